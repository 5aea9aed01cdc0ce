extension Hypothesis: CustomStringConvertible {
    /// What was done to the original, in words: "a copy cropped by about 5 % on each side, turned by 2°".
    public var description: String {
        var parts: [String] = []
        if transform != .original { parts.append(Self.words(for: transform)) }
        if isNegative { parts.append("with bright and dark exchanged") }
        if let cropped = edges({ -$0 }, of: \.original, verb: "cropped by") { parts.append(cropped) }
        if let surrounded = edges({ $0 }, of: \.copy, verb: "with something around it of") { parts.append(surrounded) }
        if abs(angle) >= 10 { parts.append("turned by \(Self.degrees(abs(angle)))") }
        if let hidden { parts.append("with something over \(Self.place(of: hidden))") }
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

    /// What an edge's distance is measured in.
    private struct Measure {
        let original: Int
        let copy: Int
    }

    /// The edges of the frame that lie inside or outside the picture, in per cent; nil if none does.
    ///
    /// - Parameter sign: makes the distances that count positive.
    private func edges(_ sign: (Int) -> Int, of measure: KeyPath<Measure, Int>, verb: String) -> String? {
        let across = Measure(original: max(1, frame.width), copy: FrameBox.unit)
        let down = Measure(original: max(1, frame.height), copy: FrameBox.unit)
        func percent(_ distance: Int, _ measure: Int) -> Int { (max(0, distance) * 200 / measure + 1) / 2 }
        let sides = [
            ("left", percent(sign(frame.left), across[keyPath: measure])),
            ("top", percent(sign(frame.top), down[keyPath: measure])),
            ("right", percent(sign(FrameBox.unit - frame.right), across[keyPath: measure])),
            ("bottom", percent(sign(FrameBox.unit - frame.bottom), down[keyPath: measure])),
        ].filter { $0.1 > 0 }
        guard let most = sides.map(\.1).max(), let least = sides.map(\.1).min() else { return nil }
        if sides.count == 4, most - least <= 2 {
            return "\(verb) about \((sides.reduce(0) { $0 + $1.1 } + 2) / 4) % on each side"
        }
        let list = sides.map { "\($0.1) % on the \($0.0)" }
        return "\(verb) about " + Self.joined(list)
    }

    private static func joined(_ list: [String]) -> String {
        guard list.count > 1, let last = list.last else { return list.first ?? "" }
        return list.dropLast().joined(separator: ", ") + " and " + last
    }

    private static func degrees(_ hundredths: Int) -> String {
        let tenths = (hundredths + 5) / 10
        return tenths % 10 == 0 ? "\(tenths / 10)°" : "\(tenths / 10).\(tenths % 10)°"
    }

    private static func place(of box: FrameBox) -> String {
        let x = box.left + box.right
        let y = box.top + box.bottom
        let third = 2 * FrameBox.unit / 3
        let column = x < third ? "left" : x > 2 * third ? "right" : ""
        let row = y < third ? "top" : y > 2 * third ? "bottom" : ""
        switch (row.isEmpty, column.isEmpty) {
        case (true, true): return "its middle"
        case (true, false): return "its \(column) side"
        case (false, true): return "its \(row)"
        case (false, false): return "its \(row) \(column) corner"
        }
    }
}
