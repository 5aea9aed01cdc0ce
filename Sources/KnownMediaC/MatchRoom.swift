import CKnownMedia
import HashIndex
import PerceptualHash

/// Where matches go, which C has room for.
@safe
struct MatchRoom: ~Copyable {
    private let matches: UnsafeMutableBufferPointer<km_match>
    private let capacity: Int
    private let counts: UnsafeMutablePointer<Int64>?
    private let count: UnsafeMutablePointer<Int64>
    /// How many matches there are so far, also those that did not fit.
    private var total = 0

    /// - Throws: if there is room for a negative number, or no place for the count.
    init(
        _ matches: UnsafeMutablePointer<km_match>?, _ capacity: Int64, counts: UnsafeMutablePointer<Int64>?,
        count: UnsafeMutablePointer<Int64>?
    ) throws(CallFailure) {
        guard let count = unsafe count else { throw .isNull("count") }
        unsafe self.matches = try unsafe room(matches, capacity, name: "matches")
        self.capacity = unsafe self.matches.count
        unsafe self.counts = counts
        unsafe self.count = count
    }

    /// Writes the matches of a query as far as there is room, and counts all of them.
    mutating func append(_ found: [IndexMatch], ofQuery query: Int, label: (Int) -> Int64) {
        // SAFETY: there is room for the count of each query, if there is for any.
        if let counts = unsafe counts { unsafe counts[query] = Int64(found.count) }
        for (place, match) in zip(total..<max(total, capacity), found) {
            let written = km_match(
                label: label(match.position), position: Int64(match.position), query: Int32(clamping: query),
                distance: Int32(clamping: match.distance.rawValue))
            // SAFETY: `place` is below the number of matches that there is room for.
            unsafe matches.initializeElement(at: place, to: written)
        }
        total += found.count
    }

    /// Says how many matches there are.
    ///
    /// - Throws: if there are more than there is room for.
    consuming func finish() throws(CallFailure) {
        unsafe count.pointee = Int64(total)
        guard total <= capacity else { throw .bufferTooSmall(total, room: capacity) }
    }
}
