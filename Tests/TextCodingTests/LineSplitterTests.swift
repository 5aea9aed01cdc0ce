import Testing
import TextCoding

@Suite struct LineSplitterTests {
    /// The lines of `bytes` handed over in chunks of `size`; nil for one that is too long.
    private func lines(_ bytes: [UInt8], chunk size: Int, limit: Int = 20) -> [String?] {
        var splitter = LineSplitter(maximumLineLength: limit)
        var lines: [String?] = []
        var rest = bytes[...]
        var numbers: [Int] = []
        var isFinished = false
        while true {
            do throws(LineTooLong) {
                if let line = try splitter.next() {
                    lines.append(UntrustedText.decode(line.bytes))
                    numbers.append(line.number)
                } else if isFinished {
                    break
                } else if rest.isEmpty {
                    splitter.finish()
                    isFinished = true
                } else {
                    splitter.append(rest.prefix(size))
                    rest = rest.dropFirst(size)
                }
            } catch {
                #expect(error.limit == limit)
                lines.append(nil)
                numbers.append(error.number)
            }
        }
        #expect(numbers == Array(1..<(lines.count + 1)))
        return lines
    }

    @Test(arguments: [1, 2, 3, 7, 1000])
    func `lines are the same in chunks of any size`(size: Int) {
        #expect(lines([], chunk: size) == [])
        #expect(lines(Array("a".utf8), chunk: size) == ["a"])
        #expect(lines(Array("\n".utf8), chunk: size) == [""])
        #expect(lines(Array("a\r\nb\n\nc".utf8), chunk: size) == ["a", "b", "", "c"])
        #expect(lines(Array("a\n\r\n".utf8), chunk: size) == ["a", ""])
        #expect(lines(Array("a\rb\n".utf8), chunk: size) == ["a\rb"])
    }

    @Test(arguments: [1, 2, 5, 1000])
    func `a byte order mark is dropped once`(size: Int) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        #expect(lines(mark + Array("a\n".utf8) + mark + Array("b".utf8), chunk: size) == ["a", "\u{FEFF}b"])
    }

    @Test(arguments: [1, 5, 19, 20, 21, 22, 1000])
    func `lines that are too long are skipped`(size: Int) {
        let twenty = String(repeating: "x", count: 20)
        let text = "a\n\(twenty)\r\n\(twenty)y\nb\n\(twenty)\(twenty)\(twenty)\nc"
        #expect(lines(Array(text.utf8), chunk: size) == ["a", twenty, nil, "b", nil, "c"])
        #expect(lines(Array("\(twenty)\(twenty)\(twenty)".utf8), chunk: size) == [nil])
    }

    @Test func `untrusted text stays readable`() {
        #expect(UntrustedText.decode([0x63, 0x61, 0x66, 0xE9]) == "caf\\xE9")
        #expect(UntrustedText.decode(ArraySlice("ảnh.jpg".utf8)) == "ảnh.jpg")
        #expect(UntrustedText.decode([0xE1, 0xBA, 0x61]) == "\\xE1\\xBAa")
        #expect(UntrustedText.excerpt(ArraySlice("a\u{1B}[2Jb\u{202E}".utf8)) == "a\\x1b[2Jb\\xe2\\x80\\xae")
        #expect(UntrustedText.excerpt(ArraySlice(repeating: 0x61, count: 100)).count == 81)
    }
}
