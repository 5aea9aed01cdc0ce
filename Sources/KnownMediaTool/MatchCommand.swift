import ArgumentParser
import KnownMedia

/// `knownmedia match`: looks up hashes.
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Look up hashes in a store.",
        discussion: """
            Prints a line for each entry near a hash, with tabs between the fields: the hash, the distance, the list, the \
            entry, its category, its hash. For a hash without a match, prints the hash and -.

              knownmedia match f8f8f0cee0f4a84f… --store known.sqlite
              knownmedia hash *.jpg | knownmedia match --store known.sqlite --json

            Without hashes on the command line, or with -, reads lines of standard input: a hash alone or before a comma, \
            after its type (‘pdq HASH’), as vPDQ prints a frame, or JSON as ‘knownmedia hash --json’ prints it. With --json, \
            what follows HASH and a comma comes back as ‘id’, and of JSON its ‘id’ or ‘path’.

            Exit code 0 if nothing matched, 1 if something did, 2 if something was not a hash. Matches of suppressed lists \
            are printed and do not count.
            """)

    @Argument(help: "Hashes in hexadecimal digits. Read from standard input if none are given, or for -.")
    var hashes: [String] = []

    @OptionGroup var storeOption: StoreOption

    @Option(help: "The number of bits that may differ. (default: 31 for pdq, 8 for the others)")
    var maxDistance: Int?

    @Option(help: "The algorithm of the hashes: pdq, phash, dhash or ahash.")
    var algorithm: HashAlgorithm = .pdq

    @Option(help: "The index: auto, bk-tree, multi-index or linear.")
    var index: String = "auto"

    @Flag(help: "Print a JSON object on each line.")
    var json = false

    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        _ = try IndexKind(option: index)
        if let maxDistance, !(0...algorithm.bitWidth).contains(maxDistance) {
            throw ValidationError(
                usage: "--max-distance must be between 0 and \(algorithm.bitWidth) for \(algorithm.rawValue).")
        }
    }

    func run() throws {
        try reportingFailures {
            warnOfInstructionSet()
            var thresholds = MatchThresholds()
            if let maxDistance {
                thresholds.pdqDistance = Distance(rawValue: maxDistance)
                thresholds.shortDistance = Distance(rawValue: maxDistance)
            }
            let matcher = try KnownMatcher(
                storeOption.open(), thresholds: thresholds, indexKind: IndexKind(option: index))
            for warning in matcher.index.warnings { Terminal.warn("\(message: warning)") }
            var outcome = Outcome()
            for (number, argument) in hashes.enumerated() where argument != "-" {
                try lookUp([("argument \(number + 1)", argument.utf8Slice)], matcher: matcher, outcome: &outcome)
            }
            if hashes.isEmpty || hashes.contains("-") {
                var lines = InputLines()
                while let batch = lines.next() {
                    try lookUp(batch.map { ("line \($0.number)", $0.bytes) }, matcher: matcher, outcome: &outcome)
                }
            }
            if outcome.hasFailed { throw ExitCode.incomplete }
            if outcome.hasMatched { throw ExitCode.matched }
        }
    }

    private struct Outcome {
        var hasFailed = false
        var hasMatched = false
    }

    private func lookUp(
        _ lines: [(place: TerminalText, bytes: ArraySlice<UInt8>)], matcher: KnownMatcher, outcome: inout Outcome
    ) throws {
        var values: [HashValue] = []
        var identifiers: [[UInt8]?] = []
        for (place, bytes) in lines {
            switch QueryLine(bytes, algorithm: algorithm) {
            case .nothing: break
            case .hashes(let digits):
                let found = digits.compactMap { HashValue(hex: $0, algorithm: algorithm) }
                values += found
                let identifier = json ? QueryLine.identifier(of: bytes, algorithm: algorithm) : nil
                identifiers += Array(repeating: identifier, count: found.count)
            case .failure(let message), .unreadable(let message):
                outcome.hasFailed = true
                Terminal.warn("\(place): \(message: message)")
            }
        }
        let answers = try matcher.matches(ofEach: values, algorithm: algorithm)
        for ((value, identifier), matches) in zip(zip(values, identifiers), answers) {
            if matches.contains(where: { !$0.isSuppressed }) { outcome.hasMatched = true }
            report(matches, query: value, identifier: identifier)
        }
    }

    private func report(_ matches: [KnownMatch], query: HashValue, identifier: [UInt8]?) {
        if json {
            Terminal.print(Self.line(of: matches, query: query, identifier: identifier))
        } else if matches.isEmpty {
            Terminal.print("\(query.hex)\t-")
        } else {
            for match in matches {
                guard case .perceptual(let found) = match.evidence else { continue }
                Terminal.print(
                    [
                        query.hex, "\(found.distance)", match.list, match.entry, match.category ?? "",
                        found.knownHash.hex,
                    ].map { "\($0)" as TerminalText }.joined(separator: "\t"))
            }
        }
    }

    private static func line(of matches: [KnownMatch], query: HashValue, identifier: [UInt8]?) -> JSONWriter {
        JSONWriter.object { line in
            line.field("query", query.hex)
            if let identifier { line.field("id", path: PathBytes(bytes: identifier)) }
            line.field("matches", objects: matches) { text, match in
                guard case .perceptual(let found) = match.evidence else { return }
                text.field("distance", found.distance.rawValue)
                text.field("list", match.list)
                text.field("entry", match.entry)
                text.field("category", match.category)
                if match.isDisputed { text.field("disputed", true) }
                if match.isSuppressed { text.field("suppressed", true) }
                text.field("algorithm", found.algorithm.rawValue)
                text.field("pipeline", found.pipeline.rawValue)
                text.field("hex", found.knownHash.hex)
            }
        }
    }
}

extension IndexKind {
    /// The index that `--index` names; nil for `auto`.
    init?(option name: String) throws {
        if name == "auto" { return nil }
        guard let kind = IndexKind(rawValue: name) else {
            let names = IndexKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(usage: "There is no index ‘\(name)’. Choose one of: auto, \(names).")
        }
        self = kind
    }
}
