/// CMYK samples of a JPEG to RGB, in the arithmetic of Pillow.
///
/// Whatever the file says of itself, the samples are taken as Adobe stores them, with 255 for no ink: Pillow and OpenCV
/// both do so, with and without Adobe's marker, and the hashes in known lists were made with them. No colour profile is
/// applied.
enum CMYKConversion {
    /// Converts `pixelCount` pixels of four bytes to as many of three.
    static func convert(_ cmyk: Span<UInt8>, to rgb: inout MutableSpan<UInt8>, pixelCount: Int) {
        for pixel in 0..<pixelCount {
            // 255 − K, with K itself stored inverted.
            let white = Int(cmyk[4 * pixel + 3])
            for channel in 0..<3 {
                let ink = 255 - Int(cmyk[4 * pixel + channel])
                // ink · white / 255, rounded; it is never more than `white`.
                let product = ink * white + 128
                let shade = ((product >> 8) + product) >> 8
                rgb[3 * pixel + channel] = UInt8(truncatingIfNeeded: white - shade)
            }
        }
    }
}
