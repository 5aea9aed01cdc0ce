/// A walk over the segments and scans of a JPEG, to where it ends. Source: ITU-T T.81, annex B.
struct JPEGExtent {
    private let file: HeaderBytes
    private var position = 2
    private var hasFrame = false

    /// How many bytes of a scan are looked at together.
    private static let pieceByteCount = 1 << 16

    init(_ file: HeaderBytes) {
        self.file = file
    }

    /// Where the JPEG ends: after its end marker, or where nothing follows that could belong to it. Nil unless a frame
    /// and a scan begin as they should.
    mutating func findEnd() -> Int? {
        var hasScan = false
        while let marker = nextMarker() {
            switch marker {
            case 0xD9: return hasScan ? position : nil
            case 0x01: continue
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                guard !hasFrame, isFrame() else { return hasScan ? position - 2 : nil }
                hasFrame = true
                skipSegment()
            case 0xDA:
                guard hasFrame, isScan() else { return hasScan ? position - 2 : nil }
                hasScan = true
                skipSegment()
                skipScan()
            case 0xC4, 0xCC, 0xDB...0xDD, 0xE0...0xEF, 0xFE:
                guard segmentByteCount != nil else { return hasScan ? position - 2 : nil }
                skipSegment()
            default: return hasScan ? position - 2 : nil
            }
        }
        return hasScan ? min(position, file.byteCount) : nil
    }

    /// The marker at the position, which is then after it; nil where there is none.
    private mutating func nextMarker() -> Int? {
        guard file.number(at: position, byteCount: 1) == 0xFF else { return nil }
        var place = position + 1
        // It may be filled up with FF.
        while let byte = file.number(at: place, byteCount: 1) {
            place += 1
            if byte == 0xFF, place - position < 64 { continue }
            guard byte != 0, byte != 0xFF else { return nil }
            position = place
            return byte
        }
        return nil
    }

    /// The length that the segment at the position states.
    private var segmentByteCount: Int? {
        file.number(at: position, byteCount: 2).flatMap { $0 >= 2 ? $0 : nil }
    }

    private mutating func skipSegment() {
        position += segmentByteCount ?? 0
    }

    /// Whether a frame header stands at the position, with a depth, a width and components that exist.
    private func isFrame() -> Bool {
        guard let byteCount = segmentByteCount, let depth = file.number(at: position + 2, byteCount: 1),
            let width = file.number(at: position + 5, byteCount: 2),
            let componentCount = file.number(at: position + 7, byteCount: 1)
        else { return false }
        return [8, 12, 16].contains(depth) && width > 0 && (1...4).contains(componentCount)
            && byteCount == 8 + 3 * componentCount
    }

    private func isScan() -> Bool {
        guard let byteCount = segmentByteCount, let componentCount = file.number(at: position + 2, byteCount: 1) else {
            return false
        }
        return (1...4).contains(componentCount) && byteCount == 6 + 2 * componentCount
    }

    /// Passes over the coded data of a scan, in which FF is followed by 0 or by a restart marker, or fills up.
    private mutating func skipScan() {
        while true {
            let bytes = file.bytes(at: position, count: Self.pieceByteCount)
            guard bytes.count > 1 else {
                position += bytes.count
                return
            }
            var index = bytes.startIndex
            while let found = bytes[index...].firstIndex(of: 0xFF), found + 1 < bytes.endIndex {
                switch bytes[found + 1] {
                case 0x00, 0xD0...0xD7: index = found + 2
                case 0xFF: index = found + 1
                default:
                    position += found - bytes.startIndex
                    return
                }
            }
            // An FF that is the last byte is looked at again with the one after it.
            position += bytes.last == 0xFF ? bytes.count - 1 : bytes.count
        }
    }
}
