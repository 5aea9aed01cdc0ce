package import ByteSources
package import KnownHashes

/// Bytes that are counted and digested as they pass, whoever reads them.
package final class DigestingSource: ByteSource {
    private let source: any ByteSource
    private var digests = DigestComputation()
    /// How many bytes have passed.
    package private(set) var byteCount = 0

    package var totalByteCount: Int? { source.totalByteCount }

    package init(_ source: any ByteSource) {
        self.source = source
    }

    package func read(into buffer: inout OutputSpan<UInt8>) throws {
        let start = buffer.count
        try source.read(into: &buffer)
        let passed = buffer.span.extracting(start..<buffer.count)
        byteCount += passed.count
        // SAFETY: the bytes are read before the call returns.
        unsafe passed.withUnsafeBytes { unsafe digests.update($0) }
    }

    /// Reads what is left. Bytes that cannot be read are taken for the end.
    package func drain() {
        while true {
            let chunk = [UInt8](capacity: 1 << 16) { try? read(into: &$0) }
            if chunk.isEmpty { return }
        }
    }

    /// The digests of the bytes that have passed.
    package func finishDigests() -> FileDigests? { FileDigests(digests) }
}
