/// The bytes of a PNM, one by one or a row at a time.
final class PNMBytes {
    private let input: ByteInput
    private var buffer: [UInt8] = [UInt8](repeating: 0, count: 1 << 12)
    private var position = 0
    private var end = 0
    /// Whether more bytes were asked for than there are.
    private(set) var hasEnded = false

    init(_ input: ByteInput) {
        self.input = input
    }

    func next() -> UInt8? {
        if position == end {
            end = input.fill(&buffer, count: buffer.count)
            position = 0
            guard end > 0 else {
                hasEnded = true
                return nil
            }
        }
        defer { position += 1 }
        return buffer[position]
    }

    /// Fills all of `row`; false where there are not so many bytes.
    func fill(_ row: inout [UInt8]) -> Bool {
        let held = min(end - position, row.count)
        row.replaceSubrange(0..<held, with: buffer[position..<position + held])
        position += held
        if held == row.count { return true }
        if held == 0 {
            let count = input.fill(&row, count: row.count)
            hasEnded = count < row.count
            return !hasEnded
        }
        var rest = [UInt8](repeating: 0, count: row.count - held)
        let count = input.fill(&rest, count: rest.count)
        row.replaceSubrange(held..<held + rest.count, with: rest)
        hasEnded = count < rest.count
        return !hasEnded
    }

    /// The next number in letters; nil where there is none.
    func number() -> Int? {
        guard var byte = nextMeaningful() else { return nil }
        var number = 0
        while (0x30...0x39).contains(byte) {
            number = min(number * 10 + Int(byte - 0x30), 1 << 20)
            guard let next = next() else { return number }
            if next == UInt8(ascii: "#") { skipComment() }
            guard next != UInt8(ascii: "#"), !PNMHeader.isSpace(next) else { return number }
            byte = next
        }
        return nil
    }

    /// The next digit of a bitmap in letters.
    func bit() -> Int? {
        guard let byte = nextMeaningful(), byte == 0x30 || byte == 0x31 else { return nil }
        return Int(byte - 0x30)
    }

    private func nextMeaningful() -> UInt8? {
        while let byte = next() {
            if byte == UInt8(ascii: "#") {
                skipComment()
            } else if !PNMHeader.isSpace(byte) {
                return byte
            }
        }
        return nil
    }

    private func skipComment() {
        while let byte = next(), byte != 0x0A, byte != 0x0D {}
    }
}
