#if JPEGXL
    extension CodecSample {
        /// A lossy JPEG XL.
        static let lossyJPEGXL = CodecSample(
            name: "lossy.jxl",
            base64: """
                /woPEEgoLgQAE4gGAGgL+XMMAIAKlVHGDV7O9Xz5ocNi2sZ1hrbatrCEsdleGCRMgRGFW7vEGkpujG6MVYxyjHaMRox2jG2MvRjF\
                RgUxAAAgw6HvlnABj5FmZxJPUneF8f9xv/f36G7C4MonPlDHf7mLkJ8MvwEj3Iq7sy6egwMyDAhDx2Sj5Z8BLvEaEf5CByG/AJfK\
                i0IwsKQDaGaV/kJLSuxs4uT36pEVlQaokcQc05Ig5iWEgeKtjfTSgQe4GpsIG9Q0bLJtkOD9rlXkvUgCpD0SYT3TvyYGQ454fYGa\
                A2AwMbdH1LvQAZ9CtuCu1/JPme9m6huqbL8aPAYo/gopkAqgpUgy7y7vMu/y48y/qIAAgOJXTzceP/TLPYos0EKFfST2LoIQwfVx\
                poDOidshQtlyXW/8lflTt1Pc8wZ7qjtjia4HQgFHIjyHniDAQ14E+YcEvWLAiP2GsnocrATmFQjD73/Ianq/X8uLaK0CXSrWSMXS\
                wSBoyVSdLfQ7UMr4WUmr0+xbjFGVdtKsn/9OqwigcqqQLxO3HSVhTqK4+x9XCG2pBKuB2E9v4/CUIIN39jVT8JcfTZcziJAsXx5E\
                wMBpXMMqMAl24HoyTUrsLrgdWycnFJi3RGYqmA+HvJEg5GOInO+SezXEEOh3BXpioBAQhbfir8GShJPyjiWCUNx8giMNPI+CiS8i\
                jFUo2U+CDMIuHQ7Q/0CxiIEPLf2/lK3h7w1/Sn6pkJoerTYILG2eNmo5Pm/peewAfoHNZ8ROx1I0BETwucf3a4TM2L1BPSo8ZHAP\
                Owa2Orw518KK70b5y5izLKKs+s8PN+TIQR3BKyxaHxZYaZeefq8QzgaDgKMv6by7VZRaDIyNoVP5/ggFLkN0xYCMLp//quCTwRtr\
                8yBBFYn8f5LbTD4ZT/AcwPCl6CS+A9BvMpwUC9lz+C80VlCTHaWZw/jYKv5BBc0lUlnEhPK4cMyEHwPngfltNJLLV4jbCQ==
                """,
            answers: """
                pdq/full original ba8f166cb9cb92184cbfd43a1515373f32fc97405d05b63d9ba8b63aace04982 100
                pdq/full rotate90 b45ef3dea1960803a82b3089d1dcd816aa8b9f2d4d9ee06bfd9c344fad0554c7 100
                pdq/full rotate180 ebdabcc6ec9e38b219ea7e9040c09d9566a93dea08501c97cefc1c90f9b5e328 100
                pdq/full rotate270 e10b597470c3a2a9ed7e1a238489723cfdde358718cb4a81a8c99ee5f850fe65 100
                pdq/full flipX 9a8fe993b9cb65e74cbf0ac51515c8c032fc68af5d0549829ba849c5ace0b67d 100
                pdq/full flipY ebda4339ec9ec74d19ea806f40c0626a66a9c2150850e328cefce36ff9b51cd7 100
                pdq/full flipPlus1 b45e0c21a196f7fca82b4f76d1dc2369a88b60c24d9e1f94fd9ccbb0ad05ab30 100
                pdq/full flipMinus1 e10ba68bf4c35d56fd7e65dc84898943ffdeca6818cbb53ea8c9611af8500192 100
                pdq/fast original ba8f166cb9cb92184cbfd43a1515373f32fc97405d05b63d9ba8b63aace04982 100
                pdq/fast rotate90 b45ef3dea1960803a82b3089d1dcd816aa8b9f2d4d9ee06bfd9c344fad0554c7 100
                pdq/fast rotate180 ebdabcc6ec9e38b219ea7e9040c09d9566a93dea08501c97cefc1c90f9b5e328 100
                pdq/fast rotate270 e10b597470c3a2a9ed7e1a238489723cfdde358718cb4a81a8c99ee5f850fe65 100
                pdq/fast flipX 9a8fe993b9cb65e74cbf0ac51515c8c032fc68af5d0549829ba849c5ace0b67d 100
                pdq/fast flipY ebda4339ec9ec74d19ea806f40c0626a66a9c2150850e328cefce36ff9b51cd7 100
                pdq/fast flipPlus1 b45e0c21a196f7fca82b4f76d1dc2369a88b60c24d9e1f94fd9ccbb0ad05ab30 100
                pdq/fast flipMinus1 e10ba68bf4c35d56fd7e65dc84898943ffdeca6818cbb53ea8c9611af8500192 100
                phash/imagehash original 83b0832f4a5fd687 -
                dhash/imagehash original dfdf9030232a68c9 -
                ahash/imagehash original 0f6ffe809f802e38 -
                """)

        /// A lossless JPEG XL.
        static let losslessJPEGXL = CodecSample(
            name: "lossless.jxl",
            base64: """
                /woPEAgoLgQIAgEABQJLKDHdjL2zGv/HYf1XUFBQUBhPQcERjaUYGRkZGRnpmjDGYN7FYBFuJ/KAxshElTEGXQxqTGSGboxxxIsx\
                GBMvMoZRcZDoOsa7Oi/G4PxPKj4SwzbGjGJmjMHJyBhGXSCAgMCDAACC6P0QAJhsIOoIoEgQPgD8mUEA+OCMBAAAHyBwFT4AfAAA\
                gH/HDAAfAD4AAOSuwAeADwAfAGB/C+ADwAeADwDlprRsAmX7BP5fCYCxm9B1ayaDw+7EZRvWEfvQC3CjYQOsx1k+f8DOshox+MYD\
                jDUMQGoXZGeIWBscHisZMmWjJVQTvDAhXVio1YDq262/rtL11fE7OECnIKIZpeQ6OIjqJKibkJefOJX8FaU6p+gg5zsYAD8sX44I\
                7jALWHXFd4uxg1y6NuQWODe+vRkWL0fDMIpCMebUkLEhlmsK3KXCWSnUVCgTxOBvMmgbSPCbdD5YUsFVTnx6XBE/XZt+JozRBLw1\
                nfvHJcCgM+yrI4BUWq4NQZVov/TyTXE4C0pHRV7dzImfwqIhS728SQssgDqI99MoFa6d5tE8Th/ffhL3rZQxxfgghlYuemYiMwii\
                kLZpw4gnv19yp/V/1rQRrlQaFezjDnFnfsYxLII+tTEGZIxbOhvrstwEg6qH8kJ6t4sPYUL4JzeBNQY2BZw5cIciYUJL48DdnKst\
                yI6OfzU4Y4wDjjj8Gq2SxB0gxoPTyIaixnASNkhIIY8QScvVnxpRbQB45y2OuP3MlLBqLm5xoVehrp6Y7L+y9ts6kAjwIBH85Y9o\
                8irC/mmTWw3xLyHE3Un+TzADrkowlN26hiJY04XHQm/MRCeHgTPeBUUj9DrhrE0g78rtI4DCjzvyCuW3WDeceRPMGSZyfRneNh4n\
                KM2p4FdEywSKzTAKICRPvsK4NKrF6FYIKNUUDGHy5HhMa+eVp0g/qC6iX/2hskBAlgVywK3QhRlYj+LUEgErwo6AQSoyzG4G2gbq\
                A7nH3Vz7Gv6AGnB9lsvIInORtea54XFuCKQaCY4080+wqgd42AC4s61Uc4KD90GB9uDKaCzkocUKx2ICxfMwVsSY8u+xMXQU/uaZ\
                VICdz6dvA844+uczBnbp80gPCIvhfYQG/SPAbgsXhhNiDACMn30+RQyLAyKiMWQrrky5OEoNk9ISNA75M+a7HJFKrfRCA3LQ/1MF\
                N8kRYslCaZ9aeWSut0Dix7ga1Yts4pyAMFOWIicc3Mf094PD0ceeUwXv2cDM8syOBr8oPDFOT0A5Ef+LdpFPzRPS8wlL+69QZVUE\
                zCH11tr9+1mIoBlzckIoR3UN5lSYorhmCG8Uqi/JTJt4o7C2wceYf2AACx2p/E87irQjOYNDDnqeGca/LALLzejk9bdGCYmawWDA\
                kK2ogEsFcRyDMYiR/sdEuSFW7FOREq7IAJh0D74emgkYAbr/F9JT7MghCVvFL4oNBRNAkZF9JOTuBQoNbX/oWdCmCYgaMo2hS4q9\
                Vp0LWBb7Imh5uPN+izhoWCTmWRssi0totiZmhyPMcRL5fRMDPokvZIoE
                """,
            answers: """
                pdq/full original fe8e9800019fa4105dbf9e3a2105b63fdd2ca470717db67bd37ea6782ce04986 100
                pdq/full rotate90 d5dc775693763247cc834029851cd556a803ff810dfec283adbc5456ad19d4cf 100
                pdq/full rotate180 ebdb77aa54ea2fba0aea3e9874501c95a8790eda24281cd18e2b0cd279b5f32c 100
                pdq/full rotate270 80891dfcc22398ec80568883d0093ffcfd56552b58ab6829f8e8fefcf84c7e65 100
                pdq/full flipX be8e22ff019f53ef55bf41c5210541c0d52c598f717d4984d37e59872ce0a671 100
                pdq/full flipY abdbcd5550caf14508eacb6f7050e36a8879f1252428e32e862bf32d79b51cd3 100
                pdq/full flipPlus1 d5dc88a99376cdb8cc839dd6851c2aa9a803007e0dfe3d7cadbcaba9ad192b30 100
                pdq/full flipMinus1 8089e203d6a367139dde777cdc49d003fd56aad478ab97d6fce90103f84c819a 100
                pdq/fast original fe8e9800019fa4105dbf9e3a2105b63fdd2ca470717db67bd37ea6782ce04986 100
                pdq/fast rotate90 d5dc775693763247cc834029851cd556a803ff810dfec283adbc5456ad19d4cf 100
                pdq/fast rotate180 ebdb77aa54ea2fba0aea3e9874501c95a8790eda24281cd18e2b0cd279b5f32c 100
                pdq/fast rotate270 80891dfcc22398ec80568883d0093ffcfd56552b58ab6829f8e8fefcf84c7e65 100
                pdq/fast flipX be8e22ff019f53ef55bf41c5210541c0d52c598f717d4984d37e59872ce0a671 100
                pdq/fast flipY abdbcd5550caf14508eacb6f7050e36a8879f1252428e32e862bf32d79b51cd3 100
                pdq/fast flipPlus1 d5dc88a99376cdb8cc839dd6851c2aa9a803007e0dfe3d7cadbcaba9ad192b30 100
                pdq/fast flipMinus1 8089e203d6a367139dde777cdc49d003fd56aad478ab97d6fce90103f84c819a 100
                phash/imagehash original 81b0830f3f6fd383 -
                dhash/imagehash original dbd790362869cbcb -
                ahash/imagehash original 0f7ffe801f302163 -
                """)
    }
#endif
