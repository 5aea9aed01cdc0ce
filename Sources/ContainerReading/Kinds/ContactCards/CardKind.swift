import ByteSources

extension ContainerFormat {
    /// Contacts (vCard).
    public static let vCard = ContainerFormat(rawValue: "vcard")
    /// Dates (iCalendar).
    public static let iCalendar = ContainerFormat(rawValue: "icalendar")
    /// Entries of a directory service (LDIF).
    public static let ldif = ContainerFormat(rawValue: "ldif")
}

/// Files of contacts and dates, read without a library.
struct CardKind: ContainerKind {
    let format: ContainerFormat
    let syntax: CardSyntax

    var signatureByteCount: Int { CardSyntax.prefixByteCount }
    var isAvailable: Bool { true }
    var libraries: [(name: String, version: String)] { [] }

    func recognises(_ prefix: [UInt8]) -> Bool {
        syntax.recognises(prefix[...])
    }

    func open(_ source: any RandomAccessByteSource) throws(ContainerError) -> any OpenedContainer {
        CardContainer(source, syntax)
    }
}
