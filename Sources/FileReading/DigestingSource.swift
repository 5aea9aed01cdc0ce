package import ByteSources
package import KnownHashes

/// Bytes that are digested as they pass.
package final class DigestingSource {
    private let source: any ByteSource
    private var digests = DigestComputation()
    package private(set) var byteCount = 0

    package init(_ source: any ByteSource) {
        self.source = source
    }

    /// Reads to the end.
    package func drain() {
        while true {
            let chunk = [UInt8](capacity: 1 << 16) { try? source.read(into: &$0) }
            if chunk.isEmpty { return }
            byteCount += chunk.count
            unsafe chunk.withUnsafeBytes { unsafe digests.update($0) }
        }
    }

    package func finishDigests() -> FileDigests? { FileDigests(digests) }
}
