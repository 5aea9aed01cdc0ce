import HashLists
import TestSupport
import Testing

struct LineErrorTests {
    @Test func `a bad line has a code for programs and a message for people`() throws {
        let list = try ParsedList("\(Sample.md5)0  x\n\(Sample.md5)  y\nzz  z\n", format: .digestSums)
        #expect(list.report.badLines.map(\.code) == [.wrongLength, .notHexadecimal])
        #expect(list.report.badLines.map(\.code.rawValue) == ["wrongLength", "notHexadecimal"])
        let error = try #require(list.report.badLines.first)
        #expect(error.message == "digest has 33 hexadecimal digits, expected 32, 40 or 64")
        #expect(error.description == "line 1: \(error.message): \(error.excerpt)")
    }
}
