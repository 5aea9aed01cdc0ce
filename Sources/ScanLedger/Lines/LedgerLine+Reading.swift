import ContentKinds
import Foundation
import KnownHashes
import PerceptualHash
import SystemFiles
package import TextCoding

/// Reading what `LedgerLine` writes. What was read is written again and compared with the line, so whatever is accepted is
/// to the byte what a scan writes; what is checked here is only what a record has no room for.
extension LedgerLine {
    /// What a line says.
    enum Content {
        case run(RunLine)
        case file(FileRecord)
        /// The sums as they are written; they can be counted again from the lines before.
        case summary([LineField])
    }

    /// How deeply a line may be nested; those of a scan reach 4.
    fileprivate static let maximumDepth = 16

    /// Reads a line without its check.
    static func content(of object: ArraySlice<UInt8>) throws(JSONFieldError) -> Content {
        let value = try JSONFieldError.value(object, maximumDepth: maximumDepth)
        var fields = try JSONFields(value, of: "the line")
        guard let first = fields.firstName, first.elementsEqual("type".utf8) else {
            throw JSONFieldError("‘type’ is not the first field")
        }
        let type = try fields.text("type")
        switch type {
        case "file", "nested", "image", "volume", "range", "item":
            let record = try record(&fields, type)
            try fields.finish()
            try CanonicalForm.require(object, file(record))
            return .file(record)
        case "run":
            try CanonicalForm.require(object, JSONWriter.bytes(of: value))
            return .run(try RunLine(value))
        case "summary": return .summary(Array(try LineField.fields(in: value).dropFirst()))
        default:
            throw JSONFieldError(
                "‘type’ is not run, file, nested, image, volume, range, item or summary, but ‘\(type)’")
        }
    }

    /// What is wrong with the summary line `object`, which says `fields`, where the lines before it come to `summary`.
    static func faults(
        ofSummary object: [UInt8], _ fields: [LineField], _ summary: ScanSummary, format: Int
    ) throws(JSONFieldError) -> [LedgerFault] {
        let written = self.summary(summary, format: format)
        guard object != written else { return [] }
        let counted = try LineField.fields(in: JSONFieldError.value(written[...], maximumDepth: maximumDepth))
        var faults = LineField.differences(between: fields, and: Array(counted.dropFirst()))
            .map { LedgerFault(.contradiction, $0.described("the summary", "the lines")) }
        func number(_ name: String) -> Int? { fields.first { $0.name == name }.flatMap { Int($0.value) } }
        if let found = number("found"), let examined = number("examined"), let skipped = number("skipped"),
            let failed = number("failed"),
            // Whoever made the line may have written any numbers.
            Int128(found) != Int128(examined) + Int128(skipped) + Int128(failed)
        {
            faults.append(
                LedgerFault(
                    .contradiction, "\(found) found is not \(examined) examined + \(skipped) skipped + \(failed) failed"
                ))
        }
        if faults.isEmpty { faults.append(LedgerFault(.malformed, "the sums are not written as a scan writes them")) }
        return faults
    }

    // MARK: - Records

    private static func record(
        _ line: inout JSONFields, _ type: String
    ) throws(JSONFieldError) -> FileRecord {
        let isNested = type != "file" && type != "image"
        let path = try path("path", &line)
        let inside = isNested ? try line.objects("inside", part) : []
        guard !isNested || !inside.isEmpty else { throw JSONFieldError("‘inside’ is empty") }
        let kind = try line.optionalValue("kind", FileKind.self) ?? .file
        let size = try line.optionalInteger("size")
        let modified = try line.optionalTime("modified")
        let linkCount = try line.optionalInt("links")
        let arrival = isNested ? nil : try arrival(&line)
        var record = FileRecord(path: path, kind: kind, status: try line.value("status", FileRecord.Status.self))
        record.inside = inside
        record.size = size
        record.modified = modified
        record.linkCount = linkCount
        record.arrival = arrival
        if let code = try line.optionalText("reason") {
            record.reason = .init(code: code, message: try line.text("message"))
        }
        record.content = try line.optionalText("content").map { ContentKind(rawValue: $0) }
        record.disk = try DiskObject(type, &line)
        if let format = try line.optionalText("format") { record.picture = try picture(format, &line) }
        if var digests = try line.optionalFields("digests") {
            record.digests = try Self.digests(&digests)
            try digests.finish()
        }
        record.hashes = try line.objects("hashes", hash)
        record.matches = try line.objects("matches", match)
        record.suppressedMatchCount = try line.optionalInt("suppressedMatches") ?? 0
        record.knownGoodLists = try line.optionalTexts("knownGood") ?? []
        // After a record of what lies inside a file none can come that belong to it.
        if !record.followsFile { record.nestedCount = try line.optionalInt("nested") ?? 0 }
        return record
    }

    private static func arrival(_ line: inout JSONFields) throws(JSONFieldError) -> FileRecord.Arrival? {
        guard let time = try line.optionalTime("arrived") else { return nil }
        guard let digits = try line.optionalText("inode") else { return FileRecord.Arrival(time: time, inode: nil) }
        guard let inode = UInt64(digits) else { throw JSONFieldError("‘inode’ is not a number") }
        return FileRecord.Arrival(time: time, inode: inode)
    }

    private static func part(_ step: inout JSONFields) throws(JSONFieldError) -> NestedPart {
        if let number = try step.optionalInt("partition") { return .partition(number) }
        if let offset = try step.optionalInt("gap") { return .gap(offset) }
        if let offset = try step.optionalInt("unallocated") { return .unallocated(offset) }
        if let number = try step.optionalInt("slack") { return .slack(number) }
        if let offset = try step.optionalInt("tables") { return .tables(offset) }
        if let count = try step.optionalInt("unread") { return .unread(count) }
        if let offset = try step.optionalInt("carved") { return .carved(offset) }
        if let offset = try step.optionalInt("assembled") { return .assembled(offset) }
        if let name = try optionalPath("stream", &step) { return .stream(name) }
        if let file = try optionalPath("file", &step) { return .entry(path: file, inode: try step.int("inode")) }
        if let inode = try step.optionalInt("inode") { return .entry(path: nil, inode: inode) }
        guard let part = try step.optionalText("part") else {
            return .member(name: try path("member", &step), number: try step.int("number"))
        }
        switch part {
        case "thumbnail": return .thumbnail
        case "frame": return .frame(try step.int("number"))
        case "sweep":
            return .found(
                offset: try step.int("offset"), byteCount: try step.int("bytes"),
                writing: try step.optionalValue("writing", NestedPart.Writing.self) ?? .plain)
        case "pieces":
            return .pieces(
                try step.objects("pieces") { piece throws(JSONFieldError) in
                    let (offset, count) = (try piece.int("offset"), try piece.int("bytes"))
                    guard offset >= 0, count >= 0, count <= Int.max - offset else {
                        throw JSONFieldError("a piece is not in any file")
                    }
                    return offset..<offset + count
                })
        default: throw JSONFieldError("‘part’ is not thumbnail, frame, sweep or pieces, but ‘\(part)’")
        }
    }

    private static func path(_ name: String, _ line: inout JSONFields) throws(JSONFieldError) -> PathBytes {
        guard let path = try optionalPath(name, &line) else { throw .missing(name) }
        return path
    }

    private static func optionalPath(_ name: String, _ line: inout JSONFields) throws(JSONFieldError) -> PathBytes? {
        guard let text = try line.optionalText(name) else { return nil }
        guard let base64 = try line.optionalText("\(name)Bytes") else { return PathBytes(text) }
        guard let bytes = Data(base64Encoded: base64) else { throw JSONFieldError("‘\(name)Bytes’ is not base64") }
        return PathBytes(bytes: bytes)
    }

    private static func picture(
        _ format: String, _ line: inout JSONFields
    ) throws(JSONFieldError) -> FileRecord.Picture {
        var picture = FileRecord.Picture(
            format: format, width: try line.int("width"), height: try line.int("height"))
        picture.exifOrientation = try line.optionalInt("orientation")
        if try line.optionalText("decode") != nil { picture.partialFraction = try line.share("fraction") }
        if let count = try line.optionalInt("warnings") {
            picture.warningCount = count
            picture.firstWarning = try line.optionalText("firstWarning")
        }
        return picture
    }

    private static func digests(_ fields: inout JSONFields) throws(JSONFieldError) -> FileDigests {
        func digest(_ algorithm: DigestAlgorithm) throws(JSONFieldError) -> Digest {
            guard let digest = Digest(hexDigits: try fields.bytes(algorithm.rawValue)), digest.algorithm == algorithm
            else {
                throw JSONFieldError("‘\(algorithm.rawValue)’ is not a digest of that algorithm")
            }
            return digest
        }
        guard let digests = FileDigests(md5: try digest(.md5), sha1: try digest(.sha1), sha256: try digest(.sha256))
        else { throw JSONFieldError("‘digests’ is not three digests") }
        return digests
    }

    private static func hash(_ fields: inout JSONFields) throws(JSONFieldError) -> NamedHash {
        let algorithm = try fields.value("algorithm", HashAlgorithm.self)
        return NamedHash(
            algorithm: algorithm, pipeline: try fields.value("pipeline", Pipeline.self),
            transform: try fields.value("transform", DihedralTransform.self), value: try fields.hash("hex", algorithm),
            quality: try fields.optionalInt("quality"), isStable: try fields.truth("stable"))
    }

    private static func match(_ fields: inout JSONFields) throws(JSONFieldError) -> KnownMatch {
        let list = try fields.text("list")
        let entry = try fields.text("entry")
        let category = try fields.optionalText("category")
        let isDisputed = try fields.optionalTruth("disputed") ?? false
        let evidence: KnownMatch.Evidence
        switch try fields.text("kind") {
        case "exact": evidence = .exact(digest: try fields.value("algorithm", DigestAlgorithm.self).rawValue)
        case "perceptual": evidence = .perceptual(try perceptual(&fields))
        case "altered": evidence = .altered(try altered(&fields))
        default: throw JSONFieldError("‘kind’ is not exact, perceptual or altered")
        }
        return KnownMatch(list: list, entry: entry, category: category, evidence: evidence, isDisputed: isDisputed)
    }

    private static func perceptual(_ fields: inout JSONFields) throws(JSONFieldError) -> KnownMatch.Perceptual {
        let algorithm = try fields.value("algorithm", HashAlgorithm.self)
        return KnownMatch.Perceptual(
            algorithm: algorithm, pipeline: try fields.value("pipeline", Pipeline.self),
            distance: Distance(rawValue: try fields.int("distance")),
            threshold: Distance(rawValue: try fields.int("threshold")),
            transform: try fields.value("transform", DihedralTransform.self),
            knownHash: try fields.hash("hex", algorithm))
    }

    private static func altered(_ fields: inout JSONFields) throws(JSONFieldError) -> AlteredCopy {
        let tier = try fields.value("tier", AlterationTier.self)
        guard try fields.value("algorithm", HashAlgorithm.self) == .pdq else {
            throw JSONFieldError("‘algorithm’ of an altered copy is not pdq")
        }
        let pipeline = try fields.value("pipeline", Pipeline.self)
        let distance = Distance(rawValue: try fields.int("distance"))
        let softDistance = try fields.int("softDistanceTenths")
        let quality = try fields.int("quality")
        let entropy = try fields.int("entropyThousandths")
        var inner = try fields.fields("hypothesis")
        let hypothesis = try hypothesis(&inner)
        try inner.finish()
        guard case .bits256(let hash) = try fields.hash("hex", .pdq) else { throw .missing("hex") }
        return AlteredCopy(
            tier: tier, hypothesis: hypothesis, distance: distance, softDistanceInTenths: softDistance,
            quality: quality, entropyInThousandths: entropy, pipeline: pipeline, knownHash: hash)
    }

    private static func hypothesis(_ fields: inout JSONFields) throws(JSONFieldError) -> Hypothesis {
        let origin = try fields.value("origin", Hypothesis.Origin.self)
        guard let frame = try box("frame", &fields) else { throw .missing("frame") }
        let angle = try fields.int("angleHundredths")
        guard (-36_000...36_000).contains(angle) else { throw JSONFieldError("‘angleHundredths’ is no angle") }
        let hidden = try box("hidden", &fields)
        return Hypothesis(
            origin, frame: frame, angle: angle, hidden: hidden,
            transform: try fields.value("transform", DihedralTransform.self), isNegative: try fields.truth("negative"))
    }

    private static func box(_ name: String, _ fields: inout JSONFields) throws(JSONFieldError) -> FrameBox? {
        guard var sides = try fields.optionalFields(name) else { return nil }
        func side(_ name: String) throws(JSONFieldError) -> Int {
            let side = try sides.int(name)
            // No picture is looked at so far away; and sums of such numbers stay numbers.
            guard (-100 * FrameBox.unit...100 * FrameBox.unit).contains(side) else {
                throw JSONFieldError("‘\(name)’ is far outside the picture")
            }
            return side
        }
        let box = FrameBox(
            left: try side("left"), top: try side("top"), right: try side("right"), bottom: try side("bottom"))
        try sides.finish()
        return box
    }
}

extension RunLine {
    /// The run line that a scan of `run` writes.
    package init(of run: ScanRun) throws(JSONFieldError) {
        try self.init(JSONFieldError.value(LedgerLine.run(run)[...], maximumDepth: LedgerLine.maximumDepth))
    }

    fileprivate init(_ value: JSONValue) throws(JSONFieldError) {
        // The first field is the type.
        fields = Array(try LineField.fields(in: value).dropFirst())
    }
}

extension JSONFields {
    mutating func int(_ name: String) throws(JSONFieldError) -> Int {
        Int(try integer(name))
    }

    mutating func optionalInt(_ name: String) throws(JSONFieldError) -> Int? {
        try optionalInteger(name).map { Int($0) }
    }

    /// One of the words that `type` has.
    mutating func optionalValue<Value: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ type: Value.Type
    ) throws(JSONFieldError) -> Value? {
        guard let text = try optionalText(name) else { return nil }
        guard let value = Value(rawValue: text) else {
            let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw JSONFieldError("‘\(name)’ is not one of \(words), but ‘\(text)’")
        }
        return value
    }

    mutating func value<Value: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ type: Value.Type
    ) throws(JSONFieldError) -> Value {
        guard let value = try optionalValue(name, type) else { throw .missing(name) }
        return value
    }

    fileprivate mutating func hash(_ name: String, _ algorithm: HashAlgorithm) throws(JSONFieldError) -> HashValue {
        guard let value = HashValue(hexDigits: try bytes(name), algorithm: algorithm) else {
            throw JSONFieldError("‘\(name)’ is not a hash of \(algorithm.bitWidth) bits")
        }
        return value
    }

    mutating func optionalTime(_ name: String) throws(JSONFieldError) -> Timestamp? {
        guard let text = try optionalText(name) else { return nil }
        guard let time = Timestamp(text) else {
            throw JSONFieldError("‘\(name)’ is not a time such as 2026-01-31T12:00:00.000000000Z")
        }
        return time
    }
}
