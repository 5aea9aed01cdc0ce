import HashIndex
import PerceptualHash

/// Hashes that C holds one after the other, copied.
struct BorrowedHashes<Hash: BinaryHash> {
    let hashes: [Hash]
    /// What each belongs to; nil where that is its position.
    let labels: [Int64]?

    /// The most hashes: positions have 32 bits.
    private static var maximumCount: Int64 { Int64(Int32.max) }

    /// - Throws: if their number is negative or too large, or there are some and no place.
    init(
        _ bytes: UnsafePointer<UInt8>?, _ labels: UnsafePointer<Int64>?, _ count: Int64
    ) throws(CallFailure) {
        guard (0...Self.maximumCount).contains(count) else {
            throw .invalidArgument("there are \(count) hashes; give 0 to \(Self.maximumCount)")
        }
        guard let bytes = unsafe bytes else {
            guard count == 0 else { throw .isNull("the hashes") }
            self.hashes = []
            self.labels = unsafe labels == nil ? nil : []
            return
        }
        let byteCount = Hash.bitWidth / 8
        hashes = (0..<Int(count)).map { place in
            // SAFETY: that so many hashes lie there is the caller's to know.
            unsafe Self.hash(at: bytes + place * byteCount)
        }
        // SAFETY: as above.
        self.labels = unsafe labels.map { unsafe Array(UnsafeBufferPointer(start: $0, count: Int(count))) }
    }

    /// The hash whose bytes begin at `start`, the highest first.
    private static func hash(at start: UnsafePointer<UInt8>) -> Hash {
        let wordCount = Hash.bitWidth / 64
        var words = SIMD4<UInt64>.zero
        for place in 0..<wordCount {
            // SAFETY: a hash has `wordCount` times eight bytes.
            let word = unsafe UnsafeRawPointer(start).loadUnaligned(fromByteOffset: 8 * place, as: UInt64.self)
            words[wordCount - 1 - place] = UInt64(bigEndian: word)
        }
        return Hash(bitVector: words)
    }

    func write(to path: String) throws(CallFailure) {
        do throws(SnapshotError) {
            try IndexSnapshot.write(hashes, labels: labels ?? hashes.indices.map { Int64($0) }, source: [], to: path)
        } catch {
            throw CallFailure(error)
        }
    }
}
