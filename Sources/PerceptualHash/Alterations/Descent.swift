/// From a hypothesis that is nearly right to one that is: a search for the frame and the angle at which the picture's hash
/// comes nearest to a known one.
///
/// Sides, shifts and angle are changed in turn by steps that are halved when none of them helps. What is made smaller is the
/// mean of the distance and the soft distance: by the distance alone the search sticks, by the soft one alone it ends farther
/// away. A true copy comes down to what its exact frame would give; an accident among photographs stays at 50 and more.
///
/// The order of steps is fixed and so is the arithmetic, so that a descent ends at the same numbers on every machine.
public struct Descent: Sendable {
    /// The most evaluations of a descent.
    public static let evaluationLimit = 100
    /// After so many, it goes on only if the distance is down to ``hopefulDistance``.
    public static let trialEvaluations = 24
    public static let hopefulDistance: Distance = 58

    /// After so many, it ends unless the distance is down to ``startDistance``. On 2,680 altered copies, one in five hundred
    /// of the descents that end at a match begins more slowly, while accidents cost a third less.
    static let startEvaluations = 8
    static let startDistance: Distance = 76

    /// The distance up to which a region is looked for that hides a part of the original. No descent of those copies that ended
    /// at a match needed more.
    static let regionDistance: Distance = 72

    private let hash: PDQHash
    private var best: State
    private var evaluations = 0

    private struct State {
        var hypothesis: Hypothesis
        var distance: Distance
        /// The sum of distance and soft distance.
        var cost: Float
    }

    private enum Move: CaseIterable {
        case shiftX, shiftY, zoom, left, top, right, bottom, angle
    }

    /// Where a descent from `hypothesis` towards `hash` ends, and how many hashes it took; nil if the hypothesis is not plausible,
    /// or hides a part of a picture whose hash is symmetric.
    static func run(
        from hypothesis: Hypothesis, to hash: PDQHash, hasher: inout HypothesisHasher
    ) -> (hypothesis: Hypothesis, evaluations: Int)? {
        let mayHide = hash.diagonalSymmetry > PDQHash.symmetryLimit
        guard mayHide || hypothesis.hidden == nil else { return nil }
        guard var descent = Descent(from: hypothesis, to: hash, hasher: &hasher) else { return nil }
        descent.moveFrame(limit: evaluationLimit, hasher: &hasher)
        if mayHide, descent.best.distance > .confidentPDQMatch, descent.best.distance <= regionDistance {
            descent.moveRegion(hasher: &hasher)
        }
        return (descent.best.hypothesis, descent.evaluations)
    }

    private init?(from hypothesis: Hypothesis, to hash: PDQHash, hasher: inout HypothesisHasher) {
        self.hash = hash
        guard let state = Self.state(of: hypothesis, to: hash, hasher: &hasher) else { return nil }
        best = state
        evaluations = 1
    }

    private static func state(
        of hypothesis: Hypothesis, to hash: PDQHash, hasher: inout HypothesisHasher
    ) -> State? {
        guard let features = hasher.features(of: hypothesis) else { return nil }
        let (bits, soft) = features.distances(to: hash, under: hypothesis)
        return State(hypothesis: hypothesis, distance: bits, cost: Float(bits.rawValue) + soft)
    }

    /// Whether `hypothesis` is better than the best so far, which it then is.
    private mutating func tryOut(_ hypothesis: Hypothesis, hasher: inout HypothesisHasher) -> Bool {
        guard let state = Self.state(of: hypothesis, to: hash, hasher: &hasher) else { return false }
        evaluations += 1
        guard state.cost < best.cost else { return false }
        best = state
        return true
    }

    // MARK: - Frame and angle

    private mutating func moveFrame(limit: Int, hasher: inout HypothesisHasher) {
        let end = evaluations - 1 + limit
        let startEnd = evaluations - 1 + Self.startEvaluations
        let trialEnd = evaluations - 1 + Self.trialEvaluations
        // Steps as a share of the frame, in ten-thousandths; the angle's in proportion, 1.5° at first.
        var step = 250
        var directions = [Int](repeating: 1, count: Move.allCases.count)
        while step >= 20 {
            var isBetter = false
            for (index, move) in Move.allCases.enumerated() {
                for _ in 0..<2 {
                    if evaluations >= end { return }
                    if evaluations >= startEnd, best.distance > Self.startDistance { return }
                    if evaluations >= trialEnd, best.distance > Self.hopefulDistance { return }
                    let moved = Self.moved(best.hypothesis, move, by: directions[index] * step)
                    if tryOut(moved, hasher: &hasher) {
                        isBetter = true
                        break
                    }
                    directions[index] = -directions[index]
                }
            }
            if !isBetter { step /= 2 }
        }
    }

    private static func moved(_ hypothesis: Hypothesis, _ move: Move, by step: Int) -> Hypothesis {
        var hypothesis = hypothesis
        let x = hypothesis.frame.width * step / FrameBox.unit
        let y = hypothesis.frame.height * step / FrameBox.unit
        switch move {
        case .shiftX:
            hypothesis.frame.left += x
            hypothesis.frame.right += x
        case .shiftY:
            hypothesis.frame.top += y
            hypothesis.frame.bottom += y
        case .zoom:
            hypothesis.frame.left -= x
            hypothesis.frame.top -= y
            hypothesis.frame.right += x
            hypothesis.frame.bottom += y
        case .left: hypothesis.frame.left -= x
        case .top: hypothesis.frame.top -= y
        case .right: hypothesis.frame.right += x
        case .bottom: hypothesis.frame.bottom += y
        case .angle: hypothesis.angle += 150 * step / 250
        }
        return hypothesis
    }

    // MARK: - A region that hides a part

    private mutating func moveRegion(hasher: inout HypothesisHasher) {
        let end = evaluations + Self.evaluationLimit
        for region in Effort.regions {
            var hypothesis = best.hypothesis
            hypothesis.hidden = region
            _ = tryOut(hypothesis, hasher: &hasher)
        }
        guard best.hypothesis.hidden != nil, best.distance <= Self.hopefulDistance else { return }
        var step = 500
        var directions = [Int](repeating: 1, count: 7)
        while step >= 60 {
            var isBetter = false
            for (index, move) in Move.allCases.dropLast().enumerated() {
                for _ in 0..<2 {
                    if evaluations >= end { return }
                    guard let region = best.hypothesis.hidden else { return }
                    var hypothesis = best.hypothesis
                    hypothesis.hidden = Self.moved(region, move, by: directions[index] * step)
                    if hypothesis.hidden != region, tryOut(hypothesis, hasher: &hasher) {
                        isBetter = true
                        break
                    }
                    directions[index] = -directions[index]
                }
            }
            if !isBetter { step /= 2 }
        }
    }

    /// The region moved, within the picture.
    private static func moved(_ region: FrameBox, _ move: Move, by step: Int) -> FrameBox {
        var region = region
        switch move {
        case .shiftX:
            region.left += step
            region.right += step
        case .shiftY:
            region.top += step
            region.bottom += step
        case .zoom:
            region.left -= step
            region.top -= step
            region.right += step
            region.bottom += step
        case .left: region.left -= step
        case .top: region.top -= step
        case .right: region.right += step
        case .bottom: region.bottom += step
        case .angle: break
        }
        region.left = max(0, region.left)
        region.top = max(0, region.top)
        region.right = min(FrameBox.unit, region.right)
        region.bottom = min(FrameBox.unit, region.bottom)
        return region
    }
}

extension HypothesisHasher {
    /// The match that a descent from `hypothesis` towards a known hash ends at; nil if the hypothesis is not plausible.
    ///
    /// Of pictures with a symmetric hash (``PDQHash/diagonalSymmetry``), none of which a part is hidden is recognized: an icon
    /// with a corner away comes as near to such a hash as a copy does.
    ///
    /// It takes at most twice ``Descent/evaluationLimit`` hashes. What is returned need not be a match; see
    /// ``AlterationMatch/tier``.
    public mutating func descend(from hypothesis: Hypothesis, to hash: PDQHash) -> AlterationMatch? {
        guard let end = Descent.run(from: hypothesis, to: hash, hasher: &self) else { return nil }
        return match(of: end.hypothesis, with: hash)
    }
}
