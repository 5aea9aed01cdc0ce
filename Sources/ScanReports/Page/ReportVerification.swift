import ScanLedger
import SystemFiles
import TextCoding

/// The commands by which another person checks each ledger and does each scan again.
struct ReportVerification {
    let scans: [ReportScan]
    let language: ReportLanguage

    var html: String {
        """
        <section id="verification"><h2>\(phrase(.verification))</h2>
        \(scans.map(steps).joined())<p class="note">\(phrase(.notASignature))</p></section>

        """
    }

    private func steps(of scan: ReportScan) -> String {
        let folder = Self.quoted(scan.folder.displayText)
        let arguments = scan.run.fields.filter { $0.name.hasPrefix("arguments[") }.map { Self.quoted($0.value) }
        let steps: [(Phrase, String)] = [
            (.verifyDigest, "sha256sum \(folder)/scan.jsonl\n\(scan.ledgerDigest)"),
            (.verifyLedger, "knownmedia verify \(folder)"),
            (.verifyEvidence, "knownmedia verify \(folder) --evidence"),
            (.verifyAgain, (["knownmedia"] + arguments).joined(separator: " ")),
            (.verifyCompare, "cmp <(tail -n +2 \(folder)/scan.jsonl) <(tail -n +2 again/scan.jsonl)"),
        ]
        let list = steps.map { phrase, command in
            "<li>\(self.phrase(phrase))<pre lang=\"zxx\" translate=\"no\" dir=\"ltr\">\(HTMLText.markup(command))</pre></li>\n"
        }
        let head = scans.count > 1 ? "<h3>\(phrase(.ledger)) \(language.number(scan.number))</h3>\n" : ""
        return "\(head)<ol>\(list.joined())</ol>\n"
    }

    /// `argument` as a shell takes it. What has control characters is shown escaped, and cannot be pasted.
    static func quoted(_ argument: String) -> String {
        let argument = PageRow.shortened(argument)
        let isPlain = argument.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || [0x2D, 0x2E, 0x2F, 0x3D, 0x5F, 0x2C, 0x3A].contains(byte)
        }
        guard !isPlain || argument.isEmpty else { return argument }
        return "'" + argument.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }

    private func phrase(_ phrase: Phrase) -> String { HTMLText.phrase(phrase.text(language)) }
}
