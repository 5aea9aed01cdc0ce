import Foundation
import HashIndex
import PerceptualHash
import SearchSupport

/// Answers requests to build and search, a line each, fields separated by tabs, with a JSON object a line.
///
/// | request | answer |
/// |---|---|
/// | `queries` FILE | their number |
/// | `build` NAME FILE COUNT FOLDER | ``SearchedIndex/Building``: the index of the first COUNT hashes of the file, which takes the place of one of that name; a snapshot lies in the folder for a moment |
/// | `search` NAME MODE LIMIT RADIUS | ``SearchRun/Sample`` of the first LIMIT queries |
/// | `answers` NAME LIMIT RADIUS | ``QueryAnswers`` of the first LIMIT queries |
/// | `drop` NAME | nothing: the index is let go |
///
/// What cannot be answered is, with `error`.
struct SearchServer {
    /// Why a request cannot be answered.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private var indexes: [String: SearchedIndex] = [:]
    private var queries: [PDQHash] = []

    consuming func run() {
        while let request = readLine() {
            do {
                try answer(request.split(separator: "\t").map(String.init))
            } catch {
                // A text has always a JSON form.
                _ = try? JSONLine.write(["error": "\(error)"])
            }
            fflush(nil)
        }
    }

    private mutating func answer(_ fields: [String]) throws {
        switch (fields.first, fields.count) {
        case ("queries", 2):
            queries = try HashFile.read(fields[1])
            try JSONLine.write(["queries": queries.count])
        case ("build", 5):
            indexes[fields[1]] = nil
            let index = try SearchedIndex(named: fields[1], folder: fields[4]) {
                try HashFile.read(fields[2], count: Self.number(fields[3]))
            }
            indexes[fields[1]] = index
            try JSONLine.write(index.building)
        case ("search", 5):
            guard let mode = SearchRun.Mode(rawValue: fields[2]) else { throw Failure(description: "no such mode") }
            let run = SearchRun(
                index: try index(fields[1]), queries: queries, radius: Distance(rawValue: try Self.number(fields[4])))
            try JSONLine.write(run.sample(mode, limit: try Self.number(fields[3])))
        case ("answers", 4):
            let answers = QueryAnswers(
                of: queries.prefix(try Self.number(fields[2])), within: Distance(rawValue: try Self.number(fields[3])),
                by: try index(fields[1]))
            try JSONLine.write(answers)
        case ("drop", 2):
            indexes[fields[1]] = nil
            print("{}")
        default:
            throw Failure(description: "no such request: \(fields.joined(separator: " "))")
        }
    }

    private func index(_ name: String) throws -> any HammingIndex<PDQHash> {
        guard let index = indexes[name] else { throw Failure(description: "“\(name)” has not been built") }
        return index.index
    }

    private static func number(_ text: String) throws -> Int {
        guard let number = Int(text) else { throw Failure(description: "“\(text)” is no number") }
        return number
    }
}
