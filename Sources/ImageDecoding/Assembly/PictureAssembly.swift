package import ByteSources

/// Puts pictures together that lie in bytes in pieces: what lies around other pictures, and what goes on in another place.
///
/// A picture is right up to the end of a block, and goes on at the beginning of another. Which two, its coded data tell: only
/// where they go on right can they be followed to the end of the picture, with all of its units and the end marker after them.
/// Data of another picture can be followed a long way, too, and now and then to its end; but then the brightness leaps where the
/// pieces meet.
///
/// How far is searched is counted in bytes that are read, and not in seconds, so that the same is found on every machine.
package struct PictureAssembly {
    /// How much is read in the search for one picture, and for all pictures in the same bytes together.
    package static let maximumByteCount = 256 << 20
    package static let maximumTotalByteCount = 2 << 30

    /// A picture in more pieces is none that is put together.
    package static let maximumPieceCount = 1000

    /// The pictures that were put together, in the order of their beginnings: the pieces of each, in their order.
    package var pictures: [[Range<Int>]] { found.sorted { $0.key < $1.key }.map(\.value) }
    /// Whether more would have been tried but for the limits.
    package private(set) var isCutShort = false

    private let bytes: PagedBytes
    private let blockByteCount: Int
    /// Where pictures begin, in order: no piece of another goes on there.
    private let starts: [Int]
    /// The pieces of each picture that was put together, by its offset.
    private var found: [Int: [Range<Int>]] = [:]
    /// What belongs to pictures that are whole, in whole blocks and in order.
    private var claimed: [Range<Int>] = []
    /// Where blocks begin that can be coded data, in order. Nil until they were looked for.
    private var dataBlocks: [Int]?
    private var totalByteCount = 0

    /// Searches for the pieces of all pictures.
    ///
    /// - Parameters:
    ///   - offsets: where pictures begin, in order.
    ///   - blockByteCount: every piece begins at a multiple of it.
    package init(_ offsets: [Int], in bytes: any RandomAccessByteSource, blockByteCount: Int) {
        self.bytes = PagedBytes(bytes)
        self.blockByteCount = max(512, blockByteCount)
        starts = offsets.filter { $0 % max(512, blockByteCount) == 0 }
        var rest = starts
        rest.removeAll { isWhole($0) }
        settleAroundOthers(&rest)
        // Where two pictures could go on in the same place, it belongs to the one that goes on better.
        let proposals = rest.flatMap { self.proposals(for: $0) }.sorted {
            ($0.leap, $0.start, $0.jump.target) < ($1.leap, $1.start, $1.jump.target)
        }
        for proposal in proposals where rest.contains(proposal.start) && isPossible(proposal) {
            rest.removeAll { $0 == proposal.start }
            settleAroundOthers(&rest)
        }
    }

    // MARK: - Without a jump

    private mutating func isWhole(_ start: Int) -> Bool {
        guard mayGoOn() else { return false }
        var attempt = AssemblyAttempt()
        defer { totalByteCount += attempt.byteCost }
        guard attempt.walk(AssemblyStream(bytes, claimed: [], from: start, jump: nil)).isComplete else { return false }
        claim(attempt.pieces)
        return true
    }

    /// Takes the pictures that are whole once what belongs to others is passed over, and removes them.
    private mutating func settleAroundOthers(_ rest: inout [Int]) {
        var count = 0
        while count != rest.count {
            count = rest.count
            rest.removeAll { liesAroundOthers($0) }
        }
    }

    private mutating func liesAroundOthers(_ start: Int) -> Bool {
        guard mayGoOn() else { return false }
        var attempt = AssemblyAttempt()
        defer { totalByteCount += attempt.byteCost }
        var borders = BlockBorders(blockByteCount)
        let verdict = attempt.walk(stream(from: start)) { borders.add($0) }
        guard verdict.isComplete, attempt.pieces.count <= Self.maximumPieceCount, let leaps = attempt.leaps else {
            return false
        }
        let isSmooth = attempt.pieces.dropLast().allSatisfy { piece in
            borders.state(at: piece.upperBound).map { leaps.leap(at: $0.unit) <= AssemblyAttempt.largestLeap } ?? true
        }
        guard isSmooth else { return false }
        take(attempt.pieces, of: start)
        return true
    }

    // MARK: - With a jump

    /// A way in which a picture goes on to its end.
    private struct Proposal {
        let start: Int
        let jump: AssemblyStream.Jump
        /// How much the picture leaps there.
        let leap: Double
    }

    /// Where the picture may go on, from each of the likely ends of its first piece.
    private mutating func proposals(for start: Int) -> [Proposal] {
        var attempt = AssemblyAttempt()
        var borders = BlockBorders(blockByteCount)
        guard case .wrong(let offset) = attempt.walk(stream(from: start), noting: { borders.add($0) }) else {
            return []
        }
        borders.finish(at: offset)
        let byteCount = min(Self.maximumByteCount, Self.maximumTotalByteCount - totalByteCount)
        var budget = byteCount
        defer { totalByteCount += byteCount - budget }
        let leaps = attempt.leaps
        let (nearest, leaping) = ends(before: offset, from: start, leaps, borders)
        // Of the nearest ends a wrong one can do as well as the right one, so all of them are tried; others one by one.
        for group in [nearest] + leaping.map({ [$0] }) {
            var proposals: [Proposal] = []
            for end in group {
                proposals += self.proposals(from: end, start, &attempt, leaps, borders.state(at: end), &budget)
            }
            if !proposals.isEmpty { return proposals }
        }
        return []
    }

    private mutating func proposals(
        from end: Int, _ start: Int, _ attempt: inout AssemblyAttempt, _ leaps: LevelLeaps?,
        _ border: JPEGDataWalk.State?, _ budget: inout Int
    ) -> [Proposal] {
        let usual = leaps?.usual(upTo: border?.unit ?? 0) ?? []
        var proposals: [Proposal] = []
        for target in targets(after: end, from: start, isInHeader: border == nil) {
            guard budget > 0 else {
                isCutShort = true
                return proposals
            }
            let jump = AssemblyStream.Jump(origin: end, target: target)
            let leap: Double?
            if let border {
                leap = attempt.leapGoingOn(from: border, stream(from: border.offset, jump), usual)
                budget -= attempt.byteCost
            } else {
                var other = AssemblyAttempt()
                leap = other.walk(stream(from: start, jump)).isComplete ? 0 : nil
                budget -= other.byteCost
            }
            budget -= Self.byteCountOfTrial
            if let leap, leap <= AssemblyAttempt.largestLeap {
                proposals.append(Proposal(start: start, jump: jump, leap: leap))
            }
        }
        return proposals
    }

    /// Takes the picture if it can still go on so; what lies between may have turned out to be another's.
    private mutating func isPossible(_ proposal: Proposal) -> Bool {
        let isTaken = claimed.contains { $0.contains(proposal.jump.target) || $0.contains(proposal.jump.origin - 1) }
        var whole = AssemblyAttempt()
        guard !isTaken, whole.walk(stream(from: proposal.start, proposal.jump)).isComplete,
            whole.pieces.count <= Self.maximumPieceCount
        else { return false }
        take(whole.pieces, of: proposal.start)
        return true
    }

    private func stream(from start: Int, _ jump: AssemblyStream.Jump? = nil) -> AssemblyStream {
        AssemblyStream(bytes, claimed: claimed, from: start, jump: jump)
    }

    /// Whether so little was read up to now that more may be.
    private mutating func mayGoOn() -> Bool {
        if totalByteCount >= Self.maximumTotalByteCount { isCutShort = true }
        return totalByteCount < Self.maximumTotalByteCount
    }

    /// What a trial costs beside the bytes that it reads, as if it were bytes.
    private static let byteCountOfTrial = 256

    /// The places at which the first piece may end: those that are nearest to where something is wrong, and those after which
    /// the brightness leaps.
    private func ends(
        before offset: Int, from start: Int, _ leaps: LevelLeaps?, _ borders: BlockBorders
    ) -> (nearest: [Int], leaping: [Int]) {
        let next = starts.first { $0 > start } ?? .max
        let last = min(offset, next) / blockByteCount * blockByteCount
        let all = stride(from: last, to: start, by: -blockByteCount).lazy.filter { end in
            // Within a picture that is passed over nothing ends.
            !claimed.contains { $0.lowerBound < end && end <= $0.upperBound }
        }
        // In a header not all bytes tell whether they are right: the end is known only where another picture begins.
        guard let leaps else { return (last == next ? Array(all.prefix(1)) : [], []) }
        let known = all.compactMap { end in borders.state(at: end).map { (end: end, leap: leaps.leap(at: $0.unit)) } }
        let leaping = known.dropFirst(Self.nearestEndCount).filter { $0.leap > AssemblyAttempt.largestLeap }
            .sorted { ($0.leap, $0.end) > ($1.leap, $1.end) }
        return (known.prefix(Self.nearestEndCount).map(\.end), leaping.prefix(Self.leapingEndCount).map(\.end))
    }

    private static let nearestEndCount = 4
    private static let leapingEndCount = 8

    /// The places at which the second piece may begin, those first that are after the end of the first.
    private mutating func targets(after end: Int, from start: Int, isInHeader: Bool) -> [Int] {
        let blocks: [Int]
        if isInHeader {
            blocks = Array(stride(from: 0, to: bytes.byteCount, by: blockByteCount))
        } else if let dataBlocks {
            blocks = dataBlocks
        } else {
            blocks = stride(from: 0, to: bytes.byteCount, by: blockByteCount).filter { isCodedData($0) }
            dataBlocks = blocks
        }
        var claims = claimed[...]
        let free = blocks.filter { block in
            while let claim = claims.first, claim.upperBound <= block { claims.removeFirst() }
            return claims.first?.contains(block) != true
        }
        return free.filter { $0 > end } + free.filter { $0 < start }
    }

    /// Whether a block can be coded data, by its first bytes: with no marker in it but those that stand there, and not of a few
    /// values alone.
    private func isCodedData(_ offset: Int) -> Bool {
        let bytes = bytes.bytes(at: offset, count: 512)
        var seen = (low: UInt64(0), high: UInt64(0))
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0xFF, index + 1 < bytes.endIndex {
                let next = bytes[index + 1]
                if next == 0xD9 { break }
                guard next == 0 || (0xD0...0xD7).contains(next) else { return false }
            }
            if byte & 1 == 0 { seen.low |= 1 << UInt64(byte >> 2) } else { seen.high |= 1 << UInt64(byte >> 2) }
            index += 1
        }
        return seen.low.nonzeroBitCount + seen.high.nonzeroBitCount >= min(48, (index - bytes.startIndex) / 4)
    }

    // MARK: - What belongs to whole pictures

    private mutating func take(_ pieces: [Range<Int>], of start: Int) {
        found[start] = pieces
        claim(pieces)
    }

    private mutating func claim(_ pieces: [Range<Int>]) {
        let blocks = pieces.map { piece in
            piece.lowerBound..<(piece.upperBound + blockByteCount - 1) / blockByteCount * blockByteCount
        }
        claimed = (claimed + blocks).sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, range in
            if let last = joined.last, last.upperBound >= range.lowerBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
    }
}
