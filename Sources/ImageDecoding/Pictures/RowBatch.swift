/// A reused buffer of some rows on their way to a consumer.
struct RowBatch {
    /// As many rows as libjpeg decodes at a time, unless they are very wide.
    private static let maximumRowCount = 16
    private static let maximumByteCount = 4 << 20

    let layout: PixelLayout
    /// How many rows fit.
    let rowCount: Int
    private var bytes: [UInt8]

    init(_ layout: PixelLayout) {
        self.layout = layout
        rowCount = Self.rowCount(layout)
        bytes = [UInt8](repeating: 0, count: layout.bytesPerRow * rowCount)
    }

    /// How many rows of this size go at a time.
    static func rowCount(_ layout: PixelLayout) -> Int {
        max(1, min(maximumRowCount, layout.height, maximumByteCount / max(1, layout.bytesPerRow)))
    }

    /// Hands the rows that `fill` gives to `consumer`, from the top on, and returns how many those were: all, unless
    /// `fill` gave fewer than it was asked for.
    ///
    /// - Parameter fill: puts at most so many rows at the start of the bytes, without gaps, and says how many they are.
    mutating func deliverRows(
        to consumer: inout some PixelRowConsumer,
        from fill: (_ bytes: inout [UInt8], _ wantedRowCount: Int) throws(ImageDecodingError) -> Int
    ) throws(ImageDecodingError) -> Int {
        var row = 0
        while row < layout.height {
            let wanted = min(rowCount, layout.height - row)
            let count = try fill(&bytes, wanted)
            if count > 0 { deliver(count, to: &consumer) }
            row += count
            if count < wanted { break }
        }
        return row
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

    /// Hands the rows of a whole picture that is in memory to `consumer`.
    static func deliver(_ pixels: [UInt8], _ layout: PixelLayout, to consumer: inout some PixelRowConsumer) {
        let rowCount = rowCount(layout)
        for row in stride(from: 0, to: layout.height, by: rowCount) {
            let end = min(row + rowCount, layout.height)
            let bytes = pixels.span.extracting(row * layout.bytesPerRow..<end * layout.bytesPerRow)
            consumer.append(bytes, rowCount: end - row)
        }
    }

    private func deliver(_ count: Int, to consumer: inout some PixelRowConsumer) {
        consumer.append(bytes.span.extracting(0..<count * layout.bytesPerRow), rowCount: count)
    }
}
