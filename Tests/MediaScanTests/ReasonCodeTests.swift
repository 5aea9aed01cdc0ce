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
            // What `hash --json` says of a picture that it was asked for is no reason of a record.
            guard url.lastPathComponent != "HashCommand.swift" else { continue }
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
}
