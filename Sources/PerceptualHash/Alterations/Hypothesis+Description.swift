extension Hypothesis {
    /// One thing that was done to an original, in numbers for people.
    public enum Alteration: Hashable, Sendable {
        /// Turned by quarters or mirrored; never ``DihedralTransform/original``.
        case transformed(DihedralTransform)
        /// Bright and dark were exchanged.
        case negative
        /// Parts of the original were cut away, in per cent of its sides.
        case cropped(Edges)
        /// Something was put around it, in per cent of the sides of the copy.
        case surrounded(Edges)
        /// Turned by so many tenths of a degree.
        case turned(tenths: Int)
        /// Something was put over a part of it.
        case covered(Place)
    }

    /// The edges at which something is missing or was added, and how much of a side, in per cent.
    public enum Edges: Hashable, Sendable {
        /// At all four about the same.
        case each(Int)
        /// At some of them: in the order left, top, right, bottom.
        case some([Edge: Int])
    }

    /// A side of a picture, in the order in which sides are listed.
    public enum Edge: Int, Hashable, Sendable, CaseIterable {
        case left, top, right, bottom
    }

    /// A third of the picture in either direction; nil is the middle one.
    public struct Place: Hashable, Sendable {
        /// ``Edge/top`` or ``Edge/bottom``.
        public let row: Edge?
        /// ``Edge/left`` or ``Edge/right``.
        public let column: Edge?
    }

    /// What was done to the original: transforms first, then crops and borders, turns, and covered parts.
    public var alterations: [Alteration] {
        var alterations: [Alteration] = []
        if transform != .original { alterations.append(.transformed(transform)) }
        if isNegative { alterations.append(.negative) }
        if let edges = edges({ -$0 }, across: frame.width, down: frame.height) { alterations.append(.cropped(edges)) }
        if let edges = edges({ $0 }, across: FrameBox.unit, down: FrameBox.unit) {
            alterations.append(.surrounded(edges))
        }
        if abs(angle) >= 10 { alterations.append(.turned(tenths: (abs(angle) + 5) / 10)) }
        if let hidden { alterations.append(.covered(Place(of: hidden))) }
        return alterations
    }

    /// How far the edges of the frame lie inside or outside the picture, as percentages; nil if none does.
    ///
    /// - Parameters:
    ///   - sign: makes the distances that count positive.
    ///   - across: the side that distances from the left and the right are measured in; `down` that for the others.
    private func edges(_ sign: (Int) -> Int, across: Int, down: Int) -> Edges? {
        func percent(_ distance: Int, _ side: Int) -> Int { (max(0, distance) * 200 / max(1, side) + 1) / 2 }
        let sides: [Edge: Int] = [
            .left: percent(sign(frame.left), across), .top: percent(sign(frame.top), down),
            .right: percent(sign(FrameBox.unit - frame.right), across),
            .bottom: percent(sign(FrameBox.unit - frame.bottom), down),
        ].filter { $0.value > 0 }
        guard let most = sides.values.max(), let least = sides.values.min() else { return nil }
        if sides.count == 4, most - least <= 2 { return .each((sides.values.reduce(0, +) + 2) / 4) }
        return .some(sides)
    }
}

extension Hypothesis.Place {
    fileprivate init(of box: FrameBox) {
        let x = box.left + box.right
        let y = box.top + box.bottom
        let third = 2 * FrameBox.unit / 3
        self.init(
            row: y < third ? .top : y > 2 * third ? .bottom : nil,
            column: x < third ? .left : x > 2 * third ? .right : nil)
    }
}

extension Hypothesis: CustomStringConvertible {
    /// What was done to the original, in words: "a copy cropped by about 5 % on each side, turned by 2°".
    public var description: String {
        let parts = alterations.map { alteration in
            switch alteration {
            case .transformed(let transform): Self.words(for: transform)
            case .negative: "with bright and dark exchanged"
            case .cropped(let edges): "cropped by about \(Self.words(for: edges))"
            case .surrounded(let edges): "with something around it of about \(Self.words(for: edges))"
            case .turned(let tenths): "turned by \(Self.degrees(tenths: tenths, separator: "."))"
            case .covered(let place): "with something over \(Self.words(for: place))"
            }
        }
        return parts.isEmpty ? "a copy" : "a copy " + parts.joined(separator: ", ")
    }

    private static func words(for transform: DihedralTransform) -> String {
        switch transform {
        case .original: ""
        case .rotate90: "turned by a quarter clockwise"
        case .rotate180: "turned upside down"
        case .rotate270: "turned by a quarter counter-clockwise"
        case .flipX: "mirrored top to bottom"
        case .flipY: "mirrored"
        case .flipPlus1: "mirrored and turned by a quarter clockwise"
        case .flipMinus1: "mirrored and turned by a quarter counter-clockwise"
        }
    }

    private static func words(for edges: Edges) -> String {
        switch edges {
        case .each(let percent): return "\(percent) % on each side"
        case .some(let sides):
            let list = Edge.allCases.compactMap { edge in sides[edge].map { "\($0) % on the \(edge)" } }
            guard list.count > 1, let last = list.last else { return list.first ?? "" }
            return list.dropLast().joined(separator: ", ") + " and " + last
        }
    }

    private static func words(for place: Place) -> String {
        switch (place.row, place.column) {
        case (nil, nil): "its middle"
        case (nil, let column?): "its \(column) side"
        case (let row?, nil): "its \(row)"
        case (let row?, let column?): "its \(row) \(column) corner"
        }
    }

    /// `2°` or `2.5°`.
    package static func degrees(tenths: Int, separator: String) -> String {
        tenths % 10 == 0 ? "\(tenths / 10)°" : "\(tenths / 10)\(separator)\(tenths % 10)°"
    }
}
