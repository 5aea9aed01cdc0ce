public import ArgumentParser
public import KnownMedia

extension ReportLanguage: ExpressibleByArgument {}

/// The option that every command has: in which language it talks to people.
struct LanguageOption: ParsableArguments {
    /// As they are typed.
    static let names = ["--lang", "--language"]

    @Option(
        name: [.customLong("lang"), .customLong("language")],
        help: "The language of texts for people: en, vi or th. (default: that of the environment, or en)")
    var chosen: ReportLanguage?

    /// The language of a document, which goes to others: English unless it was chosen on the command line.
    var ofDocuments: ReportLanguage { chosen ?? .english }
}
