#if WebP
    extension CodecSample {
        /// A lossy WebP.
        static let lossyWebP = CodecSample(
            name: "lossy.webp",
            base64: """
                UklGRqoCAABXRUJQVlA4IJ4CAACQEACdASpIAEAAPzmMuVUvKaWjLnOcWeAnCWwAnTKltXfCeZPVX8DsaBO7FXqk/QG96ZrWfZq+\
                cXkx00phmevGccWY6jodNL7NFps4R2kgWEwSMBSCuC6AmzL3k0Ea/vizT11Z16Wv95shMtQlxvAzMsiZ244QYAbYY39Q+2cYvXaa\
                F2mdqMAtI2WRzAAA/vavI79aXhWxwOrjXyfebvCf3jP68ZzlMM1vgP2vRgo6/oaSpfw0IC7N9trVcdvLjiMzSCGkBb76ZdtxGFtD\
                YjRZwBa0RUN9DaawO4kQGeiYSwtbOfm0lFf2jkJS2z+Dm4gYEee8yrwOX0+LN1tusEtlW53U+5Tg3z+cX9XR/f+SHFtc/e6cEpVZ\
                N1jNuUX7OIF6K5Dm+uUPNto9Gz+4vxZNFfLDAJ8GTFfig4+FUJ3QWNS9s6CWDZtNLJlhfpup/5M1FVJ7q3VtSvKWk/bmHkeewHNv\
                vMrkh4WzyoqGG/WdPiAsF2wwceoFD4hesUATW071aCzMb66I6un19OK8bPrtqr4FJkUZBjcPa+B5e87U0yZoQ2ja4wrudL+b+o/3\
                EnQ+ur5ix7VMxqKy86vVn7ZupMm1OwsQkU7YfhG56A4QL8BzmcJXIC/sYGa49GHUXis8jIyhPDABt4Av9HuSAtv0d+wy8899lpbY\
                PVUd5hCfgonx0p2KB7ydtVO5aQ5AnItdW/p8k6Pid00sytusoY5N18teNL4jW7NsuttjStV3KAI8mmOEsOswhDJIophLWxxh9yhA\
                xnp7pAAlgD4RMhkN6jIB4rJlDV4G5Hg3CDvA0X6AEf6dnGityvP2w/Y/TxcgofR/49skA3g9cc+EVEIgkLyuBYqc6VW7G0wg+kMA\
                38c/F5KCEN1hL2eDIAAA
                """,
            answers: """
                pdq/full original 1aefa5107aabd4507ed3a72695556aff18ac3014723da6ff962ca6606cc0598e 100
                pdq/full rotate90 567c869c6d764116ab83a0e1ad3cb9fea99364c9e5fca40ba1b97806ad1154cf 100
                pdq/full rotate180 4fba4f9a2ffe7efa2b861d8cc800c4554de95a9e27280c55c3790cca3995f324 100
                pdq/full rotate270 03292c363823ebbcfed60a4bf8691354fcc6ce43b0a90e21f4ecd2acf844fe65 100
                pdq/full flipX 1aef1acf7aab2baf7ed348d99d55910018ac0fcbf23d5900962c598f6cc0a671 100
                pdq/full flipY 4fbab0652ffe81052b86e273c8003baa4de9a561a728f3aac379f32539950cdb 100
                pdq/full flipPlus1 561c39236d76bae9a9835e1ead3c4601a9939b16a5bc5b70a1b987f9ad11ab30 100
                pdq/full flipMinus1 0309d3c938231443fed6f5b4f869ecabfcc6319cb0a9f15af4ec2d53f844019a 100
                pdq/fast original 1aefa5107aabd4507ed3a72695556aff18ac3014723da6ff962ca6606cc0598e 100
                pdq/fast rotate90 567c869c6d764116ab83a0e1ad3cb9fea99364c9e5fca40ba1b97806ad1154cf 100
                pdq/fast rotate180 4fba4f9a2ffe7efa2b861d8cc800c4554de95a9e27280c55c3790cca3995f324 100
                pdq/fast rotate270 03292c363823ebbcfed60a4bf8691354fcc6ce43b0a90e21f4ecd2acf844fe65 100
                pdq/fast flipX 1aef1acf7aab2baf7ed348d99d55910018ac0fcbf23d5900962c598f6cc0a671 100
                pdq/fast flipY 4fbab0652ffe81052b86e273c8003baa4de9a561a728f3aac379f32539950cdb 100
                pdq/fast flipPlus1 561c39236d76bae9a9835e1ead3c4601a9939b16a5bc5b70a1b987f9ad11ab30 100
                pdq/fast flipMinus1 0309d3c938231443fed6f5b4f869ecabfcc6319cb0a9f15af4ec2d53f844019a 100
                phash/imagehash original 80b881031f7fdf96 -
                dhash/imagehash original d7973020686bcfd8 -
                ahash/imagehash original 0f5ffe801f20232e -
                """)

        /// A lossless WebP.
        static let losslessWebP = CodecSample(
            name: "lossless.webp",
            base64: """
                UklGRjQFAABXRUJQVlA4TCgFAAAvR8APAAlFbdtA3fZs+RPezSCi/xNgESwnxj+NLEkLgCD8twuIAel/yuLxGwuQJkmSrSUnw0qR\
                XqQML2YeOSQcNBmY/Vd0/7owFSmR+SlQkUKVhVQG5keBQgyyjVSTVzn0oTyKQbaRavIqQz+UR4kJ+J1zf5s3wVLrC/BW3sJgrZXz\
                ZmPYfduYGfbnlzFj7K5x3XKOMr4C37y3m2G1e7dzLOb2trwe1DrnYbV7u7dXd7Eo98KgWMZ1rZYMzWI0Kx9QRbmXP3iTznZv529e\
                LMo7Rx17mUuTjHbdZpD2ocqL9fBFrsu4dstFMywNk56rvFjuOd7bNhfavRsyXWeUV4tFlse9jJYJjUH3ItNzjWt9o7BkeX1o6exm\
                oCENLKqwu76NYkmvL6szsbbX9a0hcz2uci9YEoV5wm9fzDi7XbuldZ2j3KucCeX1zWz3bvf+EunFUWUv5dXyamZqe+t1Zo/73pRz\
                VLlWUZ4zE+s6Gn6z7d1VrjXuRblnpmtj0aREu87TN1gUc1REBKT12M7hS3Nv14FllXFWOb/Oj2VGwnpsRsp23XYdz+VeS0SEwmCP\
                x5Yk3e5trVd/uI6vilgof8Bs59DDoL27ICI+3avcI468tHu7N/vSqIgQpsr9GyIiBNK13f+EOdq5l4nxybIULJ9ihHe2xx7XP3mM\
                RVDuxUSIWhjPcbR7G4yGsIRrlXM/lwjUuu9GiPhqS7s3A9HGfZ1VYhCfrlNYEREi1syfaI8tBv7k9T9SY+CHc9QnEeHFbvegYWgY\
                hCUo90IsUeGd7RrQzqF9DcJ9VUGETwKqYI+5tFcbYTSD8Ri1EGpgFcbzjG7I7A3tOs1NHKvKOTXu5XkPH2Sm1LT7NGEwrmVdy3Wr\
                XEdmLvnBLrpdg2nX4/7Dvdyr5DIyXbsht0fmbsCf3AdzlOsWUo6SXs4PMlNqZjBo93EvyOUXxihYUo60moFumZk+lvY4yKGwKPdf\
                EpnSvUk5PmQmNA15jGu5/1p7ZDkXUua0XOef3LuRxznOL+Weta5VcpByGRqWbtduLybjrLn9IElljJe7Xdu5qyMiROTBQPkPZ0lY\
                5dVF97j+jYgQf1v3RTIoxlmWpby6iBYhbC+DbmFm7EYyzmKg3Ms5MQYhfjpHd0SI8TcRnse1uBT8EZ/2CI9/22BEtFhoIiKerkUw\
                lHstxBECf1vX/hsRqyfG64FyjkKwRRAYZ/QKwd/GvZ37QqHEMeWxWLEQxrTHdu92X/Ko9uk+JS61CK+267b7z8w0MmWuoLSMy5R7\
                OZd9aGduLyNH57oeacrbzfr6nN88FuuemJaS1c7MDzKlHPf6YIdBuWZBIklo/2HwISX5J2cumUPmL/17oKRyL+cmy6Kls+XtIyXp\
                ucq9WpGXck3X1Awp27nadT3/QKA06Vryslho5+hmrWYYQoQRn2IFpcVDeT7w072NEKKDEIFF1ISIpRrpWp4XGy2O0SGgO44RRAg1\
                iIiaXqihxNNCtCX4m3H0ioW4bYkYVGHezqq3f5/ugYWfCDQRhl4rGOeqci/3yjdPPJx/pC2LNs728qBImUpfyvfwjqWto52jGzIl\
                KVOtTKOyd4767t2rWeyHM2UPJCvl+EWulJXB5tsr372Yl21uP5FGj8RaCVlJpqwZ5+/lu+d0pm1Yel07xyXlMVWuP2D+m/purHhp\
                W16a25+8t4phfQYRoXyH+e/fRsztp/s2C+06ghCrhAg+ESI+ffe8vjyxaPef4dIIQ+CP1idiRIkVJj7DzhP6dwA=
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
