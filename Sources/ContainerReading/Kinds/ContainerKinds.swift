/// The kinds of containers that are recognised: the only place that names all of them.
enum ContainerKinds {
    /// In the order in which they are asked and in which their libraries are listed.
    static let all: [any ContainerKind] =
        [
            ZIPKind(), SevenZipKind(), RARKind(), CabinetKind(), ARKind(), XARKind(), WARCKind(), CPIOKind(), LHAKind(),
            TarKind(), ISO9660Kind(), MailKind(), MboxKind(), CardKind(format: .vCard, syntax: .vCard),
            CardKind(format: .iCalendar, syntax: .iCalendar), CardKind(format: .ldif, syntax: .ldif),
        ] + CompressedKind.all

    static func kind(of format: ContainerFormat) -> (any ContainerKind)? {
        all.first { $0.format == format }
    }

    /// The libraries that they read with, each once.
    static var libraries: [(name: String, version: String)] {
        var libraries: [(name: String, version: String)] = []
        for library in all.flatMap(\.libraries) where !libraries.contains(where: { $0.name == library.name }) {
            libraries.append(library)
        }
        return libraries
    }
}
