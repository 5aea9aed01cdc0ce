/// An order of the bits of a hash: which bits lie together in a chunk of multi-index hashing.
///
/// A permutation of bits changes no distance. The index keeps its hashes in this order, so that a chunk is a run of bits
/// and its key one shift and one mask; a query is brought into the same order once.
struct BitOrder: Hashable, Sendable {
    /// The bit of the hash that comes to each place, for the places 0, 1, 2, …
    let sources: [UInt8]

    /// For each four bits of a hash and each of their 16 values, the bits they set: an application is one look-up for
    /// each four bits.
    private let forwardTable: [SIMD4<UInt64>]
    private let backwardTable: [SIMD4<UInt64>]

    /// The order in which bit `sources[i]` comes to place `i`; nil unless `sources` names each bit below its count once.
    init?(sources: [UInt8]) {
        guard sources.count.isMultiple(of: 4), sources.count <= 256 else { return nil }
        var places = [UInt8?](repeating: nil, count: sources.count)
        for (place, source) in sources.enumerated() {
            guard Int(source) < places.count, places[Int(source)] == nil else { return nil }
            places[Int(source)] = UInt8(place)
        }
        self.sources = sources
        forwardTable = Self.table(destinations: places.compactMap(\.self))
        backwardTable = Self.table(destinations: sources)
    }

    /// The hash's bits in this order.
    func apply(_ bits: SIMD4<UInt64>) -> SIMD4<UInt64> {
        Self.look(up: bits, in: forwardTable.span)
    }

    /// The bits of the hash that ``apply(_:)`` made into `bits`.
    func undo(_ bits: SIMD4<UInt64>) -> SIMD4<UInt64> {
        Self.look(up: bits, in: backwardTable.span)
    }

    @inline(__always)
    private static func look(up bits: SIMD4<UInt64>, in table: Span<SIMD4<UInt64>>) -> SIMD4<UInt64> {
        var result = SIMD4<UInt64>.zero
        for group in 0..<table.count / 16 {
            let value = bits[group >> 4] >> UInt64(4 * (group & 15)) & 15
            result |= table[16 * group + Int(value)]
        }
        return result
    }

    /// The table that moves bit `i` to `destinations[i]`.
    private static func table(destinations: [UInt8]) -> [SIMD4<UInt64>] {
        var table = [SIMD4<UInt64>](repeating: .zero, count: destinations.count / 4 * 16)
        for (bit, destination) in destinations.enumerated() {
            for value in 0..<16 where value >> (bit & 3) & 1 == 1 {
                table[bit / 4 * 16 + value][Int(destination) >> 6] |= 1 << UInt64(destination & 63)
            }
        }
        return table
    }
}
