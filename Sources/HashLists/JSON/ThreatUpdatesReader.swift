import KnownHashes
import PerceptualHash
import TextCoding

/// Pages of `threat_updates` of Meta's ThreatExchange.
///
/// ```
/// {"data": [{"id": "1", "indicator": "f8f8…", "type": "HASH_PDQ", "last_updated": 1690000000, "should_delete": false,
///            "descriptors": {"data": [{"owner": {"id": "2"}, "tags": ["a"], "status": "MALICIOUS"}]}}]}
/// ```
///
/// The status of a descriptor is its owner's vote: `MALICIOUS` for, `NON_MALICIOUS` against. Others are counted.
struct ThreatUpdatesReader: JSONRecordReader {
    let layout = JSONLayout(records: "data")

    private static let fields = ["id", "indicator", "type", "last_updated", "should_delete", "descriptors"]

    private let defaults: HashDefaults
    private var latestUpdate: Int?
    private(set) var ignoredFields = IgnoredValues()
    private var ignoredTypes = IgnoredValues()
    private var otherStatuses = IgnoredValues()

    init(defaults: HashDefaults) {
        self.defaults = defaults
    }

    var facts: ListFileFacts { ListFileFacts(version: latestUpdate.map { "\($0)" }, isDelta: true) }

    var warnings: [String] {
        ignoredTypes.sentence { "Indicators of types that are not read here: \($0)." }
            + otherStatuses.sentence { "Statuses that are not a vote for or against an indicator, left out: \($0)." }
    }

    mutating func read(name: ArraySlice<UInt8>, value: JSONValue) {}

    mutating func record(_ object: JSONObject) throws(FieldError) -> ListRecord? {
        guard let type = object["type"].text else { throw FieldError(.malformed(expected: "a type")) }
        for member in object.members where member.value.isStated {
            if !Self.fields.contains(where: { member.name.equalsIgnoringCase($0) }) { ignoredFields.note(member.name) }
        }
        if let update = object["last_updated"].text.flatMap({ HexField.number($0) }) {
            latestUpdate = max(latestUpdate ?? update, update)
        }
        var record = ListRecord()
        record.identifier = object["id"].text.map(UntrustedText.decode)
        if object["should_delete"].truth == true { record.disposition = .deleted }
        guard let signal = Self.signal(type) else {
            ignoredTypes.note(type)
            return nil
        }
        if let indicator = object["indicator"].text {
            try signal.add(indicator, to: &record, defaults: defaults)
        } else if record.disposition != .deleted || record.identifier == nil {
            throw FieldError(.missingHash)
        }
        readDescriptors(object["descriptors"].object?["data"].elements ?? [], into: &record)
        return record
    }

    private static func signal(_ type: ArraySlice<UInt8>) -> ThreatExchangeSignal? {
        switch String(decoding: type, as: UTF8.self) {
        case "HASH_PDQ": .hash(.pdq)
        case "HASH_MD5", "HASH_VIDEO_MD5": .digest(.md5)
        case "HASH_SHA1": .digest(.sha1)
        case "HASH_SHA256": .digest(.sha256)
        default: nil
        }
    }

    private mutating func readDescriptors(_ descriptors: [JSONValue], into record: inout ListRecord) {
        var tags: [String] = []
        for descriptor in descriptors.compactMap(\.object) {
            let own = descriptor["tags"].elements.compactMap { $0.text.map(UntrustedText.decode) }
            for tag in own where !tags.contains(tag) { tags.append(tag) }
            guard let status = descriptor["status"].text else { continue }
            let isAffirmative = status.equalsIgnoringCase("MALICIOUS")
            guard isAffirmative || status.equalsIgnoringCase("NON_MALICIOUS") else {
                otherStatuses.note(status)
                continue
            }
            let owner = descriptor["owner"].object?["id"].text.map(UntrustedText.decode) ?? ""
            record.feedback.append(
                RecordFeedback(
                    member: owner, isAffirmative: isAffirmative, subject: nil, reason: UntrustedText.decode(status)))
        }
        if !tags.isEmpty { record.comment = "tags: " + tags.joined(separator: ", ") }
    }
}
