/// One way in which a picture may go on, followed to its end or to where something is wrong.
struct AssemblyAttempt {
    /// Where the picture lies, if it is whole.
    private(set) var pieces: [Range<Int>] = []
    /// What it cost, as so many bytes that were read.
    private(set) var byteCost = 0
    private var frame: JPEGFrame?
    /// The levels of each unit, component by component.
    private var levels: [Int16] = []
    /// How many units were passed.
    private var unitCount = 0

    /// Pieces in which the brightness leaps more where they meet, by the leaps elsewhere in the picture, do not belong together.
    static let largestLeap = 4.0

    /// Follows the picture from its first byte on.
    mutating func walk(
        _ stream: AssemblyStream, noting note: (JPEGDataWalk.State) -> Void = { _ in }
    ) -> JPEGDataWalk.Verdict {
        var stream = stream
        guard let frame = JPEGFrame(&stream) else {
            byteCost = stream.readByteCount
            return .wrong(at: stream.offset)
        }
        self.frame = frame
        levels = Array(repeating: 0, count: frame.unitCount * frame.componentCount)
        return run(JPEGDataWalk(frame, JPEGDataWalk.State(frame, offset: stream.offset), stream), noting: note)
    }

    /// How much the picture leaps where the pieces meet, if it goes on as the stream does; nil if it does not.
    mutating func leapGoingOn(from state: JPEGDataWalk.State, _ stream: AssemblyStream, _ usual: [Double]) -> Double? {
        guard let frame else { return nil }
        var walk = JPEGDataWalk(frame, state, stream)
        defer { byteCost = walk.stream.readByteCount }
        // What does not belong here is seen soon, as a rule.
        let first = state.unit..<min(state.unit + min(Self.firstUnitCount, frame.unitsPerRow), frame.unitCount)
        let second = state.unit..<min(state.unit + frame.unitsPerRow, frame.unitCount)
        var verdict = walk.run(&levels, upTo: first.upperBound, noting: { _ in })
        guard verdict == nil || verdict?.isComplete == true, !leaps(in: first, usual) else { return nil }
        if verdict == nil { verdict = walk.run(&levels, upTo: second.upperBound, noting: { _ in }) }
        guard verdict == nil || verdict?.isComplete == true, !leaps(in: second, usual) else { return nil }
        if verdict == nil { verdict = walk.run(&levels, noting: { _ in }) }
        return verdict?.isComplete == true ? LevelLeaps(levels[...], frame).leap(at: state.unit) : nil
    }

    /// Whether the levels of some units are far from those above.
    private func leaps(in units: Range<Int>, _ usual: [Double]) -> Bool {
        guard let frame, units.lowerBound >= frame.unitsPerRow else { return false }
        let row = frame.unitsPerRow * frame.componentCount
        return usual.indices.contains { component in
            let sum = units.reduce(0) { sum, unit in
                let place = unit * frame.componentCount + component
                return sum + abs(Int(levels[place]) - Int(levels[place - row]))
            }
            // A few units can differ from those above more than a row of them.
            let largest = (units.count > Self.firstUnitCount ? 1 : 1.5) * Self.largestLeap
            return Double(sum) > largest * usual[component] * Double(units.count)
        }
    }

    /// So many units tell whether the brightness leaps.
    private static let firstUnitCount = 32

    private mutating func run(_ walk: JPEGDataWalk, noting note: (JPEGDataWalk.State) -> Void) -> JPEGDataWalk.Verdict {
        var walk = walk
        let verdict = walk.run(&levels, noting: note) ?? .wrong(at: walk.stream.offset)
        // The levels cost their memory.
        byteCost = walk.stream.readByteCount + levels.count
        unitCount = walk.state.unit
        if case .complete(let end) = verdict {
            pieces = walk.stream.pieces
            if let last = pieces.popLast() { pieces.append(last.lowerBound..<end) }
        }
        return verdict
    }

    /// How the levels change in the units that were passed.
    var leaps: LevelLeaps? {
        frame.map { LevelLeaps(levels.prefix($0.componentCount * unitCount), $0) }
    }
}
