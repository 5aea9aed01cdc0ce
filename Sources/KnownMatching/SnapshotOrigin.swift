/// What a snapshot of an index is of: which hashes of which store, and up to which entry.
///
/// A copy of a store has the store's identity, and can go another way from then on. So the newest event goes with it: a
/// store in which that event happened at another time is another one.
struct SnapshotOrigin: Hashable {
    /// The store's ``KnownHashStore/identity()``.
    var identity: [UInt8]
    /// The newest entry whose hashes are in the snapshot.
    var newestEntry: Int64
    /// The newest event at that moment, and its time in milliseconds since 1970.
    var newestEvent: Int64
    var eventTime: Int64
    /// The name of the algorithm and of the pipeline.
    var recipeName: String

    /// The 64 bytes that a snapshot carries: 16 of identity, three numbers of eight, and up to 24 of the name.
    var bytes: [UInt8] {
        var bytes = identity
        for number in [newestEntry, newestEvent, eventTime] {
            for byte in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> Int64(8 * byte))) }
        }
        bytes += recipeName.utf8.prefix(24)
        return bytes + [UInt8](repeating: 0, count: 64 - bytes.count)
    }

    init(identity: [UInt8], newestEntry: Int64, newestEvent: Int64, eventTime: Int64, recipeName: String) {
        self.identity = identity
        self.newestEntry = newestEntry
        self.newestEvent = newestEvent
        self.eventTime = eventTime
        self.recipeName = recipeName
    }

    /// What `bytes` say; nil unless there are 64.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == 64 else { return nil }
        func number(at offset: Int) -> Int64 {
            (0..<8).reduce(0) { $0 | Int64(bytes[offset + $1]) << Int64(8 * $1) }
        }
        self.init(
            identity: Array(bytes[..<16]), newestEntry: number(at: 16), newestEvent: number(at: 24),
            eventTime: number(at: 32), recipeName: String(decoding: bytes[40...].prefix { $0 != 0 }, as: UTF8.self))
    }
}
