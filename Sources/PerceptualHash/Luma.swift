import CFrameKernels

/// Brightness as implementations of PDQ compute it from red, green and blue: `0.299 R + 0.587 G + 0.114 B`, to the bit.
package enum Luma {
    /// How the weighted colours are added up.
    package enum Precision: Sendable {
        /// As the C++ reference does: in single precision, left to right.
        ///
        /// Never contracted to fused multiply-adds: one rounding less would change the hashes of pictures whose coefficients
        /// lie next to the median.
        case single

        /// As the Python package pdqhash does: in double precision, rounded to single precision at the end.
        ///
        /// That is `(299 R + 587 G + 114 B) / 1000`, rounded once. The numerator is a whole number below 2^24, which single
        /// precision holds, and so the quotient is rounded once here, too. It is the same number: where the quotient is not a number of
        /// single precision, it is further from the middle of two of them than the sums in double precision are from it.
        case double
    }

    /// Writes the luma of each pixel of `row` to `luma`. A grey value is its own luma, in either precision.
    ///
    /// - Precondition: `row` has `luma.count` pixels of `format`.
    static func convert(
        _ row: Span<UInt8>, format: PixelFormat, precision: Precision = .single, into luma: inout [Float],
        loops: FrameLoops = .inUse
    ) {
        loops.luma(of: row, format, precision, into: &luma)
    }
}

extension FrameLuma {
    init(_ format: PixelFormat, _ precision: Luma.Precision) {
        let isReversed = format == .bgr || format == .bgra
        let (first, middle, last): (UInt32, UInt32, UInt32) = (0xFF, 0xFF00, 0xFF_0000)
        let (red, blue) = isReversed ? (last, first) : (first, last)
        // A weight that is divided by a power of two and a sample that is multiplied by it have the same product.
        func weight(_ single: Float, _ double: Float, of bits: UInt32) -> Float {
            (precision == .single ? single : double) / Float(bits / 0xFF)
        }
        self.init(
            step: format.bytesPerPixel, red_bits: red, green_bits: middle, blue_bits: blue,
            red: weight(0.299, 299, of: red), green: weight(0.587, 587, of: middle), blue: weight(0.114, 114, of: blue),
            divisor: precision == .single ? 1 : 1000)
    }
}
