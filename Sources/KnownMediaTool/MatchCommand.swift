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

            Without hashes on the command line, reads them from standard input, one on each line, and ignores what follows \
            a comma. Exit code 0, or 2 if something was not a hash.
            """)

    @Argument(help: "Hashes in hexadecimal digits. Read from standard input if none are given.")
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
            for warning in matcher.index.warnings { Terminal.warn("\(warning)") }
            var failed = false
            func lookUp(_ texts: [(place: String, text: Substring)]) throws {
                let values = texts.compactMap { place, text -> HashValue? in
                    if let value = HashValue(hex: text, algorithm: algorithm) { return value }
                    failed = true
                    Terminal.warn(
                        """
                        \(place): ‘\(text.prefix(80))’ is not a \(algorithm.rawValue) hash, which has \
                        \(algorithm.bitWidth / 4) hexadecimal digits
                        """)
                    return nil
                }
                for (value, matches) in try zip(values, matcher.matches(ofEach: values, algorithm: algorithm)) {
                    report(matches, query: value)
                }
            }
            if hashes.isEmpty {
                var lines = InputLines()
                while let batch = lines.next() {
                    try lookUp(
                        batch.compactMap { number, line in
                            let field = line.prefix { $0 != "," }.drop(while: \.isWhitespace)
                            guard let first = field.first, first != "#" else { return nil }
                            return ("line \(number)", field.trimmingSuffix(while: \.isWhitespace))
                        })
                }
            } else {
                try lookUp(hashes.enumerated().map { ("argument \($0.offset + 1)", $0.element[...]) })
            }
            if failed { throw ExitCode.incomplete }
        }
    }

    private func report(_ matches: [KnownMatch], query: HashValue) {
        if json {
            Terminal.print(Self.line(of: matches, query: query))
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

    private static func line(of matches: [KnownMatch], query: HashValue) -> JSONWriter {
        JSONWriter.object { line in
            line.field("query", query.hex)
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
