/// An element of an XML document with what is in it; names are without the prefixes of namespaces.
struct ElementTree: Equatable {
    let name: String
    /// By their names as they stand in the document, with prefixes.
    let attributes: [String: String]
    var children: [ElementTree] = []
    /// The text directly in it, blanks at its ends left out.
    var text = ""

    init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// The element that `bytes` hold; nil unless they are one well-formed element in UTF-8, and nothing else.
    ///
    /// `namespaces` are the attributes of the document's root, from which the prefixes in `bytes` may come.
    init?(_ bytes: ArraySlice<UInt8>, namespaces: [String: String] = [:]) {
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        var reader = XMLElementReader(bytes, namespaces: namespaces)
        guard let element = try? reader.read() else { return nil }
        self = element
    }

    /// The first child of that name.
    func child(_ name: String) -> ElementTree? {
        children.first { $0.name == name }
    }
}
