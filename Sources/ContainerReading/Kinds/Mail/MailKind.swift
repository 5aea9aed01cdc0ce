import ByteSources
import TextCoding

extension ContainerFormat {
    /// A mail (RFC 5322) with its parts (MIME), and what is kept like one: news, web pages saved as one file (MHT), emlx.
    public static let mail = ContainerFormat(rawValue: "mail")
}

/// Mails, read without a library.
struct MailKind: ContainerKind {
    var format: ContainerFormat { .mail }
    var signatureByteCount: Int { MailFields.prefixByteCount }
    var isAvailable: Bool { true }
    var libraries: [(name: String, version: String)] { [] }

    func recognises(_ prefix: [UInt8]) -> Bool {
        let prefix = prefix.prefix(signatureByteCount)
        return MailFields.begin(prefix[Self.messageStart(prefix).offset...], count: 2)
    }

    func open(_ source: any RandomAccessByteSource) throws(ContainerError) -> any OpenedContainer {
        var window = ByteWindow(source, capacity: Self.maximumStartByteCount)
        let start = Self.messageStart(try window.read(at: 0, count: Self.maximumStartByteCount))
        return MailContainer(source, from: start.offset, statedByteCount: start.statedByteCount)
    }

    private static let maximumStartByteCount = 64

    /// Where the header begins: after a byte-order mark, blank lines, or the line with the number of bytes with which
    /// an emlx file of Apple begins.
    private static func messageStart(_ prefix: ArraySlice<UInt8>) -> (offset: Int, statedByteCount: Int?) {
        var rest = prefix.prefix(maximumStartByteCount)
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        if !digits.isEmpty {
            let after = rest[digits.endIndex...].drop { $0 == Byte.space }
            if after.first == Byte.lineFeed, let count = Int(String(decoding: digits, as: UTF8.self)) {
                return (after.startIndex + 1, count)
            }
        }
        rest = rest.drop { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
        return (rest.startIndex, nil)
    }
}
