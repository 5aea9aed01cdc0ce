import TextCoding

/// The data of a part of a mail as they were before they were made fit for mail (RFC 2045, section 6), in pieces of any size.
enum TransferDecoder {
    /// 7bit, 8bit and binary, which are the same to a reader.
    case plain
    case base64(MailBase64Decoder)
    case quotedPrintable(QuotedPrintableDecoder)
    case uuencode(UUDecoder)
    case yEnc(YEncDecoder)

    /// By the value of a field `Content-Transfer-Encoding`; what is not known is taken as plain.
    init(named name: some Sequence<UInt8>) {
        let word = name.prefix { $0 != Byte.semicolon && $0 != Byte.leftParenthesis }
            .filter { $0 > Byte.space && $0 != Byte.quote }
        self =
            switch String(decoding: word, as: UTF8.self).lowercased() {
            case "base64", "x-base64": .base64(MailBase64Decoder())
            case "quoted-printable", "x-quoted-printable": .quotedPrintable(QuotedPrintableDecoder())
            case "x-uuencode", "uuencode", "x-uue", "uue": .uuencode(UUDecoder())
            case "x-yenc", "yenc", "x-yencode": .yEnc(YEncDecoder())
            default: .plain
            }
    }

    var isPlain: Bool {
        if case .plain = self { true } else { false }
    }

    /// Whether the rest of the data is no part of what is encoded.
    var hasEnded: Bool {
        switch self {
        case .plain, .quotedPrintable: false
        case .base64(let decoder): decoder.hasEnded
        case .uuencode(let decoder): decoder.hasEnded
        case .yEnc(let decoder): decoder.hasEnded
        }
    }

    /// Whether something stood among the data that cannot be a part of them.
    var hasForeignBytes: Bool {
        switch self {
        case .plain, .quotedPrintable, .yEnc: false
        case .base64(let decoder): decoder.hasForeignBytes
        case .uuencode(let decoder): decoder.hasForeignLines
        }
    }

    /// Appends what `bytes` stand for.
    mutating func decode(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
        switch self {
        case .plain: output.append(contentsOf: bytes)
        case .base64(var decoder):
            self = .plain
            decoder.decode(bytes, into: &output)
            self = .base64(decoder)
        case .quotedPrintable(var decoder):
            self = .plain
            decoder.decode(bytes, into: &output)
            self = .quotedPrintable(decoder)
        case .uuencode(var decoder):
            self = .plain
            decoder.decode(bytes, into: &output)
            self = .uuencode(decoder)
        case .yEnc(var decoder):
            self = .plain
            decoder.decode(bytes, into: &output)
            self = .yEnc(decoder)
        }
    }

    /// Appends what was waiting for more, and says what is missing, nil if nothing is.
    ///
    /// - Parameter isCut: whether the file ends where the part should not, and with that in the midst of a line.
    mutating func finish(into output: inout [UInt8], isCut: Bool) -> ContainerError? {
        switch self {
        case .plain: nil
        case .base64(var decoder): decoder.finish(into: &output, isCut: isCut)
        case .quotedPrintable(var decoder): decoder.finish(into: &output)
        case .uuencode(var decoder): decoder.finish(into: &output)
        case .yEnc(var decoder): decoder.finish(into: &output)
        }
    }
}
