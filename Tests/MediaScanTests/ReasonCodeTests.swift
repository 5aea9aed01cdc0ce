import Foundation
import ScanLedger
import TestSupport
import Testing

/// The codes of reasons stand in one file, and each has a row on the ledger's page.
struct ReasonCodeTests {
    private static let sources = Repository.root.appending(path: "Sources")
    private static let codeFile = "ReasonCode.swift"

    private static func codes() throws -> Set<String> {
        let url = sources.appending(path: "ScanLedger/Records/\(codeFile)")
        let text = try String(contentsOf: url, encoding: .utf8)
        return Set(text.matches(of: #/static let (\w+) = Self\(rawValue: "(\w+)"\)/#).map { String($0.2) })
    }

    @Test func `no reason has a code that is written where it is used`() throws {
        let files = try #require(FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil))
        var count = 0
        for case let url as URL in files where url.pathExtension == "swift" {
            let text = try String(contentsOf: url, encoding: .utf8)
            count += 1
            let literals = text.matches(of: #/code: "(\w+)",\s*message: /#).map { String($0.1) }
            // What `hash --json` says of a picture that it was asked for is no reason of a record, and neither is what `known
            // add` says of a line, or the C library of a call.
            guard !["HashCommand.swift", "ScannedPictures.swift"].contains(url.lastPathComponent),
                !url.path.contains("/KnownMediaC/")
            else { continue }
            #expect(literals.isEmpty, "\(url.lastPathComponent): \(literals)")
        }
        #expect(count > 300)
    }

    @Test func `the page of the ledger has a row for each code`() throws {
        let page = try String(
            contentsOf: Repository.root.appending(path: "docs/ledger-format.md"), encoding: .utf8)
        let codes = try Self.codes()
        #expect(codes.count > 40)
        for code in codes { #expect(page.contains("`\(code)`"), "\(code)") }
    }

    /// The codes of errors that are made where bytes are decoded: a worker has to be able to say each of them.
    @Test func `a worker may say every code that decoding ends in`() throws {
        var count = 0
        for name in [
            "ImageDecoding/Pictures/ImageDecodingError.swift", "ContainerReading/Members/ContainerError.swift",
        ] {
            let text = try String(contentsOf: Self.sources.appending(path: name), encoding: .utf8)
            for match in text.matches(of: #/static let \w+ = Code\(rawValue: "(\w+)"\)/#) {
                count += 1
                let code = FileRecord.Reason.Code(rawValue: String(match.1))
                #expect(FileRecord.Reason.Code.sentByWorkers.contains(code), "\(code)")
            }
        }
        #expect(count > 20)
        // What the code of the walk through a file says by itself.
        let examination = Self.sources.appending(path: "FileExamination")
        for case let url as URL in try #require(
            FileManager.default.enumerator(at: examination, includingPropertiesForKeys: nil))
        where url.pathExtension == "swift" {
            let text = try String(contentsOf: url, encoding: .utf8)
            for match in text.matches(of: #/(?:\.init|Reason|exceed|add)\(\s*\.(\w+),/#) {
                let code = FileRecord.Reason.Code(rawValue: String(match.1))
                #expect(FileRecord.Reason.Code.sentByWorkers.contains(code), "\(url.lastPathComponent): \(code)")
            }
        }
    }

    @Test func `a worker may say nothing that only the scanner can know`() throws {
        for code in [
            FileRecord.Reason.Code.excluded, .otherFileSystem, .permissionDenied, .changedWhileRead, .storeFailed,
            .workerCrashed, .followedLink, .unknown, .init(rawValue: "lied"), .init(rawValue: ""),
        ] {
            #expect(!FileRecord.Reason.Code.sentByWorkers.contains(code))
        }
        #expect(try Set(FileRecord.Reason.Code.sentByWorkers.map(\.rawValue)).isSubset(of: Self.codes()))
    }
}
