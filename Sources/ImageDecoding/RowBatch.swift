/// A reused buffer of some rows on their way to a consumer.
struct RowBatch {
    /// As many rows as libjpeg decodes at a time, unless they are very wide.
    private static let maximumRowCount = 16
    private static let maximumByteCount = 4 << 20

    let bytesPerRow: Int
    /// How many rows fit.
    let rowCount: Int
    var bytes: [UInt8]

    init(bytesPerRow: Int, height: Int) {
        self.bytesPerRow = bytesPerRow
        self.rowCount = Self.rowCount(bytesPerRow: bytesPerRow, height: height)
        self.bytes = [UInt8](repeating: 0, count: bytesPerRow * rowCount)
    }

    /// How many rows of this size go at a time.
    static func rowCount(bytesPerRow: Int, height: Int) -> Int {
        max(1, min(maximumRowCount, height, maximumByteCount / max(1, bytesPerRow)))
    }

    /// Hands the first `count` rows to `consumer`.
    func deliver(_ count: Int, to consumer: inout some PixelRowConsumer) {
        consumer.append(bytes.span.extracting(0..<count * bytesPerRow), rowCount: count)
    }

    /// Hands `count` black rows to `consumer`, for ones that could not be decoded.
    mutating func deliverBlack(_ count: Int, to consumer: inout some PixelRowConsumer) {
        guard count > 0 else { return }
        bytes = [UInt8](repeating: 0, count: bytes.count)
        var remaining = count
        while remaining > 0 {
            let part = min(remaining, rowCount)
            deliver(part, to: &consumer)
            remaining -= part
        }
    }
}
