/// The size of the JPEG that begins somewhere, if it is one that is decoded: the samples of a sensor are often stored as a
/// JPEG without loss, which is none. Source: ITU-T T.81, annex B.
struct JPEGFrameHeader {
    let width: Int
    let height: Int

    /// More segments than a preview has before its frame.
    private static let maximumSegmentCount = 100

    init?(at offset: Int, in file: HeaderBytes) {
        guard file.bytes(at: offset, count: 3).elementsEqual([0xFF, 0xD8, 0xFF]) else { return nil }
        var position = offset + 2
        for _ in 0..<Self.maximumSegmentCount {
            guard file.number(at: position, byteCount: 1) == 0xFF,
                let marker = file.number(at: position + 1, byteCount: 1)
            else { return nil }
            switch marker {
            case 0xFF:
                position += 1
            case 0xC0...0xC2:
                guard let height = file.number(at: position + 5, byteCount: 2),
                    let width = file.number(at: position + 7, byteCount: 2), width > 0, height > 0,
                    file.number(at: position + 4, byteCount: 1) == 8
                else { return nil }
                self.width = width
                self.height = height
                return
            case 0xC4, 0xCC, 0xDB, 0xDD, 0xE0...0xEF, 0xFE:
                guard let length = file.number(at: position + 2, byteCount: 2), length >= 2 else { return nil }
                position += 2 + length
            default:
                return nil
            }
        }
        return nil
    }
}
