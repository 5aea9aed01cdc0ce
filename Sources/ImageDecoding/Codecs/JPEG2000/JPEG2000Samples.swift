#if JPEG2000
    extension CodecSample {
        /// A lossy JPEG 2000.
        static let lossyJPEG2000 = CodecSample(
            name: "lossy.jp2",
            base64: """
                AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAQAAAAEgAAwcHAAAAAAAPY29scgEAAAAA\
                ABAAAAMjanAyY/9P/1EALwAAAAAASAAAAEAAAAAAAAAAAAAAAEgAAABAAAAAAAAAAAAAAwcBAQcBAQcBAf9SAAwAAAABAQUEBAAA\
                /1wAI0J3IHbwdvB2wG8AbwBu4GdQZ1BnaFAFUAVQR1fTV9NXYv9kACUAAUNyZWF0ZWQgYnkgT3BlbkpQRUcgdmVyc2lvbiAyLjUu\
                NP+QAAoAAAAAAowAAf+Tw+sHEenLDiezs8PpDgS5hIPsFCLB8wYEtvCnmDPB8YOHzBYHxhAExO0E4BVkhAtduZ7A+MJD6weD6QoO\
                Sm+yCmlq9NCFuBA6PMWvwfMEh9IaA4MEvMjcDChI6tKmAkNLwfATD5R0B0UX3BEB7+2qUpQOSR3OQHOEe6eZrK7aQh77zQgiwPgK\
                h8xGA8QAGTR+zoR15mzR0wdF05P/Z4kKN3402BLL30CMA4WxLB84gUTB8YuD4x0DwwAXl69pd8URE8fYPAv9mp5kx5yUT1gaYjKq\
                HwCiwJH1wfA3D5UIKMcKdYzuLvbyEe1q8kZgcubfsyjS5CNoURYVQlHSM5fZSAyXYeWBmQS0sDh7uRUn0jDIHZebAj+g9pwRwfAp\
                D5DgNMTCBNUkLF6crofVVcXB6GdxXDVBr1syZHpAXJ0CQ0ZpOcge5O8dsqxcJmpOVJ27w+I7D4isDhQoxswVJ1ZdhtWGJpgOoldG\
                mrYQFW5hXF2MpxzjlEGnh9NVmNYObIesjMdopeYZat8Xtl0v0hwnw9Qx8NIAbJ9oReiIFl519eNtwucwmZe8H7lUZWMQvVAFlmdx\
                fFMlpA2KTrUvMdDfW9QVtoq7CA9jnQZ/EssdbeObYBNWYHFNdr0ew8hDqQBsLW3KuCWuduTfQSGCIiHEpEoXRKGKJ+4oXd6KrL3E\
                ndyix8NXHwrgbLG8yTYd9AodKXKuBL96G/A/4+NJIpWCnLvDrX7TCIHmf3uG6sSiovZCkLDVef3SifCWoxYR4cMQM0com6kFg/BY\
                oM4A46AKKVEx8C25S/9qCAWgTuOyAd0KZEDBnwZAjr6PE1GpPe7TCWQNfuxX47IBw58YaFP/2Q==
                """,
            answers: """
                pdq/full original 6c7f922448ebb7504af7b76a52858e3f8bac8f609605b63b533eb638ace04984 100
                pdq/full rotate90 55f615f69416a843a9436a895ffceb362a83439cedde0263a59c3456ad1854cf 100
                pdq/full rotate180 392a788e3dbe1dfa3fa21dd007d01495cef925cac3501c91066b1c92f9b5e36e 100
                pdq/full rotate270 00a3bf5cc84303e9fc96c0230aa9419c7fd6e916b88bc849f0c99efcf84dfe65 100
                pdq/full flipX 6c7f2ddb48eb48af6af74885528551c09bac709f960549c4533e49c7ace0b63b 100
                pdq/full flipY 392a87611daee2051fa2e22f07d0cb6ac6e9da35c310e36e066be36df9b51c91 100
                pdq/full flipPlus1 55f6aa099416563ca9c395765ffc14c92a83bc42edde991ca59ccba9ad18ab30 100
                pdq/full flipMinus1 00a340a3e843fd16fc963fdc0aa9be637fd616e9b88b37b6f0c96103f84d019a 100
                pdq/fast original 6c7f922448ebb7504af7b76a52858e3f8bac8f609605b63b533eb638ace04984 100
                pdq/fast rotate90 55f615f69416a843a9436a895ffceb362a83439cedde0263a59c3456ad1854cf 100
                pdq/fast rotate180 392a788e3dbe1dfa3fa21dd007d01495cef925cac3501c91066b1c92f9b5e36e 100
                pdq/fast rotate270 00a3bf5cc84303e9fc96c0230aa9419c7fd6e916b88bc849f0c99efcf84dfe65 100
                pdq/fast flipX 6c7f2ddb48eb48af6af74885528551c09bac709f960549c4533e49c7ace0b63b 100
                pdq/fast flipY 392a87611daee2051fa2e22f07d0cb6ac6e9da35c310e36e066be36df9b51c91 100
                pdq/fast flipPlus1 55f6aa099416563ca9c395765ffc14c92a83bc42edde991ca59ccba9ad18ab30 100
                pdq/fast flipMinus1 00a340a3e843fd16fc963fdc0aa9be637fd616e9b88b37b6f0c96103f84d019a 100
                phash/imagehash original 83b0830e3e6ed997 -
                dhash/imagehash original dfd790163c226bcb -
                ahash/imagehash original 0f7ffe801f902123 -
                """)
    }
#endif
