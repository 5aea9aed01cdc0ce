package import CProcessor

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The instructions that the loops over pixels and over hashes are written for. Results are the same with each; time is not.
///
/// The best that the processor has is used, unless the environment variable ``variableName`` names another:
///
/// ```
/// KNOWNMEDIA_INSTRUCTION_SET=portable knownmedia match …
/// ```
public enum InstructionSet: String, CaseIterable, Sendable {
    // From the slowest to the fastest.

    /// Those that the whole program is compiled for.
    case portable
    /// x86-64 with AVX2.
    case avx2
    /// x86-64 with AVX-512 and its population count (Ice Lake, Zen 4, and later).
    case avx512

    /// The name that ``variableName`` takes.
    public var name: String { rawValue }

    /// Whether this processor has the instructions.
    public var isAvailable: Bool { processor_has(instructions) }

    /// The fastest that this processor has.
    public static let best = allCases.last(where: \.isAvailable) ?? .portable

    /// The one in use in this process.
    public static var inUse: InstructionSet { selection.instructionSet }

    /// The environment variable that chooses one by name.
    public static let variableName = "KNOWNMEDIA_INSTRUCTION_SET"

    /// How ``inUse`` was chosen: the environment is read once, when this or a loop first asks.
    public static let selection = Selection(
        // SAFETY: the text is null-terminated and copied at once; like every reader of the environment, this one relies on nobody
        // changing it at the same time.
        requestedName: unsafe getenv(variableName).map { unsafe String(cString: $0) })

    /// The same for the loops in C.
    package var instructions: ProcessorInstructions {
        switch self {
        case .portable: .portable
        case .avx2: .AVX2
        case .avx512: .AVX512
        }
    }

    /// The choice of an instruction set by a name that may be wrong.
    public struct Selection: Hashable, Sendable {
        /// The name that was asked for; nil if none was, or an empty one.
        public let requestedName: String?
        /// The one of that name, or the best if no name was given, nothing has it, or the processor lacks it.
        public let instructionSet: InstructionSet

        /// Whether a name was given and ``instructionSet`` is not the one it names.
        public var isFallback: Bool { requestedName != nil && requestedName != instructionSet.name }

        public init(requestedName: String?) {
            self.init(requestedName: requestedName, available: InstructionSet.allCases.filter(\.isAvailable))
        }

        /// The choice among those `available`, the last of which is the best.
        package init(requestedName: String?, available: [InstructionSet]) {
            self.requestedName = requestedName.flatMap { $0.isEmpty ? nil : $0 }
            instructionSet =
                available.first { $0.name == requestedName } ?? available.last ?? .portable
        }
    }
}
