/// How the pixels of a buffer lie in memory, one byte a sample.
///
/// Where there is a fourth byte, it may be alpha or padding. It is dropped, as the reference implementations of perceptual
/// hashes drop it.
public enum PixelFormat: String, CaseIterable, Sendable {
    /// One byte a pixel.
    case gray
    /// Red, green, blue.
    case rgb
    /// Blue, green, red: what OpenCV reads.
    case bgr
    /// Red, green, blue, and a byte that does not matter.
    case rgba
    /// Blue, green, red, and a byte that does not matter: what most frame buffers hold.
    case bgra

    /// The bytes of a pixel.
    public var bytesPerPixel: Int {
        switch self {
        case .gray: 1
        case .rgb, .bgr: 3
        case .rgba, .bgra: 4
        }
    }

    /// What the hashers take such pixels as.
    public var rowFormat: RowFormat { self == .gray ? .gray : .rgb }
}

extension PixelFormat {
    /// Writes the colours of `row` to `rgb` in the order red, green, blue.
    ///
    /// - Precondition: this is a format of colours, and `rgb` has three bytes for each pixel of the row.
    package func convert(_ row: Span<UInt8>, into rgb: inout [UInt8]) {
        let step = bytesPerPixel
        precondition(step >= 3 && row.count / step * 3 == rgb.count, "a pixel of colours becomes three bytes")
        let red = self == .bgr || self == .bgra ? 2 : 0
        let blue = 2 - red
        // SAFETY: the row has `rgb.count / 3` pixels of `step` bytes, and each is read below `step`; three bytes are written for
        // each.
        unsafe row.withUnsafeBufferPointer { row in
            unsafe rgb.withUnsafeMutableBufferPointer { rgb in
                var source = 0
                for target in stride(from: 0, to: rgb.count, by: 3) {
                    unsafe rgb[target] = row[source &+ red]
                    unsafe rgb[target &+ 1] = row[source &+ 1]
                    unsafe rgb[target &+ 2] = row[source &+ blue]
                    source &+= step
                }
            }
        }
    }
}
