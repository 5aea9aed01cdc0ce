import KnownHashes
public import SystemFiles
import TextCoding

extension CaseFile {
    /// The largest file that is read, in bytes.
    private static let maximumByteCount = 16 << 20

    /// Reads the file at `path` and checks every field: an unknown one, a day that is none or a digest that is none is an
    /// error, because a spelling mistake must not turn into a missing fact.
    public init(readingFrom path: PathBytes) throws(CaseFileError) {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try InputFile(opening: path).read(at: 0, count: Self.maximumByteCount + 1)
        } catch {
            throw CaseFileError(path: path, message: "\(error.message). Check the path and the permissions.")
        }
        guard bytes.count <= Self.maximumByteCount else {
            throw CaseFileError(path: path, message: "The file is larger than 16 MiB, which no case file is.")
        }
        do throws(JSONFieldError) {
            try self.init(bytes[...])
        } catch {
            throw CaseFileError(
                path: path, message: "\(error.message). ‘knownmedia case init’ writes a file with all fields.")
        }
    }

    /// Reads the bytes of a file.
    init(_ bytes: ArraySlice<UInt8>) throws(JSONFieldError) {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
        var file = try JSONFields(JSONFieldError.value(bytes, maximumDepth: 8), of: "the file")
        guard try file.integer("format") == Int64(Self.formatNumber) else {
            throw JSONFieldError("‘format’ is not \(Self.formatNumber)")
        }
        var facts: [Fact] = []
        for section in Self.sections {
            guard var fields = try file.optionalFields(section.name) else {
                facts += section.fields.map { Fact(name: "\(section.name).\($0)", value: "") }
                continue
            }
            facts += try Self.facts(section.fields, of: section.name, in: &fields)
        }
        self.facts = facts
        var exhibits: [[Fact]] = []
        for (number, element) in (try file.optionalElements("exhibits") ?? []).enumerated() {
            guard number < Self.maximumExhibitCount else {
                throw JSONFieldError("there are more than \(Self.maximumExhibitCount) exhibits")
            }
            var fields = try JSONFields(element, of: "exhibits[\(number)]")
            exhibits.append(try Self.facts(Self.exhibitFields, of: "exhibits[\(number)]", in: &fields))
        }
        self.exhibits = exhibits
        ageLimit = try Self.number(file.optionalInteger("ageLimit"), in: 1...25) {
            "‘ageLimit’ is not a number of years, such as 16 or 18"
        }
        requiredReviewerCount = try Self.number(file.optionalInteger("reviewersRequired"), in: 1...9) {
            "‘reviewersRequired’ is not a number of people, such as 1 or 2"
        }
        var removal = CaseRemoval()
        if var fields = try file.optionalFields("removal") {
            do throws(JSONFieldError) {
                removal = try CaseRemoval(&fields)
            } catch {
                throw JSONFieldError("removal: \(error.message)")
            }
        }
        self.removal = removal
        try file.finish()
    }

    /// A number that was stated; 0 stands for none.
    private static func number(
        _ value: Int64?, in range: ClosedRange<Int64>, _ fault: () -> String
    ) throws(JSONFieldError) -> Int? {
        guard let value, value != 0 else { return nil }
        guard range.contains(value) else { throw JSONFieldError(fault()) }
        return Int(value)
    }

    private static func facts(
        _ names: [String], of section: String, in fields: inout JSONFields
    ) throws(JSONFieldError) -> [Fact] {
        var facts: [Fact] = []
        for name in names {
            let value = try fields.optionalText(name) ?? ""
            guard value.utf8.count <= maximumValueByteCount else {
                throw JSONFieldError("‘\(section).\(name)’ is longer than \(maximumValueByteCount) bytes")
            }
            if !value.isEmpty, dayFields.contains(name), !isDay(value) {
                throw JSONFieldError("‘\(section).\(name)’ is not a day such as 2026-11-28")
            }
            if !value.isEmpty, name == "sha256", Digest(hex: value)?.algorithm != .sha256 {
                throw JSONFieldError("‘\(section).\(name)’ is not the 64 hexadecimal digits of a SHA-256")
            }
            facts.append(Fact(name: "\(section).\(name)", value: value))
        }
        do throws(JSONFieldError) {
            try fields.finish()
        } catch {
            throw JSONFieldError("\(section): \(error.message)")
        }
        return facts
    }

    /// Whether `text` is a day of the Gregorian calendar as ISO 8601 writes it.
    private static func isDay(_ text: String) -> Bool {
        guard let moment = Timestamp("\(text)T00:00:00Z", fractionDigits: 0) else { return false }
        return moment.text(fractionDigits: 0) == "\(text)T00:00:00Z"
    }
}
