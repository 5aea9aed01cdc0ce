@testable import ContainerReading
import ByteSources
import Foundation
import TestSupport
import Testing

struct MboxTests {
    private func messages(_ text: String) throws -> [String] {
        let reader = try ContainerReader(InMemoryByteSource(Array(text.utf8)), format: .mbox)
        return try readAll(reader).map { String(decoding: $0.data, as: UTF8.self) }
    }

    @Test(arguments: ["\n", "\r\n"])
    func `messages end at the next line that begins one, without the blank line between`(_ lineEnd: String) throws {
        let text = "From a 11:00\nFrom: a\n\none\n\n\nFrom b 11:00\nFrom: b\n\ntwo\n"
        let read = try messages(text.replacingOccurrences(of: "\n", with: lineEnd))
        #expect(
            read == ["From: a\n\none\n\n", "From: b\n\ntwo\n"].map { $0.replacingOccurrences(of: "\n", with: lineEnd) })
    }

    @Test func `the quotation of lines that begin with From is taken away`() throws {
        #expect(
            try messages("From a 11:00\nTo: a\n\n>From x\n>>From y\n> From z\n>Fro\nx >From\n")
                == ["To: a\n\nFrom x\n>From y\n> From z\n>Fro\nx >From\n"])
    }

    @Test func `a line of text that begins with From does not begin a message`() throws {
        let text = "From a 11:00\nTo: a\n\nFrom here on\n\nFrom there on: yes\nno header\n\nFrom 11:30 on\nwe waited\n"
        #expect(try messages(text).count == 1)
        // But these do: a time and a header, or a blank line and a field of mails.
        #expect(try messages(text + "From b 11:00\nX-Y: z\n\nx\n").count == 2)
        #expect(try messages(text + "\nFrom b\nSubject: z\n\nx\n").count == 2)
        #expect(try messages(text + "From b\nSubject: z\n\nx\n").count == 1)
    }

    @Test func `a message that says how long it is is not believed, and empty ones are members`() throws {
        let read = try messages("From a 11:00\nContent-Length: 999\n\nx\n\nFrom b 11:00\n\nFrom c 11:00\nTo: c\n")
        #expect(read == ["Content-Length: 999\n\nx\n", "\n", "To: c\n"])
    }

    @Test func `many messages take no memory, and all bytes are claimed but the lines between`() throws {
        let message =
            "From a@example.invalid Sat Nov 28 11:00:00 2026 \(String(repeating: "x", count: 60))\nTo: a\n\nx\n\n"
        let bytes = Array(String(repeating: message, count: 6000).utf8)
        let reader = try #require(MboxKind().open(InMemoryByteSource(bytes)) as? MboxContainer)
        var count = 0
        while try reader.next() != nil { count += 1 }
        #expect(count == 6000)
        #expect(reader.unclaimedRanges.count == 4096)
        #expect(reader.unclaimedRanges.first?.lowerBound == 0)
        #expect(
            zip(reader.unclaimedRanges, reader.unclaimedRanges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }
        )
    }
}
