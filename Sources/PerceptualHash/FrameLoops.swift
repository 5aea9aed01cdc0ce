import CFrameKernels

/// The loops in C over rows, coefficients, samples and planes, compiled for an instruction set. The results are the same with each.
struct FrameLoops: Sendable {
    /// Those that are used in this process.
    static let inUse = FrameLoops(.inUse) ?? FrameLoops(table: frame_kernels_portable)

    /// Rows, samples and planes: eight values a vector.
    typealias Lanes = SIMD8<Float>

    let table: FrameKernels

    /// Those of an instruction set; nil if the processor lacks it.
    init?(_ instructionSet: InstructionSet) {
        guard let table = unsafe frame_kernels_for(instructionSet.instructions) else { return nil }
        unsafe self.init(table: table.pointee)
    }

    private init(table: FrameKernels) {
        self.table = table
    }

    /// The values of `rank` and `rank + 1` of 256, counted from the smallest, which is 0.
    func middle(of values: [Float], rank: Int32) -> (lower: Float, upper: Float) {
        precondition(values.count == 256)
        var lower: Float = 0
        var upper: Float = 0
        // SAFETY: there are as many values as the loop reads.
        unsafe table.middle(values, rank, &lower, &upper)
        return (lower, upper)
    }

    /// The sum of all changes from one sample to the next, in whole hundredths of the range; of the first groups only if these
    /// come to `limit` already.
    func changes(in samples: [Lanes], upTo limit: Int) -> Int {
        precondition(samples.count == 8 * 64)
        // SAFETY: there are as many samples as the loop reads.
        return unsafe samples.withFloats { samples in unsafe Int(table.changes(samples, Int64(limit))) }
    }
}

extension Array where Element == SIMD8<Float> {
    /// The same numbers one by one: vectors follow each other without gaps.
    func withFloats<Result>(_ body: (UnsafePointer<Float>) -> Result) -> Result {
        unsafe withUnsafeBytes { bytes in
            // SAFETY: callers have checked that there is an element at least, so there is memory.
            unsafe body(bytes.assumingMemoryBound(to: Float.self).baseAddress.unsafelyUnwrapped)
        }
    }

    mutating func withMutableFloats(_ body: (UnsafeMutablePointer<Float>) -> Void) {
        unsafe withUnsafeMutableBytes { bytes in
            // SAFETY: as above.
            unsafe body(bytes.assumingMemoryBound(to: Float.self).baseAddress.unsafelyUnwrapped)
        }
    }
}
