/// The rows of the colours of a merged picture, each channel read at its own place.
struct PSDChannels {
    /// How many rows of channels were whole, and how many were there and were not.
    private(set) var readCount = 0
    private(set) var shortCount = 0

    private let stored: PSDHeader
    private let file: HeaderBytes
    /// Where the next row of each channel begins.
    private var offsets: [Int]
    private var row = 0
    private var bytes: [UInt8]

    /// Adds up the lengths of the rows of the channels before each.
    init(_ stored: PSDHeader, in file: HeaderBytes, _ delivery: RowDelivery) throws(ImageDecodingError) {
        self.stored = stored
        self.file = file
        bytes = [UInt8](repeating: 0, count: stored.bytesPerRow)
        offsets = []
        guard stored.isRunLengthCoded else {
            offsets = (0..<stored.colourCount).map { stored.dataOffset + $0 * stored.bytesPerRow * stored.height }
            return
        }
        let lengthByteCount = stored.isLarge ? 4 : 2
        var offset = stored.dataOffset + stored.channelCount * stored.height * lengthByteCount
        for channel in 0..<stored.colourCount {
            offsets.append(offset)
            guard channel < stored.colourCount - 1 else { break }
            for row in 0..<stored.height {
                // After the end of the file nothing adds up.
                guard let length = length(ofRow: row, channel: channel) else { break }
                offset += length
                if row % 4096 == 0 { try delivery.check() }
            }
        }
    }

    private func length(ofRow row: Int, channel: Int) -> Int? {
        let byteCount = stored.isLarge ? 4 : 2
        return file.number(
            at: stored.dataOffset + (channel * stored.height + row) * byteCount, byteCount: byteCount)
    }

    /// Puts the samples of the next row, cut to bytes, one pixel after the other into `samples`.
    ///
    /// What is missing of a channel is as the channel before it; and what is missing of all, black.
    mutating func readRow(into samples: inout [UInt8]) {
        let count = stored.colourCount
        var isMissing = true
        for channel in 0..<count {
            let isThere = readRow(ofChannel: channel)
            if isThere {
                isMissing = false
                store(channel, in: &samples)
            } else if channel == 0 || isMissing || (stored.colour == .cmyk && channel == 3) {
                let black: UInt8 = isMissing ? 0 : 255
                for pixel in 0..<stored.width { samples[pixel * count + channel] = black }
            } else {
                for pixel in 0..<stored.width {
                    samples[pixel * count + channel] = samples[pixel * count + channel - 1]
                }
            }
        }
        row += 1
    }

    private mutating func readRow(ofChannel channel: Int) -> Bool {
        let wanted = stored.bytesPerRow
        var isWhole: Bool
        if stored.isRunLengthCoded {
            guard let length = length(ofRow: row, channel: channel), offsets[channel] < file.byteCount else {
                return false
            }
            // No row takes more than twice its bytes.
            let coded = file.bytes(at: offsets[channel], count: min(length, 2 * wanted + 128))
            let decoded = PackBits.decode(coded, into: &bytes)
            isWhole = decoded == wanted
            if !isWhole {
                for index in decoded..<wanted { bytes[index] = 0 }
                if offsets[channel] + length <= file.byteCount { shortCount += 1 }
            }
            offsets[channel] += length
            if decoded == 0 { return false }
        } else {
            let stored = file.bytes(at: offsets[channel], count: wanted)
            isWhole = stored.count == wanted
            guard isWhole else { return false }
            bytes.replaceSubrange(0..<wanted, with: stored)
            offsets[channel] += wanted
        }
        if isWhole { readCount += 1 }
        return true
    }

    private func store(_ channel: Int, in samples: inout [UInt8]) {
        let count = stored.colourCount
        switch stored.bitsPerSample {
        case 1:
            // 1 is black.
            for pixel in 0..<stored.width {
                samples[pixel] = bytes[pixel >> 3] >> UInt8(7 - pixel & 7) & 1 == 0 ? 255 : 0
            }
        case 16:
            for pixel in 0..<stored.width { samples[pixel * count + channel] = bytes[2 * pixel] }
        default:
            for pixel in 0..<stored.width { samples[pixel * count + channel] = bytes[pixel] }
        }
    }
}
