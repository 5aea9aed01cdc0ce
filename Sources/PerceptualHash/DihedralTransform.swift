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
