/// Brightness as the PDQ reference computes it: `0.299 R + 0.587 G + 0.114 B` in single precision, left to right.
///
/// Never contracted to fused multiply-adds: one rounding less would change the hashes of pictures whose coefficients
/// lie next to the median.
enum Luma {
    /// Writes the luma of each pixel of `rgb` (three bytes a pixel) to `luma`.
    static func convert(rgb: Span<UInt8>, into luma: inout [Float]) {
        var luma = luma.mutableSpan
        for x in luma.indices {
            let red = Float(rgb[3 &* x])
            let green = Float(rgb[3 &* x &+ 1])
            let blue = Float(rgb[3 &* x &+ 2])
            luma[x] = 0.299 * red + 0.587 * green + 0.114 * blue
        }
    }

    /// Writes each grey value of `gray` to `luma` as it is.
    static func convert(gray: Span<UInt8>, into luma: inout [Float]) {
        var luma = luma.mutableSpan
        for x in luma.indices {
            luma[x] = Float(gray[x])
        }
    }
}
