import Foundation

/// The discrete cosine transform of type II in double precision, written down as it is defined: one sum of products a
/// coefficient.
enum BruteForceCosineTransform {
    /// Coefficient `k` of N numbers: `2 Σ x[n] cos(π k (2n + 1) / 2N)`.
    static func coefficients(of values: [Double]) -> [Double] {
        values.indices.map { k in
            values.indices.reduce(0) { $0 + 2 * values[$1] * cosine(k * (2 * $1 + 1), of: 4 * values.count) }
        }
    }

    /// The cosine of `share` parts of a circle of `parts`, a multiple of eight: by whole numbers into the first half of
    /// the first quadrant, where sine and cosine are right to about their last bit.
    static func cosine(_ share: Int, of parts: Int) -> Double {
        let share = min(share % parts, parts - share % parts)
        if 4 * share > parts { return -cosine(parts / 2 - share, of: parts) }
        let angle = 2 * Double.pi / Double(parts)
        return 8 * share > parts ? sin(angle * Double(parts / 4 - share)) : cos(angle * Double(share))
    }
}
