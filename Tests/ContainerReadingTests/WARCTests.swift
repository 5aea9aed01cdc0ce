@testable import ContainerReading
import ByteSources
import TestSupport
import Testing

@Suite(.enabled(if: ContainerReader.isAvailable, "build with --traits Archives"))
struct `Archives of web crawlers` {
    static func record(_ type: String, _ uri: String, _ content: [UInt8], contentType: String = "image/jpeg") -> [UInt8]
    {
        Array(
            ("WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(uri)\r\nContent-Type: \(contentType)\r\n"
                + "content-length:  \(content.count)\r\n\r\n").utf8) + content + Array("\r\n\r\n".utf8)
    }

    static func response(_ uri: String, headers: String = "", _ body: [UInt8]) -> [UInt8] {
        record(
            "response", uri, Array("HTTP/1.1 200 OK\r\n\(headers)\r\n".utf8) + body,
            contentType: "application/http; msgtype=response")
    }

    static let data = noise(150_000)

    @Test func `bodies are the data, and every record comes, whatever the pieces`() throws {
        var chunked: [UInt8] = []
        for start in stride(from: 0, to: Self.data.count, by: 40_000) {
            let chunk = Self.data[start..<min(start + 40_000, Self.data.count)]
            chunked += Array("\(String(chunk.count, radix: 16));x=y\r\n".utf8) + chunk + Array("\r\n".utf8)
        }
        chunked += Array("0\r\n\r\n".utf8)
        let bytes =
            Self.record("resource", "file:///a.jpg", Self.data) + Self.response("http://b/", Self.data)
            + Self.response("http://c/", headers: "Transfer-Encoding: chunked\r\n", chunked)
            + Self.record("metadata", "d", []) + Self.record("resource", "e", [1, 2, 3])
        for chunkByteCount in [Int.max, 777] {
            let read = try ReadContainer(bytes, chunkByteCount: chunkByteCount)
            #expect(read.members.map(\.name) == ["file:///a.jpg", "http://b/", "http://c/", "d", "e"])
            #expect(read.members.map(\.data) == [Self.data, Self.data, Self.data, [], [1, 2, 3]])
            #expect(read.members.allSatisfy { $0.error == nil } && read.damage == nil && read.unclaimed.isEmpty)
        }
    }

    @Test func `an archive cut off anywhere says so, and gives nothing wrong as whole`() throws {
        let chunk = noise(300)
        let bytes =
            Self.record("resource", "a", chunk)
            + Self.response(
                "b", headers: "transfer-encoding: chunked\r\n",
                Array("12c\r\n".utf8) + chunk + Array("\r\n0\r\n\r\n".utf8))
        for count in 9..<bytes.count - 12 {
            let read = try ReadContainer(Array(bytes.prefix(count)))
            for member in read.members where member.error == nil { #expect(member.data == chunk) }
            let isAtBorder = count >= bytes.count / 2 && read.members.count == 1
            #expect(
                read.damage != nil || read.members.contains { $0.error != nil } || isAtBorder
                    || read.members.allSatisfy { $0.data == chunk }, "\(count)")
        }
    }

    @Test(arguments: ["-1", "99999999999999999999", "9223372036854775807", "x", ""])
    func `lengths that are not true are damage`(length: String) throws {
        let bytes = Array("WARC/1.0\r\nWARC-Target-URI: a\r\nContent-Length: \(length)\r\n\r\nabc".utf8)
        let read = try ReadContainer(bytes)
        #expect(read.damage?.code == .damagedContainer || read.members.first?.error == .damagedMember)
    }

    @Test func `what is no record is damage, and told`() throws {
        let first = Self.record("resource", "a", [1])
        let read = try ReadContainer(first + noise(500))
        #expect(read.members.map(\.data) == [[1]] && read.damage?.code == .damagedContainer)
        #expect(read.unclaimed.last?.upperBound == first.count + 500)
        let bad = Self.response("b", headers: "Transfer-Encoding: chunked\r\n", Array("zz\r\nabc".utf8))
        #expect(try ReadContainer(bad + first).members.map(\.error) == [.damagedMember, nil])
    }
}
