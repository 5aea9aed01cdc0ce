import KnownHashes
import PerceptualHash
import TextCoding

/// A hash or digest as a field of a line, with precise words for what is wrong with it.
enum HexField {
    /// The names of the columns of CSV files that hold one: `hash` is of the algorithm that the import names.
    static let columnNames =
        DigestAlgorithm.allCases.map(\.rawValue) + HashAlgorithm.allCases.map(\.rawValue) + ["hash"]

    /// The digest that `digits` spell; its length says of which algorithm.
    static func digest(_ digits: ArraySlice<UInt8>, field: String) throws(FieldError) -> Digest {
        let packed = try packed(digits, field: field, digitCounts: [32, 40, 64], expected: "32, 40 or 64")
        guard let digest = Digest(packed) else { throw FieldError(.missingHash) }
        return digest
    }

    /// The digest of `algorithm` that `digits` spell.
    static func digest(_ digits: ArraySlice<UInt8>, of algorithm: DigestAlgorithm) throws(FieldError) -> Digest {
        let count = 2 * algorithm.byteCount
        let packed = try packed(
            digits, field: algorithm.rawValue, digitCounts: [count], expected: "\(count)")
        guard let digest = Digest(packed) else { throw FieldError(.missingHash) }
        return digest
    }

    /// The bits of the hash of `algorithm` that `digits` spell.
    static func hash(_ digits: ArraySlice<UInt8>, of algorithm: HashAlgorithm) throws(FieldError) -> PackedBytes {
        let count = algorithm.digitCount
        return try packed(digits, field: algorithm.rawValue, digitCounts: [count], expected: "\(count)")
    }

    /// The quality that `text` spells.
    static func quality(_ text: ArraySlice<UInt8>) throws(FieldError) -> Int {
        guard let quality = number(text), (0...100).contains(quality) else {
            throw FieldError(.qualityOutOfRange(UntrustedText.excerpt(text)))
        }
        return quality
    }

    /// The whole number that `text` spells in at most 18 digits, or nil.
    static func number(_ text: ArraySlice<UInt8>) -> Int? {
        guard !text.isEmpty, text.count <= 18 else { return nil }
        var number = 0
        for byte in text {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }

    private static func packed(
        _ digits: ArraySlice<UInt8>, field: String, digitCounts: [Int], expected: @autoclosure () -> String
    ) throws(FieldError) -> PackedBytes {
        if digitCounts.contains(digits.count), let packed = PackedBytes(hexDigits: digits) { return packed }
        // A foreign character is what is wrong, whatever the length.
        let valid = digits.hexPrefixCount
        guard valid == digits.count else {
            let rest = UntrustedText.decode(digits.dropFirst(valid).prefix(4))
            let character = rest.first.map { UntrustedText.excerpt(ArraySlice(String($0).utf8)) } ?? ""
            throw FieldError(.notHexadecimal(field: field, character: character, position: valid + 1))
        }
        throw FieldError(.wrongLength(field: field, digits: digits.count, expected: expected()))
    }
}
