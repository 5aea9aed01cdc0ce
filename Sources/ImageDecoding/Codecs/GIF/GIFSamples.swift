#if GIF
    extension CodecSample {
        /// A GIF of 16 colours.
        static let paletteGIF = CodecSample(
            name: "palette.gif",
            base64: """
                R0lGODdhSABAAIMAAN/flZ/fj7rfH76fvb2fQz3fkEDfHz2fuj+fQ79fzMJfQL0fgV9fkF8fgx9fnh8ffywAAAAASABAAEAI/wAf\
                CBxIUGCDgwcXKEzAsGFDBgwcSHQAseGAiwMOaNxIoGNHBCBBChgpwIBJAyQFIFy5koHDly8hRnSw8cBFjx9DgvRI8qRJkgEKCC0Q\
                AACAoA4xKl3KNOPQpwVQpuzpU6rRoE+LXhWqUalGo2DDir0aIKfOszg9Kpgp0WXMiW4bNpDYwGEDgQrzKtjLt6+ClQUfJMy7kCFE\
                uHENz2RgE2PNAzh1Tk2JFaplrhfDOn7c2OsBkAz8MtDZlzRLwA8mqqYoEybDizVDpiVwVirVk1orEwWwurfqlYSDKzxI8KDfvXcN\
                NljQd/Fbig0DK2eZ1/VDtqxfe0UbOaTtkT4FXP+VST6x9aWPdc4uWfU7+6G5ocZvOlZsgPuV27unWkC2R9g1eZbdQw4ohdNxpZ2l\
                02DCJWfQAi/NRVeEDghGWAJtIXicgmdt1BSAjw0A1kXygaVbUeCdJMCB5cnkG2vmReggg3kRJ1gDfiWHI18hhaYAVJwF6eF99lXG\
                XVpH7sWWjwok4BxDvQnJ0Wwd3VbVVPdZptVRT9lkVEYeYiTdQKdd6JqLiFm02WcIzKZeSuGRFNhpy0Fo3XWrMWagWf55hECcKQoV\
                32nk3emakG266Z17V5qY1VblufahZ2yGJOhk7WFZIpfwfdnVpEoVmSVUgMLpE1FbYhXmmp2BiVF99eH/F5R+JlFJm4IEKHUYdA49\
                aZhEmt1kq58chqThrhTVWZiEB9k1kbILJKfhtKiRSSNhNt4Ik4S8EtjtWm0pNG2CIPXWGkxghohegPE9yuVJwxJ7mXxEjphugCJu\
                BRWSfd66E5b3KSjlpwPAhGy3Df1FprjIGZSjw3RWm9pvzVoXrYOsHReRseTuRKzHMg0s5athjaolAKaW+t5ufobJlcicKZUwX7uS\
                luOMCmC7cI0GNfSiatPVOW6xe3Wn3n+PaXXvAZ7WNC98+BmFqUm4KorAp7229VxiY1qLkJlnYleRdiBqlOjHIlmZUtdlVmfdwd16\
                djTaCEwV51HS0en22wdX/7SUv/36+5OVuwFQgNdlGtordgQPQPfZVV7ZU6dcRtzA2IorRtNjVOKa8uD6CroVQi1mrl2QHrspOeG5\
                nQhppHd+mN7RKFs5OJzunlhUABqdByp6lmY1GXuAcgp16LsB+PuHR5n8lIpTV5Vqiax6NimsZOkWlcqEowqAR+qW3ZmTBS6FvYkm\
                0zoVn32KX7C3ic10fqz3VVW11SEZDNfWdgk0v63Fkg2CkIU5uTzLLsxiyHAE8rd47SWAHOvLcGZUJ7kk0FkOoFFyGDIuv4TEQdYS\
                zgSLs60DZg1hi+ELYaiFkDldq0Z3oUuMlvQcm6BtheOSmEBk0iSDiY1sS1sXm/8IoC+TdJBHoPFN44SIry85hXLGKxzKVOSXzgVw\
                I4LaEgDE9ylHbcp5AVgR4HAyPO09jSj5sleQmBIbfkVQAaQpoxmBhK+mcKaAv8pQgm7UFx0pAH8gqUme8BiTiCinQTpaTh8dxhfi\
                1KlF5QHhxOhSMddk60YNGggCPGizB2aIAJYDYW8QYqi+VRFwkEOlR1wHSeysJnx2NBsCjle7TKVMiq6D2cgyUzLnwSd6qWMfTmrS\
                kC7pcol7IhonO6kkiViIZxZiiJB8U6iXqPBiINzRww6ps2fyrFs/Ww1wRIgtEIIEQeWiiGjqWDaMhBMxY+sLIANHAAGcDHkFyNe9\
                9CkmpcvIKix20w9JyAIkJrYqQA1x2ryCOSxlioaGDbnYhDBYlwQoJCAAOw==
                """,
            answers: """
                pdq/full original 41cf979c2fb3ab201f0b361e2135b27f9530b22c6171967bdb4eb678ace049c2 100
                pdq/full rotate90 51de7dd63766b023380b93697d5c0556e0037ec033f6984bcd5c3037ad1954cf 100
                pdq/full rotate180 549abf367be6018a4a5e9cbc7c6018d5ea65188634243cd58e7b1cd2f9b5e368 100
                pdq/full rotate270 048bd77c623318896d5e39c32809affcb556d46a66ab32e198099a9df84cfe65 100
                pdq/full flipX 41cf68632fb354df1f0fc9e161354d8095344dd361716984db6e4987ace0b63d 100
                pdq/full flipY 149ac2c97ae6fe754a5a634b2460e72ac061e7793424c32e8e1be32df9b51c97 100
                pdq/full flipPlus1 51de802937664ddc380b6c967d5cfaa9e003813f33f667b4cd5cc748ad19ab30 100
                pdq/full flipMinus1 448baa8362b3e7766fdec63c68897003b5562b9d66abcd1e9c096df2f84c019a 100
                pdq/fast original 41cf979c2fb3ab201f0b361e2135b27f9530b22c6171967bdb4eb678ace049c2 100
                pdq/fast rotate90 51de7dd63766b023380b93697d5c0556e0037ec033f6984bcd5c3037ad1954cf 100
                pdq/fast rotate180 549abf367be6018a4a5e9cbc7c6018d5ea65188634243cd58e7b1cd2f9b5e368 100
                pdq/fast rotate270 048bd77c623318896d5e39c32809affcb556d46a66ab32e198099a9df84cfe65 100
                pdq/fast flipX 41cf68632fb354df1f0fc9e161354d8095344dd361716984db6e4987ace0b63d 100
                pdq/fast flipY 149ac2c97ae6fe754a5a634b2460e72ac061e7793424c32e8e1be32df9b51c97 100
                pdq/fast flipPlus1 51de802937664ddc380b6c967d5cfaa9e003813f33f667b4cd5cc748ad19ab30 100
                pdq/fast flipMinus1 448baa8362b3e7766fdec63c68897003b5562b9d66abcd1e9c096df2f84c019a 100
                phash/imagehash original 87a1030f316fc79b -
                dhash/imagehash original dbd79406ae6a6bca -
                ahash/imagehash original 0f7ffec09fb03128 -
                """)
    }
#endif
