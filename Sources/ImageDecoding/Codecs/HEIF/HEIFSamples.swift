#if HEIF

    extension CodecSample {
        /// A HEIC in 4:2:0 and full range, as phones write it.
        static let heic = CodecSample(
            name: "photograph.heic",
            base64: """
                AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAVZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9j\
                AAAAAERAAAEAAQAAAAABegABAAAAAAAAAZMAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRtAAAAAAABAAAA1mlw\
                cnAAAAC3aXBjbwAAAHhodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQArQgEBA3AA\
                AAMAkAAAAwAAAwAeoCSBBZbqSSmubgIaDAgAAAMAyAAAAwAIQGIAAQAHRAHBcrAiQAAAABNjb2xybmNseAABAA0ABoAAAAAUaXNwZQAAAAAA\
                AABIAAAAQAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgQIDBAAAAZttZGF0AAABjygBrzb1LyUr+TSUD1Mzyqm2BYHzNmXL\
                GMKPKRRXoWsotjT6cGlM7PWH3qJAnEjWP2ExrGDpM1A52yJkZBEJ3T8lNNRSppAz9W4b/y0p99Gu9DZkBLKjylOD0pdNIHvYvZ8KoXXqlJLJ\
                /yA9SOvvz+n4kxAA6jBZ7lsl22z54XBgluqrvsJOVv0DpUI5Ay0cbXAlpdWhXoQPXMBftVPFn5R2G1SP2AiF6bvPt83SoGnTp7HKbyHptd/C\
                lEUdgKa7CqPs57a2IrfhlFF1IIHEOlEswCXiklqDT1LQQdfW8hrV+siOkvK6PB1aoCm3sGkb89GdCSfR40hOACKtCX4UI7/+aFYenGMv3I/x\
                vO6cfjD7WotXJIVbLJ9ruWJtaRqSBERhwuc7Ljr/+4cjWDVRfasYe+9KgWr2MT/gUEqguAI+OaqHXF40nPAxBMX3n/OdC1lK5N5L7wcbhsdF\
                PcMFs9UmhujlVC72sqO5VlpfrwIVK+Sb6mWsOsQm/5zzxdXr9swZKM3NYzFV88EusPZ/gA==
                """,
            answers: """
                pdq/full original aace94e8aa9b450073df9772a955eabf1cec07303705b23b5bbeb638a4e049c0 100
                pdq/full rotate90 e616e6f6ab36a343a381a909ad7ca196e98b313c45dec023e99c7417ad18d4cf 100
                pdq/full rotate180 ff9b3642ffceefaa268a3dd8fc00401549a9ad9a625018910eeb1c92f1b5e36a 100
                pdq/full rotate270 b2034c5cfe6301e9b6d401a3f8290b3cbcde9b96008b6a093cc9debdf84d7e65 100
                pdq/full flipX aac66217aa9baacf63df688da95515401cec788b370549c453be49c7a4e0b63f 100
                pdq/full flipY ff9bc0bdffce0045268ac227f8003fea49a952216250e36e06ebe36df1b51c95 100
                pdq/full flipPlus1 e7161909ab364cbca38954e6ad7c1e69e98bce8345de2f5ce99c8ba8ad182b30 100
                pdq/full flipMinus1 b243b3a3fe63e616b6dcfe4cf829b4c3bcde6429108b8576bcc92102f84d819a 100
                pdq/fast original aace94e8aa9b450073df9772a955eabf1cec07303705b23b5bbeb638a4e049c0 100
                pdq/fast rotate90 e616e6f6ab36a343a381a909ad7ca196e98b313c45dec023e99c7417ad18d4cf 100
                pdq/fast rotate180 ff9b3642ffceefaa268a3dd8fc00401549a9ad9a625018910eeb1c92f1b5e36a 100
                pdq/fast rotate270 b2034c5cfe6301e9b6d401a3f8290b3cbcde9b96008b6a093cc9debdf84d7e65 100
                pdq/fast flipX aac66217aa9baacf63df688da95515401cec788b370549c453be49c7a4e0b63f 100
                pdq/fast flipY ff9bc0bdffce0045268ac227f8003fea49a952216250e36e06ebe36df1b51c95 100
                pdq/fast flipPlus1 e7161909ab364cbca38954e6ad7c1e69e98bce8345de2f5ce99c8ba8ad182b30 100
                pdq/fast flipMinus1 b243b3a3fe63e616b6dcfe4cf829b4c3bcde6429108b8576bcc92102f84d819a 100
                phash/imagehash original 83a1830e3e7ed497 -
                dhash/imagehash original dfdf94163c286bcf -
                ahash/imagehash original 2f7ffec01f102123 -
                """)

        /// An AVIF in 4:2:0 and full range.
        static let avif = CodecSample(
            name: "photograph.avif",
            base64: """
                AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADrbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAAAAAAAO\
                cGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAETAAABNQAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAA\
                AABqaXBycAAAAEtpcGNvAAAAFGlzcGUAAAAAAAAASAAAAEAAAAAQcGl4aQAAAAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJuY2x4AAEADQAG\
                gAAAABdpcG1hAAAAAAAAAAEAAQQBAoMEAAABPW1kYXQSAAoGGBlj/8iEMqgCGsAAAFFA3ZJKUWdQ2TiKoz4zYjsSm/HGHNaF5ni3IB2AldVT\
                K8+mpRpzfGn7r33sRWcWIBozmS8Cysv65vLp02aSeJhIPVwG/nKj6jtx1Bwit3KpgnAAF5bEiS5kIzlUnHF5LPMUTrxAdc6TLrnOzDMmYTMf\
                GtsACYeCUA0cyzHV1mrmiv1FSHDaS637IDGzlokQK9Atn60Yn+5yATlpjGT3PW3uVgGlswbqCQfZ69SpmtqT9CtAuDJlxe/i2TYjPR5quqjz\
                T4vqvwBG9W5XHv1Adauu3cKCTlO0nrag2NdEa6IZJZMRpHGuD0mP73uBxF5hjmHqzeB5wrwWHpYHvSJuZ/zcpCNrZEDCNU7v3l2u5twhEqc/\
                P9gBTesOz4d5+EebFi3MlDA=
                """,
            answers: """
                pdq/full original abae82e4a8cb5510b1df867255556aff553487705505b27b9bfeb638ace04980 100
                pdq/full rotate90 ec5eecdea916e543e10be919c55c6516e90b90a5c5dee023a91c3457ad18d4cf 100
                pdq/full rotate180 fffb3c4efd9effbaec8a3cd80000d05540612dda005018d1ceab1c92f9b5e36a 100
                pdq/full rotate270 390b46749c430ae9b45e03b390094fbcbc5e3a0f908b4a89fc499efdf84d7e65 100
                pdq/full flipX 2aae411b88cbaaefb1df698d555585001534788f55054d849bfe49c7ace0b67f 100
                pdq/full flipY fefbdfb1fd9e0045e48ad32700003faa4061d2250050e72eceabe36df9b51cd5 100
                pdq/full flipPlus1 ec5e13a1a9161abca10b16e6c55c9ae9e90b6f5ac5de1fdca91ccba8ad182b30 100
                pdq/full flipMinus1 b90bb98bfc43f516fc5efc4c9009b043bc5ec5f1908bb576fc496102f84d819a 100
                pdq/fast original abae82e4a8cb5510b1df867255556aff553487705505b27b9bfeb638ace04980 100
                pdq/fast rotate90 ec5eecdea916e543e10be919c55c6516e90b90a5c5dee023a91c3457ad18d4cf 100
                pdq/fast rotate180 fffb3c4efd9effbaec8a3cd80000d05540612dda005018d1ceab1c92f9b5e36a 100
                pdq/fast rotate270 390b46749c430ae9b45e03b390094fbcbc5e3a0f908b4a89fc499efdf84d7e65 100
                pdq/fast flipX 2aae411b88cbaaefb1df698d555585001534788f55054d849bfe49c7ace0b67f 100
                pdq/fast flipY fefbdfb1fd9e0045e48ad32700003faa4061d2250050e72eceabe36df9b51cd5 100
                pdq/fast flipPlus1 ec5e13a1a9161abca10b16e6c55c9ae9e90b6f5ac5de1fdca91ccba8ad182b30 100
                pdq/fast flipMinus1 b90bb98bfc43f516fc5efc4c9009b043bc5ec5f1908bb576fc496102f84d819a 100
                phash/imagehash original 81a0830e3f7fd587 -
                dhash/imagehash original dfd794163c206bcf -
                ahash/imagehash original 0f7ffe801f102123 -
                """)
    }

#endif
