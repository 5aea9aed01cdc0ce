import Foundation
import TestSupport
import Testing

@testable import HashLists

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct XMLElementReaderTests {
    private func element(_ text: String) -> ElementTree? { ElementTree(Array(text.utf8)[...]) }

    @Test func `an element has its attributes, its children and the text that is directly in it`() throws {
        let root = try #require(
            element("<a x='1' y = \"2\"\n>\n one <b>two<c/></b> three <b z=''> four </b\t> \r\n</a>"))
        #expect(root.name == "a")
        #expect(root.attributes == ["x": "1", "y": "2"])
        #expect(root.text == "one  three")
        #expect(root.children.map(\.name) == ["b", "b"])
        #expect(root.children.map(\.text) == ["two", "four"])
        #expect(root.children[0].child("c") == ElementTree(name: "c", attributes: [:]))
        #expect(root.children[1].attributes == ["z": ""])
    }

    @Test(
        arguments: [
            ("&lt;&gt;&amp;&apos;&quot;", "<>&'\""), ("&#65;&#x42;&#x1F600;&#0000000000067;", "AB😀C"),
            ("1\r\n2\r3\n4", "1\n2\n3\n4"), ("1&#13;&#10;2", "1\r\n2"), ("<![CDATA[<a>&amp;]]]>", "<a>&amp;]"),
            ("1<!-- - <a> & -->2<?p?>3<?p q <a> ??>4", "1234"), ("]]&gt;", "]]>"), ("]>", "]>"), ("&gt;/>", ">/>"),
            ("\u{3000}\u{85}ảnh\u{A0}x\u{2028}", "ảnh\u{A0}x"),
            ("\u{7F}\u{FFFD}\u{10FFFF}", "\u{7F}\u{FFFD}\u{10FFFF}"),
        ])
    func `text is read as what it stands for`(source: String, expected: String) {
        #expect(element("<a>\(source)</a>")?.text == expected)
    }

    @Test(
        arguments: [("1\t2\n3\r\n4\r5", "1 2 3 4 5"), ("1&#9;2&#10;3&#13;4", "1\t2\n3\r4"), ("'>/>", "'>/>")])
    func `blanks in attributes are spaces, unless they are referred to`(source: String, expected: String) {
        #expect(element("<a x=\"\(source)\"/>")?.attributes == ["x": expected])
    }

    @Test func `names lose the prefixes of namespaces, which must be declared`() {
        #expect(element("<n:a xmlns:n='u'><n:b/></n:a>")?.child("b") != nil)
        #expect(element("<a><n:b xmlns:n='u'/></a>")?.child("b") != nil)
        #expect(element("<a><b xmlns:n='u'/><n:c/></a>") == nil)
        #expect(element("<a n:x='1'/>") == nil)
        #expect(element("<a xml:lang='vi'/>")?.attributes == ["xml:lang": "vi"])
        let bytes = Array("<n:a n:x='1'/>".utf8)[...]
        #expect(ElementTree(bytes) == nil)
        #expect(ElementTree(bytes, namespaces: ["xmlns:n": "u", "xmlns": "v"])?.name == "a")
    }

    @Test(
        arguments: [
            "", "a", "<", "<a", "<a>", "<a><", "<a></", "<a></a", "<a></b>", "<a></a>b", "<a/><b/>", " <a/>", "<a/ >",
            "< a/>", "<1/>", "<-a/>", "<a><b></a></b>", "</a>", "<a x/>", "<a x=1/>", "<a x='1'y='2'/>",
            "<a x='1' x='2'/>",
            "<a x='<'/>", "<a x='&'/>", "<a x='1/>", "<a>&</a>", "<a>&amp</a>", "<a>&nbsp;</a>", "<a>&#;</a>",
            "<a>&#x;</a>", "<a>&#+65;</a>", "<a>&#-65;</a>", "<a>&#0;</a>", "<a>&#11;</a>", "<a>&#xD800;</a>",
            "<a>&#xFFFE;</a>", "<a>&#x110000;</a>", "<a>&#x100000041;</a>", "<a>&#X41;</a>", "<a>]]></a>",
            "<a>\u{1}</a>", "<a>\u{FFFE}</a>", "<a x='\u{FFFF}'/>", "<a><!-- -- --></a>", "<a><!----->", "<a><!--->-->",
            "<a><?xml version='1.0'?></a>", "<a><? p?></a>", "<a><?p</a>", "<a><?p/q?></a>", "<a><![CDATA[</a>",
            "<a><!b></a>", "<!DOCTYPE a><a/>", "<:a/>", "<a:/>", "<a:b:c/>", "<x:a xmlns:x=''/>", "<xmlns:a/>", "<×/>",
            "<a·×/>",
        ])
    func `text that is no well-formed element is refused`(text: String) {
        #expect(element(text) == nil)
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        for bytes in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xC3]] as [[UInt8]] {
            #expect(ElementTree((Array("<a>".utf8) + bytes + Array("</a>".utf8))[...]) == nil)
        }
    }

    @Test func `a slice is read where it lies`() {
        let bytes = Array("<<a>1</a>>".utf8)
        #expect(ElementTree(bytes[1..<9])?.text == "1")
    }

    #if canImport(FoundationXML)
        /// Foundation's parser continues after much that is not well-formed, and leaves carriage returns in character data, so
        /// the comparison is of what is accepted.
        @Test func `what is put together at random and accepted is what libxml2 makes of it`() throws {
            var random = SeededGenerator(seed: 20)
            let pieces = [
                "<a>", "</a>", "<b", "<b>", "</b>", "/>", ">", "<", " x='1'", " y=\"&lt;\"", " x=", "'", "\"", "=",
                "&amp;",
                "&#x41;", "&#1;", "&", ";", "<!--", "-->", "--", "<![CDATA[", "]]>", "<?p ", "?>", "\r\n", "\r", " ",
                "\t", "text",
                "ảnh", "é", "·", "\u{2028}", " xmlns:n='u'", "<n:c>", "</n:c>", "<n:d/>", "n:x='1'", "/", "!", ".",
                "-1", ":",
            ]
            var accepted = 0
            for _ in 0..<20_000 {
                // Most begin as elements do, or hardly any would be one.
                var text = "<a>"
                for _ in 0..<Int.random(in: 0...7, using: &random) {
                    text += pieces.randomElement(using: &random) ?? ""
                }
                if Int.random(in: 0..<4, using: &random) > 0 { text += "</a>" }
                let found = element(text)
                guard let found, !text.utf8.contains(13) else { continue }
                accepted += 1
                #expect(found == LibXMLElement.read(text), "\(text.debugDescription)")
            }
            #expect(accepted > 3000)
        }
    #endif
}

#if canImport(FoundationXML)
    /// Reads an element with Foundation's parser, which is libxml2.
    private final class LibXMLElement: NSObject, XMLParserDelegate {
        private var root: ElementTree?
        private var open: [ElementTree] = []

        static func read(_ text: String) -> ElementTree? {
            let parser = XMLParser(data: Data(text.utf8))
            let builder = LibXMLElement()
            parser.delegate = builder
            return parser.parse() ? builder.root : nil
        }

        func parser(
            _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
            qualifiedName qName: String?, attributes attributeDict: [String: String] = [:]
        ) {
            let local = elementName.split(separator: ":").last.map(String.init) ?? elementName
            open.append(ElementTree(name: local, attributes: attributeDict))
        }

        func parser(
            _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?
        ) {
            guard var element = open.popLast() else { return }
            element.text = element.text.trimmingCharacters(in: .whitespacesAndNewlines)
            if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) {
            if !open.isEmpty { open[open.count - 1].text += string }
        }

        func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
            if !open.isEmpty { open[open.count - 1].text += String(decoding: CDATABlock, as: UTF8.self) }
        }
    }
#endif
