import TextCoding

/// Base64 as mail programs read it: what does not belong is passed over, and padding ends the data.
///
/// Some programs encode a file piece by piece, so that lines of base64 follow the padding; these are read on. All else
/// that follows, such as the footer of a mailing list, is no part of the data.
struct MailBase64Decoder {
    private var decoder = Base64Decoder(foreignBytes: .skipped)
    /// The line after the padding, as far as it has come.
    private var line: [UInt8] = []
    private(set) var hasEnded = false
    private(set) var hasForeignBytes = false

    /// The longest line that RFC 5322 allows.
    private static let maximumLineByteCount = 998
    /// A word of a footer is shorter.
    private static let minimumLineByteCount = 32

    mutating func decode(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
        var rest = bytes
        while !rest.isEmpty, !hasEnded {
            if decoder.hasEnded {
                rest = lookOn(rest, &output)
            } else {
                let before = decoder.consumedByteCount
                decoder.decode(rest, into: &output)
                rest = rest.dropFirst(decoder.consumedByteCount - before)
                hasForeignBytes = hasForeignBytes || decoder.foreignByteCount > 0
            }
        }
    }

    mutating func finish(into output: inout [UInt8], isCut: Bool) -> ContainerError? {
        if decoder.hasEnded, !line.isEmpty { endLine(&output) }
        let isPadded = decoder.isPadded
        decoder.finish(into: &output)
        if decoder.isCutShort {
            return ContainerError(.damagedMember, "the base64 of the part ends in the middle of a byte")
        }
        return isCut && !isPadded
            ? ContainerError(.damagedMember, "the file ends before the base64 of the part does") : nil
    }

    /// Collects the line after the padding, and returns what follows it.
    private mutating func lookOn(_ bytes: ArraySlice<UInt8>, _ output: inout [UInt8]) -> ArraySlice<UInt8> {
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == Byte.lineFeed || byte == Byte.carriageReturn {
                endLine(&output)
                return bytes[(index + 1)...]
            }
            line.append(byte)
            if line.count > Self.maximumLineByteCount {
                hasEnded = true
                break
            }
        }
        return []
    }

    /// Whether it is a byte that other lines have, and lines of base64 in mail do not.
    private static func isOfText(_ byte: UInt8) -> Bool {
        byte == Byte.space || byte == Byte.tab || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    private mutating func endLine(_ output: inout [UInt8]) {
        let text = line[...].trimmed
        line = []
        guard !text.isEmpty else { return }
        var trial = Base64Decoder(foreignBytes: .skipped)
        var bytes: [UInt8] = []
        trial.decode(text, into: &bytes)
        guard text.count % 4 == 0, text.count >= Self.minimumLineByteCount, trial.consumedByteCount == text.count,
            trial.foreignByteCount == 0, !text.contains(where: Self.isOfText)
        else {
            hasEnded = true
            return
        }
        decoder = trial
        output += bytes
    }
}
