import Foundation
import KnownHashes
import PerceptualHash
import SystemFiles
package import TextCoding

/// Reading what `LedgerLine` writes. The order of fields is the same here and there.
extension LedgerLine {
    /// What a line says.
    enum Content {
        case run(RunLine)
        case file(FileRecord)
        /// The sums as they are written; they can be counted again from the lines before.
        case summary([LineField])
    }

    /// Reads a line whose check was taken off: an object without its last brace.
    static func content(of line: ArraySlice<UInt8>) throws(JSONCursor.Failure) -> Content {
        var cursor = JSONCursor(line)
        try cursor.open("{")
        try cursor.field("type")
        let type = try cursor.string()
        switch type {
        case "file", "nested":
            let record = try record(&cursor, isNested: type == "nested")
            guard cursor.isAtEnd else { throw cursor.failure("the end of the record") }
            return .file(record)
        case "run": return .run(RunLine(fields: try fields(of: line)))
        case "summary": return .summary(try fields(of: line))
        default: throw cursor.failure("a line of the type run, file, nested or summary, not '\(type)',")
        }
    }

    /// All fields of an object without its last brace, but for its type.
    package static func fields(of line: ArraySlice<UInt8>) throws(JSONCursor.Failure) -> [LineField] {
        var cursor = JSONCursor(line + [UInt8(ascii: "}")])
        let fields = try cursor.fields(named: "")
        guard cursor.isAtEnd else { throw cursor.failure("the end of the line") }
        return Array(fields.dropFirst())
    }

    private static func record(
        _ line: inout JSONCursor, isNested: Bool
    ) throws(JSONCursor.Failure) -> FileRecord {
        let path = try path("path", &line)
        let inside = isNested ? try parts(&line) : []
        var kind = FileKind.file
        if line.hasField("kind") {
            kind = try line.value()
            guard kind != .file else { throw line.failure("another kind than file") }
        }
        let size = line.hasField("size") ? Int64(try line.integer()) : nil
        let modified = line.hasField("modified") ? try line.timestamp() : nil
        let linkCount = line.hasField("links") ? try line.integer() : nil
        try line.field("status")
        var record = FileRecord(path: path, kind: kind, status: try line.value(FileRecord.Status.self))
        record.inside = inside
        record.size = size
        record.modified = modified
        record.linkCount = linkCount
        if line.hasField("reason") {
            let code = try line.string()
            try line.field("message")
            record.reason = .init(code: code, message: try line.string())
        }
        if line.hasField("format") { record.picture = try picture(&line) }
        if line.hasField("digests") { record.digests = try digests(&line) }
        try line.field("hashes")
        try line.open("[")
        while try line.hasElement() { record.hashes.append(try hash(&line)) }
        try line.field("matches")
        try line.open("[")
        while try line.hasElement() { record.matches.append(try match(&line)) }
        if line.hasField("suppressedMatches") { record.suppressedMatchCount = try line.positiveInteger() }
        if line.hasField("knownGood") {
            record.knownGoodLists = try line.strings()
            guard !record.knownGoodLists.isEmpty else { throw line.failure("a list") }
        }
        if line.hasField("nested") {
            record.nestedCount = try line.positiveInteger()
            guard !isNested else { throw line.failure("no records that follow") }
        }
        return record
    }

    private static func parts(_ line: inout JSONCursor) throws(JSONCursor.Failure) -> [NestedPart] {
        var parts: [NestedPart] = []
        try line.field("inside")
        try line.open("[")
        while try line.hasElement() {
            try line.open("{")
            parts.append(try part(&line))
            try line.close("}")
        }
        guard !parts.isEmpty else { throw line.failure("a step into the file") }
        return parts
    }

    private static func part(_ line: inout JSONCursor) throws(JSONCursor.Failure) -> NestedPart {
        guard line.hasField("part") else {
            let name = try path("member", &line)
            try line.field("number")
            return .member(name: name, number: try line.integer())
        }
        let part = try line.string()
        switch part {
        case "thumbnail": return .thumbnail
        case "frame":
            try line.field("number")
            return .frame(try line.integer())
        default: throw line.failure("thumbnail or frame, not '\(part)',")
        }
    }

    private static func path(_ name: String, _ line: inout JSONCursor) throws(JSONCursor.Failure) -> PathBytes {
        try line.field(name)
        let text = try line.string()
        guard line.hasField("\(name)Bytes") else { return PathBytes(text) }
        let digits = try line.string()
        // There are several ways to write the last digit, and one that is ours.
        guard let bytes = Data(base64Encoded: digits), bytes.base64EncodedString() == digits else {
            throw line.failure("base64")
        }
        let path = PathBytes(bytes: bytes)
        guard path.text == nil, path.approximateText == text else { throw line.failure("the bytes of the path") }
        return path
    }

    private static func picture(_ line: inout JSONCursor) throws(JSONCursor.Failure) -> FileRecord.Picture {
        let format = try line.string()
        try line.field("width")
        let width = try line.integer()
        try line.field("height")
        var picture = FileRecord.Picture(format: format, width: width, height: try line.integer())
        if line.hasField("orientation") { picture.exifOrientation = try line.integer() }
        if line.hasField("decode") {
            guard try line.string() == "partial" else { throw line.failure("the word partial") }
            try line.field("fraction")
            picture.partialFraction = try line.share()
        }
        if line.hasField("warnings") {
            picture.warningCount = try line.positiveInteger()
            if line.hasField("firstWarning") { picture.firstWarning = try line.string() }
        }
        return picture
    }

    private static func digests(_ line: inout JSONCursor) throws(JSONCursor.Failure) -> FileDigests {
        try line.open("{")
        func digest(_ algorithm: DigestAlgorithm) throws(JSONCursor.Failure) -> Digest {
            try line.field(algorithm.rawValue)
            let hex = try line.string()
            guard let digest = Digest(hex: hex), digest.algorithm == algorithm, digest.hex == hex else {
                throw line.failure("a digest of the algorithm \(algorithm.rawValue)")
            }
            return digest
        }
        let digests = FileDigests(md5: try digest(.md5), sha1: try digest(.sha1), sha256: try digest(.sha256))
        try line.close("}")
        guard let digests else { throw line.failure("three digests") }
        return digests
    }

    private static func hash(_ line: inout JSONCursor) throws(JSONCursor.Failure) -> NamedHash {
        try line.open("{")
        try line.field("algorithm")
        let algorithm = try line.value(HashAlgorithm.self)
        try line.field("pipeline")
        let pipeline = try line.value(Pipeline.self)
        try line.field("transform")
        let transform = try line.value(DihedralTransform.self)
        try line.field("hex")
        let value = try line.hash(algorithm)
        let quality = line.hasField("quality") ? try line.integer() : nil
        try line.field("stable")
        let isStable = try line.boolean()
        try line.close("}")
        return NamedHash(
            algorithm: algorithm, pipeline: pipeline, transform: transform, value: value, quality: quality,
            isStable: isStable)
    }

    private static func match(_ line: inout JSONCursor) throws(JSONCursor.Failure) -> KnownMatch {
        try line.open("{")
        try line.field("list")
        let list = try line.string()
        try line.field("entry")
        let entry = try line.string()
        let category = line.hasField("category") ? try line.string() : nil
        var isDisputed = false
        if line.hasField("disputed") {
            isDisputed = try line.boolean()
            guard isDisputed else { throw line.failure("true") }
        }
        try line.field("kind")
        let kind = try line.string()
        let evidence: KnownMatch.Evidence
        switch kind {
        case "exact":
            try line.field("algorithm")
            evidence = .exact(digest: try line.value(DigestAlgorithm.self).rawValue)
        case "perceptual": evidence = .perceptual(try perceptual(&line))
        default: throw line.failure("exact or perceptual")
        }
        try line.close("}")
        return KnownMatch(list: list, entry: entry, category: category, evidence: evidence, isDisputed: isDisputed)
    }

    private static func perceptual(_ line: inout JSONCursor) throws(JSONCursor.Failure) -> KnownMatch.Perceptual {
        try line.field("algorithm")
        let algorithm = try line.value(HashAlgorithm.self)
        try line.field("pipeline")
        let pipeline = try line.value(Pipeline.self)
        try line.field("distance")
        let distance = try line.integer()
        try line.field("threshold")
        let threshold = try line.integer()
        try line.field("transform")
        let transform = try line.value(DihedralTransform.self)
        try line.field("hex")
        return KnownMatch.Perceptual(
            algorithm: algorithm, pipeline: pipeline, distance: Distance(rawValue: distance),
            threshold: Distance(rawValue: threshold), transform: transform, knownHash: try line.hash(algorithm))
    }
}

extension JSONCursor {
    /// A number that is only written where it is not 0.
    fileprivate mutating func positiveInteger() throws(Failure) -> Int {
        let value = try integer()
        guard value > 0 else { throw failure("a number from 1 on") }
        return value
    }

    fileprivate mutating func value<Value: RawRepresentable<String> & CaseIterable>(
        _ type: Value.Type = Value.self
    ) throws(Failure) -> Value {
        let text = try string()
        guard let value = Value(rawValue: text) else {
            throw failure("\(Value.allCases.map(\.rawValue).joined(separator: ", ")), not '\(text)',")
        }
        return value
    }

    fileprivate mutating func hash(_ algorithm: HashAlgorithm) throws(Failure) -> HashValue {
        let hex = try string()
        guard let value = HashValue(hex: hex, algorithm: algorithm), value.hex == hex else {
            throw failure("a hash of \(algorithm.bitWidth) bits")
        }
        return value
    }

    fileprivate mutating func timestamp() throws(Failure) -> Timestamp {
        guard let timestamp = Timestamp(try string()) else {
            throw failure("a time such as 2026-01-31T12:00:00.000000000Z")
        }
        return timestamp
    }
}
