@testable import ContainerReading
import ByteSources
import Foundation
import TestSupport
import Testing

/// Photographs in files of contacts, dates and directories.
struct CardTests {
    private static let photo = (0..<200).map { UInt8(truncatingIfNeeded: $0 * 7) }
    private static let base64 = Data(photo).base64EncodedString()

    /// `text` folded after every `width` characters.
    private func folded(_ text: String, by width: Int, lineEnd: String = "\r\n", _ blank: String = " ") -> String {
        var lines: [String] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            lines.append(String(rest.prefix(width)))
            rest = rest.dropFirst(width)
        }
        return lines.joined(separator: lineEnd + blank)
    }

    private func members(_ text: String) throws -> [ReadMember] {
        let bytes = Array(text.utf8)
        let format = try #require(ContainerFormat.detect(bytes))
        let read = try readAll(ContainerReader(InMemoryByteSource(bytes), format: format))
        #expect(
            try readAll(
                ContainerReader(InMemoryByteSource(bytes, chunkByteCount: 5), format: format), chunkByteCount: 3)
                == read)
        return read
    }

    @Test(arguments: [
        "PHOTO;ENCODING=b;TYPE=JPEG:", "photo;type=jpeg;encoding=B:", "item1.PHOTO;ENCODING=BASE64:",
        "PHOTO;JPEG;BASE64:",
        "PHOTO;X=\"a:b;c\";ENCODING=b:", "LOGO;ENCODING=\"b\":", "PHOTO:data:image/jpeg;base64,",
        "PHOTO;VALUE=uri:DATA:image/png;BASE64,",
        "KEY;ENCODING=B:", "SOUND:data:audio/ogg;x=y;base64,",
    ])
    func `an encoded value is a member, folded anywhere`(_ head: String) throws {
        for width in [5, 20, 75, 1000] {
            for lineEnd in ["\r\n", "\n"] {
                let text = [
                    "BEGIN:VCARD", "VERSION:3.0", "FN:A", folded(head + Self.base64, by: width, lineEnd: lineEnd),
                    "NOTE:x", "END:VCARD", "BEGIN:VCARD", folded(head + Self.base64, by: width, lineEnd: lineEnd, "\t"),
                    "END:VCARD", "",
                ].joined(separator: lineEnd)
                let read = try members(text)
                #expect(read.map(\.data) == [Self.photo, Self.photo] && read.allSatisfy { $0.error == nil })
                #expect(read[0].name == head.prefix { $0 != ":" && $0 != ";" })
            }
        }
    }

    @Test func `values that are not indented, and quoted-printable, as in version 2.1`() throws {
        let unindented = folded(Self.base64, by: 72, "")
        let quoted = "PHOTO;ENCODING=QUOTED-PRINTABLE:=FF=D8=\r\n=FFab\r\nNOTE;QUOTED-PRINTABLE:x=3D\r\n"
        let read = try members("BEGIN:VCARD\r\nPHOTO;BASE64:\r\n\(unindented)\r\n\r\n\(quoted)END:VCARD\r\n")
        #expect(read.map(\.data) == [Self.photo, [0xFF, 0xD8, 0xFF, 0x61, 0x62], Array("x=".utf8)])
    }

    @Test func `attachments of dates and pictures of directories`() throws {
        let event = "BEGIN:VEVENT\nATTACH;FMTTYPE=image/jpeg;ENCODING=BASE64;VALUE=BINARY:"
        let calendar =
            "BEGIN:VCALENDAR\n\(event)\(folded(Self.base64, by: 60, lineEnd: "\n"))\nEND:VEVENT\nEND:VCALENDAR\n"
        #expect(try members(calendar).map(\.data) == [Self.photo])
        let directory =
            "version: 1\n\ndn: cn=a\ncn: a\njpegPhoto:: \(folded(Self.base64, by: 76, lineEnd: "\n"))\n"
            + "url:< file:///x\n\ndn: cn=b\njpegPhoto;binary::\(Self.base64)"
        let read = try members(directory)
        #expect(read.map(\.data) == [Self.photo, Self.photo])
        #expect(
            read.map(\.name) == ["jpegPhoto", "jpegPhoto;binary"] || read.map(\.name) == ["jpegPhoto", "jpegPhoto"])
    }

    @Test func `a value that is cut off ends with its fault`() throws {
        for head in ["PHOTO;ENCODING=b:", "PHOTO:data:image/jpeg;base64,"] {
            let read = try members("BEGIN:VCARD\n\(head)\(Self.base64.dropLast(9))")
            #expect(
                read.map(\.error) == [.damagedMember] && read[0].data == Array(Self.photo.prefix(read[0].data.count)))
            #expect(read[0].data.count >= 192)
        }
    }

    @Test func `addresses and texts are no members, and nothing but the values is claimed`() throws {
        let text =
            "BEGIN:VCARD\nPHOTO;VALUE=uri:http://example.invalid/a.jpg\nPHOTO:data:,text\nFN\nNOTE:a;base64,b\n"
            + "\(String(repeating: "X", count: 100_000)):\nPHOTO;ENCODING=b:"
        let bytes = Array((text + Self.base64 + "\nEND:VCARD\n").utf8)
        let reader = try #require(
            CardKind(format: .vCard, syntax: .vCard).open(InMemoryByteSource(bytes)) as? CardContainer)
        var count = 0
        while try reader.next() != nil { count += 1 }
        #expect(count == 1)
        #expect(reader.unclaimedRanges == [0..<text.utf8.count])
    }
}
