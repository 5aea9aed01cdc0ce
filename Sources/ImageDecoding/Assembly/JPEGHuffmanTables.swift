/// The Huffman tables of a JPEG. Source: ITU-T T.81, B.2.4.2, annex C and F.2.2.3.
struct JPEGHuffmanTables {
    /// All tables one after the other, flat in memory, for ``symbol(_:in:of:)``. Of each: for each beginning of a code, its
    /// length and its symbol, or 0 where it is longer; for each length the largest code, or -1, and then what to add to a code
    /// to come to its symbol; the symbols.
    private(set) var codes = [Int32](repeating: 0, count: tableCount * tableSize)
    /// Which tables there are, a bit each.
    private(set) var present = 0

    /// Four for DC values, and four for the others.
    private static let tableCount = 8
    private static let beginningBitCount = 9
    private static let largest = 1 << beginningBitCount
    private static let shifts = largest + 17
    private static let symbols = shifts + 17
    private static let tableSize = symbols + 256

    /// Takes the table with that number; false if its codes contradict each other.
    mutating func take(_ number: Int, counts: [Int], symbols: [UInt8]) -> Bool {
        guard (0..<Self.tableCount).contains(number), counts.count == 16, symbols.count <= 256,
            counts.reduce(0, +) == symbols.count
        else { return false }
        let table = number * Self.tableSize
        for index in 0..<Self.largest { codes[table + index] = 0 }
        var code = 0
        var place = 0
        for length in 1...16 {
            let count = counts[length - 1]
            guard code + count <= 1 << length else { return false }
            codes[table + Self.largest + length] = count > 0 ? Int32(code + count - 1) : -1
            codes[table + Self.shifts + length] = Int32(place - code)
            for symbol in symbols[place..<place + count] {
                codes[table + Self.symbols + place] = Int32(symbol)
                place += 1
                if length <= Self.beginningBitCount {
                    let free = Self.beginningBitCount - length
                    for index in code << free..<(code + 1) << free {
                        codes[table + index] = Int32(length) << 8 | Int32(symbol)
                    }
                }
                code += 1
            }
            code <<= 1
        }
        present |= 1 << number
        return true
    }

    /// The symbol whose code begins the 16 bits, and the length of the code, by the ``codes`` of some tables; nil where none does.
    @inline(__always)
    static func symbol(_ number: Int, in bits: Int, of codes: Span<Int32>) -> (value: Int, bitCount: Int)? {
        let table = number * tableSize
        let beginning = Int(codes[table + bits >> (16 - beginningBitCount)])
        if beginning != 0 { return (beginning & 255, beginning >> 8) }
        for length in beginningBitCount + 1...16 {
            let code = Int32(bits >> (16 - length))
            if code <= codes[table + largest + length] {
                return (Int(codes[table + symbols + Int(code + codes[table + shifts + length])]), length)
            }
        }
        return nil
    }
}
