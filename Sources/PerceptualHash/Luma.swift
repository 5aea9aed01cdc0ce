/// Brightness as implementations of PDQ compute it from red, green and blue: `0.299 R + 0.587 G + 0.114 B`, to the bit.
///
/// Pixels are read four at a time, each as a word of 32 bits: that is several times as fast as byte by byte.
package enum Luma {
    /// Writes the luma of each pixel of `rgb` (three bytes a pixel) to `luma`, as the C++ reference computes it: in single
    /// precision, left to right.
    ///
    /// Never contracted to fused multiply-adds: one rounding less would change the hashes of pictures whose coefficients
    /// lie next to the median.
    static func convert(rgb: Span<UInt8>, into luma: inout [Float]) {
        convert(rgb, bytesPerPixel: 3, into: &luma) { pixels in
            // A weight that is divided by a power of two and a sample that is multiplied by it have the same product.
            (pixels.first * 0.299 + pixels.middleTimes256 * (0.587 / 256)) + pixels.last * 0.114
        }
    }

    /// Writes the luma of each pixel of `row`, as the Python package pdqhash computes it: in double precision, rounded to
    /// single precision at the end.
    ///
    /// That is `(299 R + 587 G + 114 B) / 1000`, rounded once. The numerator is a whole number below 2^24, which single
    /// precision holds, and so the quotient is rounded once here, too. It is the same number: where the quotient is not a number of
    /// single precision, it is further from the middle of two of them than the sums in double precision are from it.
    ///
    /// - Precondition: `row` has `luma.count` pixels of `format`.
    package static func convertInDoublePrecision(_ row: Span<UInt8>, format: PixelFormat, into luma: inout [Float]) {
        switch format {
        case .gray:
            // 299 + 587 + 114 is 1000.
            convert(gray: row, into: &luma)
        case .rgb, .rgba:
            convert(row, bytesPerPixel: format.bytesPerPixel, into: &luma) { pixels in
                (pixels.first * 299 + pixels.middleTimes256 * (587 / 256) + pixels.last * 114) / 1000
            }
        case .bgr, .bgra:
            convert(row, bytesPerPixel: format.bytesPerPixel, into: &luma) { pixels in
                (pixels.first * 114 + pixels.middleTimes256 * (587 / 256) + pixels.last * 299) / 1000
            }
        }
    }

    /// Writes each grey value of `gray` to `luma` as it is.
    static func convert(gray: Span<UInt8>, into luma: inout [Float]) {
        var luma = luma.mutableSpan
        for x in luma.indices {
            luma[x] = Float(gray[x])
        }
    }

    /// The first three bytes of each of four pixels.
    private struct FourPixels {
        private let words: SIMD4<UInt32>

        init(_ words: SIMD4<UInt32>) {
            self.words = words
        }

        var first: SIMD4<Float> { Self.numbers(words & 0xFF) }
        var middleTimes256: SIMD4<Float> { Self.numbers(words & 0xFF00) }
        var last: SIMD4<Float> { Self.numbers((words &>> 16) & 0xFF) }

        /// Whole numbers below 2^23: set into the fraction of 2^23, they are added to it.
        private static func numbers(_ values: SIMD4<UInt32>) -> SIMD4<Float> {
            unsafe unsafeBitCast(values | Float(8_388_608).bitPattern, to: SIMD4<Float>.self) - 8_388_608
        }
    }

    @inline(__always)
    private static func convert(
        _ row: Span<UInt8>, bytesPerPixel step: Int, into luma: inout [Float],
        _ weigh: (FourPixels) -> SIMD4<Float>
    ) {
        precondition(row.count == step * luma.count, "a row has the pixels of the picture")
        // SAFETY: `x` and the three pixels behind it are below the number of pixels, and the precondition says that there are
        // `step` bytes for each. Where a word reaches beyond its pixel, that pixel is not the last one.
        unsafe row.withUnsafeBytes { row in
            unsafe luma.withUnsafeMutableBytes { luma in
                func word(_ x: Int) -> UInt32 {
                    unsafe UInt32(littleEndian: row.loadUnaligned(fromByteOffset: step &* x, as: UInt32.self))
                }
                let count = luma.count / 4
                var x = 0
                while x &+ 4 < count {
                    let pixels = FourPixels(SIMD4(word(x), word(x &+ 1), word(x &+ 2), word(x &+ 3)))
                    unsafe luma.storeBytes(of: weigh(pixels), toByteOffset: 4 &* x, as: SIMD4<Float>.self)
                    x &+= 4
                }
                while x < count {
                    let bytes = unsafe (
                        UInt32(row[step &* x]), UInt32(row[step &* x &+ 1]), UInt32(row[step &* x &+ 2])
                    )
                    let pixel = FourPixels(SIMD4(bytes.0 | bytes.1 << 8 | bytes.2 << 16, 0, 0, 0))
                    unsafe luma.storeBytes(of: weigh(pixel)[0], toByteOffset: 4 &* x, as: Float.self)
                    x &+= 1
                }
            }
        }
    }
}
