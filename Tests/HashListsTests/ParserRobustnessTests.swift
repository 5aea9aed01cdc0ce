import KnownHashes
import PerceptualHash
import TestSupport
import Testing

@testable import HashLists

/// List files come from anywhere: no bytes may bring a parser down.
@Suite struct ParserRobustnessTests {
    /// Bytes that are nearly a list: pieces of the formats, joined, cut and altered at random.
    private func nearlyAList(_ random: inout SeededGenerator) -> [UInt8] {
        let pieces = [
            Sample.pdq, Sample.md5, Sample.sha1, Sample.sha256, Sample.phash, "hash=", "quality=", "filename=", ",",
            ";", "\t", "\n", "\r\n", "\"", "\"\"", "\\", "  ", " *", "MD5 (", ") = ", "%%%% HASHDEEP-1.0\n",
            "%%%% size,md5,filename\n", "# ", "md5,pdq,quality,pipeline,name\n", "Algorithm", "Hash", " : ", "sep=;\n",
            "SHA256 hash of a:\n", "--------- ---- ----\n", "Image ID;Baseline;MD5\n", "100", "-1", "\u{FEFF}", "é",
            "\0",
        ]
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...40, using: &random) {
            bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
        }
        for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
        }
        return bytes
    }

    /// Whether everything that is made of `bytes` is a proper record.
    private func isSurvived(_ bytes: [UInt8]) -> Bool {
        let defaults = HashDefaults()
        let parsers: [any LineParser] = [
            HashTextParser(defaults: defaults), CSVListParser(defaults: defaults, maximumRecordLength: 500),
            DigestSumParser(), HashdeepParser(), CertutilParser(),
            PrintedTableParser(defaults: defaults, maximumRecordLength: 500),
            ICSEParser(defaults: defaults, maximumRecordLength: 500),
        ]
        let recognition = FormatRecognition(path: "list", algorithm: .pdq)
        _ = try? recognition.format(of: bytes)
        let open = FormatRecognition(path: "list", algorithm: nil)
        for format in [nil, ListFormat.pdqText, .csv, .printedTable] { _ = try? open.finding(of: bytes, as: format) }
        return parsers.allSatisfy { parser in
            parse(bytes, with: parser).records.allSatisfy { record in
                !(record.digests.isEmpty && record.hashes.isEmpty)
                    && Set(record.digests.map(\.algorithm)).count == record.digests.count
                    && Set(record.hashes).count == record.hashes.count
            }
        }
    }

    @Test func `random bytes do no harm to any parser`() {
        var random = SeededGenerator(seed: 1)
        for round in 0..<1500 {
            let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
                UInt8(truncatingIfNeeded: random.next())
            }
            if !isSurvived(bytes) { Issue.record("round \(round)") }
        }
    }

    @Test func `bytes that are nearly a list do no harm to any parser`() {
        var random = SeededGenerator(seed: 2)
        for round in 0..<3000 where !isSurvived(nearlyAList(&random)) {
            Issue.record("round \(round)")
        }
    }
}
