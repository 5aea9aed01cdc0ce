import ArgumentParser
import Foundation
import HashIndex
import PerceptualHash
import SearchSupport

/// Measures how fast indexes of PDQ hashes are built and searched.
@main
struct SearchThroughput: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure how fast indexes of hashes are built and searched.",
        discussion: """
            Prints one JSON object a line. Without a file it draws hashes of random bits.

              SearchThroughput --drawn 1000000 --index multi-index

            Every index must find what the linear scan finds; if one does not, the program fails.

            With --serve it measures on request; see SearchServer for what it answers. That is how a comparison \
            interleaves programs.
            """)

    @Argument(help: "A file of hashes, 32 bytes each.")
    var file: String?

    @Option(help: "A file of queries; without it they are made of the hashes and of random ones.")
    var queries: String?

    @Option(help: "How many hashes are drawn.")
    var drawn = 1_000_000

    @Option(help: "Use only so many hashes of the file, the first.")
    var count: Int?

    @Option(
        name: .customLong("index"),
        help: "Only this one: \(SearchedIndex.names.joined(separator: ", ")).")
    var name: String?

    @Option(help: "The distance up to which hashes match.")
    var radius = 31

    @Option(help: "How many times everything is measured.")
    var rounds = 5

    @Flag(help: "Measure on request; see above.")
    var serve = false

    /// How many queries there are where none are given.
    private static let queryCount = 1000

    func validate() throws {
        guard rounds > 0, drawn > 0 else { throw ValidationError("--rounds and --drawn are at least 1.") }
        if let name, !SearchedIndex.names.contains(name) {
            throw ValidationError("--index is one of \(SearchedIndex.names.joined(separator: ", ")).")
        }
    }

    func run() throws {
        if serve { return SearchServer().run() }
        let folder = FileManager.default.temporaryDirectory.appending(path: "SearchThroughput-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { _ = try? FileManager.default.removeItem(at: folder) }

        let read = { try file.map { try HashFile.read($0, count: count) } ?? PDQHash.random(count: drawn, seed: 1) }
        let queries = try queries.map { try HashFile.read($0) } ?? madeQueries(of: read())
        let distance = Distance(rawValue: radius)
        let expected = try QueryAnswers(of: queries.prefix(100), within: distance, by: LinearScan(read()))
        for name in SearchedIndex.names where self.name == nil || self.name == name {
            let index = try SearchedIndex(named: name, folder: folder.path) { try read() }
            guard QueryAnswers(of: queries.prefix(100), within: distance, by: index.index) == expected else {
                throw SearchServer.Failure(description: "\(name) does not find what the linear scan finds.")
            }
            try JSONLine.write(index.building)
            let run = SearchRun(index: index.index, queries: queries, radius: distance)
            let limit = run.queryCount(lasting: 0.5)
            for mode in SearchRun.Mode.allCases {
                let samples = (0..<rounds).map { _ in run.sample(mode, limit: limit) }
                try JSONLine.write(SearchSummary(name: name, mode: mode, samples: samples))
            }
        }
    }

    private func madeQueries(of hashes: [PDQHash]) -> [PDQHash] {
        QuerySet.make(
            count: Self.queryCount, known: hashes, unrelated: PDQHash.random(count: Self.queryCount / 2, seed: 2),
            seed: 3)
    }
}
