import KnownHashes
import PerceptualHash
import TextCoding

/// Pages of StopNCII, version 1: hashes that people made of their own intimate pictures to have them blocked.
///
/// ```
/// {"count": 1, "nextSetTimestamp": 1700000000, "hasMoreRecords": false, "hashRecords": [
///   {"lastModtimestamp": 1690000000, "signalType": "ImagePDQ", "hashValue": "f8f8…", "hashStatus": "Active",
///    "caseNumbers": {"17": "Active"}, "CSPFeedbacks": [{"source": "A", "feedbackValue": "Blocked", "tags": []}]}]}
/// ```
///
/// A record replaces earlier ones of the same kind and hash, so these are its identifier. Only `Withdrawn` and `Deleted`
/// take a hash back: with any other status, known here or not, it is present.
struct StopNCIIReader: JSONRecordReader {
    let layout = JSONLayout(records: "hashRecords")

    private static let fields = [
        "signalType", "hashValue", "hashStatus", "caseNumbers", "CSPFeedbacks", "lastModtimestamp",
    ]
    private static let presentStatuses = ["Active", "Received", "Unknown"]

    private let defaults: HashDefaults
    private var version: String?
    private var hasMoreRecords = false
    private(set) var ignoredFields = IgnoredValues()
    private var ignoredSignals = IgnoredValues()
    private var unknownStatuses = IgnoredValues()
    private var otherFeedback = IgnoredValues()

    init(defaults: HashDefaults) {
        self.defaults = defaults
    }

    var facts: ListFileFacts { ListFileFacts(version: version, isDelta: true) }

    var warnings: [String] {
        var warnings = ignoredSignals.sentence { "Records of signals that are not read here: \($0)." }
        warnings += unknownStatuses.sentence {
            "Values of hashStatus that are not known here, taken as present: \($0)."
        }
        warnings += otherFeedback.sentence { "Feedback that is not a vote for or against a hash, left out: \($0)." }
        if hasMoreRecords { warnings.append("There are more pages than this file holds: import the next one as well.") }
        return warnings
    }

    mutating func read(name: ArraySlice<UInt8>, value: JSONValue) {
        if name.equalsIgnoringCase("nextSetTimestamp"), let text = value.text { version = UntrustedText.decode(text) }
        // Of several pages in one file, the last one tells.
        if name.equalsIgnoringCase("hasMoreRecords") { hasMoreRecords = value.truth ?? false }
    }

    mutating func record(_ object: JSONObject) throws(FieldError) -> ListRecord? {
        guard let type = object["signalType"].text else { throw FieldError(.malformed(expected: "a signalType")) }
        guard let digits = object["hashValue"].text else { throw FieldError(.missingHash) }
        for member in object.members where member.value.isStated {
            if !Self.fields.contains(where: { member.name.equalsIgnoringCase($0) }) { ignoredFields.note(member.name) }
        }
        var record = ListRecord()
        if type.equalsIgnoringCase("ImagePDQ") {
            try Self.refuseZeros(digits, field: "pdq")
            try record.addHash(digits, of: .pdq, defaults: defaults)
        } else if type.equalsIgnoringCase("VideoMD5") {
            try Self.refuseZeros(digits, field: "md5")
            try record.add(try HexField.digest(digits, of: .md5))
        } else {
            ignoredSignals.note(type)
            return nil
        }
        let hex = String(decoding: digits, as: UTF8.self).lowercased()
        record.identifier = (type.equalsIgnoringCase("ImagePDQ") ? "ImagePDQ:" : "VideoMD5:") + hex
        record.disposition = disposition(object["hashStatus"])
        record.comment = Self.cases(object["caseNumbers"])
        for feedback in object["CSPFeedbacks"].elements {
            if let feedback = vote(feedback) { record.feedback.append(feedback) }
        }
        return record
    }

    /// A hash of zeros was seen in the exchange itself. It would match every plain picture.
    private static func refuseZeros(_ digits: ArraySlice<UInt8>, field: String) throws(FieldError) {
        guard !digits.allSatisfy({ $0 == UInt8(ascii: "0") }) else { throw FieldError(.allZero(field: field)) }
    }

    private mutating func disposition(_ status: JSONValue) -> RecordDisposition {
        guard let status = status.text else { return .present }
        if status.equalsIgnoringCase("Withdrawn") { return .withdrawn }
        if status.equalsIgnoringCase("Deleted") { return .deleted }
        if !Self.presentStatuses.contains(where: { status.equalsIgnoringCase($0) }) { unknownStatuses.note(status) }
        return .present
    }

    private static func cases(_ value: JSONValue) -> String? {
        guard let members = value.object?.members, !members.isEmpty else { return nil }
        let cases = members.map { member in
            let number = UntrustedText.decode(member.name)
            return member.value.text.map { "\(number) (\(UntrustedText.decode($0)))" } ?? number
        }
        return "cases: " + cases.sorted().joined(separator: ", ")
    }

    private mutating func vote(_ value: JSONValue) -> RecordFeedback? {
        guard let object = value.object, let says = object["feedbackValue"].text else { return nil }
        let isBlocked = says.equalsIgnoringCase("Blocked")
        guard isBlocked || says.equalsIgnoringCase("NotBlocked") else {
            if !says.equalsIgnoringCase("None") { otherFeedback.note(says) }
            return nil
        }
        let tags = object["tags"].elements.compactMap { $0.text.map(UntrustedText.decode) }
        return RecordFeedback(
            member: object["source"].text.map(UntrustedText.decode) ?? "", isAffirmative: isBlocked, subject: nil,
            reason: ([UntrustedText.decode(says)] + tags).joined(separator: ", "))
    }
}
