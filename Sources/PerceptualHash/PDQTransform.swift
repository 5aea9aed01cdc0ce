#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// From PDQ's 64×64 values to its 16×16 frequencies: the discrete cosine transform of the reference.
enum PDQTransform {
    /// The cosine matrix, transposed: row `k` (a sample) holds the 16 frequencies 1…16.
    ///
    /// Computed in double precision and narrowed once, as the reference does.
    private static let cosines: [SIMD16<Float>] = {
        (0..<64).map { k in
            var column = SIMD16<Float>.zero
            for i in 0..<16 { column[i] = cosine(frequency: i, sample: k) }
            return column
        }
    }()

    /// The element of the cosine matrix for the frequency `index + 1`.
    static func cosine(frequency index: Int, sample: Int) -> Float {
        let scale = Double(Float((2.0 / 64.0).squareRoot()))
        return Float(scale * cos((Double.pi / 2 / 64 * Double(index + 1)) * Double(2 * sample + 1)))
    }

    /// The same, row by row: 16 rows of 64, each value four times.
    private static let repeatedCosines: [SIMD8<Float>] = (0..<16).flatMap { i in
        cosines.map { SIMD8(repeating: $0[i]) }
    }

    /// The coefficients of 64×64 `samples`: element `16 * i + j` is vertical frequency `i + 1`, horizontal `j + 1`.
    ///
    /// Two matrix products in single precision. Each coefficient is one sum in ascending order of samples, as in the
    /// reference; lanes of a vector are different coefficients.
    static func coefficients(of samples: [Float]) -> [Float] {
        precondition(samples.count == 64 * 64)
        // half[i] for each of 64 columns: the vertical frequencies, sum over k of cosine(i, k) * samples[k][column].
        var half = [Float](repeating: 0, count: 16 * 64)
        let factors = repeatedCosines.span
        // SAFETY: `samples` has 64 rows of 64 values and `half` 16; a block is eight values within a row of either.
        unsafe samples.withUnsafeBytes { samples in
            unsafe half.withUnsafeMutableBytes { half in
                for column in stride(from: 0, to: 64, by: 8) {
                    // Two frequencies at a time, for each row of samples is read once for both.
                    for i in stride(from: 0, to: 16, by: 2) {
                        var first = SIMD8<Float>.zero
                        var second = SIMD8<Float>.zero
                        for k in 0..<64 {
                            let row = unsafe samples.loadUnaligned(
                                fromByteOffset: 4 &* (64 &* k &+ column), as: SIMD8<Float>.self)
                            first += factors[64 &* i &+ k] * row
                            second += factors[64 &* i &+ 64 &+ k] * row
                        }
                        unsafe half.storeBytes(of: first, toByteOffset: 4 * (64 * i + column), as: SIMD8<Float>.self)
                        unsafe half.storeBytes(
                            of: second, toByteOffset: 4 * (64 * (i + 1) + column), as: SIMD8<Float>.self)
                    }
                }
            }
        }
        let cosines = self.cosines.span
        var coefficients: [Float] = []
        coefficients.reserveCapacity(256)
        for i in 0..<16 {
            var sum = SIMD16<Float>.zero
            for k in 0..<64 {
                sum += SIMD16(repeating: half[64 * i + k]) * cosines[k]
            }
            for lane in 0..<16 { coefficients.append(sum[lane]) }
        }
        return coefficients
    }

    /// PDQ's quality of 64×64 `samples`, 0 to 100: how much brightness changes between neighbours.
    ///
    /// The reference sums |(u - v) * 100 / 255|, each cut off to a whole number, over all neighbours.
    static func quality(of samples: [Float]) -> Int {
        precondition(samples.count == 64 * 64)
        var groups = [FrameLoops.Lanes](repeating: .zero, count: 8 * 64)
        // SAFETY: eight values of a row of 64, which lie within the 64 rows.
        unsafe samples.withUnsafeBytes { samples in
            for row in 0..<64 {
                for group in 0..<8 {
                    groups[64 &* group &+ row] = unsafe samples.loadUnaligned(
                        fromByteOffset: 4 &* (64 &* row &+ 8 &* group), as: FrameLoops.Lanes.self)
                }
            }
        }
        return quality(ofGroups: groups)
    }

    /// The same of samples in eight groups of eight columns, 64 rows each.
    static func quality(ofGroups groups: [FrameLoops.Lanes]) -> Int {
        min(100, FrameLoops.inUse.changes(in: groups, upTo: .max) / 90)
    }
}
