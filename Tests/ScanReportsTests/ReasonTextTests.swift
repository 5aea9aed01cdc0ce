import Foundation
import ScanLedger
import TestSupport
import Testing

@testable import ScanReports

/// The words of reason codes: of every code, in every language.
struct ReasonTextTests {
    @Test func `every code that a ledger can have has words`() throws {
        let source = try String(
            contentsOf: Repository.root.appending(path: "Sources/ScanLedger/Records/ReasonCode.swift"),
            encoding: .utf8)
        let codes = source.matches(of: /public static let \w+ = Self\(rawValue: "(\w+)"\)/).map { String($0.1) }
        #expect(codes.count > 70)
        #expect(Set(codes).subtracting(ReasonText.codes) == [])
        #expect(Set(ReasonText.codes).subtracting(codes) == [])
    }

    @Test func `words differ from code to code and from language to language`() {
        for language in ReportLanguage.allCases {
            let texts = ReasonText.codes.compactMap { ReasonText(language).text(of: $0) }
            #expect(Set(texts).count == ReasonText.codes.count)
            for text in texts { #expect(text == text.precomposedStringWithCanonicalMapping && !text.isEmpty) }
        }
        let english = ReasonText(.english)
        // A word that Vietnamese has taken over.
        for code in ReasonText.codes where code != "unsupportedVideo" {
            #expect(english.text(of: code) != ReasonText(.vietnamese).text(of: code))
            #expect(english.text(of: code) != ReasonText(.thai).text(of: code))
        }
    }

    @Test func `a code of a later version stands for itself`() {
        #expect(ReasonText(.thai).label(of: "systemError17") == "systemError17")
        #expect(ReasonText(.english).label(of: "damagedHeader") == "damagedHeader (header damaged)")
    }
}
