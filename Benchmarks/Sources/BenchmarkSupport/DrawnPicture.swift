/// A picture with some structure at every scale, the same each time, for measuring what does not depend on a codec.
public struct DrawnPicture: Sendable {
    public let width: Int
    public let height: Int
    /// Red, green and blue of each pixel, row by row.
    public let rgb: [UInt8]

    /// Draws `width` × `height` pixels.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
        rgb = [UInt8](capacity: 3 * width * height) { output in
            for y in 0..<height {
                for x in 0..<width {
                    for channel in 0..<3 { output.append(Self.value(x, y, channel)) }
                }
            }
        }
    }

    /// Crossing waves of growing frequency and falling weight, and some grain.
    private static func value(_ x: Int, _ y: Int, _ channel: Int) -> UInt8 {
        var sum = 128
        for octave in 1...5 {
            let phase = (x * (octave + channel) + y * (7 - octave)) >> (6 - octave)
            let triangle = abs((phase & 255) - 128) - 64
            sum += triangle / (octave + 1)
        }
        let grain = (x &* 73_856_093 ^ y &* 19_349_663 ^ channel &* 83_492_791) >> 7 & 15
        return UInt8(clamping: sum + grain - 8)
    }
}
