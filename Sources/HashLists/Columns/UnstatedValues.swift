import KnownHashes
import PerceptualHash

/// Values of 64 hexadecimal digits of which nothing states whether they are PDQ hashes or SHA-256 digests.
///
/// PDQ compares 256 numbers with their median, so that just half of its bits are set: 128 in 98.6 % of 1,306 photographs
/// and drawings, and hardly ever in another number but in pictures without detail. Of SHA-256 digests one in twenty has 128
/// bits set. A few values tell the two apart.
struct UnstatedValues {
    enum Verdict {
        case hashes, digests
        /// Too few values, or some of each.
        case unclear
    }

    /// So many values say enough.
    private static let limit = 1000
    /// How many values must speak for one of the two beyond those that speak for the other: by chance that happens once in
    /// eight thousand lists.
    private static let lead = 3

    private var seen: Set<PackedBytes> = []
    private(set) var balancedCount = 0
    /// What speaks for hashes beyond their bits, such as a quality beside them.
    private var bonus = 0
    private var malus = 0

    var count: Int { seen.count }

    /// Takes notice of a value, and of a quality beside it. The same value again says nothing.
    mutating func note(_ value: PackedBytes, quality: Int? = nil) {
        guard value.count == 32, seen.count < Self.limit, seen.insert(value).inserted else { return }
        let isBalanced = PDQHash(value).populationCount == 128
        if isBalanced { balancedCount += 1 }
        guard let quality else { return }
        // Small numbers are as likely categories.
        if quality > 9 { bonus = Self.lead - 1 }
        // Where there is detail, the bits are in balance.
        if quality >= 50, !isBalanced { malus += 1 }
    }

    /// Takes notice of something else that hashes alone have beside them.
    mutating func noteHint() {
        bonus = Self.lead - 1
    }

    var verdict: Verdict {
        let others = count - balancedCount
        let lead = balancedCount - others + bonus - malus
        if lead >= Self.lead, 10 * balancedCount >= 7 * count { return .hashes }
        if lead <= -Self.lead, 10 * balancedCount <= 3 * count { return .digests }
        return .unclear
    }

    /// Whether what was read as PDQ hashes cannot be: a sentence about it, or none.
    var suspicion: [String] {
        guard count >= 20, balancedCount * 3 < count else { return [] }
        return [
            """
            The values were read as PDQ hashes but do not look like them: of the first \(count), \(count - balancedCount) do \
            not have the 128 set bits that PDQ gives a photograph. If they are SHA-256 digests, import them as such.
            """
        ]
    }
}
