/// The eight ways to rotate and mirror a picture, by the names of Meta's reference implementation.
///
/// Rotations are counter-clockwise. `flipX` exchanges top and bottom, `flipY` exchanges left and right, `flipPlus1`
/// mirrors at the main diagonal (the transpose), `flipMinus1` at the other one.
public enum DihedralTransform: String, CaseIterable, Sendable {
    case original
    case rotate90
    case rotate180
    case rotate270
    case flipX
    case flipY
    case flipPlus1
    case flipMinus1
}

extension DihedralTransform {
    /// The transform that makes of a picture as it is stored what viewers show, by its orientation as EXIF numbers it.
    /// Nil for a number that is not 1 to 8.
    ///
    /// Source: EXIF 2.32, 4.6.4, tag 0x0112.
    public init?(exifOrientation: Int) {
        switch exifOrientation {
        case 1: self = .original
        case 2: self = .flipY
        case 3: self = .rotate180
        case 4: self = .flipX
        case 5: self = .flipPlus1
        case 6: self = .rotate270
        case 7: self = .flipMinus1
        case 8: self = .rotate90
        default: return nil
        }
    }

    /// What takes the transform back.
    package var inverse: DihedralTransform {
        switch self {
        case .rotate90: .rotate270
        case .rotate270: .rotate90
        default: self
        }
    }

    /// Whether rows become columns.
    var exchangesSides: Bool {
        switch self {
        case .original, .rotate180, .flipX, .flipY: false
        case .rotate90, .rotate270, .flipPlus1, .flipMinus1: true
        }
    }

    /// Whether the rows of the picture are taken from the last to the first, be it as rows or as columns.
    var reversesRows: Bool {
        switch self {
        case .original, .flipY, .flipPlus1, .rotate90: false
        case .flipX, .rotate180, .rotate270, .flipMinus1: true
        }
    }

    /// The same for its columns.
    var reversesColumns: Bool {
        switch self {
        case .original, .flipX, .flipPlus1, .rotate270: false
        case .flipY, .rotate180, .rotate90, .flipMinus1: true
        }
    }

    /// The transform, and then left and right exchanged.
    package var mirrored: DihedralTransform {
        switch self {
        case .original: .flipY
        case .flipY: .original
        case .rotate180: .flipX
        case .flipX: .rotate180
        case .rotate90: .flipMinus1
        case .flipMinus1: .rotate90
        case .rotate270: .flipPlus1
        case .flipPlus1: .rotate270
        }
    }

    /// The values of a picture of `width` × `height`, row by row, transformed.
    func applied<Value>(to values: [Value], width: Int, height: Int) -> [Value] {
        guard self != .original else { return values }
        let size = exchangesSides ? (width: height, height: width) : (width: width, height: height)
        return (0..<size.height * size.width).map { index in
            let (row, column) = (index / size.width, index % size.width)
            let (y, x) = exchangesSides ? (column, row) : (row, column)
            return values[(reversesRows ? height - 1 - y : y) * width + (reversesColumns ? width - 1 - x : x)]
        }
    }
}
