import ImageDecoding

/// Bytes that are digested as they pass.
final class DigestedBytes {
    private let source: any ByteSource
    private var digests = DigestComputation()
    private(set) var byteCount = 0

    init(_ source: any ByteSource) {
        self.source = source
    }

    /// Reads to the end.
    func drain() {
        while true {
            let chunk = [UInt8](capacity: 1 << 16) { try? source.read(into: &$0) }
            if chunk.isEmpty { return }
            byteCount += chunk.count
            unsafe chunk.withUnsafeBytes { unsafe digests.update($0) }
        }
    }

    func finishDigests() -> MediaDigests? { MediaDigests(digests) }
}
