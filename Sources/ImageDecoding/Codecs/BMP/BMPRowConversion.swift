/// The pixels of a row of a BMP to red, green and blue, in the arithmetic of Pillow.
struct BMPRowConversion {
    /// A channel of pixels that are numbers: where it is, and what each value of its bits is of 255, rounded down.
    private struct Channel {
        let shift: UInt32
        let mask: UInt32
        let values: [UInt8]

        init(_ bits: UInt32) {
            let width = bits == 0 ? 0 : 32 - bits.leadingZeroBitCount - bits.trailingZeroBitCount
            // Of more than eight bits the upper eight count.
            let usedWidth = min(width, 8)
            shift = bits == 0 ? 0 : UInt32(bits.trailingZeroBitCount + width - usedWidth)
            mask = (1 << UInt32(usedWidth)) - 1
            let maximum = max(1, Int(mask))
            values = (0...Int(mask)).map { UInt8($0 * 255 / maximum) }
        }
    }

    private enum Kind {
        case indices(bits: Int)
        case blueGreenRed(bytesPerPixel: Int)
        case numbers(bytesPerPixel: Int)
    }

    private let kind: Kind
    private let width: Int
    private let palette: [UInt8]
    private let channels: [Channel]

    init(_ header: BMPHeader) {
        width = header.width
        palette = header.palette
        channels = header.masks.map(Channel.init)
        if header.bitsPerPixel <= 8 {
            kind = .indices(bits: header.bitsPerPixel)
        } else if header.bitsPerPixel >= 24, header.masks == [0xFF0000, 0x00FF00, 0x0000FF] {
            kind = .blueGreenRed(bytesPerPixel: header.bitsPerPixel / 8)
        } else {
            kind = .numbers(bytesPerPixel: header.bitsPerPixel / 8)
        }
    }

    /// For rows of one index a byte, as many as there are bytes.
    init(palette: [UInt8]) {
        kind = .indices(bits: 8)
        width = .max
        self.palette = palette
        channels = []
    }

    /// Writes a row to `target`, from `start` on.
    func convert(_ row: Span<UInt8>, to target: inout MutableSpan<UInt8>, at start: Int) {
        let palette = palette.span
        switch kind {
        case .indices(8):
            for column in 0..<min(width, row.count) {
                let colour = 3 * Int(row[column])
                for channel in 0..<3 { target[start + 3 * column + channel] = palette[colour + channel] }
            }
        case .indices(let bits):
            let mask = UInt8((1 << bits) - 1)
            for column in 0..<width {
                let place = column * bits
                let index = row[place >> 3] >> UInt8(8 - bits - place & 7) & mask
                for channel in 0..<3 { target[start + 3 * column + channel] = palette[3 * Int(index) + channel] }
            }
        case .blueGreenRed(let bytesPerPixel):
            var (source, place) = (0, start)
            for _ in 0..<width {
                target[place] = row[source + 2]
                target[place + 1] = row[source + 1]
                target[place + 2] = row[source]
                source += bytesPerPixel
                place += 3
            }
        case .numbers(let bytesPerPixel):
            for column in 0..<width {
                var pixel: UInt32 = 0
                for byte in 0..<bytesPerPixel {
                    pixel |= UInt32(row[column * bytesPerPixel + byte]) << UInt32(8 * byte)
                }
                for index in 0..<3 {
                    let channel = channels[index]
                    target[start + 3 * column + index] = channel.values[Int(pixel >> channel.shift & channel.mask)]
                }
            }
        }
    }
}
