import FileExamination
import KnownHashStore
import KnownHashes
import Synchronization

/// What was made of the contents met so far, so that the same one is decoded once and recorded each time.
///
/// Bounded: some of the sizes met share a mark, and of the contents only the latest are remembered. So something may be
/// decoded again, and nothing else depends on it.
final class ExaminationCache: Sendable {
    private struct State: Sendable {
        /// A bit for each class of sizes.
        var sizes = [UInt64](repeating: 0, count: ExaminationCache.sizeClassCount / 64)
        var contents: [Digest: ExaminedFile] = [:]
        /// The digests in the order they came, from `oldest` on and round.
        var order: [Digest] = []
        var oldest = 0
    }

    private let state = Mutex(State())

    private static let sizeClassCount = 1 << 20
    private static let maximumCount = 8_192
    /// Of contents with more inside there are few copies, and they would fill the memory.
    private static let maximumNestedCount = 4

    /// Whether a file of this size was met before, or one of a size that cannot be told from it.
    func meetsAgain(byteCount: Int64) -> Bool {
        // Sizes next to each other go far apart: the golden ratio as a fraction of 2^64.
        let mark = Int(truncatingIfNeeded: (UInt64(bitPattern: byteCount) &* 0x9E37_79B9_7F4A_7C15) >> 44)
        return state.withLock { state in
            let bit: UInt64 = 1 << (mark % 64)
            defer { state.sizes[mark / 64] |= bit }
            return state.sizes[mark / 64] & bit != 0
        }
    }

    /// What was made of the content with this digest.
    subscript(digest: Digest) -> ExaminedFile? {
        get { state.withLock { $0.contents[digest] } }
        set {
            guard let newValue, newValue.nested.count <= Self.maximumNestedCount else { return }
            state.withLock { state in
                guard state.contents.updateValue(newValue, forKey: digest) == nil else { return }
                if state.order.count < Self.maximumCount {
                    state.order.append(digest)
                } else {
                    state.contents[state.order[state.oldest]] = nil
                    state.order[state.oldest] = digest
                    state.oldest = (state.oldest + 1) % Self.maximumCount
                }
            }
        }
    }
}
