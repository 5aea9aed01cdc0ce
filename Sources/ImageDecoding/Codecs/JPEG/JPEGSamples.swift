extension CodecSample {
    /// A JPEG whose rows come one after the other.
    static let baselineJPEG = CodecSample(
        name: "baseline.jpg",
        base64: """
            /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAGRFS1hLP2RYUVhxamR3lvqjloqKlv/b57X6////////////////////////////////\
            ////////////////////2wBDAWpxcZaDlv+jo///////////////////////////////////////////////////////////////\
            ////////////wAARCAAwADgDAREAAhEBAxEB/8QAGAABAQEBAQAAAAAAAAAAAAAAAgEAAwT/xAAcEAADAAIDAQAAAAAAAAAAAAAA\
            AQIDERITITH/xAAYAQEBAQEBAAAAAAAAAAAAAAACAQMABP/EABoRAQEBAQEBAQAAAAAAAAAAAAABAhESITH/2gAMAwEAAhEDEQA/\
            APOkLjjlF4sdZR3DiUKM9VYQdVMRq+g67ZfJM7V/I5KDdTUlWHrSD1bQa9J1jqnM+Gd0eU1ug9C36VLwkXd+KoN7pVU6BdElaJ0b\
            Q2tktZydpckkDnWvPgqvTTyEna116LOV3CeQjXyFZScXjnWQ6RnYk0Ly7OSqnoUy01PiQ2x8HEjPboUkkS86XBnm9NPSdZ0oXbdQ\
            5WV26RiO6edNUIUHeimEkddLm3iJTyJdUZ20O1AmD8i8o5gbllkbH4SZNW9fDuRtMyRzq6bO+M7J0t1xBbGnJIM8mw6sHHOv/9k=
            """,
        answers: """
            pdq/full original 99e268fd5d38752b92f6e6cf2ef0324ba6821e4768ae30c0d69fcace54985530 100
            pdq/full rotate90 0c8c8bd043b046a46264c9340fcc4ffe86be31ab7a2195f4752eb3939decaab7 100
            pdq/full rotate180 4493c217086dcb81c7234c657ba518a1f3d7b4ed3dfb9a6a83ca606401cdff9a 100
            pdq/full rotate270 d9d9217a02e5ec0eb731739e5a99e5549beb9b012f741f5e207b1939c8b9001d 100
            pdq/full flipX 99c297025d288ed492f619302ef0cdf4a682e1b868aecf3fd69f35315498aacf 100
            pdq/full flipY 44973d28086d007ec723939a7ba5675ef3d74b123dfb659583ca9f9b01cd0065 100
            pdq/full flipPlus1 8c8c742f57b0b95be26436cb0fccb001cebecf54fa216a0b752e4c6c9dec5548 100
            pdq/full flipMinus1 58d9de8502e503f137318c615a991aab93eb24fe2f74c0a1207b66c6c8b9ffe2 100
            pdq/fast original 99e668fd5d38712b9a76e6cf2ef0b20ba6821e4768ba30c0d69fcace54985530 100
            pdq/fast rotate90 0c8c8bd002b046a4e264d9340ecc4ffec6be31abea2195d4752eb3b39decaab7 100
            pdq/fast rotate180 4493c257006dcb81c7234c657ba518a1f3d7b4ed3def9a6a83ca606401cdff9a 100
            pdq/fast rotate270 58d9217a43e5ec0eb731739e5a99e55493eb9b01bf741f5e207b1919c8b9001d 100
            pdq/fast flipX 19e2b7025d288ef4927619302ef06df4a682e1b868aacf3fd69f35315498aacf 100
            pdq/fast flipY 4cb71da8086d045ec723939a7ba5455ef3d74b123def659583ca9f9b01cd0065 100
            pdq/fast flipPlus1 8d8c742f57b0b95bea6426cb0fccb001c6bece54fa216a2b752ecc4c9dec5548 100
            pdq/fast flipMinus1 58d9de8502e503f117318c615a991aab93eb64fe2f74c081207b66e6c8b9ffe2 100
            phash/imagehash original 83860c397c873afb -
            dhash/imagehash original e5edcbca0a1a3232 -
            ahash/imagehash original 15377fffc003ff00 -
            """)

    /// The same in several scans.
    static let progressiveJPEG = CodecSample(
        name: "progressive.jpg",
        base64: """
            /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAGRFS1hLP2RYUVhxamR3lvqjloqKlv/b57X6////////////////////////////////\
            ////////////////////2wBDAWpxcZaDlv+jo///////////////////////////////////////////////////////////////\
            ////////////wgARCAAwADgDAREAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAQACA//EABcBAQEBAQAAAAAAAAAAAAAAAAEC\
            AAP/2gAMAwEAAhADEAAAAebnbeoZQjMuL2lTBDNRLmvIgGlmypldWRzpnLRRI8qsVRrVI7ABQlQ686WaA//EABcQAQEBAQAAAAAA\
            AAAAAAAAABEAIED/2gAIAQEAAQUC5WZ0RGGZz//EABgRAQEBAQEAAAAAAAAAAAAAAAEAERAg/9oACAEDAQE/AesT5Y4+2zoTHNtt\
            hljmWWWdL//EABgRAAMBAQAAAAAAAAAAAAAAAAARIAEQ/9oACAECAQE/AY231jhGZCF1yxiEKNP/xAAUEAEAAAAAAAAAAAAAAAAA\
            AABQ/9oACAEBAAY/Aiv/xAAaEAEBAQEBAQEAAAAAAAAAAAAAAREQQSEg/9oACAEBAAE/IURUV4xnZHqsYvNat4pSVaj1nSFiR838\
            DVtfcTX/2gAMAwEAAgADAAAAEB1mRxXmOeU0dkpeiAeEbf8A/8QAGREBAQEBAQEAAAAAAAAAAAAAAQARECEx/9oACAEDAQE/EIiU\
            efhwllwvs/OrBrZ5BrHjJOA8iTm8NeyTkavDCACQ2wCzt//EABkRAQEBAQEBAAAAAAAAAAAAAAEAERAgIf/aAAgBAgEBPxDLLIlb\
            L3bZmxMZstm+BkHBMgA4GG2JiopzwvkpIv/EABoQAQEBAQEBAQAAAAAAAAAAAAEAESExIBD/2gAIAQEAAT8QCEPwb1eQpMwk7cLN\
            g5FMWLTbAR1dp+CCZNZ1m/hxhCCMzRMPPJTbGjf/2Q==
            """,
        answers: """
            pdq/full original 99e268fd5d38752b92f6e6cf2ef0324ba6821e4768ae30c0d69fcace54985530 100
            pdq/full rotate90 0c8c8bd043b046a46264c9340fcc4ffe86be31ab7a2195f4752eb3939decaab7 100
            pdq/full rotate180 4493c217086dcb81c7234c657ba518a1f3d7b4ed3dfb9a6a83ca606401cdff9a 100
            pdq/full rotate270 d9d9217a02e5ec0eb731739e5a99e5549beb9b012f741f5e207b1939c8b9001d 100
            pdq/full flipX 99c297025d288ed492f619302ef0cdf4a682e1b868aecf3fd69f35315498aacf 100
            pdq/full flipY 44973d28086d007ec723939a7ba5675ef3d74b123dfb659583ca9f9b01cd0065 100
            pdq/full flipPlus1 8c8c742f57b0b95be26436cb0fccb001cebecf54fa216a0b752e4c6c9dec5548 100
            pdq/full flipMinus1 58d9de8502e503f137318c615a991aab93eb24fe2f74c0a1207b66c6c8b9ffe2 100
            pdq/fast original 99e668fd5d38712b9a76e6cf2ef0b20ba6821e4768ba30c0d69fcace54985530 100
            pdq/fast rotate90 0c8c8bd002b046a4e264d9340ecc4ffec6be31abea2195d4752eb3b39decaab7 100
            pdq/fast rotate180 4493c257006dcb81c7234c657ba518a1f3d7b4ed3def9a6a83ca606401cdff9a 100
            pdq/fast rotate270 58d9217a43e5ec0eb731739e5a99e55493eb9b01bf741f5e207b1919c8b9001d 100
            pdq/fast flipX 19e2b7025d288ef4927619302ef06df4a682e1b868aacf3fd69f35315498aacf 100
            pdq/fast flipY 4cb71da8086d045ec723939a7ba5455ef3d74b123def659583ca9f9b01cd0065 100
            pdq/fast flipPlus1 8d8c742f57b0b95bea6426cb0fccb001c6bece54fa216a2b752ecc4c9dec5548 100
            pdq/fast flipMinus1 58d9de8502e503f117318c615a991aab93eb64fe2f74c081207b66e6c8b9ffe2 100
            phash/imagehash original 83860c397c873afb -
            dhash/imagehash original e5edcbca0a1a3232 -
            ahash/imagehash original 15377fffc003ff00 -
            """)
}
