/// Takes an input apart: choices first, then the bytes that are tried.
///
/// Choices come from the front, one byte each, so that a mutation changes one of them and nothing else. An input that is
/// too short gives zeros.
struct FuzzInput {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    var bytes: [UInt8] { Array(rest) }

    mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

    mutating func flag() -> Bool { byte() & 1 == 1 }

    /// A number from 0 up to, but not including, `bound`.
    mutating func number(below bound: Int) -> Int { Int(byte()) % bound }

    /// A number of two bytes.
    mutating func wideNumber() -> Int { Int(byte()) << 8 | Int(byte()) }

    mutating func choice<Choice>(of choices: [Choice]) -> Choice { choices[number(below: choices.count)] }

    mutating func take(_ count: Int) -> [UInt8] {
        let taken = rest.prefix(count)
        rest = rest.dropFirst(count)
        return Array(taken)
    }
}

/// How the bytes of a file arrive: in pieces of these sizes.
enum ChunkSize {
    static let all = [Int.max, 1, 2, 7, 64, 1000]
}

extension [UInt8] {
    /// The bytes in pieces of `size`, as files are read.
    func chunks(of size: Int) -> [[UInt8]] {
        guard size < count else { return isEmpty ? [] : [self] }
        return stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
