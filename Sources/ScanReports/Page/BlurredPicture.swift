import Foundation
import PerceptualHash

/// A picture as 16×16 squares of 16 shades of grey: enough to tell a landscape from a form, and nobody's face. It is all
/// that a page holds of a picture, and only if it was asked for.
struct BlurredPicture: Hashable {
    static let side = 16
    private static let shadeCount = 16

    /// The shade of each square, 0 for black to 15, row by row.
    let shades: [UInt8]

    init(_ luma: ReducedLuma) {
        let step = ReducedLuma.side / Self.side
        let white = 255 * ReducedLuma.unit
        shades = (0..<Self.side * Self.side).map { square in
            let (row, column) = (square / Self.side * step, square % Self.side * step)
            var sum = 0
            for y in row..<row + step {
                for x in column..<column + step { sum += Int(luma.values[y * ReducedLuma.side + x]) }
            }
            return UInt8(min(Self.shadeCount - 1, sum * Self.shadeCount / (step * step * (white + 1))))
        }
    }

    /// The picture as a BMP of 4 bits a pixel, in base64.
    ///
    /// Source: BITMAPFILEHEADER and BITMAPINFOHEADER as Microsoft documents them. Two bytes after the palette let the rows
    /// begin at a multiple of three, so that base64 of all files begins with the same ``bitmapHead``.
    var bitmap: String { Self.bitmapHead + Data(rows).base64EncodedString() }

    /// The part of ``bitmap`` after its head.
    var bitmapRows: String { Data(rows).base64EncodedString() }

    static let bitmapHead: String = {
        func number(_ value: Int32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
        let offset: Int32 = 120
        let rowBytes = Int32(side * side / 2)
        var head: [UInt8] = [0x42, 0x4D] + number(offset + rowBytes) + number(0) + number(offset)
        // The height is negative: the first row is the top one.
        head += number(40) + number(Int32(side)) + number(-Int32(side)) + [1, 0, 4, 0]
        head += number(0) + number(rowBytes) + number(0) + number(0) + number(Int32(shadeCount)) + number(0)
        for shade in 0..<shadeCount { head += Array(repeating: UInt8(shade * 17), count: 3) + [0] }
        return Data(head + [0, 0]).base64EncodedString()
    }()

    /// Two pixels a byte.
    private var rows: [UInt8] {
        stride(from: 0, to: shades.count, by: 2).map { shades[$0] << 4 | shades[$0 + 1] }
    }
}
