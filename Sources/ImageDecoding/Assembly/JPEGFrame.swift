/// What the header of a JPEG says that is needed to follow its coded data: of those that have one scan of all components, in
/// sequence, with Huffman codes and 8 bits a sample, which is what cameras write. Source: ITU-T T.81, annex B.
struct JPEGFrame {
    /// A block of 8×8 samples in the unit that is repeated.
    struct Block {
        let component: Int
        /// Whether it is the first of its component.
        let isFirst: Bool
        let tableOfFirst: Int
        let tableOfOthers: Int
        /// What a step of the first value stands for.
        let step: Int
    }

    private(set) var tables = JPEGHuffmanTables()
    /// The blocks of a unit, and how many units there are in a row and in all.
    private(set) var blocks: [Block] = []
    private(set) var unitsPerRow = 0
    private(set) var unitCount = 0
    var componentCount: Int { components.count }
    /// After how many units the coding begins anew; 0 for never.
    private(set) var restartInterval = 0

    private struct Component {
        let identifier: Int
        let columns: Int
        let rows: Int
        let quantisation: Int
    }

    private var components: [Component] = []
    private var size = (width: 0, height: 0)
    private var firstSteps = [Int](repeating: 0, count: 4)

    /// More units than a picture has that is put together.
    private static let maximumUnitCount = 1 << 22
    private static let maximumSegmentCount = 200

    /// Reads the header up to the coded data. Nil where something cannot be so, or is of a kind that is not followed; the
    /// stream stands at it then.
    init?(_ stream: inout AssemblyStream) {
        guard stream.next() == 0xFF, stream.next() == 0xD8 else { return nil }
        for _ in 0..<Self.maximumSegmentCount {
            guard stream.next() == 0xFF, var marker = stream.next() else { return nil }
            while marker == 0xFF {
                guard let next = stream.next() else { return nil }
                marker = next
            }
            guard let byteCount = stream.number(), byteCount >= 2 else { return nil }
            switch marker {
            case 0xC0, 0xC1: guard readFrame(&stream, byteCount - 2) else { return nil }
            case 0xC4: guard readTables(&stream, byteCount - 2) else { return nil }
            case 0xDB: guard readSteps(&stream, byteCount - 2) else { return nil }
            case 0xDD:
                guard byteCount == 4, let interval = stream.number() else { return nil }
                restartInterval = interval
            case 0xDA:
                guard readScan(&stream, byteCount - 2) else { return nil }
                return
            case 0xE0...0xEF, 0xFE: stream.skip(byteCount - 2)
            default: return nil
            }
        }
        return nil
    }

    private mutating func readFrame(_ stream: inout AssemblyStream, _ byteCount: Int) -> Bool {
        guard components.isEmpty, stream.next() == 8, let height = stream.number(), let width = stream.number(),
            let count = stream.next().map(Int.init), width > 0, height > 0, (1...4).contains(count),
            byteCount == 6 + 3 * count
        else { return false }
        size = (width, height)
        for _ in 0..<count {
            guard let identifier = stream.next(), let sampling = stream.next(), let table = stream.next(), table < 4
            else { return false }
            let (columns, rows) = (Int(sampling >> 4), Int(sampling & 15))
            guard (1...4).contains(columns), (1...4).contains(rows) else { return false }
            components.append(
                Component(identifier: Int(identifier), columns: columns, rows: rows, quantisation: Int(table)))
        }
        return true
    }

    private mutating func readTables(_ stream: inout AssemblyStream, _ byteCount: Int) -> Bool {
        var rest = byteCount
        while rest >= 17 {
            guard let number = stream.next(), number & 0xEC == 0 else { return false }
            var counts: [Int] = []
            for _ in 0..<16 {
                guard let count = stream.next() else { return false }
                counts.append(Int(count))
            }
            let count = counts.reduce(0, +)
            rest -= 17 + count
            guard count <= 256, rest >= 0 else { return false }
            var symbols: [UInt8] = []
            for _ in 0..<count {
                guard let symbol = stream.next() else { return false }
                symbols.append(symbol)
            }
            guard tables.take(Int(number >> 4) * 4 + Int(number & 3), counts: counts, symbols: symbols) else {
                return false
            }
        }
        return rest == 0
    }

    private mutating func readSteps(_ stream: inout AssemblyStream, _ byteCount: Int) -> Bool {
        var rest = byteCount
        while rest > 0 {
            guard let head = stream.next(), head & 0xEC == 0 else { return false }
            let isWide = head >> 4 == 1
            guard let first = isWide ? stream.number() : stream.next().map(Int.init), first > 0 else { return false }
            firstSteps[Int(head & 3)] = first
            stream.skip(isWide ? 126 : 63)
            rest -= isWide ? 129 : 65
        }
        return rest == 0
    }

    private mutating func readScan(_ stream: inout AssemblyStream, _ byteCount: Int) -> Bool {
        guard let count = stream.next().map(Int.init), count == components.count, count > 0,
            byteCount == 4 + 2 * count
        else { return false }
        for (index, component) in components.enumerated() {
            guard let identifier = stream.next(), Int(identifier) == component.identifier,
                let numbers = stream.next(), numbers & 0xCC == 0, firstSteps[component.quantisation] > 0
            else { return false }
            let (first, others) = (Int(numbers >> 4), 4 + Int(numbers & 15))
            guard tables.present >> first & tables.present >> others & 1 == 1 else { return false }
            for number in 0..<(count == 1 ? 1 : component.columns * component.rows) {
                blocks.append(
                    Block(
                        component: index, isFirst: number == 0, tableOfFirst: first, tableOfOthers: others,
                        step: firstSteps[component.quantisation]))
            }
        }
        guard blocks.count <= 10, stream.next() == 0, stream.next() == 63, stream.next() == 0 else { return false }
        let columns = count == 1 ? 1 : components.reduce(1) { max($0, $1.columns) }
        let rows = count == 1 ? 1 : components.reduce(1) { max($0, $1.rows) }
        unitsPerRow = (size.width + 8 * columns - 1) / (8 * columns)
        unitCount = unitsPerRow * ((size.height + 8 * rows - 1) / (8 * rows))
        return unitCount <= Self.maximumUnitCount
    }
}

extension AssemblyStream {
    /// A number of two bytes, the more significant first.
    fileprivate mutating func number() -> Int? {
        guard let first = next(), let second = next() else { return nil }
        return Int(first) << 8 | Int(second)
    }
}
