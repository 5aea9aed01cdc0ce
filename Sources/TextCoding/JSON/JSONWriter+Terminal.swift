extension JSONWriter {
    /// The written JSON for a terminal: the same values, with everything that ``TerminalText`` escapes as `\u202e`.
    package var bytesForTerminal: [UInt8] {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.unicodeScalars.contains(where: { TerminalEscapes.isEscaped($0) }) else { return bytes }
        var result: [UInt8] = []
        // Only strings can hold such characters, and there every one may be written by number.
        for scalar in text.unicodeScalars {
            guard TerminalEscapes.isEscaped(scalar) else {
                result.append(contentsOf: String(scalar).utf8)
                continue
            }
            for unit in String(scalar).utf16 {
                result.append(contentsOf: "\\u".utf8)
                Hexadecimal.append(UInt8(unit >> 8), to: &result)
                Hexadecimal.append(UInt8(truncatingIfNeeded: unit), to: &result)
            }
        }
        return result
    }
}
