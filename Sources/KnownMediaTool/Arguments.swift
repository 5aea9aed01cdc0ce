public import ArgumentParser
public import KnownMedia

// Names that can be given on the command line: the raw values of the library.
extension HashAlgorithm: ExpressibleByArgument {}
extension Pipeline: ExpressibleByArgument {}
extension ListKind: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}
extension ReadOrder: ExpressibleByArgument {}
extension Effort: ExpressibleByArgument {}
extension WatchMethod: ExpressibleByArgument {}

extension Digest: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(hex: argument)
    }
}

extension PDQHash: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(hex: argument)
    }
}

/// Something that can be turned on or off.
enum Switch: String, CaseIterable, ExpressibleByArgument {
    case on
    case off
}

/// The pipelines that a PDQ hash can be asked of on the command line.
enum HashPipeline: String, CaseIterable, ExpressibleByArgument {
    case full
    case nn512
    case fast

    var pipeline: Pipeline {
        switch self {
        case .full: .full
        case .nn512: .nn512
        case .fast: .fast
        }
    }
}

/// The option that says where pictures are decoded.
struct IsolationOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "on: decode pictures in a locked-down process. off: in this one.",
            discussion: "A picture that breaks its decoder then breaks nothing else. The output is the same."))
    var isolation: Switch = .on
}
