import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An element of an XML document with what is in it; names are without the prefixes of namespaces.
struct ElementTree {
    let name: String
    let attributes: [String: String]
    var children: [ElementTree] = []
    /// The text directly in it, blanks at its ends left out.
    var text = ""

    /// The first child of that name.
    func child(_ name: String) -> ElementTree? {
        children.first { $0.name == name }
    }

    /// The element that `bytes` hold, read by Foundation; nil if that is no well-formed XML in UTF-8.
    ///
    /// `namespaces` are the attributes of the document's root, from which the prefixes in `bytes` may come. There is no
    /// document type declaration in either, so there are no entities but the five of XML. What `bytes` hold must not be
    /// nested without bound.
    init?(_ bytes: ArraySlice<UInt8>, namespaces: [String: String] = [:]) {
        // Foundation's parser on Linux (Swift 6.3) traps on names that are not UTF-8; the tests would notice.
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        var document = Data("<fragment".utf8)
        for (name, value) in namespaces {
            document.append(contentsOf: " \(name)=\"\(Self.escaped(value))\"".utf8)
        }
        document.append(UInt8(ascii: ">"))
        document.append(contentsOf: bytes)
        document.append(contentsOf: "</fragment>".utf8)
        let parser = XMLParser(data: document)
        parser.shouldResolveExternalEntities = false
        let builder = ElementTreeBuilder()
        parser.delegate = builder
        guard parser.parse(), let element = builder.root?.children.first else { return nil }
        self = element
    }

    fileprivate init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}

/// Collects what Foundation's parser reports.
private final class ElementTreeBuilder: NSObject, XMLParserDelegate {
    private(set) var root: ElementTree?
    private var open: [ElementTree] = []

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName qName: String?,
        attributes attributeDict: [String: String] = [:]
    ) {
        let local = elementName.split(separator: ":").last.map(String.init) ?? elementName
        open.append(ElementTree(name: local, attributes: attributeDict))
    }

    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?
    ) {
        guard var element = open.popLast() else { return }
        element.text = element.text.trimmingCharacters(in: .whitespacesAndNewlines)
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].children.append(element)
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if !open.isEmpty { open[open.count - 1].text += string }
    }

    func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
        if !open.isEmpty { open[open.count - 1].text += String(decoding: CDATABlock, as: UTF8.self) }
    }
}
