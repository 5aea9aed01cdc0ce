#if HEIF

    /// Makes rows of RGB, or of grey, of the planes of a picture.
    ///
    /// Known lists were made with Pillow, whose plug-ins convert HEIC by libheif and AVIF by libavif and libyuv. The two
    /// differ in how they spread chroma and in how they round, and each is followed to the last bit.
    protocol ColourConversion {
        /// Puts the pixels of a row at the start of `pixels`: three bytes each, or one where there is luma alone.
        mutating func convert(
            row: Int, of planes: TiledPlanes, to pixels: inout [UInt8]
        ) throws(ImageDecodingError)
    }

    /// Numbers of ITU-T H.273 for matrices.
    enum MatrixNumber {
        static let identity = 0
        static let bt709 = 1
        static let unspecified = 2
        static let fcc = 4
        static let bt470 = 5
        static let bt601 = 6
        static let smpte240 = 7
        static let yCgCo = 8
        static let bt2020 = 9
        static let chromaDerived = 12

        /// The shares of red and blue in luma; nil where luma is not a plain sum.
        static func shares(matrix: Int, primaries: Int) -> (red: Float, blue: Float)? {
            switch matrix {
            case bt709: (0.2126, 0.0722)
            case fcc: (0.30, 0.11)
            case bt470, bt601: (0.299, 0.114)
            case smpte240: (0.212, 0.087)
            case bt2020, 10: (0.2627, 0.0593)
            case chromaDerived:
                primaries == 9 ? (0.2627, 0.0593) : [5, 6, 7].contains(primaries) ? (0.299, 0.114) : (0.2126, 0.0722)
            default: nil
            }
        }
    }

#endif
