import ArgumentParser
import KnownMedia

/// `knownmedia match`: looks hashes up.
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Look up hashes in a store.",
        discussion: """
            Prints the entries within a distance of each hash: the hash, the distance, the list, the entry, its category \
            and its hash, between tabs; or the hash and '-' where there is none.

              knownmedia match f8f8f0cee0f4a84f… --store known.sqlite
              knownmedia hash *.jpg | knownmedia match --store known.sqlite --json

            Without hashes on the command line they are read from standard input, one a line; what follows a comma is \
            ignored. Exit code 0, or 2 if something was not a hash.
            """)

    @Argument(help: "Hashes in hexadecimal digits; without any, they are read from standard input.")
    var hashes: [String] = []

    @OptionGroup var storeOption: StoreOption

    @Option(help: "How many bits may differ. (default: 31 for pdq, 8 for the others)")
    var maxDistance: Int?

    @Option(help: "What the hashes are: pdq, phash, dhash or ahash.")
    var algorithm: HashAlgorithm = .pdq

    @Option(help: "The index: auto, bk-tree, multi-index or linear.")
    var index: String = "auto"

    @Flag(help: "Print one JSON object a line.")
    var json = false

    func validate() throws {
        _ = try IndexKind(option: index)
        if let maxDistance, !(0...algorithm.bitWidth).contains(maxDistance) {
            throw ValidationError("A distance of \(algorithm.rawValue) is between 0 and \(algorithm.bitWidth).")
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
            for warning in matcher.index.warnings { Terminal.warn(warning) }
            var failed = false
            func lookUp(_ texts: [(place: String, text: Substring)]) throws {
                let values = texts.compactMap { place, text -> HashValue? in
                    if let value = HashValue(hex: text, algorithm: algorithm) { return value }
                    failed = true
                    Terminal.warn(
                        "\(place): '\(PathBytes(String(text.prefix(80))))' is not a \(algorithm.rawValue) hash, "
                            + "which has \(algorithm.bitWidth / 4) hexadecimal digits")
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
            Terminal.print(bytes: Self.line(of: matches, query: query))
        } else if matches.isEmpty {
            Terminal.print("\(query.hex)\t-")
        } else {
            for match in matches {
                guard case .perceptual(let found) = match.evidence else { continue }
                Terminal.print(
                    [
                        query.hex, "\(found.distance)", match.list, match.entry, match.category ?? "",
                        found.knownHash.hex,
                    ].map { "\(PathBytes($0))" }.joined(separator: "\t"))
            }
        }
    }

    private static func line(of matches: [KnownMatch], query: HashValue) -> [UInt8] {
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
        }.bytes
    }
}

extension IndexKind {
    /// The index that `--index` names; nil for `auto`.
    init?(option name: String) throws {
        if name == "auto" { return nil }
        guard let kind = IndexKind(rawValue: name) else {
            let names = IndexKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("There is no index '\(name)'. There are: auto, \(names).")
        }
        self = kind
    }
}
