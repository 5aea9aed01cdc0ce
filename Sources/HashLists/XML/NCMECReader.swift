import KnownHashes
import PerceptualHash
import TextCoding

/// The XML of NCMEC's hash sharing, version 2: pictures and videos that its members reported, with deletions and votes.
///
/// ```xml
/// <queryResult xmlns="https://hashsharing.ncmec.org/hashsharing/v2"><images count="2" maxTimestamp="2017-10-24T15:10:00Z">
///   <image><member id="42">Name</member><timestamp>…</timestamp><id>image1</id><classification>A1</classification>
///     <fingerprints><md5>…</md5><sha1>…</sha1><pdna>…</pdna><pdq>…</pdq></fingerprints>
///     <feedback>…</feedback></image>
///   <deletedImage><member id="43">Name</member><id>image4</id><timestamp>…</timestamp></deletedImage>
/// </images></queryResult>
/// ```
///
/// A member's number and its own name for the item are the identifier. Fingerprints that cannot be compared here are
/// counted.
struct NCMECReader: RecordReader {
    static let namespace = "https://hashsharing.ncmec.org/hashsharing/v2"
    static let root = "queryResult"
    private static let containers: Set = ["images", "videos"]
    /// The bytes that a record may have; one with all its votes has some thousand.
    private static let maximumRecordLength = 1 << 20

    private let defaults: HashDefaults
    private var namespaces: [String: String] = [:]
    private var version: String?
    private var hasNext = false
    private var ignoredFingerprints = IgnoredValues()
    private var ignoredRecords = IgnoredValues()
    private var withoutHash = 0
    private var emptyRecords = 0
    private var ignoredFields = IgnoredValues()

    init(defaults: HashDefaults) {
        self.defaults = defaults
    }

    var facts: ListFileFacts { ListFileFacts(categoryScheme: "NCMEC", version: version, isDelta: true) }

    var ignoredColumns: [String] { ignoredFields.names }

    var warnings: [String] {
        var warnings = ignoredFingerprints.sentence { "Not read, because nothing here can compare them: \($0)." }
        if withoutHash > 0 { warnings.append("\(withoutHash) records have only such values, and were left out.") }
        if emptyRecords > 0 { warnings.append("\(emptyRecords) records have no fingerprint, and were left out.") }
        warnings += ignoredRecords.sentence { "Records of kinds that are not known here, left out: \($0)." }
        if hasNext { warnings.append("There are more pages than this file holds: import the next one as well.") }
        return warnings
    }

    func makeSplitter(limits: DocumentLimits) -> XMLRecordSplitter {
        var limits = limits
        limits.maximumRecordLength = min(limits.maximumRecordLength, Self.maximumRecordLength)
        return XMLRecordSplitter(containers: Self.containers, limits: limits)
    }

    mutating func read(_ start: XMLRecordSplitter.Start) throws(LineError) {
        if start.depth == 1 {
            guard start.name == Self.root else {
                throw LineError(record: 1, reason: .brokenDocument(expected: "<\(Self.root)>"), bytes: start.tag)
            }
            let attributes = ElementTree(start.tag + "/>".utf8)?.attributes ?? [:]
            namespaces = attributes.filter { $0.key == "xmlns" || $0.key.hasPrefix("xmlns:") }
            guard namespaces.isEmpty || namespaces.values.contains(Self.namespace) else {
                let other = namespaces.values.sorted().joined(separator: ", ")
                throw LineError(record: 1, reason: .foreignNamespace(UntrustedText.excerpt(other.utf8Slice)))
            }
        } else if start.depth == 2, Self.containers.contains(start.name) {
            let element = ElementTree(start.tag + "/>".utf8, namespaces: namespaces)
            if let time = element?.attributes["maxTimestamp"] { version = max(version ?? time, time) }
        } else if start.name == "next" {
            hasNext = true
        }
    }

    mutating func record(_ bytes: ArraySlice<UInt8>) throws(FieldError) -> ListRecord? {
        guard let element = ElementTree(bytes, namespaces: namespaces) else {
            throw FieldError(.malformed(expected: "well-formed XML in UTF-8"))
        }
        var record = ListRecord()
        // An element without anything in it names no item.
        if element.children.isEmpty, element.text.isEmpty {
            emptyRecords += 1
            return nil
        }
        switch element.name {
        case "image", "video": break
        case "deletedImage", "deletedVideo": record.disposition = .deleted
        default:
            ignoredRecords.note(element.name)
            return nil
        }
        guard let id = element.child("id")?.text, !id.isEmpty else { throw FieldError(.malformed(expected: "an <id>")) }
        guard let member = element.child("member"), let number = member.attributes["id"], !number.isEmpty else {
            throw FieldError(.malformed(expected: "a <member> with its id"))
        }
        record.identifier = "\(number)/\(id)"
        record.label = id
        record.comment = "member: " + Self.name(of: member)
        if let category = element.child("classification")?.text, !category.isEmpty { record.category = category }
        let fingerprints = element.child("fingerprints")?.children ?? []
        for fingerprint in fingerprints { try add(fingerprint, to: &record) }
        record.feedback = votes(element.child("feedback"))
        for child in element.children where !Self.children.contains(child.name) { ignoredFields.note(child.name) }
        guard record.disposition == .present, !record.hasContent else { return record }
        guard element.child("fingerprints") != nil else { throw FieldError(.missingHash) }
        // What stands empty, such as `<md5/>`, states nothing.
        if fingerprints.allSatisfy({ $0.text.isEmpty && $0.attributes.isEmpty }) {
            emptyRecords += 1
        } else {
            withoutHash += 1
        }
        return nil
    }

    private static let children: Set = [
        "member", "timestamp", "id", "classification", "fingerprints", "feedback",
    ]

    private mutating func add(_ fingerprint: ElementTree, to record: inout ListRecord) throws(FieldError) {
        let digits = fingerprint.text.utf8Slice
        if digits.isEmpty, fingerprint.attributes.isEmpty { return }
        let name = fingerprint.name.lowercased()
        if let algorithm = DigestAlgorithm(rawValue: name) {
            let digest = try HexField.digest(digits, of: algorithm)
            guard !digest.packed.isZero else { throw FieldError(.allZero(field: name)) }
            try record.add(digest)
        } else if name == HashAlgorithm.pdq.rawValue {
            try record.addHash(digits, of: .pdq, defaults: defaults)
        } else {
            ignoredFingerprints.note(fingerprint.name)
        }
    }

    private func votes(_ feedback: ElementTree?) -> [RecordFeedback] {
        var votes: [RecordFeedback] = []
        for vote in feedback?.children ?? [] {
            let isAffirmative = vote.name == "affirmativeFeedback"
            guard isAffirmative || vote.name == "negativeFeedback" else { continue }
            // The members of a reason stand beside it or within it.
            let reasons = (vote.child("reasons")?.children ?? []).filter { $0.name == "reason" }
            let names = reasons.compactMap { $0.attributes["name"] }
            let holders = [vote] + vote.children.filter { $0.name == "reasons" } + reasons
            for member in holders.flatMap({ $0.children.filter { $0.name == "members" } }).flatMap(\.children) {
                votes.append(
                    RecordFeedback(
                        member: Self.name(of: member), isAffirmative: isAffirmative, subject: vote.attributes["type"],
                        reason: names.isEmpty ? nil : names.joined(separator: ", ")))
            }
        }
        return votes
    }

    /// The name and number of a member: names change.
    private static func name(of member: ElementTree) -> String {
        let number = member.attributes["id"].map { "(\($0))" }
        return [member.text.isEmpty ? nil : member.text, number].compactMap { $0 }.joined(separator: " ")
    }
}
