import ImageDecoding

/// What the self-test must find: the answers of `TestVectors/selftest`, word for word.
///
/// Each line of the answers is `INPUT RECIPE TRANSFORM HEX QUALITY`. They were made with the Python packages pdqhash,
/// which wraps Meta's C++ core, and ImageHash, by `TestVectors/generator/selftest_answers.py`. None depends on how
/// numbers are rounded. Those for files are with the codecs.
package enum SelfTestAnswers {
    /// `answers.txt`: drawn pictures, the files that each codec brings, digests.
    package static let text = drawnPictures + files + digests

    private static let files = PictureDecoder.selfTestSamples.flatMap { sample in
        sample.answers.split(separator: "\n").map { "\(sample.name) \($0)\n" }
    }.joined()

    private static let digests = """
        text md5 original cefbb1840101eb050ec96cd853c9c90e -
        text sha1 original beaed16d658ec7929edfd62bfafeac299f0d744d -
        text sha256 original 50ea825d9684f4229ca29f1fec511593e281e46a140d81e0005f8f688669a06c -

        """

    private static let drawnPictures = """
        noise_rgb_64x64 pdq/full original 35b2ff792f29108c242f99f2af5b0b6cdc9d70389fd09e0f869a0bd45540a62d 100
        noise_rgb_64x64 pdq/full rotate90 46b9bf3dea412b0d67b41544633d18d994acb8d9ed4039135b59e66a8e18956f 100
        noise_rgb_64x64 pdq/full rotate180 70e755d37e7cba26717e3358fa0ea1c689c8da92ca8534a5d3cfa17e00150ca7 100
        noise_rgb_64x64 pdq/full rotate270 13ec1597bf1481a732e1bfee3668b273c1f91273b81493b90e0c4cc0db4d3fc4 100
        noise_rgb_64x64 pdq/full flipX 35b200862f21ef73242f660daf5bf493dc958fc79fd061f0869af42b554059d2 100
        noise_rgb_64x64 pdq/full flipY 60e7aa2c7a7445d9717acca7fa0e5e3989c0256dca85cb5ad3cf5e810015f359 100
        noise_rgb_64x64 pdq/full flipPlus1 46b940c2ea41d4f267b4eabb633de72694ac4726ed41c6ec7bd919958e186a91 100
        noise_rgb_64x64 pdq/full flipMinus1 13ecea68bf14fe5832e1601136684d8cc1f9ed8cb8156c462e8cbb3fdb4dc03b 100
        noise_rgb_64x64 pdq/fast original 35b2ff792f29108c242f99f2af5b0b6cdc9d70389fd09e0f869a0bd45540a62d 100
        noise_rgb_64x64 pdq/fast rotate90 46b9bf3dea412b0d67b41544633d18d994acb8d9ed4039135b59e66a8e18956f 100
        noise_rgb_64x64 pdq/fast rotate180 70e755d37e7cba26717e3358fa0ea1c689c8da92ca8534a5d3cfa17e00150ca7 100
        noise_rgb_64x64 pdq/fast rotate270 13ec1597bf1481a732e1bfee3668b273c1f91273b81493b90e0c4cc0db4d3fc4 100
        noise_rgb_64x64 pdq/fast flipX 35b200862f21ef73242f660daf5bf493dc958fc79fd061f0869af42b554059d2 100
        noise_rgb_64x64 pdq/fast flipY 60e7aa2c7a7445d9717acca7fa0e5e3989c0256dca85cb5ad3cf5e810015f359 100
        noise_rgb_64x64 pdq/fast flipPlus1 46b940c2ea41d4f267b4eabb633de72694ac4726ed41c6ec7bd919958e186a91 100
        noise_rgb_64x64 pdq/fast flipMinus1 13ecea68bf14fe5832e1601136684d8cc1f9ed8cb8156c462e8cbb3fdb4dc03b 100
        noise_rgb_64x64 pdq/nn512 original 35b2ff792f29108c242f99f2af5b0b6cdc9d70389fd09e0f869a0bd45540a62d 100
        noise_rgb_64x64 pdq/nn512 rotate90 46b9bf3dea412b0d67b41544633d18d994acb8d9ed4039135b59e66a8e18956f 100
        noise_rgb_64x64 pdq/nn512 rotate180 70e755d37e7cba26717e3358fa0ea1c689c8da92ca8534a5d3cfa17e00150ca7 100
        noise_rgb_64x64 pdq/nn512 rotate270 13ec1597bf1481a732e1bfee3668b273c1f91273b81493b90e0c4cc0db4d3fc4 100
        noise_rgb_64x64 pdq/nn512 flipX 35b200862f21ef73242f660daf5bf493dc958fc79fd061f0869af42b554059d2 100
        noise_rgb_64x64 pdq/nn512 flipY 60e7aa2c7a7445d9717acca7fa0e5e3989c0256dca85cb5ad3cf5e810015f359 100
        noise_rgb_64x64 pdq/nn512 flipPlus1 46b940c2ea41d4f267b4eabb633de72694ac4726ed41c6ec7bd919958e186a91 100
        noise_rgb_64x64 pdq/nn512 flipMinus1 13ecea68bf14fe5832e1601136684d8cc1f9ed8cb8156c462e8cbb3fdb4dc03b 100
        noise_rgb_64x64 phash/imagehash original ccdb0195acf885ae -
        noise_rgb_64x64 dhash/imagehash original 9219293465d48bd7 -
        noise_rgb_64x64 ahash/imagehash original 7f0cb4d2b35ec131 -
        slopes_rgb_100x75 pdq/full original 5555aa5254a9a95552aaa5554aaab5564aad955a6ab5956a6ad595aa4b5595ab 6
        slopes_rgb_100x75 pdq/full rotate90 5555557d55ab56aa52aa5aaa4aaa6aa86aad2aa52ab52a956ad56a556b554b54 6
        slopes_rgb_100x75 pdq/full rotate180 0000007001fc03ff07ff0fff0fff1ffd1ff83ff03fe03fc03f803f001e005f01 6
        slopes_rgb_100x75 pdq/full rotate270 0000fffe00fffe0007fff0001fffc0027ff8800f7fe0803f7f80c0ff3e00e0fe 6
        slopes_rgb_100x75 pdq/full flipX 555555ad54ab56aa52aa5aaa5aaa4aa86aad6aa56ab56a956ad56a556b552a54 6
        slopes_rgb_100x75 pdq/full flipY 0000ff8f01fefc0007fff0001fffe0033ff8c00f7fe0c03f7f80c0ff3e00e0fe 6
        slopes_rgb_100x75 pdq/full flipPlus1 5555aaaa5528a95552aaa5554aaa95572aadd55a2ab5d56a2ad595aa4b55b4ab 6
        slopes_rgb_100x75 pdq/full flipMinus1 00000001007c01ff07ff0fff1fff3ffd3ff87ff07fe07fc03f803f001e001f01 6
        slopes_rgb_100x75 pdq/fast original 5555aa5254a9a95552aaa5554aaab5564aad955a6ab5956a6ad595aa4b5595ab 6
        slopes_rgb_100x75 pdq/fast rotate90 5555557d55ab56aa52aa5aaa4aaa6aa86aad2aa52ab52a956ad56a556b554b54 6
        slopes_rgb_100x75 pdq/fast rotate180 0000007001fc03ff07ff0fff0fff1ffd1ff83ff03fe03fc03f803f001e005f01 6
        slopes_rgb_100x75 pdq/fast rotate270 0000fffe00fffe0007fff0001fffc0027ff8800f7fe0803f7f80c0ff3e00e0fe 6
        slopes_rgb_100x75 pdq/fast flipX 555555ad54ab56aa52aa5aaa5aaa4aa86aad6aa56ab56a956ad56a556b552a54 6
        slopes_rgb_100x75 pdq/fast flipY 0000ff8f01fefc0007fff0001fffe0033ff8c00f7fe0c03f7f80c0ff3e00e0fe 6
        slopes_rgb_100x75 pdq/fast flipPlus1 5555aaaa5528a95552aaa5554aaa95572aadd55a2ab5d56a2ad595aa4b55b4ab 6
        slopes_rgb_100x75 pdq/fast flipMinus1 00000001007c01ff07ff0fff1fff3ffd3ff87ff07fe07fc03f803f001e001f01 6
        slopes_rgb_100x75 pdq/nn512 original 5555aa5254a9a95552aaa5554aaab5564aad955a6ab5956a6ad595aa4b5595ab 6
        slopes_rgb_100x75 pdq/nn512 rotate90 5555557d55ab56aa52aa5aaa4aaa6aa86aad2aa52ab52a956ad56a556b554b54 6
        slopes_rgb_100x75 pdq/nn512 rotate180 0000007001fc03ff07ff0fff0fff1ffd1ff83ff03fe03fc03f803f001e005f01 6
        slopes_rgb_100x75 pdq/nn512 rotate270 0000fffe00fffe0007fff0001fffc0027ff8800f7fe0803f7f80c0ff3e00e0fe 6
        slopes_rgb_100x75 pdq/nn512 flipX 555555ad54ab56aa52aa5aaa5aaa4aa86aad6aa56ab56a956ad56a556b552a54 6
        slopes_rgb_100x75 pdq/nn512 flipY 0000ff8f01fefc0007fff0001fffe0033ff8c00f7fe0c03f7f80c0ff3e00e0fe 6
        slopes_rgb_100x75 pdq/nn512 flipPlus1 5555aaaa5528a95552aaa5554aaa95572aadd55a2ab5d56a2ad595aa4b55b4ab 6
        slopes_rgb_100x75 pdq/nn512 flipMinus1 00000001007c01ff07ff0fff1fff3ffd3ff87ff07fe07fc03f803f001e001f01 6
        slopes_rgb_100x75 phash/imagehash original aa6a552a552b56ad -
        slopes_rgb_100x75 dhash/imagehash original fffffffffffffffe -
        slopes_rgb_100x75 ahash/imagehash original 010307070f1f1f3f -
        checker_grey_257x129 pdq/full original 7fff7fbf7fff7fbf7fbf80408055804180558045805580558155805595559555 100
        checker_grey_257x129 pdq/full rotate90 07ff07fff80087fef800a7fef80087fef800f8aaf800a7faf800a7eaf80086aa 100
        checker_grey_257x129 pdq/full rotate180 2aaad5152aead5152aea2aead5152aebd5002aebd5002aefd5002affd5003fff 100
        checker_grey_257x129 pdq/full rotate270 52aaad55ad55ad54ad552d54ad55ad54ad5552aaad552d50ad55ad42ad55ac0a 100
        checker_grey_257x129 pdq/full flipX 7baf80407fbf80407fbf7fbf80407fbe80407fbe80407fba80417faa80456aaa 100
        checker_grey_257x129 pdq/full flipY 3fff2aea2efe2aea2aead515d515d514d555d514d555d510d555d500d555c000 100
        checker_grey_257x129 pdq/full flipPlus1 07fff800f800f803f800f803f800f80bf800a7fff800fabff800fafff800fbff 100
        checker_grey_257x129 pdq/full flipMinus1 52aa52aaad5552abad5552abad5552abad552d55ad555205ad555215ad555355 100
        checker_grey_257x129 pdq/fast original 7fff7fbf7fff7fbf7fbf80408055804180558045805580558155805595559555 100
        checker_grey_257x129 pdq/fast rotate90 07ff07fff80087fef800a7fef80087fef800f8aaf800a7faf800a7eaf80086aa 100
        checker_grey_257x129 pdq/fast rotate180 2aaad5152aead5152aea2aead5152aebd5002aebd5002aefd5002affd5003fff 100
        checker_grey_257x129 pdq/fast rotate270 52aaad55ad55ad54ad552d54ad55ad54ad5552aaad552d50ad55ad42ad55ac0a 100
        checker_grey_257x129 pdq/fast flipX 7baf80407fbf80407fbf7fbf80407fbe80407fbe80407fba80417faa80456aaa 100
        checker_grey_257x129 pdq/fast flipY 3fff2aea2efe2aea2aead515d515d514d555d514d555d510d555d500d555c000 100
        checker_grey_257x129 pdq/fast flipPlus1 07fff800f800f803f800f803f800f80bf800a7fff800fabff800fafff800fbff 100
        checker_grey_257x129 pdq/fast flipMinus1 52aa52aaad5552abad5552abad5552abad552d55ad555205ad555215ad555355 100
        checker_grey_257x129 phash/imagehash original a0559555f5555555 -
        checker_grey_257x129 dhash/imagehash original baffffffffffffff -
        checker_grey_257x129 ahash/imagehash original 000003070f1f3f3f -
        mosaic_rgb_320x200 pdq/full original 90f92fada2d838ed39adc7524d27d4726f064d329523c3526d079471d2da6d07 89
        mosaic_rgb_320x200 pdq/full rotate90 b536f8247a996edb5ac9b8126c9bb106f8024ae9db645aa9f802a57607fb25d2 89
        mosaic_rgb_320x200 pdq/full rotate180 c5ac8507a78d124768f86df818727ed83a53e798c07449f838523edb878dc5ad 89
        mosaic_rgb_320x200 pdq/full rotate270 f063528e2ddcc4730f9c12b831c71bacad57e043ce31f003ad570fdc52ae8f78 89
        mosaic_rgb_320x200 pdq/full flipX 90f9d072a2d8c71229ad38ad4d272b8d6f06b2cd95233cad6d076b8ed2da92f8 89
        mosaic_rgb_320x200 pdq/full flipY c5ac7af8f78dedb87ef89207387281273a531867c076b6073a52c124978f3a52 89
        mosaic_rgb_320x200 pdq/full flipPlus1 a53607db788999265ac947ed64924ef9f802b516db64a556f8025a8907fbda2d 89
        mosaic_rgb_320x200 pdq/full flipMinus1 e0638d712dcc138c0f9ce54731c6e453ad571fbc8e310ffcad57f023528c7087 89
        mosaic_rgb_320x200 pdq/fast original 90f92fada2d838ed39adc7524d27d4726f064d329523c3526d079471d2da6d07 89
        mosaic_rgb_320x200 pdq/fast rotate90 b536f8247a996edb5ac9b8126c9bb106f8024ae9db645aa9f802a57607fb25d2 89
        mosaic_rgb_320x200 pdq/fast rotate180 c5ac8507a78d124768f86df818727ed83a53e798c07449f838523edb878dc5ad 89
        mosaic_rgb_320x200 pdq/fast rotate270 f063528e2ddcc4730f9c12b831c71bacad57e043ce31f003ad570fdc52ae8f78 89
        mosaic_rgb_320x200 pdq/fast flipX 90f9d072a2d8c71229ad38ad4d272b8d6f06b2cd95233cad6d076b8ed2da92f8 89
        mosaic_rgb_320x200 pdq/fast flipY c5ac7af8f78dedb87ef89207387281273a531867c076b6073a52c124978f3a52 89
        mosaic_rgb_320x200 pdq/fast flipPlus1 a53607db788999265ac947ed64924ef9f802b516db64a556f8025a8907fbda2d 89
        mosaic_rgb_320x200 pdq/fast flipMinus1 e0638d712dcc138c0f9ce54731c6e453ad571fbc8e310ffcad57f023528c7087 89
        mosaic_rgb_320x200 phash/imagehash original a2722d67f22566a6 -
        mosaic_rgb_320x200 dhash/imagehash original 8c959d9c9d417171 -
        mosaic_rgb_320x200 ahash/imagehash original 4644447e75311919 -
        rings_grey_190x310 pdq/full original 5f83000ffa0b001d000f01f3002f7fc302af000babffaaaffffcffff00005ffc 100
        rings_grey_190x310 pdq/full rotate90 203d1cd021bc5ad0a1bd5ad0a1bd7ad085bdfad206bdebc27afda542eff4000b 100
        rings_grey_190x310 pdq/full rotate180 2ad602a5ab5eaa97555aad59f5fa5569fffa8aa1aaaa0015aaa9555500555556 100
        rings_grey_190x310 pdq/full rotate270 3ee8f47ab6a8f47ab6e8d05af2e8d07ad2e8507843e84168afa80fe8baa1aaa1 100
        rings_grey_190x310 pdq/full flipX 7f8b57f0fa0bffc2800ff80caaaf003caaafdff4fbff5540fffc000055000003 100
        rings_grey_190x310 pdq/full flipY 0ad6155aab5e5548555a40a6157a2a967ffa555eaaaaffeaaaa9aaaa00558aa9 100
        rings_grey_190x310 pdq/full flipPlus1 203ca10d213ca10da13d810da1bd852d85bd052d06bd142d7afd5abdeff4fff4 100
        rings_grey_190x310 pdq/full flipMinus1 36e80b85b6a80b85b4e80f85f0e82f85d2e8af8743e8be972fa8f017baa1555e 100
        rings_grey_190x310 pdq/fast original 5f83000ffa0b001d000f01f3002f7fc302af000babffaaaffffcffff00005ffc 100
        rings_grey_190x310 pdq/fast rotate90 203d1cd021bc5ad0a1bd5ad0a1bd7ad085bdfad206bdebc27afda542eff4000b 100
        rings_grey_190x310 pdq/fast rotate180 2ad602a5ab5eaa97555aad59f5fa5569fffa8aa1aaaa0015aaa9555500555556 100
        rings_grey_190x310 pdq/fast rotate270 3ee8f47ab6a8f47ab6e8d05af2e8d07ad2e8507843e84168afa80fe8baa1aaa1 100
        rings_grey_190x310 pdq/fast flipX 7f8b57f0fa0bffc2800ff80caaaf003caaafdff4fbff5540fffc000055000003 100
        rings_grey_190x310 pdq/fast flipY 0ad6155aab5e5548555a40a6157a2a967ffa555eaaaaffeaaaa9aaaa00558aa9 100
        rings_grey_190x310 pdq/fast flipPlus1 203ca10d213ca10da13d810da1bd852d85bd052d06bd142d7afd5abdeff4fff4 100
        rings_grey_190x310 pdq/fast flipMinus1 36e80b85b6a80b85b4e80f85f0e82f85d2e8af8743e8be972fa8f017baa1555e 100
        rings_grey_190x310 phash/imagehash original ea10807e1f7a7ee0 -
        rings_grey_190x310 dhash/imagehash original 78e60707070787f0 -
        rings_grey_190x310 ahash/imagehash original 007fe38080c0f77f -
        blobs_rgb_512x512 pdq/full original 5af57faffd2aef3fdc7898c088ffb0d08ab599a0278815803f2235022f0e3d28 100
        blobs_rgb_512x512 pdq/full rotate90 3f8007ff712812a22c4b87c050aa8f80c7f070fffac9647f7a222d7d520e2d7f 100
        blobs_rgb_512x512 pdq/full rotate180 05a0d505a87d4595892d326ad5aa1a7adfe0330a72ddbf2a6a779fa85a5b9382 100
        blobs_rgb_512x512 pdq/full rotate270 6a95ad5524783008291e2d6a05ff252a92a5da552f9cced52f7687d5075b87d5 100
        blobs_rgb_512x512 pdq/full flipX 40d58050fd2810c0cc78673f80ff4f2f82b5665f2788ea7f3f22cafd0f0ac2d7 100
        blobs_rgb_512x512 pdq/full flipY 05a022faa87db26a892dcd95d5aae585d7e04cf572dd40d56a7740575a5b4875 100
        blobs_rgb_512x512 pdq/full flipPlus1 3fc0f800712fed5dfecb783fd0aa707fc7f08f00fac99b807a23d282720ed280 100
        blobs_rgb_512x512 pdq/full flipMinus1 6a9552aa247847f7299ed29405ffdad592a525aaaf9c312a2f767828075b782a 100
        blobs_rgb_512x512 pdq/fast original 5af57faffd2aef3fdc7898c088ffb0d08ab599a0278815803f2235022f0e3d28 100
        blobs_rgb_512x512 pdq/fast rotate90 3f8007ff712812a22c4b87c050aa8f80c7f070fffac9647f7a222d7d520e2d7f 100
        blobs_rgb_512x512 pdq/fast rotate180 05a0d505a87d4595892d326ad5aa1a7adfe0330a72ddbf2a6a779fa85a5b9382 100
        blobs_rgb_512x512 pdq/fast rotate270 6a95ad5524783008291e2d6a05ff252a92a5da552f9cced52f7687d5075b87d5 100
        blobs_rgb_512x512 pdq/fast flipX 40d58050fd2810c0cc78673f80ff4f2f82b5665f2788ea7f3f22cafd0f0ac2d7 100
        blobs_rgb_512x512 pdq/fast flipY 05a022faa87db26a892dcd95d5aae585d7e04cf572dd40d56a7740575a5b4875 100
        blobs_rgb_512x512 pdq/fast flipPlus1 3fc0f800712fed5dfecb783fd0aa707fc7f08f00fac99b807a23d282720ed280 100
        blobs_rgb_512x512 pdq/fast flipMinus1 6a9552aa247847f7299ed29405ffdad592a525aaaf9c312a2f767828075b782a 100
        blobs_rgb_512x512 phash/imagehash original 822e3a2a6a6eeada -
        blobs_rgb_512x512 dhash/imagehash original ad6ad5e6c992b5aa -
        blobs_rgb_512x512 ahash/imagehash original 55aa1d336d6b57df -
        rings_rgb_600x320 pdq/full original 498c1981dd8c9bf1dd8c9bf1dd8e9ba1dc8edf896c0edd8e640e6c0e2271640e 100
        rings_rgb_600x320 pdq/full rotate90 bfd05502002f002ffff40502554200adffd0aafd5502aabdeafd5542aafdaabd 100
        rings_rgb_600x320 pdq/full rotate180 88dbb55388cb355b88db315b88db311b89db7531395b7724315bc6a47624cea4 100
        rings_rgb_600x320 pdq/full rotate270 ea85ffa8557aaa85aaa1afa88017aa07aa8501570057a017ffa8ffe8ffe82817 100
        rings_rgb_600x320 pdq/full flipX df9ee00edd9f600edd8f640edd8e644edc8e20666c0e2271640e93f123719bf1 100
        rings_rgb_600x320 pdq/full flipY 88db4aac88dbcaa488dbcea488dbcea489db8ace395b88db315b395b7624315b 100
        rings_rgb_600x320 pdq/full flipPlus1 3fd0aafd002f7fd0fff42afd1542ff50ffd0140215021402aafdaabd02bd5542 100
        rings_rgb_600x320 pdq/full flipMinus1 ea850057557a557aaaa15057001755f8aa85fea80057dfe8bfa80017ffa8ffe8 100
        rings_rgb_600x320 pdq/fast original 498c1981dd8c9bf1dd8c9bf1dd8e9ba1dc8edf896c0edd8e640e6c0e2271640e 100
        rings_rgb_600x320 pdq/fast rotate90 bfd05502002f002ffff40502554200adffd0aafd5502aabdeafd5542aafdaabd 100
        rings_rgb_600x320 pdq/fast rotate180 88dbb55388cb355b88db315b88db311b89db7531395b7724315bc6a47624cea4 100
        rings_rgb_600x320 pdq/fast rotate270 ea85ffa8557aaa85aaa1afa88017aa07aa8501570057a017ffa8ffe8ffe82817 100
        rings_rgb_600x320 pdq/fast flipX df9ee00edd9f600edd8f640edd8e644edc8e20666c0e2271640e93f123719bf1 100
        rings_rgb_600x320 pdq/fast flipY 88db4aac88dbcaa488dbcea488dbcea489db8ace395b88db315b395b7624315b 100
        rings_rgb_600x320 pdq/fast flipPlus1 3fd0aafd002f7fd0fff42afd1542ff50ffd0140215021402aafdaabd02bd5542 100
        rings_rgb_600x320 pdq/fast flipMinus1 ea850057557a557aaaa15057001755f8aa85fea80057dfe8bfa80017ffa8ffe8 100
        rings_rgb_600x320 pdq/nn512 original d80c1b81dc8c1ff1dd8c9bf1dd8e9ba1dc0edf896c0edd8e640e6c0e2371640e 100
        rings_rgb_600x320 pdq/nn512 rotate90 bfd05502002f002ffff40502554200adffd0abfd5502aabdeafd5542eabd8abd 100
        rings_rgb_600x320 pdq/nn512 rotate180 88dbb55188db355b88db315b88db311b89db7531395b7724315bc6a47624cea4 100
        rings_rgb_600x320 pdq/nn512 rotate270 ea85ffa8557aaa85aaa1afa88017aa07aa8501570057a057ffa8ffe8ffe82017 100
        rings_rgb_600x320 pdq/nn512 flipX df9ee00edd9f600edd8e640edd8e644edc8e20766c0e2271640e93f123719bf1 100
        rings_rgb_600x320 pdq/nn512 flipY 88db4aae88dacaa488dbcea488dbcee489db8acc395b88db315b395b7624315b 100
        rings_rgb_600x320 pdq/nn512 flipPlus1 afd0aafd002fffd0fff43afd55425f527f50140215021402aafdaabd02bd5542 100
        rings_rgb_600x320 pdq/nn512 flipMinus1 ea850057557a557aaaa15057001755f8aa85fea80057ffe8bfa80017bfa8ffe8 100
        rings_rgb_600x320 phash/imagehash original f839c738383838ed -
        rings_rgb_600x320 dhash/imagehash original 3ac395b434b4c54b -
        rings_rgb_600x320 ahash/imagehash original 02f5f9080a08fdf5 -
        waves_grey_1030x137 pdq/full original aed45f80053c0876433c8d79437c8d69ab7cad69ff7ca9a902035556ab53fe02 100
        waves_grey_1030x137 pdq/full rotate90 d7f3955ac5f3955ad5fb1a9acaab9009c01068193ff041593ff0455b100ffaa5 100
        waves_grey_1030x137 pdq/full rotate180 fb81d52a0069a7dd066927d3862927d3ae2907c3aa2903035f56fffcfe0654ac 100
        waves_grey_1030x137 pdq/full rotate270 80a63ff090a63ff080a6a2b09ffeaaa39545c2b36aa5eaf36aa5eff0455a400f 100
        waves_grey_1030x137 pdq/full flipX afd4007f553c7280533c5286577c5286ff7c5296ff7c56560203aaa9ab5301f9 100
        waves_grey_1030x137 pdq/full flipY fb81aad50069dd2b0669f82c8629f83cae29f83caa29fcfc5f560003fe06ab57 100
        waves_grey_1030x137 pdq/full flipPlus1 85f34a2580f34025d5f3e565caab6ff6c01097e63ff0bea62ff0baa4100f055a 100
        waves_grey_1030x137 pdq/full flipMinus1 d2a6c00f95a6c00f80ae5fcf9ffed55c95453d4c6aa5150c7aa5100f455abff0 100
        waves_grey_1030x137 pdq/fast original aed45f80053c0876433c8d79437c8d69ab7cad69ff7ca9a902035556ab53fe02 100
        waves_grey_1030x137 pdq/fast rotate90 d7f3955ac5f3955ad5fb1a9acaab9009c01068193ff041593ff0455b100ffaa5 100
        waves_grey_1030x137 pdq/fast rotate180 fb81d52a0069a7dd066927d3862927d3ae2907c3aa2903035f56fffcfe0654ac 100
        waves_grey_1030x137 pdq/fast rotate270 80a63ff090a63ff080a6a2b09ffeaaa39545c2b36aa5eaf36aa5eff0455a400f 100
        waves_grey_1030x137 pdq/fast flipX afd4007f553c7280533c5286577c5286ff7c5296ff7c56560203aaa9ab5301f9 100
        waves_grey_1030x137 pdq/fast flipY fb81aad50069dd2b0669f82c8629f83cae29f83caa29fcfc5f560003fe06ab57 100
        waves_grey_1030x137 pdq/fast flipPlus1 85f34a2580f34025d5f3e565caab6ff6c01097e63ff0bea62ff0baa4100f055a 100
        waves_grey_1030x137 pdq/fast flipMinus1 d2a6c00f95a6c00f80ae5fcf9ffed55c95453d4c6aa5150c7aa5100f455abff0 100
        waves_grey_1030x137 pdq/nn512 original aad4ef80452e0179433c0579533c8d69fb7cad69ff7ca92902035556ab53fe02 100
        waves_grey_1030x137 pdq/nn512 rotate90 dff3955ac7f3955ad5fb820acaab8009c0106a193ff061593ff0555b200feaa5 100
        waves_grey_1030x137 pdq/nn512 rotate180 ff81552a007bafd7026927d3066907c3aa2907c3aa2907835f56fffcfe0654a8 100
        waves_grey_1030x137 pdq/nn512 rotate270 80a63ff090a63ff080a628a09ffe2aa39555c0b36aa5cbf36aa5eff1755a400f 100
        waves_grey_1030x137 pdq/nn512 flipX aad4007f552e7282573c5286533c5296ff7c5296ff7c52d60203aaa9ab5301fd 100
        waves_grey_1030x137 pdq/nn512 flipY ff81aad5007bd82c8269f82ca669f83caa29f83caa29f8fc5f560003fe06ab57 100
        waves_grey_1030x137 pdq/nn512 flipPlus1 c1f36aa5c0f302a5c1f36565caab7ff6c00095e63ff09ea63ff0aaa4200f155a 100
        waves_grey_1030x137 pdq/nn512 flipMinus1 90a6c00f94a6c00f90aed75f9ffed55c95553f4c6aa5340c6aa5100e755abff0 100
        waves_grey_1030x137 phash/imagehash original ef2065b5e04a1f4b -
        waves_grey_1030x137 dhash/imagehash original c20e745555545147 -
        waves_grey_1030x137 ahash/imagehash original f0c30e38e38f38e1 -

        """
}
