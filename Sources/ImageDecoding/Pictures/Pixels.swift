/// A whole decoded picture: rows from top to bottom, without gaps.
public struct Pixels: Hashable, Sendable {
    public var layout: PixelLayout
    public var bytes: [UInt8]

    public init(layout: PixelLayout, bytes: [UInt8]) {
        self.layout = layout
        self.bytes = bytes
    }

    /// The pixels as red, green and blue, grey repeated three times.
    public var rgbBytes: [UInt8] {
        guard layout.format == .gray8 else { return bytes }
        return [UInt8](capacity: 3 * bytes.count) { output in
            for sample in bytes {
                output.append(repeating: sample, count: 3)
            }
        }
    }
}
