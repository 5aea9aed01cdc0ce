extension PDQHash {
    /// How near the hash is to that of its own picture mirrored about a diagonal: the smaller of the two distances.
    ///
    /// Of photographs one in two hundred is within ``symmetryLimit``. Icons, tiles and round drawings are, and each is nearer to
    /// every other than photographs are to each other: half of what their hashes say is said twice. Symmetry about the vertical
    /// or the horizontal, or by half a turn, cannot be read off a hash: it makes coefficients small, and bits do not tell how
    /// large they are.
    ///
    /// Bits stand for the signs of coefficients here, which is what they nearly are: the median of the coefficients is near zero.
    public var diagonalSymmetry: Distance {
        let transposed = self.transposed
        // About the other diagonal, coefficients of which one frequency is odd and the other even are negated as well.
        let mixed = SIMD4<UInt64>(repeating: 0x5555_AAAA_5555_AAAA)
        return min(distance(to: transposed), distance(to: PDQHash(bitVector: transposed.bitVector ^ mixed)))
    }

    /// Within this ``diagonalSymmetry``, a hash is too little apart from those of other symmetric pictures for a copy of its
    /// picture to be recognized of which a part is hidden: see ``HypothesisHasher/descend(from:to:)``.
    public static let symmetryLimit: Distance = 64

    /// Bit `16 * i + j` becomes bit `16 * j + i`.
    private var transposed: PDQHash {
        let rows = (0..<16).map { row in
            UInt16(truncatingIfNeeded: bitVector[row / 4] >> UInt64(16 * (row % 4)))
        }
        var words = SIMD4<UInt64>.zero
        for j in 0..<16 {
            var row: UInt64 = 0
            for i in 0..<16 { row |= UInt64(rows[i] >> UInt16(j) & 1) << UInt64(i) }
            words[j / 4] |= row << UInt64(16 * (j % 4))
        }
        return PDQHash(bitVector: words)
    }
}
