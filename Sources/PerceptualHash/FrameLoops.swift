import CFrameKernels

/// The loops in C over coefficients, samples and planes, with the best instructions that the processor has. The results are the
/// same with each.
struct FrameLoops: Sendable {
    /// The environment variable that chooses the instructions of all loops; of these, `portable` does.
    private static let variableName = "KNOWNMEDIA_INSTRUCTION_SET"

    /// Those that are used in this process: the environment is read once.
    static let inUse = unsafe FrameLoops(table: frame_kernels_in_use(variableName).pointee)

    let table: FrameKernels

    private init(table: FrameKernels) {
        self.table = table
    }

    /// Those of an instruction set; nil if the processor lacks it.
    init?(_ instructionSet: FrameInstructionSet) {
        guard let table = unsafe frame_kernels_for(instructionSet) else { return nil }
        unsafe self.init(table: table.pointee)
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
}
