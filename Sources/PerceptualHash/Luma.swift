/// Brightness as the PDQ reference computes it: `0.299 R + 0.587 G + 0.114 B` in single precision, left to right.
///
/// Never contracted to fused multiply-adds: one rounding less would change the hashes of pictures whose coefficients
/// lie next to the median.
enum Luma {
    /// The products of a weight with each of the 256 values a byte has, rounded as the reference rounds them. Looking a
    /// product up is faster than converting the byte and multiplying it.
    private struct Products {
        let red = (0..<256).map { 0.299 * Float($0) }
        let green = (0..<256).map { 0.587 * Float($0) }
        let blue = (0..<256).map { 0.114 * Float($0) }
    }

    private static let products = Products()

    /// Writes the luma of each pixel of `rgb` (three bytes a pixel) to `luma`.
    static func convert(rgb: Span<UInt8>, into luma: inout [Float]) {
        precondition(rgb.count == 3 * luma.count, "a row of RGB has three bytes a pixel")
        let products = self.products
        let red = products.red.span
        let green = products.green.span
        let blue = products.blue.span
        // SAFETY: `x` is below the number of pixels, and the precondition says that there are three bytes for each.
        unsafe rgb.withUnsafeBufferPointer { rgb in
            unsafe luma.withUnsafeMutableBufferPointer { luma in
                for x in 0..<luma.count {
                    let r = unsafe Int(rgb[3 &* x])
                    let g = unsafe Int(rgb[3 &* x &+ 1])
                    let b = unsafe Int(rgb[3 &* x &+ 2])
                    // A byte is always a place among 256.
                    unsafe luma[x] = red[unchecked: r] + green[unchecked: g] + blue[unchecked: b]
                }
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
}
