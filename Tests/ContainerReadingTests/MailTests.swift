@testable import ContainerReading
import ByteSources
import Foundation
import TestSupport
import Testing

/// The text of a mail with `body` below its header.
private func mail(_ header: String, _ body: String) -> [UInt8] {
    Array("From: a@example.invalid\nTo: b@example.invalid\n\(header)\n\n\(body)".utf8)
}

private func read(_ bytes: [UInt8], _ format: ContainerFormat = .mail) throws -> (
    members: [ReadMember], damage: String?
) {
    let reader = try ContainerReader(InMemoryByteSource(bytes), format: format)
    let members = try readAll(reader)
    return (members, reader.damage?.message)
}

private func texts(_ members: [ReadMember]) -> [String] { members.map { String(decoding: $0.data, as: UTF8.self) } }

struct MailRecognitionTests {
    @Test(arguments: [
        "From: a\nTo: b\n\n", "Return-Path: <a>\r\nReceived: from b\r\n\tby c;\r\n date\r\n", "subject:x\rDATE:y\r\r",
        "X-Foo: 1\nX-Bar: 2\nMIME-Version: 1.0\nContent-Type: text/plain\n", "\u{FEFF}From: a\nTo: b\n",
        "\n\nFrom: a\nTo: b\n",
        "1234      \nFrom: a\nTo: b\n", ">From x\nFrom: a\nTo: b\n", "Date : x\nSubject : y\n",
        "From: <Saved by Blink>\nSnapshot-Content-Location: x\nSubject: y\n",
    ])
    func `two known fields in a header make a mail`(_ text: String) {
        #expect(ContainerFormat.detect(Array(text.utf8)) == .mail)
    }

    @Test(arguments: [
        "", "\n", "Subject: only one\n\nDate: in the text\n", "Subject: a\nSubject: b\n\n",
        "Note: this\nis a text\nFrom: a\nTo: b\n",
        "From: a\nand so on\nTo: b\n", "From: a", "From: a\nTo: b", " From: a\n To: b\n",
        "HTTP/1.1 200 OK\nDate: x\nContent-Type: y\n",
        "key: value\nother: value\n", "path: /x\nstatus: good\ndate: today\n", "Package: x\nVersion: 1\nDate: y\n",
        "From here: a\nTo there: b\n",
        "1\n2\nFrom: a\nTo: b\n",
        "{\"From\": 1,\n\"To\": 2}\n", "\0From: a\nTo: b\n", "From what I heard\nthe story goes\n",
    ])
    func `other texts are none`(_ text: String) {
        #expect(ContainerFormat.detect(Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        ("From a@b Sat Nov 28 11:00:00 2026\nFrom: a\n", ContainerFormat.mbox),
        ("From - x\r\nX-Mozilla-Status: 1\r\n", .mbox),
        ("From nobody\nX-Foo: 1\n\tmore\nSubject: x\n\n", .mbox), ("From me to you\nNote: well\n", nil),
        ("BEGIN:VCARD\nVERSION:2.1\n", .vCard), ("begin:vcard\r\n", .vCard), ("\u{FEFF}BEGIN:VCARD\n", .vCard),
        ("BEGIN:VCALENDAR\n", .iCalendar), ("dn: cn=a\ncn: a\n", .ldif),
        ("# x\n\nversion: 1\n\ndn:: Y249YQ==\ncn: a\n", .ldif),
        ("version: 3\nservices: x\n", nil), ("BEGIN:VCARDS\n", nil), ("dn: x\nand a text\n", nil), ("BEGIN:VCARD", nil),
    ])
    func `folders, contacts, dates and directories are told apart`(_ text: String, _ format: ContainerFormat?) {
        #expect(ContainerFormat.detect(Array(text.utf8)) == format)
        #expect(ContainerKinds.all.count { $0.recognises(Array(text.utf8)) } <= 1)
    }

    @Test func `a mail whose first fields are long is recognised by the known ones among the first bytes`() {
        let long = "Received: from a\n by " + String(repeating: "b", count: 3000) + "\nDate: x\n"
        #expect(ContainerFormat.detect(Array(long.utf8)) == .mail)
        let manyOwn = (0..<300).map { "X-Field-\($0): \($0)\n" }.joined()
        #expect(ContainerFormat.detect(Array(("Received: x\n" + manyOwn + "\ntext").utf8)) == .mail)
        #expect(ContainerFormat.detect(Array(("Received: x\n" + manyOwn.prefix(2000) + "\n\ntext").utf8)) == nil)
        #expect(ContainerFormat.detect(Array(("Date: x\n" + manyOwn + "\ntext").utf8)) == nil)
        #expect(
            !MailKind().recognises(Array(("X: " + String(repeating: "b", count: 5000) + "\nFrom: a\nTo: b\n").utf8)))
    }
}

struct MailStructureTests {
    @Test func `boundaries that begin with one another are told apart`() throws {
        let bytes = mail(
            "Content-Type: multipart/mixed; boundary=abc",
            "pre\n--abc\nContent-Type: multipart/mixed; boundary=\"abc-\"\n\n--abc-\n\none\n--abc--\nnot a delimiter\n")
        // `--abc--` is the last line of the outer one, and `--abc-` a line of the inner one.
        let (members, damage) = try read(bytes)
        #expect(texts(members) == ["one"] && damage?.contains("no last line") == true)
        let nested = mail(
            "Content-Type: multipart/mixed; boundary=a",
            "--a\nContent-Type: multipart/mixed; boundary=aa\n\n--aa\n\n1\n--aaa\n--aa \t\n\n2\n--aa--\nx\n--a\n\n3\n--a--\n"
        )
        let outer = try read(nested)
        #expect(texts(outer.members) == ["1\n--aaa", "2", "3"] && outer.damage == nil)
        #expect(outer.members.map(\.name) == ["part 1.1", "part 1.2", "part 2"])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `line ends of all kinds stand between lines, and in data they stay`(_ lineEnd: String) throws {
        let text = String(
            decoding: mail("Content-Type: multipart/x; boundary=b", "--b\n\nx\n\ny\n--b\nA: b\n\nz\n--b--\n"),
            as: UTF8.self)
        let (members, damage) = try read(Array(text.replacingOccurrences(of: "\n", with: lineEnd).utf8))
        #expect(texts(members) == ["x\(lineEnd)\(lineEnd)y", "z"] && damage == nil)
    }

    @Test func `names come from the parameters in all their forms`() throws {
        let fields = [
            "Content-Disposition: attachment; filename=a.jpg": "a.jpg",
            "Content-Disposition: attachment; filename=a b.jpg ; x=y": "a b.jpg",
            "content-disposition:attachment;FILENAME = \"a;\\\"b\\\".jpg\"": "a;\"b\".jpg",
            "Content-Type: image/jpeg; name=\"C:\\dir\\a.jpg\"": "C:\\dir\\a.jpg",
            "Content-Disposition: attachment; filename*=UTF-8'en'%C3%A9%20x.jpg": "é x.jpg",
            "Content-Disposition: attachment; filename*=iso-8859-1''%E9.jpg": "é.jpg",
            "Content-Disposition: attachment;\n filename*0*=UTF-8''%C3;\n filename*1*=%A9;\n filename*2=\"%41.jpg\"":
                "é%41.jpg",
            "Content-Disposition: attachment; filename=\"=?ISO-8859-1?Q?=E9_x?= =?utf-8?B?w6k=?= y\"": "é xé y",
            "Content-Disposition: attachment; filename=\"=?bad\"": "=?bad",
            "Content-Disposition: attachment; filename=\"../../etc/x\"; filename=y": "../../etc/x",
            "Content-Disposition: attachment; filename=\"\"": "part 1",
            "Content-Disposition: attachment; filename=\"open": "open",
            "Content-Type: image/jpeg; name=n.jpg\nContent-Disposition: inline; filename=f.jpg": "f.jpg",
            "Content-Description: x": "part 1",
        ]
        for (field, name) in fields {
            #expect(try read(mail(field, "x")).members.map(\.name) == [name], "\(field)")
        }
    }

    @Test func `a part without its blank line, and one without data`() throws {
        let (members, _) = try read(
            mail(
                "Content-Type: multipart/x; boundary=b",
                "--b\nContent-Type: text/plain\n--b\nno header here\n--b\n--b\n\n--b--\n"))
        #expect(texts(members) == ["", "no header here", "", ""])
    }

    @Test func `a part after the last line is read, too`() throws {
        let (members, damage) = try read(
            mail("Content-Type: multipart/x; boundary=b", "--b\n\n1\n--b--\n\n--b\n\n2\n--b--\n"))
        #expect(texts(members) == ["1", "2"] && damage == nil)
    }

    @Test func `a multipart whose parts never begin is a part with data`() throws {
        for body in ["text", "text\n--other\n\n--c--\n"] {
            let (members, damage) = try read(mail("Content-Type: multipart/x; boundary=b", body))
            #expect(texts(members) == [body] && damage?.contains("none begins") == true)
        }
        let inner = try read(
            mail(
                "Content-Type: multipart/x; boundary=b",
                "--b\nContent-Type: multipart/x; boundary=c; name=n\nContent-Transfer-Encoding: base64\n\neHl6\n--b\n\n2\n--b--\n"
            ))
        #expect(texts(inner.members) == ["xyz", "2"] && inner.members[0].name == "n")
        #expect(inner.damage?.contains("part 1 should have parts") == true)
        // Without a boundary it is no multipart.
        #expect(try read(mail("Content-Type: multipart/x", "text")).damage == nil)
    }

    @Test func `of two fields the one counts that leads to parts, and of two encodings the one that encodes`() throws {
        let bytes = mail(
            "Content-Type: text/plain\nContent-Type: multipart/x; boundary=b",
            "--b\nContent-Transfer-Encoding: 7bit\nContent-Transfer-Encoding: base64\n\neHl6\n--b--\n")
        #expect(try texts(read(bytes).members) == ["xyz"])
    }

    @Test func `headers and what stands around the parts are claimed by no member`() throws {
        let filler = String(repeating: "f", count: 100)
        let header = "X-Long: \(filler)\nContent-Type: multipart/x; boundary=b"
        let first = mail(header, "\(filler)\n--b\n\n")
        let bytes = first + Array("data\n--b--\n\(filler)\n".utf8)
        let reader = try MailKind().open(InMemoryByteSource(bytes))
        while try reader.next() != nil {}
        let end = first.count + 4
        let mailContainer = try #require(reader as? MailContainer)
        #expect(mailContainer.unclaimedRanges == [0..<first.count, end..<bytes.count])
    }

    @Test func `base64 that holds other bytes is not all claimed, nor what follows it`() throws {
        let footer = String(repeating: "footer ", count: 20)
        let bytes = mail("Content-Transfer-Encoding: base64", "eHl6eA==\n\(footer)\n")
        let reader = try #require(MailKind().open(InMemoryByteSource(bytes)) as? MailContainer)
        while try reader.next() != nil {}
        #expect(reader.unclaimedRanges.last?.upperBound == bytes.count)
        #expect(try texts(read(bytes).members) == ["xyzx"])
        let binary = mail("Content-Transfer-Encoding: base64", String(repeating: "\u{1}é", count: 50) + "AAAA")
        let other = try #require(MailKind().open(InMemoryByteSource(binary)) as? MailContainer)
        while try other.next() != nil {}
        #expect(other.unclaimedRanges == [0..<binary.count])
    }

    @Test func `lines of base64 after the padding are read on, other lines are not`() throws {
        let piece = Data((0..<25).map { UInt8($0) }).base64EncodedString() + "\n"
        let (members, _) = try read(
            mail(
                "Content-Transfer-Encoding: base64",
                piece + piece + "\n" + piece + "aaaa bbbb cccc dddd eeee ffff gggg h\n" + piece))
        #expect(members.first?.data == Array(repeating: (0..<25).map { UInt8($0) }, count: 3).flatMap(\.self))
    }
}

struct MailDamageTests {
    @Test func `base64 that is cut off ends with its fault`() throws {
        let body = "--b\nContent-Transfer-Encoding: base64\n\n" + Data(repeating: 7, count: 300).base64EncodedString()
        let bytes = mail("Content-Type: multipart/x; boundary=b", body)
        for count in [1, 2, 3, 4, 50] {
            let (members, damage) = try read(Array(bytes.dropLast(count)))
            #expect(members.map(\.error) == [.damagedMember])
            #expect(members[0].data.count >= 297 - count && members[0].data.allSatisfy { $0 == 7 })
            #expect(damage?.contains("without the last line") == true)
        }
        // All is there, but for the last line of the multipart.
        let whole = try read(bytes + Array("\n".utf8))
        #expect(whole.members.map(\.error) == [nil] && whole.members[0].data.count == 300 && whole.damage != nil)
        // Padding that is missing does no harm, a lone digit does.
        #expect(try read(mail("Content-Transfer-Encoding: base64", "eHl6eA")).members.map(\.error) == [nil])
        #expect(try read(mail("Content-Transfer-Encoding: base64", "eHl6e")).members.map(\.error) == [.damagedMember])
    }

    @Test func `uuencode and yEnc without their last lines end with a fault`() throws {
        let (members, _) = try read(
            mail("Subject: x", "begin 644 a\n#86)C\n#9&5F\nbegin 600 b\n#9VAI\nend\n=ybegin line=1 name=c\n\u{8B}"))
        #expect(members.map(\.name) == ["part 1", "a", "b", "c"])
        #expect(members.map(\.error) == [nil, .damagedMember, nil, .damagedMember])
        #expect(texts(members)[1...2] == ["abcdef", "ghi"])
    }

    @Test func `an emlx that is shorter than it says is damaged`() throws {
        let (members, damage) = try read(Array("99 \nFrom: a\nTo: b\n\nx".utf8))
        #expect(texts(members) == ["x"] && damage?.contains("99 bytes") == true)
        let whole = try read(Array("19 \nFrom: a\nTo: b\n\ntext<plist>".utf8))
        #expect(texts(whole.members) == ["text"] && whole.damage == nil)
        #expect(try texts(read(Array("99999999999999999999 \nFrom: a\nTo: b\n\nx".utf8)).members) != [])
    }

    @Test func `parts nested without end stop at a limit, and what is below is one part`() throws {
        var body = ""
        for number in 0..<300 { body += "--b\(number)\nContent-Type: multipart/x; boundary=b\(number + 1)\n\n" }
        let (members, damage) = try read(mail("Content-Type: multipart/x; boundary=b0", body))
        #expect(members.count == 1 && damage?.contains("deeper than 100") == true)
        #expect(texts(members)[0].contains("boundary=b300"))
    }

    @Test func `fields without end are read in constant memory`() throws {
        let long = String(repeating: "x", count: 300_000)
        let (members, damage) = try read(
            mail("X-A: \(long)\nContent-Disposition: x; filename=a\nSubject: \(long)", "data"))
        #expect(texts(members) == ["data"] && members[0].name == "a" && damage == nil)
        let cut = try read(mail("Content-Type: image/jpeg; x=\(long); name=b", "data"))
        #expect(texts(cut.members) == ["data"] && cut.damage?.contains("too long") == true)
        let boundary = try read(mail("Content-Type: multipart/x; boundary=\(long.prefix(5000))", "data"))
        #expect(texts(boundary.members) == ["data"] && boundary.damage?.contains("boundary") == true)
    }

    @Test func `lines longer than the memory for one, with ends on every edge`() throws {
        for length in [65_533, 65_534, 65_535, 65_536, 65_537, 131_072, 200_000] {
            for lineEnd in ["\n", "\r\n", "\r"] {
                let line = String(repeating: "y", count: length)
                let body = ["--b", "", line, line, "--b--", ""].joined(separator: lineEnd)
                let (members, damage) = try read(mail("Content-Type: multipart/x; boundary=b", body))
                #expect(texts(members) == ["\(line)\(lineEnd)\(line)"] && damage == nil)
            }
        }
    }

    /// A search that looked at the boundaries one by one, or read lines again, would take minutes.
    @Test func `a megabyte of lines that are nearly boundaries`() throws {
        let boundary = String(repeating: "b", count: 4000)
        var body = ""
        for number in 0..<90 {
            body += "--\(boundary)\(number)\nContent-Type: multipart/x; boundary=\(boundary)\(number + 1)\n\n"
        }
        let near =
            String(repeating: "--\n--\(boundary)\n--\(boundary)x--\n", count: 100)
            + String(repeating: "--\n", count: 50_000)
        body += "--\(boundary)90\n\n" + near + String(repeating: "From x\n=ybegin\nbegin 644\n", count: 10_000)
        let (members, _) = try read(mail("Content-Type: multipart/x; boundary=\(boundary)0", body))
        #expect(members.count == 1 && members[0].data.count > near.utf8.count)
    }

    @Test func `whatever the bytes are, pieces of any size give the same members, and nothing traps`() throws {
        let words = [
            "--b", "--b--", "\n", "\r\n", "\r", "\n\n", "--", "b", "Content-Type: multipart/x; boundary=b\n",
            "Content-Type: multipart/x; boundary=\"c\"\n", "--c\n", "--c--\n", "Content-Transfer-Encoding: base64\n",
            "Content-Transfer-Encoding: quoted-printable\n", "Content-Transfer-Encoding: x-uuencode\n", "eHl6", "=",
            "=41", "!",
            "begin 644 x\n", "#86)C\n", "end\n", "=ybegin name=x\n", "=yend\n", " ", "\t", "\0", "é", "From ", ">From ",
            "From a 11:11\n", "Subject: x\n", "name=\"", ";", "filename*0=", "=?utf-8?q?", "BEGIN:VCARD\n",
            "PHOTO;ENCODING=b:", "dn: x\n",
            "PHOTO:data:image/jpeg;base64,", ":: ",
        ]
        let starts: [(String, ContainerFormat)] = [
            ("From: a\nTo: b\n", .mail), ("From x 11:11\nFrom: a\n", .mbox), ("BEGIN:VCARD\n", .vCard),
            ("BEGIN:VCALENDAR\n", .iCalendar), ("dn: x\na:: b\n", .ldif),
        ]
        var generator = SeededGenerator(seed: 11)
        for round in 0..<1500 {
            let (start, format) = starts[round % 3 == 0 ? round % starts.count : 0]
            var text = start
            for _ in 0..<25 { text += words[Int.random(in: 0..<words.count, using: &generator)] }
            let bytes = Array(text.utf8)
            let whole = try readAll(ContainerReader(InMemoryByteSource(bytes), format: format))
            let pieces = try readAll(
                ContainerReader(InMemoryByteSource(bytes, chunkByteCount: 3), format: format), chunkByteCount: 1)
            #expect(whole == pieces)
            #expect(whole.count <= bytes.count)
        }
    }
}
