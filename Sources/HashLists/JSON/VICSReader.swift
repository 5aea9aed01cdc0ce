import KnownHashes
import PerceptualHash
import TextCoding

/// VICS, the exchange format of Project VIC, in its versions 1.2, 1.3 and 2.0: a hash set or a case.
///
/// ```
/// {"@odata.context": "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/US/$metadata#Media",
///  "value": [{"MediaID": 1, "Category": 1, "MD5": "676F…", "SHA1": null,
///             "AlternativeHashes": [{"HashName": "PDQ", "HashValue": "f8f8…"}]}]}
/// ```
///
/// There is no public specification; this follows what public implementations write. A case has its records in
/// `value[].Media[]`, a hash set in `value[]`. Names come in any case, numbers and truth values also in quotes, dates in
/// two forms. Digests of nothing but zeros stand for digests that nobody computed. PhotoDNA cannot be compared here.
struct VICSReader: JSONRecordReader {
    private enum Field {
        case digest(DigestAlgorithm), category, alternativeHashes, photoDNA, files, path, comments, series, tags, date
        case ignored
    }

    private static let fields: [(name: String, field: Field)] = [
        ("MD5", .digest(.md5)), ("SHA1", .digest(.sha1)), ("SHA256", .digest(.sha256)), ("Category", .category),
        ("AlternativeHashes", .alternativeHashes), ("PhotoDNA", .photoDNA), ("MediaFiles", .files),
        ("RelativeFilePath", .path), ("Comments", .comments), ("Series", .series), ("Tags", .tags),
        ("DateUpdated", .date),
    ]

    /// The categories that the United States' and the default model define.
    private static let knownCategories = 0...5

    let layout = JSONLayout(records: "value", nested: "Media")

    private let defaults: HashDefaults
    private var latestDate: ListDate?
    private(set) var ignoredFields = IgnoredValues()
    private var ignoredHashes = IgnoredValues()
    private var zeroDigests = 0
    private var unknownCategories = IgnoredValues()
    private var withoutHash = 0
    private var unreadableDates = 0
    private var scheme: String?

    init(defaults: HashDefaults) {
        self.defaults = defaults
    }

    /// Whether a member of the root object belongs to this format.
    static func isContext(_ name: ArraySlice<UInt8>) -> Bool {
        name.equalsIgnoringCase("@odata.context") || name.equalsIgnoringCase("odata.metadata")
            || name.equalsIgnoringCase("odata.context")
    }

    var facts: ListFileFacts {
        ListFileFacts(categoryScheme: scheme, version: latestDate?.description)
    }

    var warnings: [String] {
        var warnings = ignoredHashes.sentence { "Not read, because nothing here can compare them: \($0)." }
        if zeroDigests > 0 { warnings.append("Digests of nothing but zeros, left out: \(zeroDigests).") }
        if withoutHash > 0 {
            warnings.append("\(withoutHash) records have only such values, and were left out.")
        }
        warnings += unknownCategories.sentence {
            "Categories that the scheme \(scheme ?? "VICS") does not have, kept as they are: \($0)."
        }
        if unreadableDates > 0 { warnings.append("\(unreadableDates) values of DateUpdated are not dates.") }
        return warnings
    }

    mutating func read(name: ArraySlice<UInt8>, value: JSONValue) {
        if Self.isContext(name), let text = value.text { scheme = Self.scheme(UntrustedText.decode(text)) }
    }

    /// `VICS-US` for `…/DataModels/2.0.xml/US/$metadata#Media`; `VICS-1.3` for `…/DataModels/1.3.xml#Media`, which names
    /// no country.
    private static func scheme(_ context: String) -> String? {
        let path = context.prefix { $0 != "#" && $0 != "$" }
        guard let model = path.split(separator: "/").lastIndex(where: { $0.lowercased().hasSuffix(".xml") }) else {
            return nil
        }
        let parts = path.split(separator: "/")
        let name = model + 1 < parts.count ? parts[model + 1] : parts[model].dropLast(4)
        return "VICS-" + UntrustedText.excerpt(String(name).utf8Slice)
    }

    mutating func record(_ object: JSONObject) throws(FieldError) -> ListRecord? {
        var record = ListRecord()
        var hasIgnoredHash = false
        var path: String?
        var comments: [String] = []
        for member in object.members {
            let (name, value) = (member.name, member.value)
            switch Self.fields.first(where: { name.equalsIgnoringCase($0.name) })?.field ?? .ignored {
            case .digest(let algorithm): try add(value, algorithm, to: &record)
            case .category: record.category = try category(value)
            case .alternativeHashes:
                for hash in value.elements where try !addAlternative(hash, to: &record) { hasIgnoredHash = true }
            case .photoDNA:
                guard value.isStated else { continue }
                ignoredHashes.note("PhotoDNA")
                hasIgnoredHash = true
            case .files:
                if let name = value.elements.first?.object?["FileName"].text {
                    record.label = UntrustedText.decode(name)
                }
            case .path: path = value.text.map(UntrustedText.decode)
            case .comments:
                if case .string(let text) = value, value.isStated { comments.insert(UntrustedText.decode(text), at: 0) }
            case .series: if let text = value.text { comments.append("series: " + UntrustedText.decode(text)) }
            case .tags: if let text = value.text { comments.append("tags: " + UntrustedText.decode(text)) }
            case .date: note(value)
            case .ignored: if value.isStated { ignoredFields.note(name) }
            }
        }
        if record.label == nil { record.label = path }
        if !comments.isEmpty { record.comment = comments.joined(separator: "; ") }
        guard !record.hasContent else { return record }
        if hasIgnoredHash {
            withoutHash += 1
            return nil
        }
        // A case may hold no media.
        if object["CaseID"].isStated || object["CaseNumber"].isStated { return nil }
        throw FieldError(.missingHash)
    }

    private mutating func add(
        _ value: JSONValue, _ algorithm: DigestAlgorithm, to record: inout ListRecord
    ) throws(FieldError) {
        guard value.isStated else { return }
        let digest = try HexField.digest(try digits(value, field: algorithm.rawValue), of: algorithm)
        guard !digest.packed.isZero else {
            zeroDigests += 1
            return
        }
        try record.add(digest)
    }

    /// False for a hash of a kind that is not read.
    private mutating func addAlternative(_ value: JSONValue, to record: inout ListRecord) throws(FieldError) -> Bool {
        guard let object = value.object else {
            throw FieldError(.malformed(expected: "HashName and HashValue in AlternativeHashes"))
        }
        let hash = object["HashValue"]
        guard hash.isStated else { return true }
        guard let name = object["HashName"].text else {
            throw FieldError(.malformed(expected: "a HashName in AlternativeHashes"))
        }
        if name.equalsIgnoringCase("PDQ") {
            try record.addHash(try digits(hash, field: "pdq"), of: .pdq, defaults: defaults)
            return true
        }
        for algorithm in DigestAlgorithm.allCases
        where name.equalsIgnoringCase(algorithm.rawValue) || name.equalsIgnoringCase(algorithm.displayName) {
            try add(hash, algorithm, to: &record)
            return true
        }
        ignoredHashes.note(name)
        return false
    }

    private func digits(_ value: JSONValue, field: String) throws(FieldError) -> ArraySlice<UInt8> {
        guard let text = value.text else { throw FieldError(.malformed(expected: "text for \(field)")) }
        return text
    }

    private mutating func category(_ value: JSONValue) throws(FieldError) -> String? {
        guard value.isStated else { return nil }
        guard let text = value.text, let number = Int(String(decoding: text, as: UTF8.self)) else {
            throw FieldError(
                .notANumber(field: "Category", text: value.text.map { UntrustedText.excerpt($0) } ?? ""))
        }
        if scheme == nil || scheme == "VICS-US" || scheme == "VICS-Default", !Self.knownCategories.contains(number) {
            unknownCategories.note("\(number)")
        }
        return "\(number)"
    }

    private mutating func note(_ value: JSONValue) {
        guard value.isStated else { return }
        guard let date = value.text.flatMap({ ListDate($0) }) else {
            unreadableDates += 1
            return
        }
        latestDate = max(latestDate ?? date, date)
    }
}
