import Foundation

/// Pillow's Lanczos resize of a grey picture, written down as it is defined and with no thought for speed: every result
/// is a weighted sum over the whole line, in integers that cannot overflow.
///
/// A weight is the Lanczos kernel at the distance between the middles of two pixels, in units of the larger of the two
/// pixel sizes, divided by the sum of the weights, and rounded to 22 fractional bits. Pillow looks at pixels within a
/// window of three units only; the kernel is zero beyond it, so no window is needed to say what the result is.
struct BruteForceLanczos {
    /// The grey values, row by row.
    var pixels: [UInt8]
    var width: Int
    var height: Int

    /// The picture at `targetWidth` × `targetHeight`. Pillow starts with the rows where more than twice as many of them
    /// are lost as columns, and with the columns otherwise; an axis that keeps its length is not touched.
    func resized(toWidth targetWidth: Int, height targetHeight: Int) -> [UInt8] {
        let lost = (columns: width - targetWidth, rows: height - targetHeight)
        var picture = self
        if lost.rows > 0 && lost.rows > 2 * lost.columns {
            picture.resizeColumns(to: targetHeight)
            picture.resizeRows(to: targetWidth)
        } else {
            picture.resizeRows(to: targetWidth)
            picture.resizeColumns(to: targetHeight)
        }
        return picture.pixels
    }

    /// Makes each row `target` pixels long.
    private mutating func resizeRows(to target: Int) {
        guard target != width else { return }
        let weights = Self.weights(from: width, to: target)
        pixels = (0..<height).flatMap { y in
            weights.map { weights in
                Self.byte((0..<width).reduce(0) { $0 + weights[$1] * Int(pixels[y * width + $1]) })
            }
        }
        width = target
    }

    /// Makes each column `target` pixels long.
    private mutating func resizeColumns(to target: Int) {
        guard target != height else { return }
        pixels = Self.weights(from: height, to: target).flatMap { weights in
            (0..<width).map { x in
                Self.byte((0..<height).reduce(0) { $0 + weights[$1] * Int(pixels[$1 * width + x]) })
            }
        }
        height = target
    }

    /// For each of `target` results, the weights of all `source` values, times 2²².
    static func weights(from source: Int, to target: Int) -> [[Int]] {
        let step = Double(source) / Double(target)
        return (0..<target).map { index in
            let middle = (Double(index) + 0.5) * step
            let kernel = (0..<source).map { lanczos((Double($0) + 0.5 - middle) / max(step, 1)) }
            let total = kernel.reduce(0, +)
            return kernel.map { Int(($0 / total * 0x1p22).rounded(.toNearestOrAwayFromZero)) }
        }
    }

    /// A sum with 22 fractional bits as the nearest byte.
    private static func byte(_ sum: Int) -> UInt8 {
        UInt8(clamping: Int((Double(sum) / 0x1p22 + 0.5).rounded(.down)))
    }

    /// The Lanczos kernel with three lobes: sinc(x) sinc(x / 3), and zero beyond three.
    private static func lanczos(_ x: Double) -> Double {
        guard abs(x) < 3 else { return 0 }
        guard x != 0 else { return 1 }
        return 3 * sin(.pi * x) * sin(.pi * x / 3) / (.pi * .pi * x * x)
    }
}
