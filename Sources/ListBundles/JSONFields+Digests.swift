import KnownHashes
import TextCoding

extension JSONFields {
    /// Bytes as hexadecimal digits.
    mutating func optionalHex(_ name: String, byteCount: Int) throws(JSONFieldError) -> PackedBytes? {
        guard let value = take(name) else { return nil }
        guard case .string(let digits) = value, let packed = PackedBytes(hexDigits: digits), packed.count == byteCount
        else { throw JSONFieldError("‘\(name)’ does not have \(2 * byteCount) hexadecimal digits") }
        return packed
    }

    mutating func hex(_ name: String, byteCount: Int) throws(JSONFieldError) -> PackedBytes {
        guard let packed = try optionalHex(name, byteCount: byteCount) else { throw .missing(name) }
        return packed
    }

    mutating func sha256(_ name: String) throws(JSONFieldError) -> Digest {
        guard let digest = Digest(try hex(name, byteCount: 32)) else { throw .missing(name) }
        return digest
    }
}
