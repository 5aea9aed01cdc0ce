import Synchronization

/// The weights of the sizes that were asked for lately: cameras and web pages make pictures of few sizes.
///
/// The only state in this library. It changes how long a hash takes and nothing else.
enum AxisWeightsCache {
    private enum Key: Hashable {
        case filter(length: Int, scale: Int, isReversed: Bool)
        case shares(count: Int, length: Int, scale: Int)
    }

    /// At most about 6 MB: 64 entries of lines up to ``longestLine``, six bytes a weight, two weights a value and eight a share.
    private static let entryCount = 64
    private static let longestLine = 8192

    private static let entries = Mutex<[Key: AxisWeights]>([:])

    /// The weights for lines of `length` values, each the mean of `scale`; see
    /// ``AxisWeights/init(length:scale:isReversed:)``.
    static func weights(length: Int, scale: Int, isReversed: Bool) -> AxisWeights {
        weights(.filter(length: length, scale: scale, isReversed: isReversed), length: length) {
            AxisWeights(length: length, scale: scale, isReversed: isReversed)
        }
    }

    /// The weights of equal shares; see ``AxisWeights/init(shares:ofLength:scale:)``.
    static func weights(shares count: Int, ofLength length: Int, scale: Int) -> AxisWeights {
        weights(.shares(count: count, length: length, scale: scale), length: length) {
            AxisWeights(shares: count, ofLength: length, scale: scale)
        }
    }

    private static func weights(_ key: Key, length: Int, _ compute: () -> AxisWeights) -> AxisWeights {
        guard length <= longestLine else { return compute() }
        if let known = entries.withLock({ $0[key] }) { return known }
        // Outside the lock: two threads may both compute the same, which costs less than one waiting for the other.
        let weights = compute()
        entries.withLock { entries in
            if entries.count >= entryCount { entries.removeAll(keepingCapacity: true) }
            entries[key] = weights
        }
        return weights
    }
}
