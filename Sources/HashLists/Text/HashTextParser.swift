import KnownHashes
import PerceptualHash
import TextCoding

/// Text files of hashes, one a line, as Meta's PDQ tools write and read them.
///
/// ```
/// # a comment
/// f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22
/// f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22,any metadata
/// f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22,100,bridge.jpg
/// f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22  bridge.jpg
/// hash=f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22,norm=128,delta=0,quality=100,filename=bridge.jpg
/// ```
///
/// Metadata is the label. Metadata that begins with a whole number from 0 to 100 and a comma is a quality and a label,
/// which is what `pdq-photo-hasher` and `knownmedia hash` print.
struct HashTextParser: LineParser {
    private static let firstKey = Array("hash=".utf8)

    let defaults: HashDefaults
    /// The values so far, all of whose forms but `hash=` do not state that they are hashes.
    private(set) var unstatedValues = UnstatedValues()

    init(defaults: HashDefaults) {
        self.defaults = defaults
    }

    /// Whether a quality stands beside one of the hashes, which says that they are hashes.
    private(set) var statesQuality = false

    var warnings: [String] { defaults.algorithm == .pdq ? unstatedValues.suspicion : [] }

    mutating func parse(_ line: Line) throws(LineError) -> ListRecord? {
        guard !line.isBlank, !line.isComment else { return nil }
        return try line.locating { () throws(FieldError) -> ListRecord in
            line.bytes.starts(with: Self.firstKey) ? try keyForm(line.bytes) : try plainForm(line.bytes)
        }
    }

    /// Whether `line` has one of the forms with hashes of `algorithm`.
    static func recognises(_ line: Line, algorithm: HashAlgorithm) -> Bool {
        if line.bytes.starts(with: firstKey) { return true }
        let digits = line.bytes.trimmed.hexPrefixCount
        let rest = line.bytes.trimmed.dropFirst(digits)
        return digits == algorithm.digitCount && (rest.isEmpty || rest.first == Byte.comma)
    }

    /// Whether `line` says that what it holds is a hash.
    static func states(_ line: Line) -> Bool { line.bytes.starts(with: firstKey) }

    private mutating func plainForm(_ bytes: ArraySlice<UInt8>) throws(FieldError) -> ListRecord {
        if let name = Self.nameAfterBlank(bytes, digitCount: defaults.algorithm.digitCount) {
            return try record(digits: bytes.prefix(defaults.algorithm.digitCount), quality: nil, label: name)
        }
        guard let comma = bytes.firstIndex(of: Byte.comma) else {
            return try record(digits: bytes.trimmed, quality: nil, label: nil)
        }
        let metadata = bytes[(comma + 1)...]
        let digits = bytes[..<comma].trimmed
        if let end = metadata.firstIndex(of: Byte.comma),
            let quality = HexField.number(metadata[..<end]), quality <= 100
        {
            return try record(digits: digits, quality: quality, label: metadata[(end + 1)...])
        }
        return try record(digits: digits, quality: nil, label: metadata)
    }

    /// What follows a hash of `digitCount` digits and blanks, as after a digest; nil if a comma follows, or nothing.
    private static func nameAfterBlank(_ bytes: ArraySlice<UInt8>, digitCount: Int) -> ArraySlice<UInt8>? {
        let rest = bytes.dropFirst(digitCount)
        guard rest.first == Byte.space || rest.first == Byte.tab, bytes.hexPrefixCount == digitCount else { return nil }
        let name = rest.trimmed
        return name.isEmpty || name.first == Byte.comma ? nil : name.first == Byte.asterisk ? name.dropFirst() : name
    }

    private mutating func keyForm(_ bytes: ArraySlice<UInt8>) throws(FieldError) -> ListRecord {
        var digits: ArraySlice<UInt8>?
        var quality: Int?
        var label: ArraySlice<UInt8>?
        var seen: Set<String> = []
        var rest = bytes
        while !rest.isEmpty {
            guard let equals = rest.firstIndex(of: Byte.equals) else {
                throw FieldError(.malformed(expected: "key=value"))
            }
            let key = UntrustedText.excerpt(rest[..<equals])
            guard seen.insert(key).inserted else { throw FieldError(.repeated(key)) }
            // The file name comes last, and commas are part of it.
            let end = key == "filename" ? rest.endIndex : rest[equals...].firstIndex(of: Byte.comma) ?? rest.endIndex
            let value = rest[(equals + 1)..<end]
            switch key {
            case "hash": digits = value
            case "quality": quality = try HexField.quality(value)
            case "filename": label = value
            case "norm", "delta":
                guard HexField.number(value) != nil else {
                    throw FieldError(.notANumber(field: key, text: UntrustedText.excerpt(value)))
                }
            default: throw FieldError(.unknownKey(key))
            }
            rest = rest[min(end + 1, rest.endIndex)...]
        }
        return try record(digits: digits ?? [], quality: quality, label: label)
    }

    private mutating func record(
        digits: ArraySlice<UInt8>, quality: Int?, label: ArraySlice<UInt8>?
    ) throws(FieldError) -> ListRecord {
        guard !digits.isEmpty else { throw FieldError(.missingHash) }
        let packed = try HexField.hash(digits, of: defaults.algorithm)
        unstatedValues.note(packed, quality: quality)
        if let quality, quality > 9 { statesQuality = true }
        let hash = StoredHash(
            algorithm: defaults.algorithm, pipeline: defaults.pipeline(for: defaults.algorithm), quality: quality,
            packed: packed)
        let name = label.map(UntrustedText.decode)
        return ListRecord(label: name?.isEmpty == true ? nil : name, hashes: [hash])
    }
}
