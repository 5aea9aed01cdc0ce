/// How far a walk had come at the end of each block.
struct BlockBorders {
    private let blockByteCount: Int
    private var states: [(end: Int, state: JPEGDataWalk.State)] = []
    private var last: JPEGDataWalk.State?

    /// The last blocks are enough: nobody goes further back.
    private static let maximumCount = 1024

    init(_ blockByteCount: Int) {
        self.blockByteCount = blockByteCount
    }

    mutating func add(_ state: JPEGDataWalk.State) {
        if let last { add(last, upTo: state.offset) }
        last = state
    }

    /// Ends where something is wrong.
    mutating func finish(at offset: Int) {
        if let last { add(last, upTo: offset + 1) }
    }

    /// The last state of which no byte follows `end`, the end of a block.
    func state(at end: Int) -> JPEGDataWalk.State? { states.last { $0.end == end }?.state }

    private mutating func add(_ state: JPEGDataWalk.State, upTo offset: Int) {
        var end = (state.offset + blockByteCount - 1) / blockByteCount * blockByteCount
        while end < offset {
            if states.count == Self.maximumCount { states.removeFirst(Self.maximumCount / 2) }
            states.append((end, state))
            end += blockByteCount
        }
    }
}
