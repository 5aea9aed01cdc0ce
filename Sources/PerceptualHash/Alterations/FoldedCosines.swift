import CFrameKernels

/// From the 64×64 samples of a hypothesis to its 16×16 frequencies: PDQ's cosine transform, with half of the multiplications.
///
/// A cosine of an even number of half waves is the same from both ends, one of an odd number the opposite. So the sums and
/// the differences of samples that lie opposite each other are taken first. Rounding differs from ``PDQTransform``, which
/// keeps the reference's order of operations; here the order is fixed all the same, so every machine gives the same bits.
enum FoldedCosines {
    /// Eight columns of samples: the layout of all that is computed here.
    typealias Lanes = SIMD8<Float>

    /// For each of 32 samples, the cosines of the odd frequencies 1, 3 … 15, and of the even ones 2, 4 … 16.
    private static let odd: [Lanes] = (0..<32).map { k in lanes(k, first: 0) }
    private static let even: [Lanes] = (0..<32).map { k in lanes(k, first: 1) }

    private static func lanes(_ k: Int, first: Int) -> Lanes {
        var lanes = Lanes.zero
        for lane in 0..<8 { lanes[lane] = PDQTransform.cosine(frequency: 2 * lane + first, sample: k) }
        return lanes
    }

    /// Each cosine in all lanes: 8 frequencies of 32 samples, odd and even by turns.
    private static let repeatedOdd: [Lanes] = (0..<8).flatMap { i in odd.map { Lanes(repeating: $0[i]) } }
    private static let repeatedEven: [Lanes] = (0..<8).flatMap { i in even.map { Lanes(repeating: $0[i]) } }

    /// The coefficients of samples that are kept as eight groups of eight columns, 64 rows each.
    ///
    /// Element `16 * i + j` is vertical frequency `i + 1` and horizontal frequency `j + 1`.
    static func coefficients(of samples: [Lanes]) -> [Float] {
        FrameLoops.inUse.transform(samples)
    }

    /// The cosines as the loops take them, for the time of `body`.
    static func withTables<Result>(_ body: (FrameCosines) -> Result) -> Result {
        unsafe odd.withUnsafeBytes { odd in
            unsafe even.withUnsafeBytes { even in
                unsafe repeatedOdd.withUnsafeBytes { repeatedOdd in
                    unsafe repeatedEven.withUnsafeBytes { repeatedEven in
                        func floats(_ bytes: UnsafeRawBufferPointer) -> UnsafePointer<Float> {
                            // SAFETY: none of the tables is empty.
                            unsafe bytes.assumingMemoryBound(to: Float.self).baseAddress.unsafelyUnwrapped
                        }
                        return unsafe body(
                            FrameCosines(
                                odd: floats(odd), even: floats(even), repeated_odd: floats(repeatedOdd),
                                repeated_even: floats(repeatedEven)))
                    }
                }
            }
        }
    }
}
