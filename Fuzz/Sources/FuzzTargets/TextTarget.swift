@testable import AgencyKeys
@testable import HashLists
@testable import KnownHashes
@testable import ListBundles
@testable import ScanLedger
@testable import SystemFiles
@testable import TextCoding
import Foundation
@testable import ImageDecoding
@testable import KnownHashStore
@testable import PerceptualHash

extension FuzzTarget {
    /// Small texts: hashes, digests, names, times, fields of CSV and JSON, keys.
    static let text = FuzzTarget(
        "text",
        words: [
            "knownmedia-key ed25519 ", "knownmedia-signing-key ed25519 ", "2026-01-31T12:00:00.000000000Z",
            "2026-01-31T12:00:00.000Z", "\\u0000", "\u{E2}\u{80}\u{AE}", "II*\0", "MM\0*", "ftypmif1", "RIFF", "WEBP",
        ],
        seeds: { TextSeeds.all },
        run: { bytes in
            var input = FuzzInput(bytes)
            let kind = input.number(below: TextProperties.checks.count)
            try TextProperties.checks[kind](input.bytes)
        })
}

private enum TextProperties {
    static let checks: [@Sendable ([UInt8]) throws -> Void] = [
        checkHashes, checkPath, checkJSON, checkCSV, checkTimes, checkSignature, checkKeys, checkJSONFields,
    ]

    /// What is read as a hash or digest is written the same, but for the case of its digits.
    private static func checkHashes(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        for algorithm in HashAlgorithm.allCases {
            guard let value = HashValue(hex: text, algorithm: algorithm) else { continue }
            try require(value.hex == text.lowercased(), "a hash is written differently: \(value.hex)")
        }
        if let digest = Digest(hex: text) { try require(digest.hex == text.lowercased(), "a digest differs") }
        if let packed = PackedBytes(hexDigits: bytes) {
            try require(packed.hex == text.lowercased() && packed.bytes.count == packed.count, "bytes differ")
        }
    }

    /// A name for a terminal is one line without commands, and names that differ look different.
    private static func checkPath(_ bytes: [UInt8]) throws {
        let path = PathBytes(bytes: bytes)
        let text = path.displayText
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
                throw BrokenProperty("the name on a terminal has U+\(String(scalar.value, radix: 16))")
            default: break
            }
        }
        try require(unescaped(text) == bytes, "the name on a terminal is that of another file")
        let excerpt = UntrustedText.excerpt(bytes[...])
        try require(excerpt.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "a control character in an excerpt")
        try require(String(validating: UntrustedText.decode(bytes[...]).utf8, as: UTF8.self) != nil, "no text")
    }

    /// What ``PathBytes/displayText`` was made of.
    private static func unescaped(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "n"): bytes.append(0x0A)
            case UInt8(ascii: "t"): bytes.append(0x09)
            case UInt8(ascii: "r"): bytes.append(0x0D)
            case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "x"):
                guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
                bytes.append(value)
                rest = rest.dropFirst(2)
            default: return nil
            }
        }
        return bytes
    }

    /// A text that is written into a line of the ledger is read from it again.
    private static func checkJSON(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        let line = JSONWriter.object {
            $0.field("a", text); $0.field("b", strings: [text, ""])
        }.bytes
        try require(!line.contains { $0 < 0x20 || $0 == 0x7F }, "a control character in a line")
        do {
            var fields = try JSONFields(line[...], maximumDepth: 2)
            let first = try fields.text("a")
            let second = try fields.optionalTexts("b")
            try fields.finish()
            try require(Array(first.utf8) == Array(text.utf8) && second == [text, ""], "another text")
        } catch let error as JSONFieldError {
            throw BrokenProperty("a text cannot be read again: \(error.message)")
        }
        // And the other way: what is written of a value is read as the same value.
        if let value = try? JSONReader.value(bytes[...], maximumDepth: 8) {
            let written = JSONWriter.bytes(of: value)
            guard let again = try? JSONReader.value(written[...], maximumDepth: 8) else {
                throw BrokenProperty("a value cannot be read again")
            }
            try require(JSONWriter.bytes(of: again) == written, "a value is written differently again")
            if let text = value.string {
                let spelled = JSONWriter.object { $0.field("a", text) }.bytes.dropFirst(5).dropLast()
                try require(Array(spelled) == written, "a text has two spellings")
            }
            _ = try? LineField.fields(in: value)
        }
    }

    /// Fields that are written as CSV are read again.
    private static func checkCSV(_ bytes: [UInt8]) throws {
        for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
            var reader = CSVRecordReader(delimiter: delimiter, maximumRecordLength: 1000)
            var number = 0
            for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
                number += 1
                let fields = try? reader.parse(Line(number: number, bytes: line))
                try require(fields?.isEmpty != true, "a record without a field")
            }
            _ = try? reader.finish()
        }
    }

    private static func checkTimes(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        if let time = Timestamp(text) { try require(time.description == text, "a time is written differently") }
        if let date = try? BundleTime.date(text) {
            // There are other ways to write it, but it is the same date, to the millisecond.
            let again = try? BundleTime.date(BundleTime.text(date))
            try require(
                again.map { abs($0.timeIntervalSince(date)) < 0.001 } ?? false, "a date is another one when written")
        }
    }

    private static func checkSignature(_ bytes: [UInt8]) throws {
        let signature = FileSignature.detect(bytes)
        try require(
            signature == FileSignature.detect(bytes.prefix(FileSignature.prefixByteCount)), "a file is two things")
        if let orientation = EXIFOrientation.find(in: bytes) {
            try require((1...8).contains(orientation), "orientation \(orientation)")
        }
    }

    private static func checkKeys(_ bytes: [UInt8]) throws {
        let folder = try ScratchFolder()
        let path = try folder.write(bytes, to: "keys")
        do {
            let keys = try PinnedKeys(readingFrom: path)
            try require(!keys.pins.isEmpty, "no key")
            for pin in keys.pins { try require(keys[pin.key.id]?.key == pin.key, "a key is not found") }
        } catch let error as KeyError {
            try require(!error.message.isEmpty, "an error says nothing")
        }
        do {
            let key = try AgencySigningKey(readingFrom: path)
            try require(!"\(key)".isEmpty, "no name")
        } catch let error as KeyError {
            try require(!error.message.isEmpty, "an error says nothing")
        }
    }

    private static func checkJSONFields(_ bytes: [UInt8]) throws {
        if var fields = try? JSONFields(bytes[...], maximumDepth: BundleFormat.maximumDepth) {
            _ = try? fields.text("type")
            try? BundleEvent.check(fields)
            for section in BundleFormat.Section.allCases {
                guard let record = try? EntryRecord(fields, section: section) else { continue }
                var writer = JSONWriter(escapes: .byNumber)
                record.write(as: section, to: &writer)
                guard var again = try? JSONFields(writer.bytes.dropLast(), maximumDepth: BundleFormat.maximumDepth),
                    (try? again.text("type")) == section.lineType
                else { throw BrokenProperty("a record cannot be read again") }
                try require(
                    (try? EntryRecord(again, section: section)) == record, "a record is read differently again")
            }
        }
        if let manifest = try? BundleManifest(line: bytes[...]) {
            let again = try? BundleManifest(line: manifest.line.dropLast())
            try require(again?.sections == manifest.sections && again?.list == manifest.list, "a manifest is another")
        }
    }
}

private enum TextSeeds {
    static let all: [[UInt8]] = {
        let key = AgencySigningKey()
        let texts: [(UInt8, String)] = [
            (0, String(repeating: "0f", count: 32)), (0, String(repeating: "aB", count: 8)),
            (0, String(repeating: "12", count: 20)), (1, "a/\u{1b}[31m\u{202e}é\\n\n"), (2, "\"a\\u001b\\\"\""),
            (2, #"{"a":[1,true,"x"],"b":{}}"#), (3, "a,\"b\"\"c\",d\n\"e\nf\";g\th"),
            (4, "2026-01-31T12:00:00.000000000Z"), (4, "2026-01-31T12:00:00.000Z"), (5, "II*\0\u{8}\0\0\0\u{1}\0"),
            (5, "\0\0\0\u{18}ftypmif1\0\0\0\0mif1avif"), (6, key.publicKey.text(name: "Agency") + "\n# x\n\n"),
            (6, "knownmedia-signing-key ed25519 " + String(repeating: "07", count: 32) + "\n"),
            (
                7,
                #"{"type":"entry","event":1,"identifier":"1","digests":{"md5":"000102030405060708090a0b0c0d0e0f"},"state":"active"}"#
            ),
            (7, #"{"type":"event","event":1,"time":"2026-01-31T12:00:00.000Z","actor":"a","tool":"t","action":"x"}"#),
        ]
        return texts.map { [$0.0] + Array($0.1.utf8) }
    }()
}
