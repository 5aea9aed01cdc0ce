import ArgumentParser
import KnownMedia

/// `knownmedia case`: the file with the facts of a case.
struct CaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "Make the file with the facts of a case, which reports print.",
        subcommands: [CaseInitCommand.self])

    @OptionGroup var languageOption: LanguageOption
}

/// `knownmedia case init`: makes an empty case file.
struct CaseInitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a case file with every field empty.",
        discussion: """
            A person fills in what is known: number and title of the case, the request, the legal authority, the question \
            asked, each item with its serial number, seals and custody, who did the work and where. Reports print what is \
            there, and what is empty as not stated.

              knownmedia case init
              knownmedia case init case-17.json

            Exit code 0: written. 2: there is a file of that name, or it cannot be written.
            """)

    @Argument(help: "The file to make.", completion: .file())
    var file = "case.json"

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            try AtomicFile.write(file, replacing: false) { append in try append(Array(CaseFile.template.utf8)[...]) }
        }
    }
}
