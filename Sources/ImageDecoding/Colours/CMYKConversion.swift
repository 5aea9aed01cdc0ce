/// CMYK samples to RGB, in the arithmetic of Pillow. No colour profile is applied.
///
/// Whatever a JPEG says of itself, its samples are taken as Adobe stores them, with 255 for no ink: Pillow and OpenCV both
/// do so, with and without Adobe's marker, and the hashes in known lists were made with them. A Photoshop file has them so
/// too; in a TIFF, 0 is no ink.
enum CMYKConversion {
    /// Converts `pixelCount` pixels of four bytes to as many of three, from `start` on.
    ///
    /// - Parameter isInverted: whether 255 is no ink.
    static func convert(
        _ cmyk: Span<UInt8>, isInverted: Bool = true, to rgb: inout MutableSpan<UInt8>, at start: Int = 0,
        pixelCount: Int
    ) {
        let mask: UInt8 = isInverted ? 0 : 255
        for pixel in 0..<pixelCount {
            // 255 − K, with K itself stored inverted.
            let white = Int(cmyk[4 * pixel + 3] ^ mask)
            for channel in 0..<3 {
                let ink = 255 - Int(cmyk[4 * pixel + channel] ^ mask)
                // ink · white / 255, rounded; it is never more than `white`.
                let product = ink * white + 128
                let shade = ((product >> 8) + product) >> 8
                rgb[start + 3 * pixel + channel] = UInt8(truncatingIfNeeded: white - shade)
            }
        }
    }
}
