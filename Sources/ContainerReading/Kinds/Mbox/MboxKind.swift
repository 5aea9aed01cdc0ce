import ByteSources
import TextCoding

extension ContainerFormat {
    /// A folder of mails in one file (mbox, RFC 4155).
    public static let mbox = ContainerFormat(rawValue: "mbox")
}

/// Folders of mails, read without a library.
struct MboxKind: ContainerKind {
    var format: ContainerFormat { .mbox }
    var signatureByteCount: Int { MailFields.prefixByteCount }
    var isAvailable: Bool { true }
    var libraries: [(name: String, version: String)] { [] }

    func recognises(_ prefix: [UInt8]) -> Bool {
        let prefix = prefix.prefix(signatureByteCount)
        guard prefix.starts(with: MboxContainer.mark),
            let lineEnd = prefix.firstIndex(where: { $0 == Byte.lineFeed || $0 == Byte.carriageReturn })
        else { return false }
        var rest = prefix[(lineEnd + 1)...]
        if prefix[lineEnd] == Byte.carriageReturn, rest.first == Byte.lineFeed { rest.removeFirst() }
        return MailFields.begin(rest, count: 1)
    }

    func open(_ source: any RandomAccessByteSource) throws(ContainerError) -> any OpenedContainer {
        MboxContainer(source)
    }
}
