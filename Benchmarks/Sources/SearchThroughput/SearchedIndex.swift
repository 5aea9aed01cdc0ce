import Foundation
import HashIndex
import PerceptualHash

/// An index, and what it took to make it.
struct SearchedIndex {
    let index: any HammingIndex<PDQHash>
    let building: Building

    /// What was measured when the index was made; times in seconds.
    struct Building: Encodable {
        let name: String
        let count: Int
        let cpu: Double
        let wall: Double
        /// By how much the memory of the process grew; of a snapshot the size of the file.
        let bytesPerHash: Double
        /// Of a snapshot only: opening the file, and reading all of it to compare it with its checksums.
        var open: Double?
        var verify: Double?
    }

    /// The name of ``IndexSnapshot``, which is none of ``IndexKind``.
    static let snapshotName = "snapshot"

    /// The indexes that can be measured, the reference first.
    static let names = ([.linear, .multiIndex, .bkTree] as [IndexKind]).map(\.rawValue) + [snapshotName]

    /// Makes an index of the hashes that `read` gives.
    ///
    /// - Parameter folder: where a snapshot may lie.
    init(named name: String, folder: String, of read: () throws -> [PDQHash]) throws {
        if name == Self.snapshotName {
            (index, building) = try Self.snapshot(of: read(), path: "\(folder)/search.kmindex")
            return
        }
        guard let kind = IndexKind(rawValue: name) else {
            throw SearchServer.Failure(description: "there is no index “\(name)”; there are: \(Self.names)")
        }
        let before = ResidentMemory.byteCount()
        let (index, cpu, wall) = try Self.index(kind, of: read())
        // The hashes that it was made of are gone by now, unless the index keeps them.
        let grown = Double(max(0, ResidentMemory.byteCount() - before))
        self.index = index
        building = Building(
            name: name, count: index.count, cpu: cpu, wall: wall, bytesPerHash: grown / Double(max(1, index.count)))
    }

    /// Not part of the initializer, so that the hashes are released at its end.
    @inline(never)
    private static func index(
        _ kind: IndexKind, of hashes: [PDQHash]
    ) -> (any HammingIndex<PDQHash>, cpu: Double, wall: Double) {
        let (index, cpu, wall) = Stopwatch.time { kind.makeIndex(of: hashes) }
        return (index, cpu, wall)
    }

    private static func snapshot(
        of hashes: [PDQHash], path: String
    ) throws -> (any HammingIndex<PDQHash>, Building) {
        let labels = hashes.indices.map { Int64($0) }
        let (_, cpu, wall) = try Stopwatch.time {
            try IndexSnapshot.write(hashes, labels: labels, source: [], to: path)
        }
        let (snapshot, _, open) = try Stopwatch.time { try IndexSnapshot<PDQHash>(openingAt: path) }
        let (_, _, verify) = try Stopwatch.time { try snapshot.verify() }
        // The mapping outlives the name, so nothing is left behind.
        try FileManager.default.removeItem(atPath: path)
        let building = Building(
            name: snapshotName, count: hashes.count, cpu: cpu, wall: wall,
            bytesPerHash: Double(snapshot.byteCount) / Double(hashes.count), open: open, verify: verify)
        return (snapshot.index, building)
    }
}
