import CSearchKernels
import PerceptualHash

/// The places in bytes at which a signature may begin, found by a few first bytes with the best loop that the processor has.
struct SignatureCandidates: Sendable {
    /// How many bytes of a signature are compared.
    static let depth = Int(search_depth)

    /// Which bytes can stand where, in the layout of the C side.
    private let low: [UInt8]
    private let high: [UInt8]
    private let bytes: [UInt8]
    private let kernels: SearchKernels

    /// - Parameter beginnings: of up to eight groups of signatures, which bytes can stand at each of the first places.
    init(_ beginnings: [[[UInt8]]]) {
        self.init(beginnings, Self.kernels(for: .inUse) ?? search_kernels_portable)
    }

    /// With the loop of one instruction set; nil if the processor lacks it.
    init?(_ beginnings: [[[UInt8]]], _ instructionSet: InstructionSet) {
        guard let kernels = Self.kernels(for: instructionSet) else { return nil }
        self.init(beginnings, kernels)
    }

    private static func kernels(for instructionSet: InstructionSet) -> SearchKernels? {
        // SAFETY: what is not null is a table that is never changed.
        unsafe search_kernels_for(instructionSet.instructions).map { unsafe $0.pointee }
    }

    private init(_ beginnings: [[[UInt8]]], _ kernels: SearchKernels) {
        precondition(beginnings.count <= 8)
        var low = [UInt8](repeating: 0, count: 16 * Self.depth)
        var high = low
        for (group, places) in beginnings.enumerated() {
            for (place, values) in places.prefix(Self.depth).enumerated() {
                for value in values {
                    low[16 * place + Int(value & 15)] |= 1 << UInt8(group)
                    high[16 * place + Int(value >> 4)] |= 1 << UInt8(group)
                }
            }
        }
        self.low = low
        self.high = high
        bytes = (0..<256 * Self.depth).map { index in
            let place = index >> 8
            return low[16 * place + index & 15] & high[16 * place + (index & 255) >> 4]
        }
        self.kernels = kernels
    }

    /// The first candidate from `start` on; `end` if there is none before it. After `end` there must be as many bytes as are
    /// compared.
    func first(in bytes: Span<UInt8>, from start: Int, before end: Int) -> Int {
        guard start < end else { return end }
        precondition(start >= 0 && end + Self.depth - 1 <= bytes.count)
        return unsafe low.withUnsafeBufferPointer { low in
            unsafe high.withUnsafeBufferPointer { high in
                unsafe self.bytes.withUnsafeBufferPointer { table in
                    unsafe bytes.withUnsafeBufferPointer { bytes in
                        guard let low = low.baseAddress, let high = high.baseAddress, let table = table.baseAddress,
                            let bytes = bytes.baseAddress
                        else { return end }
                        var tables = unsafe SearchTables(low: low, high: high, bytes: table)
                        // SAFETY: the tables have as many values as the C side states, and as many bytes as it reads are
                        // there, by the precondition.
                        return unsafe kernels.next_candidate(&tables, bytes, start, end)
                    }
                }
            }
        }
    }
}
