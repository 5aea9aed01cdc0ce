// Hashes are coded as their hexadecimal text, which every program of this field reads.

extension BinaryHash where Self: Codable {
    /// Reads hexadecimal digits.
    ///
    /// - Throws: `DecodingError.dataCorrupted` where the text is no hash of this width.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let hash = Self(hex: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "A hash is \(Self.bitWidth / 4) hexadecimal digits.")
        }
        self = hash
    }

    /// Writes ``BinaryHash/hex``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}

extension PDQHash: Codable {}
extension Hash64: Codable {}
