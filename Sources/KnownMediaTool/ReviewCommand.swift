import ArgumentParser
import KnownMedia

/// `knownmedia review`: records what people decide about the matches of a scan.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Record what a person decides about each match of a finished scan.",
        discussion: """
            Goes through the records with matches, one by one, and asks: confirm, reject or unsure? It says where the file is, \
            its facts, the list, the entry, the distance and the tier, and never shows a picture. Each answer is recorded in \
            the scan's audit log with the name of the reviewer, the time, and a note. ‘quit’ ends; the next time, it goes on \
            with what this reviewer has not decided. A later decision of a reviewer replaces the earlier one, and both stay in \
            the log. Reports show the decisions.

              knownmedia review case-17 --reviewer "Nguyen An"
              knownmedia review case-17 --reviewer "Le Binh" --case case.json
              knownmedia review case-17 --reviewer "Nguyen An" --decisions decisions.csv

            A table of decisions has the columns line (of the ledger), decision (confirm, reject, unsure) and, if wanted, note \
            and reviewer. The CSV report with a column ‘decision’ is one, too. It is recorded as a whole or not at all.

            Where the case file says "reviewersRequired": 2, a match is confirmed or rejected only when two reviewers agree.

            Exit code 0: done. 2: a decision is about a line without a match, or nothing can be recorded. 64: the command line \
            was wrong.
            """)

    @Argument(help: "The folder of a scan.", completion: .directory)
    var folder: String

    @Option(help: "A table of decisions; - for standard input.", completion: .file())
    var decisions: String?

    @Option(help: "The name of the person who decides; by default that of the user.")
    var reviewer: String?

    @Option(name: .customLong("case"), help: "A file with the facts of the case.", completion: .file())
    var caseFile: String?

    @Flag(help: "Also ask about what this reviewer has decided already.")
    var again = false

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            let facts = try caseFile.map { try CaseFile(readingFrom: PathBytes($0)) }
            let name = reviewer ?? UserName.current
            var log = try ReviewLog(
                in: PathBytes(folder), requiredReviewerCount: facts?.requiredReviewerCount ?? 1)
            if let decisions {
                let path = PathBytes(decisions == "-" ? "/dev/stdin" : decisions)
                let table = try DecisionTable(readingFrom: path, reviewer: name)
                try log.append(table.decisions)
                Terminal.print("\(Quantity(table.decisions.count, "decision")) recorded")
            } else {
                try ask(name, &log)
            }
            Terminal.print(sums(log))
        }
    }

    /// Asks about each record with a match, in the order of the ledger, until the answers end.
    private func ask(_ name: String, _ log: inout ReviewLog) throws {
        var answers = Answers()
        var ledger = try LedgerReader(opening: PathBytes(folder).appending(LedgerWriter.fileName.utf8))
        while let line = try ledger.next() {
            guard case .file(let record) = line, !record.matches.isEmpty else { continue }
            let number = ledger.lineNumber
            if !again, log.review.hasDecided(name, ofLine: number) { continue }
            Terminal.print("")
            Terminal.print(
                ReviewCard(
                    line: number, record: record, review: log.review, language: CommandLanguage.current.language
                ).table)
            switch answers.next() {
            case .decide(let verdict, let note)?:
                try log.append([ReviewDecision(line: number, verdict: verdict, reviewer: name, note: note)])
            case .skip?: continue
            case .quit?, nil: return
            }
        }
    }

    private func sums(_ log: borrowing ReviewLog) -> TextTable {
        var table = TextTable([.left, .right])
        table.append(["records with matches", "\(GroupedNumber(log.matchedRecordCount))"])
        let counts = log.stateCounts
        for state in ReviewState.allCases {
            table.append(["  \(message: state.rawValue)", "\(GroupedNumber(counts[state] ?? 0))"])
        }
        return table
    }
}

/// The answers on standard input, a line each.
private struct Answers {
    private var input = InputLines()
    private var lines: [ArraySlice<UInt8>] = []

    /// The next answer; nil where the input ends. What is no answer is asked again.
    mutating func next() -> ReviewAnswer? {
        Terminal.print(ReviewAnswer.prompt)
        while let line = nextLine() {
            if let answer = ReviewAnswer(String(decoding: line, as: UTF8.self)) { return answer }
            Terminal.print(ReviewAnswer.prompt)
        }
        return nil
    }

    private mutating func nextLine() -> ArraySlice<UInt8>? {
        while lines.isEmpty {
            guard let arrived = input.next() else { return nil }
            lines = arrived.map(\.bytes)
        }
        return lines.removeFirst()
    }
}
