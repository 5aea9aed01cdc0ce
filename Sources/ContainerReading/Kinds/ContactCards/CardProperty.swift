import TextCoding

/// The beginning of a property, up to its value, as far as it has come: `PHOTO;ENCODING=b;TYPE=JPEG:`.
struct CardProperty {
    /// The name as it stands, with the group: `item1.PHOTO`.
    var name: [UInt8] {
        Array(head.prefix { $0 != Byte.colon && $0 != Byte.semicolon })
    }
    /// How the value is encoded, nil where it is text. Known when the value begins.
    private(set) var encoding: CardValue.Encoding?
    /// Whether the value begins with the next byte, or is one that is not read.
    private(set) var isComplete = false

    private let syntax: CardSyntax
    private var head: [UInt8] = []
    private var isQuoted = false
    /// Where the value begins in `head`.
    private var valueStart: Int?

    private static let maximumByteCount = 4096

    init(_ syntax: CardSyntax) {
        self.syntax = syntax
    }

    /// Takes bytes until it is complete, and returns those that are left.
    mutating func take(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        for index in bytes.indices where !isComplete {
            take(bytes[index])
            if isComplete { return bytes[(index + 1)...] }
        }
        return []
    }

    private mutating func take(_ byte: UInt8) {
        head.append(byte)
        if head.count > Self.maximumByteCount { isComplete = true }
        if let valueStart {
            takeValue(byte, at: head.count - 1 - valueStart)
        } else if byte == Byte.quote {
            isQuoted.toggle()
        } else if byte == Byte.colon, !isQuoted {
            valueStart = head.count
            settle()
        }
    }

    /// The name and the parameters are known.
    private mutating func settle() {
        if case .ldif = syntax { return }
        let words = String(decoding: head.dropLast(), as: UTF8.self).uppercased().split(separator: ";").dropFirst()
        for word in words {
            switch word {
            case "ENCODING=B", "ENCODING=BASE64", "ENCODING=\"B\"", "ENCODING=\"BASE64\"", "BASE64": encoding = .base64
            case "ENCODING=QUOTED-PRINTABLE", "QUOTED-PRINTABLE": encoding = .quotedPrintable
            default: break
            }
        }
        isComplete = encoding != nil
    }

    /// Looks at the start of a value whose encoding the parameters do not tell.
    private mutating func takeValue(_ byte: UInt8, at place: Int) {
        if case .ldif = syntax {
            // Two colons: base64.
            if byte == Byte.colon { encoding = .base64 }
            isComplete = true
            return
        }
        let address = Array("data:".utf8)
        if place < address.count {
            if byte | 0x20 != address[place] | 0x20 { isComplete = true }
        } else if byte == Byte.comma, let valueStart {
            let type = String(decoding: head[valueStart...], as: UTF8.self).lowercased()
            if type.contains(";base64") { encoding = .address }
            isComplete = true
        }
    }
}
