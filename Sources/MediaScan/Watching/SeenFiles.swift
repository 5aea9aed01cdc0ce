import Cryptography
import ScanLedger
import SystemFiles
import TextCoding

/// A file as it stands at its path: another content, another file in its place or another path is another one.
struct FileFingerprint: Hashable, Comparable, Sendable {
    private let high: UInt64
    private let low: UInt64

    /// - Parameter size: nil for what is not opened.
    init(path: PathBytes, size: Int64?, modified: Timestamp?, inode: UInt64?) {
        var digest = SHA256()
        digest.update(path.bytes)
        let time: [Int64] = modified.map { [$0.seconds, Int64($0.nanoseconds)] } ?? [-1, -1]
        // After a NUL, which no path has.
        var rest: [UInt8] = [0]
        for number in [size ?? -1, Int64(bitPattern: inode ?? 0)] + time {
            for shift in stride(from: 0, to: 64, by: 8) {
                rest.append(UInt8(truncatingIfNeeded: number >> Int64(shift)))
            }
        }
        digest.update(rest)
        let bytes = Array(digest.finalize())
        func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
        high = number(bytes[0..<8])
        low = number(bytes[8..<16])
    }

    /// The file of a record.
    init(_ record: FileRecord) {
        self.init(
            path: record.path, size: record.size, modified: record.modified, inode: record.arrival?.inode)
    }

    static func < (left: FileFingerprint, right: FileFingerprint) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

/// The files that ledgers have records of: sixteen bytes for each.
struct SeenFiles: Sendable {
    private var fingerprints: [FileFingerprint] = []

    init() {}

    /// - Parameter fingerprints: in any order.
    init(_ fingerprints: [FileFingerprint]) {
        self.fingerprints = fingerprints
        self.fingerprints.sort()
    }

    func contains(_ fingerprint: FileFingerprint) -> Bool {
        var low = 0, high = fingerprints.count
        while low < high {
            let middle = low + (high - low) / 2
            if fingerprints[middle] < fingerprint { low = middle + 1 } else { high = middle }
        }
        return low < fingerprints.count && fingerprints[low] == fingerprint
    }
}

/// The files that were handed out last, so that one that is reported twice is examined once. Those before are forgotten, so that
/// memory does not grow.
struct RecentFiles: Sendable {
    private var fingerprints: Set<FileFingerprint>
    private var order: [FileFingerprint] = []
    private var oldest = 0
    private let maximumCount: Int

    init(maximumCount: Int = 1 << 18) {
        self.maximumCount = maximumCount
        fingerprints = Set(minimumCapacity: maximumCount)
        order.reserveCapacity(maximumCount)
    }

    func contains(_ fingerprint: FileFingerprint) -> Bool { fingerprints.contains(fingerprint) }

    /// Adds a file; false where it is there already.
    mutating func insert(_ fingerprint: FileFingerprint) -> Bool {
        guard fingerprints.insert(fingerprint).inserted else { return false }
        if order.count < maximumCount {
            order.append(fingerprint)
        } else {
            fingerprints.remove(order[oldest])
            order[oldest] = fingerprint
            oldest = (oldest + 1) % maximumCount
        }
        return true
    }
}
