public import ArgumentParser
public import KnownMedia

// Names that can be given on the command line: the raw values of the library.
extension HashAlgorithm: ExpressibleByArgument {}
extension Pipeline: ExpressibleByArgument {}
extension ListKind: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}
extension ReadOrder: ExpressibleByArgument {}

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
