/// Collects what a report writes and hands it on in larger pieces.
struct ReportOutput {
    private var buffer: [UInt8] = []
    private let body: (ArraySlice<UInt8>) throws -> Void

    private static let bufferByteCount = 1 << 16

    init(_ body: @escaping (ArraySlice<UInt8>) throws -> Void) {
        self.body = body
    }

    mutating func append(_ text: String) throws {
        buffer += text.utf8
        if buffer.count >= Self.bufferByteCount { try flush() }
    }

    mutating func append(_ bytes: [UInt8]) throws {
        buffer += bytes
        if buffer.count >= Self.bufferByteCount { try flush() }
    }

    mutating func flush() throws {
        guard !buffer.isEmpty else { return }
        try body(buffer[...])
        buffer.removeAll(keepingCapacity: true)
    }
}
