/// The bytes of a picture that may lie in pieces: from a place on, past what belongs to other pictures, and with one jump to
/// another place.
struct AssemblyStream {
    /// A place at which the bytes go on somewhere else.
    struct Jump: Hashable {
        let origin: Int
        let target: Int
    }

    /// Where the next byte is read, in the source.
    private(set) var offset: Int
    /// How many bytes were handed out; the measure of what a search costs.
    var readByteCount: Int { loadedByteCount - (chunk.endIndex - index) }

    /// Where the bytes lie that were read or skipped, and a few after these.
    private(set) var pieces: [Range<Int>] = []

    private let source: PagedBytes
    /// What is passed over, in order and without overlaps.
    private let claimed: [Range<Int>]
    /// A jump that is still to come.
    private var jump: Jump?
    /// After the last byte, once there is no jump to come.
    private let end: Int
    /// Bytes that were read already, of which those from ``index`` on lie at ``offset``.
    private var chunk: ArraySlice<UInt8> = []
    private var index = 0
    private var loadedByteCount = 0

    private static let chunkByteCount = 1024

    init(_ source: PagedBytes, claimed: [Range<Int>], from offset: Int, jump: Jump?) {
        self.source = source
        self.claimed = claimed
        self.offset = offset
        self.jump = jump
        // What goes on before its beginning ends there.
        end = jump.map { $0.target < offset ? min($0.origin, offset) : source.byteCount } ?? source.byteCount
    }

    /// The next byte; nil at the end.
    @inline(__always)
    mutating func next() -> UInt8? {
        guard index < chunk.endIndex || refill() else { return nil }
        defer {
            index += 1
            offset += 1
        }
        return chunk[index]
    }

    /// Passes over bytes, which need not be there.
    mutating func skip(_ count: Int) {
        var rest = count
        while rest > 0 {
            var present = min(rest, chunk.endIndex - index)
            if present == 0 {
                step()
                present = min(rest, contiguousByteCount)
                note(present)
            } else {
                index += present
            }
            guard present > 0 else { return }
            offset += present
            rest -= present
        }
    }

    /// The bytes that follow each other in the source, from ``offset`` on.
    private var contiguousByteCount: Int {
        var end = jump?.origin ?? end
        if let next = firstClaim(endingAfter: offset) { end = min(end, next.lowerBound) }
        return max(0, end - offset)
    }

    /// Moves to where the next byte is.
    private mutating func step() {
        if let present = jump, present.origin == offset {
            offset = present.target
            jump = nil
        }
        while let claim = firstClaim(endingAfter: offset), claim.contains(offset) { offset = claim.upperBound }
    }

    private mutating func refill() -> Bool {
        step()
        let count = min(contiguousByteCount, Self.chunkByteCount)
        let bytes = source.bytes(at: offset, count: count)
        chunk = bytes
        index = bytes.startIndex
        note(bytes.count)
        loadedByteCount += bytes.count
        return !bytes.isEmpty
    }

    /// Notes that bytes from the offset on belong to the picture.
    private mutating func note(_ count: Int) {
        if let last = pieces.last, last.upperBound == offset {
            pieces[pieces.count - 1] = last.lowerBound..<offset + count
        } else if count > 0 {
            pieces.append(offset..<offset + count)
        }
    }

    private func firstClaim(endingAfter offset: Int) -> Range<Int>? {
        var low = 0
        var high = claimed.count
        while low < high {
            let middle = (low + high) / 2
            if claimed[middle].upperBound > offset { high = middle } else { low = middle + 1 }
        }
        return low < claimed.count ? claimed[low] : nil
    }
}
