import ByteSources

/// Bytes that are read here and there again and again: a few pages of them stay in memory.
final class PagedBytes {
    let byteCount: Int
    private let source: any RandomAccessByteSource
    private var pages: [Int: [UInt8]] = [:]
    /// The pages in memory, those that were read first before the others.
    private var order: [Int] = []

    private static let pageByteCount = 1 << 18
    private static let maximumPageCount = 16

    init(_ source: any RandomAccessByteSource) {
        self.source = source
        byteCount = max(0, source.byteCount)
    }

    /// As many of `count` bytes from `offset` on as lie in one page; none where they cannot be read.
    func bytes(at offset: Int, count: Int) -> ArraySlice<UInt8> {
        guard offset >= 0, offset < byteCount, count > 0 else { return [] }
        let page = page(offset / Self.pageByteCount)
        let start = offset % Self.pageByteCount
        return start < page.count ? page[start..<min(page.count, start + count)] : []
    }

    private func page(_ number: Int) -> [UInt8] {
        if let page = pages[number] { return page }
        if order.count == Self.maximumPageCount { pages[order.removeFirst()] = nil }
        let start = number * Self.pageByteCount
        let count = min(Self.pageByteCount, byteCount - start)
        var page: [UInt8] = []
        while page.count < count {
            let piece = [UInt8](capacity: count - page.count) { try? source.read(at: start + page.count, into: &$0) }
            if piece.isEmpty { break }
            page += piece
        }
        pages[number] = page
        order.append(number)
        return page
    }
}
