import CKnownMedia
import HashIndex
import PerceptualHash

/// How far a search goes.
struct SearchReach {
    let radius: Distance
    /// How many are wanted of each query; nil for all.
    let nearest: Int?

    init(radius: Int32, nearest: Int?) {
        self.radius = Distance(rawValue: Int(radius))
        self.nearest = nearest
    }
}

/// An index behind the handle that C holds.
protocol IndexSearch: Sendable {
    var count: Int { get }

    /// Searches queries that lie one after the other.
    func search(
        _ queries: UnsafePointer<UInt8>?, _ queryCount: Int64, _ reach: SearchReach, _ room: inout MatchRoom
    ) throws(CallFailure)
}

/// Hashes in memory, with what each belongs to.
struct LabelledIndex<Hash: BinaryHash>: IndexSearch {
    private let index: any HammingIndex<Hash>
    private let labels: [Int64]?

    /// - Parameter kind: nil for the one that is expected to be fastest.
    init(_ borrowed: BorrowedHashes<Hash>, kind: IndexKind?) {
        let hashes = borrowed.hashes
        let plan = IndexPlan(
            count: hashes.count, bitWidth: Hash.bitWidth, radius: Hash.bitWidth > 64 ? .confidentPDQMatch : 10)
        index = (kind ?? plan.kind).makeIndex(of: hashes)
        labels = borrowed.labels
    }

    var count: Int { index.count }

    func search(
        _ queries: UnsafePointer<UInt8>?, _ queryCount: Int64, _ reach: SearchReach, _ room: inout MatchRoom
    ) throws(CallFailure) {
        try unsafe index.search(queries, queryCount, reach, &room) { labels?[$0] ?? Int64($0) }
    }
}

/// The hashes of a snapshot whose bytes were all checked.
struct SnapshotIndex<Hash: BinaryHash>: IndexSearch {
    private let snapshot: IndexSnapshot<Hash>

    init(path: String) throws(SnapshotError) {
        snapshot = try IndexSnapshot(openingAt: path)
        try snapshot.verify()
    }

    var count: Int { snapshot.count }

    func search(
        _ queries: UnsafePointer<UInt8>?, _ queryCount: Int64, _ reach: SearchReach, _ room: inout MatchRoom
    ) throws(CallFailure) {
        try unsafe snapshot.index.search(queries, queryCount, reach, &room, label: snapshot.label)
    }
}

extension HammingIndex {
    /// How many queries are asked at once: enough to share what they can, and few enough that their matches take little memory.
    private var queriesAtOnce: Int { 256 }

    fileprivate func search(
        _ queries: UnsafePointer<UInt8>?, _ queryCount: Int64, _ reach: SearchReach, _ room: inout MatchRoom,
        label: (Int) -> Int64
    ) throws(CallFailure) {
        let queries = try unsafe BorrowedHashes<Hash>(queries, nil, queryCount).hashes
        for start in stride(from: 0, to: queries.count, by: queriesAtOnce) {
            let asked = Array(queries[start..<min(start + queriesAtOnce, queries.count)])
            let found =
                if let nearest = reach.nearest {
                    asked.map { self.nearest(nearest, to: $0, within: reach.radius) }
                } else {
                    matches(ofEach: asked, within: reach.radius)
                }
            for (place, matches) in found.enumerated() {
                room.append(matches, ofQuery: start + place, label: label)
            }
        }
    }
}

/// What C holds of an index.
final class IndexHandle: Sendable {
    let search: any IndexSearch

    init(_ search: any IndexSearch) {
        self.search = search
    }

    /// A pointer that keeps the index until it is released.
    func retained() -> OpaquePointer {
        unsafe OpaquePointer(Unmanaged.passRetained(self).toOpaque())
    }

    /// The index of a pointer that ``retained()`` gave and that was not released: that is the caller's to know.
    static func of(_ pointer: OpaquePointer?) -> IndexHandle? {
        unsafe pointer.map { unsafe Unmanaged<IndexHandle>.fromOpaque(UnsafeRawPointer($0)).takeUnretainedValue() }
    }

    static func release(_ pointer: OpaquePointer?) {
        guard let pointer = unsafe pointer else { return }
        unsafe Unmanaged<IndexHandle>.fromOpaque(UnsafeRawPointer(pointer)).release()
    }
}
