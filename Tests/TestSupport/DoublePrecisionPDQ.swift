#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// PDQ in double precision, written down as the definition says and with no thought for speed: what the single-precision
/// hasher approximates.
public struct DoublePrecisionPDQ {
    private let width: Int
    private let height: Int
    private var rows: [[Double]] = []

    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// Takes the next row of luma, filtered along the row on its way in.
    public mutating func append(_ luma: [Double]) {
        rows.append(luma)
    }

    /// The 256 coefficients; element `16 * i + j` is vertical frequency `i + 1`, horizontal `j + 1`.
    public func coefficients() -> [Double] {
        // Both axes are linear and independent, so each is filtered twice and sampled on its own.
        let sampledColumns = rows.map { Self.sample(Self.box(Self.box($0))) }
        let columns = (0..<64).map { x in Self.sample(Self.box(Self.box(sampledColumns.map { $0[x] }))) }
        func cosine(_ frequency: Int, _ sample: Int) -> Double {
            (2.0 / 64).squareRoot() * cos(Double.pi / 128 * Double(frequency + 1) * Double(2 * sample + 1))
        }
        let cosines = (0..<16).map { i in (0..<64).map { cosine(i, $0) } }
        return (0..<16).flatMap { i in
            let half = (0..<64).map { x in (0..<64).reduce(0) { $0 + cosines[i][$1] * columns[x][$1] } }
            return (0..<16).map { j in (0..<64).reduce(0) { $0 + cosines[j][$1] * half[$1] } }
        }
    }

    /// The mean over a window around each value, cut off at the ends of the line.
    private static func box(_ line: [Double]) -> [Double] {
        let size = (line.count + 127) / 128
        let after = (size + 2) / 2 - 1
        let before = size - 1 - after
        var sums = [0.0]
        for value in line { sums.append(sums[sums.count - 1] + value) }
        return line.indices.map { index in
            let (start, end) = (max(0, index - before), min(line.count, index + after + 1))
            return (sums[end] - sums[start]) / Double(end - start)
        }
    }

    private static func sample(_ line: [Double]) -> [Double] {
        (0..<64).map { line[Int((Double($0) + 0.5) * Double(line.count) / 64)] }
    }
}
