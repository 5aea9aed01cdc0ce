extension CodecSample {
    /// A DNG with a JPEG preview and an empty sensor.
    static let previewDNG = CodecSample(
        name: "preview.dng",
        base64: """
            SUkqAAgAAAAPAP4ABAABAAAAAQAAAAABBAABAAAAQAAAAAEBBAABAAAAQAAAAAIBAwADAAAAwgAAAAMBAwABAAAABwAAAAYBAwAB\
            AAAABgAAAA8BAgALAAAAyAAAABEBBAABAAAAagEAABUBAwABAAAAAwAAABYBBAABAAAAQAAAABcBBAABAAAAuAIAABwBAwABAAAA\
            AQAAAEoBBAABAAAA1AAAABICAwACAAAAAQABABLGAQAEAAAAAQQAAAAAAAAIAAgACABLbm93bk1lZGlhAAAMAP4ABAABAAAAAAAA\
            AAABBAABAAAACAAAAAEBBAABAAAACAAAAAIBAwABAAAACAAAAAMBAwABAAAAAQAAAAYBAwABAAAAI4AAABEBBAABAAAAIgQAABUB\
            AwABAAAAAQAAABYBBAABAAAACAAAABcBBAABAAAAQAAAAI2CAwACAAAAAgACAI6CAQAEAAAAAAEBAgAAAAD/2P/gABBKRklGAAEB\
            AAABAAEAAP/bAEMAZEVLWEs/ZFhRWHFqZHeW+qOWioqW/9vntfr/////////////////////////////////////////////////\
            ///bAEMBanFxloOW/6Oj///////////////////////////////////////////////////////////////////////////AABEI\
            AEAAQAMBEQACEQEDEQH/xAAXAAEBAQEAAAAAAAAAAAAAAAACAQAD/8QAIhAAAwACAgICAwEAAAAAAAAAAAECEiEDERMxIkFCUWGB\
            /8QAFwEAAwEAAAAAAAAAAAAAAAAAAQIDAP/EAB4RAAMBAQADAQEBAAAAAAAAAAABAhEhEiIxQQMy/9oADAMBAAIRAxEAPwDgkHDC\
            SGwZHVLpAYzA9sDZL9F9E9HfEOVopgk/DT9jAn9LOkyX9H8Av04qGWKDldejDI1Jk6YGwzOxGya6x0tASGtjU/HZZsXeGnUsVsE/\
            DfiTfWZf5Io/hZsoLH/BHQdBSFfSVMsSv0bDSWvYyQK+lppSDRn8DksRX9NnqTL4DStZmvU6ZIGj4GrQpmjm72UlaSaGq0P4lJng\
            HfdDZwXNYbvRBIpSJVvFewqTNcM60isL6aviK7ZHBwtsZIV4Se2ys4iZ06fRtK/ECZfYroSX0rh9iI1V0T4/QyNVfCvj2jbgKrqK\
            oRMDs2CHQjoszJm8DOipykJrHrcDLSA9FhM2SyKqQZtFdrIKkLXsGuRZoS1wbx9jn5GyqgXhMqGxGxCToleFZSJWQiwFtFma6DwM\
            tJGmG6LOkhJa0vjeQjvhvL2MuPuhHWhVexfgV6R6VOUI2xkmLKUibTZVJgdz36GUsm09F5EkFQP44gzy+9GaBEkXLtitBmemnkbb\
            fQZkyldP/9kAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
            """,
        answers: """
            pdq/full original cee0927bde024bcd6382af515e8aa61474bfbe3e5811d23d3a3bb6722ce04986 100
            pdq/full rotate90 4154454e098e9d03b6634839bf5ce3fe1a832bf9c0deba0352d86e2e6acdab47 100
            pdq/full rotate180 9b3138510b57e16736d705fb0bdf0cbe21ea14940d447897676e1c9879b5e32c 100
            pdq/full rotate270 b401efe45c9b77a9e33ef293aa294954efd68157958b10a90f8dc4843f9801ed 100
            pdq/full flipX cee47d84de82b432638af0ae5e8a59eb74bf41c15a112dc23a3b49cd2ce0b679 100
            pdq/full flipY 1b31c52e0b571a9836d75a040bdff34121eacb6b0d448768676ee32779b51cd3 100
            pdq/full flipPlus1 e554bab10dce62fcb66ba7c6ff5c1c019a83d406c0de45fc52d811d16acd54b8 100
            pdq/full flipMinus1 9001101b589bc856e3360d6caa09b6ab0fd67ea8958bef56078d3b7b3f98fe12 100
            pdq/fast original cee092fbde024bcd63828f515e8aa61474bfbe3e5811d23d3a3bb6722ce04986 100
            pdq/fast rotate90 4154454e09c69d03b6634839bf5ce3fe1a832bf9c0deba0352d86e2e6acdab47 100
            pdq/fast rotate180 1b3138510b57e16736d705fb0bdf0cbe21ea10940d4478976f6e1cd879b5e32c 100
            pdq/fast rotate270 b401efe45c9b37a9e33ef2d3ea294954cfd68153978b10a90f8dc4843f9801ed 100
            pdq/fast flipX cee46f84de02b432638af0ae5eaa59eb74bf45c15a112dc23a3b498d2ce0b679 100
            pdq/fast flipY 1b31c52e0b571a9836d75a040bdff34121eaeb6b0d448768476ee32779b51cd3 100
            pdq/fast flipPlus1 e554bab109ce62fcb66ba7c6ff5c1c01da83d406c0de45fc52d811d16acd54b8 100
            pdq/fast flipMinus1 1001101b589bc856e33e0d2caa09b6ab0fd67eac958bef56078d3b7b3f98fe12 100
            phash/imagehash original 86b003276e5ece3e -
            dhash/imagehash original cfdf9431272e6ec9 -
            ahash/imagehash original 070fffd000ff007c -
            """)
}
