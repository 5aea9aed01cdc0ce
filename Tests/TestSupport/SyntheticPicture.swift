/// Pixels made by a rule and not by a decoder: the inputs of the known answers in `TestVectors/pdq`.
///
/// The rules are those under which the hashes were measured with Meta's reference; see `TestVectors/README.md`.
public struct SyntheticPicture: Sendable {
    public let width: Int
    public let height: Int
    /// 1 for grey, 3 for red, green, blue.
    public let channels: Int
    /// Row by row, channels interleaved.
    public let samples: [UInt8]

    public init(width: Int, height: Int, channels: Int, samples: [UInt8]) {
        self.width = width
        self.height = height
        self.channels = channels
        self.samples = samples
    }

    /// The picture with the samples that `sample(x, y, channel)` gives.
    public init(width: Int, height: Int, channels: Int, _ sample: (Int, Int, Int) -> Int) {
        var samples: [UInt8] = []
        samples.reserveCapacity(width * height * channels)
        for y in 0..<height {
            for x in 0..<width {
                for channel in 0..<channels {
                    samples.append(UInt8(truncatingIfNeeded: sample(x, y, channel)))
                }
            }
        }
        self.init(width: width, height: height, channels: channels, samples: samples)
    }

    /// The samples of row `y`.
    public func row(_ y: Int) -> [UInt8] {
        Array(samples[y * width * channels..<(y + 1) * width * channels])
    }

    /// The picture that a name such as `noise_rgb_640x480` stands for, or nil for a name without a rule.
    public init?(named name: String) {
        let parts = name.split(separator: "_").map(String.init)
        guard let size = parts.last?.split(separator: "x").compactMap({ Int($0) }), size.count == 2 else { return nil }
        let (width, height) = (size[0], size[1])
        let channels = parts.contains("rgb") ? 3 : 1
        func make(_ sample: (Int, Int, Int) -> Int) -> SyntheticPicture {
            SyntheticPicture(width: width, height: height, channels: channels, sample)
        }
        switch parts[0] {
        case "noise":
            var state: UInt32 = 1
            self = make { _, _, _ in
                state = state &* 1_664_525 &+ 1_013_904_223
                return Int(state >> 24)
            }
        case "const":
            guard let value = Int(parts[2]) else { return nil }
            self = make { _, _, _ in value }
        case "hgrad": self = make { x, _, _ in x }
        case "vgrad": self = make { _, y, _ in y }
        case "diag": self = make { x, y, _ in (x + y) / 2 }
        case "checker8": self = make { x, y, _ in (x / 8 + y / 8) % 2 == 1 ? 255 : 0 }
        case "checker16": self = make { x, y, _ in (x / 16 + y / 16) % 2 == 1 ? 255 : 0 }
        case "blobs":
            self = make { x, y, channel in
                [(x * x / 160 + 3 * y) & 255, (y * y / 97 + 2 * x) & 255, (x * y / 211) & 255][channel]
            }
        case "disc":
            self = make { x, y, _ in
                (x - 120) * (x - 120) + (y - 90) * (y - 90) < 4900 ? 200 : x + y > 350 ? 90 : 30
            }
        case "tri":
            let periods = ["640x480": [200, 160, 320], "1600x1200": [500, 400, 800], "64x64": [20, 16, 32]]
            guard let period = periods[parts[2]] else { return nil }
            self = make { x, y, channel in Self.triangle([x, y, x + y][channel], period: period[channel]) }
        default: return nil
        }
    }

    private static func triangle(_ value: Int, period: Int) -> Int {
        let v = value % period
        return (v < period / 2 ? v : period - 1 - v) * 255 / (period / 2 - 1)
    }
}
