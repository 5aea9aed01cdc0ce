import TextCoding

/// Uuencode (POSIX, `uuencode`), in pieces of any size: lines that each say how many bytes they hold, between `begin`
/// and `end`.
struct UUDecoder {
    private(set) var hasEnded = false
    /// Whether lines stood among the data that are none.
    private(set) var hasForeignLines = false
    private var hasBegun: Bool
    private var line: [UInt8] = []

    /// No line of data is longer than 61 characters, and a checksum.
    private static let maximumLineByteCount = 1000

    /// - Parameter hasBegun: whether the line `begin` has passed.
    init(hasBegun: Bool = false) {
        self.hasBegun = hasBegun
    }

    /// Whether a line could be one of data: it has as many characters as its first says.
    static func isData(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, (0x20...0x60).contains(first) else { return false }
        let characterCount = (Int(first - 0x20) & 63 + 2) / 3 * 4
        // The last blanks may be lost, and some programs add a character or two.
        return (characterCount - 3...characterCount + 2).contains(line.count - 1)
            && line.allSatisfy { (0x20...0x60).contains($0) }
    }

    mutating func decode(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
        for byte in bytes where !hasEnded {
            if byte == Byte.lineFeed || byte == Byte.carriageReturn {
                endLine(&output)
            } else if line.count < Self.maximumLineByteCount {
                line.append(byte)
            }
        }
    }

    mutating func finish(into output: inout [UInt8]) -> ContainerError? {
        endLine(&output)
        return hasEnded
            ? nil : ContainerError(.damagedMember, "the uuencoded data end without the line ‘end’")
    }

    private mutating func endLine(_ output: inout [UInt8]) {
        defer { line.removeAll(keepingCapacity: true) }
        guard !hasEnded, let first = line.first else { return }
        if !hasBegun {
            hasBegun = line.starts(with: "begin ".utf8)
            if !hasBegun { hasForeignLines = true }
            return
        }
        if line[...].trimmed.elementsEqual("end".utf8) {
            hasEnded = true
            return
        }
        guard (0x20...0x60).contains(first), line.count < Self.maximumLineByteCount else {
            hasForeignLines = true
            return
        }
        if !Self.isData(line[...]) { hasForeignLines = true }
        appendData(byteCount: Int(first - 0x20) & 63, to: &output)
    }

    private func appendData(byteCount: Int, to output: inout [UInt8]) {
        var left = byteCount
        var index = 1
        while left > 0 {
            var bits: UInt32 = 0
            for place in index..<index + 4 {
                let digit = place < line.count ? (line[place] &- 0x20) & 63 : 0
                bits = bits << 6 | UInt32(digit)
            }
            for shift in [16, 8, 0] as [UInt32] where left > 0 {
                output.append(UInt8(truncatingIfNeeded: bits >> shift))
                left -= 1
            }
            index += 4
        }
    }
}
