import TextCoding

/// yEnc (yenc.org, draft 1.3), in pieces of any size: bytes shifted by 42, between `=ybegin` and `=yend`.
struct YEncDecoder {
    private(set) var hasEnded = false
    private var hasBegun: Bool
    private var isAtLineStart = true
    private var isEscaped = false
    /// The letters after `=y` at the start of a line, nil elsewhere.
    private var keyword: [UInt8]?

    init(hasBegun: Bool = false) {
        self.hasBegun = hasBegun
    }

    mutating func decode(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
        for byte in bytes where !hasEnded { take(byte, &output) }
    }

    mutating func finish(into output: inout [UInt8]) -> ContainerError? {
        if keyword?.starts(with: "end".utf8) == true { hasEnded = true }
        return hasEnded ? nil : ContainerError(.damagedMember, "the yEnc data end without the line ‘=yend’")
    }

    private mutating func take(_ byte: UInt8, _ output: inout [UInt8]) {
        if byte == Byte.lineFeed || byte == Byte.carriageReturn {
            if let keyword {
                if keyword.starts(with: "begin".utf8) { hasBegun = true }
                if keyword.starts(with: "end".utf8) { hasEnded = true }
            }
            keyword = nil
            isEscaped = false
            isAtLineStart = true
            return
        }
        let wasAtLineStart = isAtLineStart
        isAtLineStart = false
        if keyword != nil {
            if (keyword?.count ?? 0) < 5 { keyword?.append(byte) }
        } else if isEscaped {
            isEscaped = false
            if byte == UInt8(ascii: "y"), isKeywordPossible {
                keyword = []
            } else if hasBegun {
                output.append(byte &- 106)
            }
        } else if byte == Byte.equals {
            isEscaped = true
            isKeywordPossible = wasAtLineStart
        } else if hasBegun {
            output.append(byte &- 42)
        }
    }

    /// Whether the present equals sign stands at the start of a line.
    private var isKeywordPossible = false
}
