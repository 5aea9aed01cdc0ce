import PerceptualHash

/// A picture drawn by a rule of integers: the same on every machine, and untouched by any decoder.
///
/// The rules are those of `TestVectors/generator/selftest_answers.py`.
struct DrawnPicture: Sendable {
    let width: Int
    let height: Int
    let rowFormat: RowFormat
    /// Row by row, channels interleaved.
    let samples: [UInt8]

    /// The picture of a name such as `rings_rgb_600x320`, or nil for a name without a rule.
    init?(named name: some StringProtocol) {
        let parts = name.split(separator: "_")
        guard parts.count == 3 else { return nil }
        let size = parts[2].split(separator: "x").compactMap { Int($0) }
        guard size.count == 2, size.allSatisfy({ (1...4096).contains($0) }) else { return nil }
        width = size[0]
        height = size[1]
        rowFormat = parts[1] == "rgb" ? .rgb : .gray
        guard let rule = Self.rule(parts[0]) else { return nil }
        var samples: [UInt8] = []
        samples.reserveCapacity(width * height * rowFormat.bytesPerPixel)
        for y in 0..<height {
            for x in 0..<width {
                for channel in 0..<rowFormat.bytesPerPixel {
                    samples.append(UInt8(truncatingIfNeeded: rule(x, y, channel)))
                }
            }
        }
        self.samples = samples
    }

    /// The sample at x, y of a channel; its lowest eight bits count.
    private typealias Rule = (_ x: Int, _ y: Int, _ channel: Int) -> Int

    private static func rule(_ kind: some StringProtocol) -> Rule? {
        switch kind {
        case "noise":
            var state: UInt32 = 1
            return { _, _, _ in
                state = state &* 1_664_525 &+ 1_013_904_223
                return Int(state >> 24)
            }
        case "slopes":
            return { x, y, channel in
                switch channel {
                case 0: 60 + x * y / 41 % 150
                case 1: 60 + (x * x / 113 + y / 2) % 150
                default: 60 + (x + y) / 3 % 150
                }
            }
        case "checker": return { x, y, _ in (x / 17 + y / 11) % 2 * 120 + x * y / 300 }
        case "mosaic":
            return { x, y, channel in
                80 + (((x / 23 * 7919 + y / 17 * 104_729 + channel * 31) * 2_654_435) >> 9 & 63)
            }
        case "rings":
            return { x, y, channel in
                let (dx, dy) = (x - 110 - 90 * channel, y - 170)
                return triangle((dx * dx + dy * dy) / 97, period: 300)
            }
        case "blobs":
            return { x, y, channel in
                switch channel {
                case 0: x * x / 160 + 3 * y
                case 1: y * y / 97 + 2 * x
                default: x * y / 211
                }
            }
        case "waves":
            return { x, y, _ in
                (triangle(x + y / 2 + x * y / 900, period: 240) + triangle(3 * y + x / 5, period: 170)) / 2
            }
        default: return nil
        }
    }

    /// Up to 255 and down again.
    private static func triangle(_ value: Int, period: Int) -> Int {
        let value = value % period
        return (value < period / 2 ? value : period - 1 - value) * 255 / (period / 2 - 1)
    }
}
