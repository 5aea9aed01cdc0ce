/// Writes small JPEGs of flat blocks for tests, so that every pixel is known without another encoder.
///
/// The tables are the simplest that there are: quantisation by 8, which makes a DC coefficient the value of its block;
/// nine DC categories in codes of 4 bits; one AC symbol, the end of the block, in 1 bit. There are no AC coefficients.
public struct TinyJPEG {
    public struct Component {
        public var horizontal: Int
        public var vertical: Int
        /// The sample value of the block in a column and row of blocks.
        public var value: (Int, Int) -> UInt8

        public init(horizontal: Int = 1, vertical: Int = 1, value: @escaping (Int, Int) -> UInt8) {
            self.horizontal = horizontal
            self.vertical = vertical
            self.value = value
        }
    }

    public var width: Int
    public var height: Int
    public var components: [Component]
    public var isProgressive = false
    /// Scans of AC coefficients after the DC scan, of a progressive file.
    public var emptyScanCount = 1
    /// In MCUs; 0 for none.
    public var restartInterval = 0
    /// The colour transform of an Adobe marker, if there is to be one.
    public var adobeTransform: UInt8?
    /// The EXIF block, without its signature.
    public var exif: [UInt8]?
    public var precision: UInt8 = 8
    /// The size to state, where it is not the true one.
    public var statedSize: (width: Int, height: Int)?
    public var hasEndMarker = true

    public init(width: Int, height: Int, components: [Component]) {
        self.width = width
        self.height = height
        self.components = components
    }

    /// A grey picture of blocks of different values.
    public static func gray(width: Int, height: Int) -> TinyJPEG {
        TinyJPEG(width: width, height: height, components: [Component { UInt8(16 + ($0 * 37 + $1 * 59) % 200) }])
    }

    public var bytes: [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xD8]
        if let exif { append(0xE1, Array("Exif\0\0".utf8) + exif, to: &bytes) }
        if let adobeTransform {
            append(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, adobeTransform], to: &bytes)
        }
        append(0xDB, [0] + [UInt8](repeating: 8, count: 64), to: &bytes)
        append(isProgressive ? 0xC2 : 0xC0, frame, to: &bytes)
        // Codes of length 4: the categories 0 to 8. Then a code of length 1: the end of the block.
        append(0xC4, [0x00, 0, 0, 0, 9] + [UInt8](repeating: 0, count: 12) + Array(0...8), to: &bytes)
        append(0xC4, [0x10, 1] + [UInt8](repeating: 0, count: 15) + [0x00], to: &bytes)
        if restartInterval > 0 {
            append(0xDD, [UInt8(restartInterval >> 8), UInt8(restartInterval & 255)], to: &bytes)
        }
        appendFirstScan(to: &bytes)
        if isProgressive {
            for scan in 0..<emptyScanCount {
                appendEmptyScan(of: scan % components.count, to: &bytes)
            }
        }
        if hasEndMarker { bytes += [0xFF, 0xD9] }
        return bytes
    }

    private func append(_ marker: UInt8, _ payload: [UInt8], to bytes: inout [UInt8]) {
        let length = payload.count + 2
        bytes += [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)] + payload
    }

    private var frame: [UInt8] {
        let (width, height) = statedSize ?? (width, height)
        var frame = [precision, UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255)]
        frame.append(UInt8(components.count))
        for (index, component) in components.enumerated() {
            frame += [UInt8(index + 1), UInt8(component.horizontal << 4 | component.vertical), 0]
        }
        return frame
    }

    private func appendFirstScan(to bytes: inout [UInt8]) {
        let named = components.indices.flatMap { index -> [UInt8] in [UInt8(index + 1), 0x00] }
        let lastCoefficient: UInt8 = isProgressive ? 0 : 63
        append(0xDA, [UInt8(components.count)] + named + [0, lastCoefficient, 0], to: &bytes)
        let largest = (components.map(\.horizontal).max() ?? 1, components.map(\.vertical).max() ?? 1)
        // A single component is not interleaved: its MCU is one block.
        let isSingle = components.count == 1
        let columns = blocks(in: width, factor: isSingle ? 1 : largest.0)
        let rows = blocks(in: height, factor: isSingle ? 1 : largest.1)
        var writer = BitWriter()
        var predictions = [Int](repeating: 0, count: components.count)
        for unit in 0..<columns * rows {
            if restartInterval > 0, unit > 0, unit % restartInterval == 0 {
                writer.flush()
                writer.bytes += [0xFF, 0xD0 + UInt8((unit / restartInterval - 1) % 8)]
                predictions = predictions.map { _ in 0 }
            }
            for (index, component) in components.enumerated() {
                let (across, down) = isSingle ? (1, 1) : (component.horizontal, component.vertical)
                for block in 0..<across * down {
                    let column = unit % columns * across + block % across
                    let row = unit / columns * down + block / across
                    let value = Int(component.value(column, row)) - 128
                    writer.appendDifference(value - predictions[index])
                    predictions[index] = value
                    if !isProgressive { writer.append(0, bitCount: 1) }
                }
            }
        }
        writer.flush()
        bytes += writer.bytes
    }

    /// A scan that says, block by block, that there are no AC coefficients.
    private func appendEmptyScan(of component: Int, to bytes: inout [UInt8]) {
        append(0xDA, [1, UInt8(component + 1), 0x00, 1, 63, 0], to: &bytes)
        let largest = (components.map(\.horizontal).max() ?? 1, components.map(\.vertical).max() ?? 1)
        let factor = components[component]
        let columns = blocks(in: (width * factor.horizontal + largest.0 - 1) / largest.0, factor: 1)
        let rows = blocks(in: (height * factor.vertical + largest.1 - 1) / largest.1, factor: 1)
        var writer = BitWriter()
        for unit in 0..<columns * rows {
            if restartInterval > 0, unit > 0, unit % restartInterval == 0 {
                writer.flush()
                writer.bytes += [0xFF, 0xD0 + UInt8((unit / restartInterval - 1) % 8)]
            }
            writer.append(0, bitCount: 1)
        }
        writer.flush()
        bytes += writer.bytes
    }

    private func blocks(in size: Int, factor: Int) -> Int {
        (size + 8 * factor - 1) / (8 * factor)
    }

    private struct BitWriter {
        var bytes: [UInt8] = []
        private var pending = 0
        private var pendingCount = 0

        mutating func append(_ value: Int, bitCount: Int) {
            for bit in (0..<bitCount).reversed() {
                pending = pending << 1 | value >> bit & 1
                pendingCount += 1
                if pendingCount == 8 {
                    bytes.append(UInt8(pending))
                    if pending == 0xFF { bytes.append(0) }
                    pending = 0
                    pendingCount = 0
                }
            }
        }

        /// A DC difference: its category, then its value, with the negative ones counted from below.
        mutating func appendDifference(_ difference: Int) {
            let category = Int.bitWidth - difference.magnitude.leadingZeroBitCount
            append(category, bitCount: 4)
            append(difference < 0 ? difference + (1 << category) - 1 : difference, bitCount: category)
        }

        mutating func flush() {
            while pendingCount > 0 { append(1, bitCount: 1) }
        }
    }
}
