/// A walk over the coded data of a JPEG, without making samples of them: as far as they can be what they should be.
/// Source: ITU-T T.81, annex F.
struct JPEGDataWalk {
    /// How far a walk has come, between two units; from there it can go on with other bytes.
    struct State {
        /// Where the next byte is read that is not in ``bits``.
        fileprivate(set) var offset: Int
        /// The number of the next unit.
        fileprivate(set) var unit = 0
        fileprivate var bits: UInt64 = 0
        fileprivate var bitCount = 0
        fileprivate var first: (Int, Int, Int, Int) = (0, 0, 0, 0)
        fileprivate var unitsUntilRestart: Int
        fileprivate var nextRestart: UInt8 = 0
        /// The marker after the bits, or 0 where there is none but the end of the bytes; nil while there are more bits.
        fileprivate var marker: UInt8?

        init(_ frame: JPEGFrame, offset: Int) {
            self.offset = offset
            unitsUntilRestart = frame.restartInterval
        }
    }

    enum Verdict: Hashable {
        /// All units are there, and after them the end marker, which ends at this offset.
        case complete(end: Int)
        /// What stands before this offset, or not far before it, is wrong.
        case wrong(at: Int)

        var isComplete: Bool {
            if case .complete = self { true } else { false }
        }
    }

    private(set) var state: State
    private(set) var stream: AssemblyStream
    private let frame: JPEGFrame

    init(_ frame: JPEGFrame, _ state: State, _ stream: AssemblyStream) {
        self.frame = frame
        self.state = state
        self.stream = stream
    }

    /// Walks to the end of the picture, or to the unit `last`; nil if that comes first and nothing is wrong up to there.
    ///
    /// - Parameters:
    ///   - levels: gets the mean of the first block of each component, unit by unit.
    ///   - note: gets each state between two units.
    mutating func run(_ levels: inout [Int16], upTo last: Int = .max, noting note: (State) -> Void) -> Verdict? {
        let frame = frame
        let codes = frame.tables.codes.span
        let blocks = frame.blocks.span
        while state.unit < min(last, frame.unitCount) {
            note(state)
            guard restartIfDue(), passUnit(blocks, codes, &levels, frame.componentCount * state.unit) else {
                return .wrong(at: stream.offset)
            }
            state.unit += 1
            state.offset = stream.offset
        }
        if state.unit < frame.unitCount { return nil }
        return endsHere() ? .complete(end: stream.offset) : .wrong(at: stream.offset)
    }

    /// Passes over the restart marker that stands between two units, where one should. Source: F.2.1.3.
    private mutating func restartIfDue() -> Bool {
        guard frame.restartInterval > 0 else { return true }
        if state.unitsUntilRestart == 0 {
            fill()
            guard state.bitCount < 8, state.marker == 0xD0 + state.nextRestart else { return false }
            state.bitCount = 0
            state.marker = nil
            state.first = (0, 0, 0, 0)
            state.unitsUntilRestart = frame.restartInterval
            state.nextRestart = (state.nextRestart + 1) & 7
        }
        state.unitsUntilRestart -= 1
        return true
    }

    private mutating func endsHere() -> Bool {
        fill()
        return state.bitCount < 8 && state.marker == 0xD9
    }

    // MARK: - Units

    /// Passes over a unit, and puts its levels where they belong; false where its code is wrong.
    private mutating func passUnit(
        _ blocks: Span<JPEGFrame.Block>, _ codes: Span<Int32>, _ levels: inout [Int16], _ place: Int
    ) -> Bool {
        for index in 0..<blocks.count {
            let block = blocks[index]
            guard let change = readFirst(block.tableOfFirst, codes) else { return false }
            let value = add(change, to: block.component) * block.step
            // A mean of samples of 8 bits, with some room for encoders that overshoot.
            guard abs(value) <= min(1280 + block.step, Int(Int16.max)), passOthers(block.tableOfOthers, codes) else {
                return false
            }
            if block.isFirst { levels[place + block.component] = Int16(value) }
        }
        return true
    }

    private mutating func add(_ change: Int, to component: Int) -> Int {
        switch component {
        case 0:
            state.first.0 += change
            return state.first.0
        case 1:
            state.first.1 += change
            return state.first.1
        case 2:
            state.first.2 += change
            return state.first.2
        default:
            state.first.3 += change
            return state.first.3
        }
    }

    /// The change of the first value of a block. Source: F.2.2.1.
    private mutating func readFirst(_ table: Int, _ codes: Span<Int32>) -> Int? {
        fill()
        guard let (count, length) = JPEGHuffmanTables.symbol(table, in: peek16(), of: codes), count <= 11,
            length + count <= state.bitCount
        else { return nil }
        drop(length)
        guard count > 0 else { return 0 }
        let value = Int(truncatingIfNeeded: state.bits >> UInt64(state.bitCount - count)) & ((1 << count) - 1)
        drop(count)
        return value < 1 << (count - 1) ? value - (1 << count) + 1 : value
    }

    /// Passes over the other 63 values of a block. Source: F.2.2.2.
    private mutating func passOthers(_ table: Int, _ codes: Span<Int32>) -> Bool {
        var place = 1
        while place < 64 {
            fill()
            guard let (symbol, length) = JPEGHuffmanTables.symbol(table, in: peek16(), of: codes) else { return false }
            let count = symbol & 15
            guard length + count <= state.bitCount else { return false }
            drop(length + count)
            if count == 0 {
                guard symbol == 0xF0 else { return symbol == 0 }
                place += 16
                // Zeros that nothing follows are not written.
                if place > 63 { return false }
            } else {
                place += symbol >> 4 + 1
                if place > 64 || count > 10 { return false }
            }
        }
        return true
    }

    // MARK: - Bits

    /// The next 16 bits, with zeros after the last.
    @inline(__always)
    private func peek16() -> Int {
        state.bitCount >= 16
            ? Int(truncatingIfNeeded: state.bits >> UInt64(state.bitCount - 16)) & 0xFFFF
            : Int(truncatingIfNeeded: state.bits << UInt64(16 - state.bitCount)) & 0xFFFF
    }

    @inline(__always)
    private mutating func drop(_ count: Int) {
        state.bitCount -= count
    }

    /// Reads on until there are as many bits as a code and its value have, or a marker comes.
    @inline(__always)
    private mutating func fill() {
        while state.bitCount < 27, state.marker == nil { readByte() }
    }

    private mutating func readByte() {
        guard let byte = stream.next() else {
            state.marker = 0
            return
        }
        if byte == 0xFF {
            var next = stream.next()
            while next == 0xFF { next = stream.next() }
            guard next == 0 else {
                state.marker = next ?? 0
                return
            }
        }
        state.bits = state.bits << 8 | UInt64(byte)
        state.bitCount += 8
    }
}
