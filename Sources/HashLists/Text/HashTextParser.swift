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
/// hash=f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22,norm=128,delta=0,quality=100,filename=bridge.jpg
/// ```
///
/// Metadata is the label. Metadata that begins with a whole number from 0 to 100 and a comma is a quality and a label,
/// which is what `pdq-photo-hasher` and `knownmedia hash` print.
struct HashTextParser: LineParser {
    private static let firstKey = Array("hash=".utf8)

    let defaults: HashDefaults

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

    private func plainForm(_ bytes: ArraySlice<UInt8>) throws(FieldError) -> ListRecord {
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

    private func keyForm(_ bytes: ArraySlice<UInt8>) throws(FieldError) -> ListRecord {
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

    private func record(
        digits: ArraySlice<UInt8>, quality: Int?, label: ArraySlice<UInt8>?
    ) throws(FieldError) -> ListRecord {
        guard !digits.isEmpty else { throw FieldError(.missingHash) }
        let packed = try HexField.hash(digits, of: defaults.algorithm)
        let hash = StoredHash(
            algorithm: defaults.algorithm, pipeline: defaults.pipeline(for: defaults.algorithm), quality: quality,
            packed: packed)
        let name = label.map(UntrustedText.decode)
        return ListRecord(label: name?.isEmpty == true ? nil : name, hashes: [hash])
    }
}
