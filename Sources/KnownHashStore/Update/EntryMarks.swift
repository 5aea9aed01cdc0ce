import KnownHashes

/// A mark for each entry of a store, one bit each: 1.25 MB for ten million entries.
struct EntryMarks {
    private var words: [UInt64]

    /// No marks, for the entries up to `newest`.
    init(upTo newest: Int64) {
        words = Array(repeating: 0, count: Int(newest >> 6) + 1)
    }

    func contains(_ entry: EntryID) -> Bool {
        words[Int(entry.rawValue >> 6)] >> (entry.rawValue & 63) & 1 == 1
    }

    /// Marks `entry`, and says whether it was not marked before.
    mutating func insert(_ entry: EntryID) -> Bool {
        defer { words[Int(entry.rawValue >> 6)] |= 1 << (entry.rawValue & 63) }
        return !contains(entry)
    }
}
