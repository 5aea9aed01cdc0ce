import Synchronization

/// The weights of the sizes that were asked for lately: cameras and web pages make pictures of few sizes.
///
/// The only state in this library. It changes how long a hash takes and nothing else.
enum AxisWeightsCache {
    private struct Key: Hashable {
        let length: Int
        let scale: Int
        let isReversed: Bool
    }

    /// At most about 6 MB: 64 entries of lines up to ``longestLine``, six bytes a weight, two weights a value.
    private static let entryCount = 64
    private static let longestLine = 8192

    private static let entries = Mutex<[Key: AxisWeights]>([:])

    /// The weights for lines of `length` values, each the mean of `scale`; see
    /// ``AxisWeights/init(length:scale:isReversed:)``.
    static func weights(length: Int, scale: Int, isReversed: Bool) -> AxisWeights {
        guard length <= longestLine else {
            return AxisWeights(length: length, scale: scale, isReversed: isReversed)
        }
        let key = Key(length: length, scale: scale, isReversed: isReversed)
        if let known = entries.withLock({ $0[key] }) { return known }
        // Outside the lock: two threads may both compute the same, which costs less than one waiting for the other.
        let weights = AxisWeights(length: length, scale: scale, isReversed: isReversed)
        entries.withLock { entries in
            if entries.count >= entryCount { entries.removeAll(keepingCapacity: true) }
            entries[key] = weights
        }
        return weights
    }
}
