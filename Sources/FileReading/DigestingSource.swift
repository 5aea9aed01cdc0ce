package import ByteSources
package import KnownHashes

/// Bytes that are counted, digested, and where that is wanted searched for signatures, as they pass, whoever reads them.
package final class DigestingSource: ByteSource {
    private let source: any ByteSource
    private var digests = DigestComputation()
    private var search: SignatureSearch?
    /// How many bytes have passed.
    package private(set) var byteCount = 0

    package var totalByteCount: Int? { source.totalByteCount }

    package init(_ source: any ByteSource, searching: Bool = false) {
        self.source = source
        search = searching ? SignatureSearch() : nil
    }

    package func read(into buffer: inout OutputSpan<UInt8>) throws {
        let start = buffer.count
        try source.read(into: &buffer)
        let passed = buffer.span.extracting(start..<buffer.count)
        byteCount += passed.count
        // SAFETY: the bytes are read before the call returns.
        unsafe passed.withUnsafeBytes { unsafe digests.update($0) }
        search?.update(passed)
    }

    /// Reads what is left. Bytes that cannot be read are taken for the end.
    package func drain() {
        while true {
            let chunk = [UInt8](capacity: 1 << 16) { try? read(into: &$0) }
            if chunk.isEmpty { return }
        }
    }

    /// What was found in the bytes that have passed; nil unless they were to be searched.
    package func finishSearch() -> SignatureSearch? {
        search?.finish()
        return search
    }

    /// The digests of the bytes that have passed.
    package func finishDigests() -> FileDigests? { FileDigests(digests) }
}
