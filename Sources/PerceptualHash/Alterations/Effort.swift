/// How many hypotheses are tried of a picture.
public enum Effort: String, CaseIterable, Sendable, Comparable {
    /// The picture as it is and mirrored.
    case plain
    /// A handful of hypotheses.
    case quick
    /// Some 27: crops, margins, captions, small turns, something in a corner.
    case normal
    /// Some 111: the same in smaller steps and in combinations.
    case thorough

    public static func < (left: Effort, right: Effort) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }

    /// How every hypothesis is turned or mirrored.
    public var transforms: [DihedralTransform] {
        [.original, .flipY]
    }
}

extension Effort {
    /// The hypotheses for a picture, the likeliest first: each once, none but for its transform.
    public func hypotheses(for luma: ReducedLuma) -> [Hypothesis] {
        var list = HypothesisList()
        list.append(Hypothesis(.plain))
        guard self != .plain else { return list.hypotheses }
        let detection = FrameDetection(luma)
        let margins = [8, 20, 4].compactMap { detection.withoutUniformMargins(tolerance: $0) }
        let steps = detection.betweenSteps(count: self == .thorough ? 12 : 5)
        if self == .quick {
            list.append(.uniformMargin, margins.prefix(1))
            list.append(.step, steps.prefix(1))
            list.append(.crop, [FrameBox.whole.uncropped(each: 600)])
            return list.hypotheses
        }
        let quiet = detection.withoutQuietMargins()
        list.append(.uniformMargin, margins.prefix(1))
        list.append(.quietMargin, quiet.prefix(3))
        list.append(.step, steps.prefix(5))
        list.append(.step, steps.prefix(2).map { $0.uncropped(each: 400) })
        list.append(.crop, [300, 600, 1000, 1500].map { FrameBox.whole.uncropped(each: $0) })
        list.append(.crop, Self.crops(of: [1000, 1800], sides: 1))
        for angle in [300, -300] { list.appendTurn(angle, .expanded, luma) }
        for angle in [700, -700] { list.appendTurn(angle, .inFrame, luma) }
        for corner in Self.corners { list.append(Hypothesis(.corner, hidden: corner)) }
        guard self == .thorough else { return list.hypotheses }
        list.append(.step, steps.dropFirst(5))
        list.append(.step, steps.prefix(4).flatMap { [$0.uncropped(each: 300), $0.uncropped(each: 700)] })
        list.append(.uniformMargin, margins.dropFirst())
        list.append(.quietMargin, quiet.dropFirst(3))
        list.append(.uniformMargin, margins.prefix(1).map { $0.uncropped(each: 400) })
        list.append(.quietMargin, quiet.prefix(1).map { $0.uncropped(each: 400) })
        list.append(.crop, Self.crops(of: [500], sides: 1))
        list.append(.crop, Self.crops(of: [600, 1200, 1800], sides: 2))
        list.append(.crop, Self.crops(of: [1200], sides: 3))
        for angle in [150, 300, 500, 700, 900] {
            for frame in TurnedFrame.allCases {
                list.appendTurn(angle, frame, luma)
                list.appendTurn(-angle, frame, luma)
            }
        }
        for margin in [200, 500] {
            list.append(
                .uniformMargin,
                [
                    FrameBox(
                        left: margin, top: margin, right: FrameBox.unit - margin, bottom: FrameBox.unit - margin)
                ])
        }
        for region in Self.regions { list.append(Hypothesis(.region, hidden: region)) }
        for corner in Self.corners {
            list.append(Hypothesis(.corner, frame: FrameBox.whole.uncropped(each: 500), hidden: corner))
        }
        return list.hypotheses
    }

    /// Crops of each of the shares on so many of the four sides.
    private static func crops(of shares: [Int], sides: Int) -> [FrameBox] {
        shares.flatMap { share in
            (0..<16).filter { $0.nonzeroBitCount == sides }.map { set in
                FrameBox.whole.uncropped(
                    left: set & 1 != 0 ? share : 0, top: set & 2 != 0 ? share : 0, right: set & 4 != 0 ? share : 0,
                    bottom: set & 8 != 0 ? share : 0)
            }
        }
    }

    /// The four corners, two fifths of the sides.
    private static let corners = [
        FrameBox(left: 0, top: 0, right: 4000, bottom: 4000), FrameBox(left: 6000, top: 0, right: 10_000, bottom: 4000),
        FrameBox(left: 0, top: 6000, right: 4000, bottom: 10_000),
        FrameBox(left: 6000, top: 6000, right: 10_000, bottom: 10_000),
    ]

    /// Parts of a picture that something may have been put over.
    static let regions: [FrameBox] = {
        let unit = FrameBox.unit
        var regions = corners.map { corner in
            // Smaller than the corners that are tried anyway.
            FrameBox(
                left: corner.left == 0 ? 0 : 7300, top: corner.top == 0 ? 0 : 7300,
                right: corner.left == 0 ? 2700 : unit, bottom: corner.top == 0 ? 2700 : unit)
        }
        for start in [0, 1900, 3750, 5600, 7500] {
            regions.append(FrameBox(left: 0, top: start, right: unit, bottom: start + 2500))
            regions.append(FrameBox(left: start, top: 0, right: start + 2500, bottom: unit))
        }
        regions.append(FrameBox(left: 2500, top: 3000, right: 7500, bottom: 7000))
        return regions
    }()
}

/// How a picture that is turned by some degrees was fitted into an upright one.
enum TurnedFrame: CaseIterable {
    /// Turned within its frame, whose corners are empty now and whose corners are gone.
    case inFrame
    /// Cut to the largest upright rectangle that is full.
    case inscribed
    /// Put on a larger canvas, whose corners are empty.
    case expanded

    /// Where the frame of the original lies in a picture of `width` × `height` pixels that came about in this way; nil where no
    /// picture can.
    func frame(angle: Int, width: Int, height: Int) -> FrameBox? {
        let (sine, cosine) = Turn.sineAndCosine(hundredths: abs(angle))
        let (width, height) = (Double(width), Double(height))
        let original: (width: Double, height: Double)
        switch self {
        case .inFrame: return .whole
        case .inscribed: original = (width * cosine + height * sine, width * sine + height * cosine)
        case .expanded:
            let divisor = cosine * cosine - sine * sine
            guard divisor > 0 else { return nil }
            original = ((width * cosine - height * sine) / divisor, (height * cosine - width * sine) / divisor)
        }
        let unit = Double(FrameBox.unit)
        let (x, y) = (original.width / width * unit / 2, original.height / height * unit / 2)
        guard x > 0, y > 0, x < 2 * unit, y < 2 * unit else { return nil }
        let middle = FrameBox.unit / 2
        return FrameBox(left: middle - Int(x), top: middle - Int(y), right: middle + Int(x), bottom: middle + Int(y))
    }
}

/// Hypotheses of which none is nearly another.
private struct HypothesisList {
    private(set) var hypotheses: [Hypothesis] = []

    /// Frames whose edges are all this near to each other are taken for one, in ten-thousandths.
    private static let nearness = 60

    mutating func append(_ hypothesis: Hypothesis) {
        let isNew = hypotheses.allSatisfy { known in
            known.angle != hypothesis.angle || known.hidden != hypothesis.hidden
                || abs(known.frame.left - hypothesis.frame.left) > Self.nearness
                || abs(known.frame.top - hypothesis.frame.top) > Self.nearness
                || abs(known.frame.right - hypothesis.frame.right) > Self.nearness
                || abs(known.frame.bottom - hypothesis.frame.bottom) > Self.nearness
        }
        if isNew, hypothesis.isPlausible { hypotheses.append(hypothesis) }
    }

    mutating func append(_ origin: Hypothesis.Origin, _ frames: some Sequence<FrameBox>) {
        for frame in frames { append(Hypothesis(origin, frame: frame)) }
    }

    mutating func appendTurn(_ angle: Int, _ frame: TurnedFrame, _ luma: ReducedLuma) {
        guard let frame = frame.frame(angle: angle, width: luma.width, height: luma.height) else { return }
        append(Hypothesis(.turn, frame: frame, angle: angle))
    }
}
