import TestSupport
import Testing

@testable import PerceptualHash

/// The streaming resize against one that is written down from the definition: equal to the bit, as ``LanczosResize``
/// promises.
struct LanczosResizeTests {
    /// The sizes that are asked for: aHash, dHash, pHash.
    static let targets = [(width: 8, height: 8), (width: 9, height: 8), (width: 32, height: 32)]

    /// Lines of one pixel, all sizes next to a target, sizes on both sides of the one where the order of the axes
    /// changes, and lines so long that a weight is small.
    static let sizes: [(width: Int, height: Int)] = {
        var sizes = [(1, 1), (1, 2), (2, 1), (3, 5), (1, 500), (500, 1), (1, 3000), (3000, 1), (2, 1023), (1023, 2)]
        let near = [7, 8, 9, 10, 31, 32, 33]
        sizes += near.flatMap { width in near.map { (width, $0) } }
        sizes += near.flatMap { [($0, 1), (1, $0), ($0, 211), (211, $0)] }
        // One row less, as many, and one more than twice the columns that are lost, for each target.
        for target in targets {
            for lostColumns in [-4, 1, 5, 40] where target.width + lostColumns > 0 {
                for more in -1...1 where target.height + 2 * lostColumns + more > 0 {
                    sizes.append((target.width + lostColumns, target.height + 2 * lostColumns + more))
                }
            }
        }
        sizes += [(63, 65), (64, 64), (101, 67), (67, 101), (255, 257), (640, 480), (480, 640), (97, 1009), (1009, 97)]
        return sizes
    }()

    /// Random bytes; black and white only, where the weights' negative lobes leave the range of a byte; and a few
    /// bright pixels in the dark.
    static func pictures(width: Int, height: Int, seed: UInt64) -> [BruteForceLanczos] {
        var generator = SeededGenerator(seed: seed)
        func picture(_ pixel: () -> UInt8) -> BruteForceLanczos {
            BruteForceLanczos(pixels: (0..<width * height).map { _ in pixel() }, width: width, height: height)
        }
        return [
            picture { UInt8.random(in: 0...255, using: &generator) },
            picture { Bool.random(using: &generator) ? 255 : 0 },
            picture { UInt8.random(in: 0...255, using: &generator) < 8 ? 255 : 1 },
        ]
    }

    static func resize(_ picture: BruteForceLanczos, to target: (width: Int, height: Int)) -> [UInt8] {
        var resize = LanczosResize(from: (picture.width, picture.height), to: target)
        for y in 0..<picture.height {
            resize.append(Array(picture.pixels[y * picture.width..<(y + 1) * picture.width]))
        }
        return resize.pixels
    }

    @Test(arguments: targets) func `every size gives the bytes of the definition`(width: Int, height: Int) {
        for (index, size) in Self.sizes.enumerated() {
            for picture in Self.pictures(width: size.width, height: size.height, seed: UInt64(index)) {
                let resized = Self.resize(picture, to: (width, height))
                let expected = picture.resized(toWidth: width, height: height)
                #expect(resized == expected, "\(size.width)x\(size.height) to \(width)x\(height)")
            }
        }
    }

    @Test func `random sizes to random targets give the bytes of the definition`() {
        var generator = SeededGenerator(seed: 11)
        func side() -> Int { Int.random(in: 1...(Bool.random(using: &generator) ? 12 : 150), using: &generator) }
        for round in 0..<300 {
            let (source, target) = ((width: side(), height: side()), (width: side(), height: side()))
            for picture in Self.pictures(width: source.width, height: source.height, seed: UInt64(round)) {
                let resized = Self.resize(picture, to: target)
                let expected = picture.resized(toWidth: target.width, height: target.height)
                #expect(resized == expected, "\(source) to \(target)")
            }
        }
    }

    /// The 32-bit sums of the fixed-point weights cannot overflow while the sizes of the weights sum to less than 2³¹ /
    /// 255, the half that rounds included.
    @Test func `the sums stay within 32 bits`() {
        for target in [1, 2, 8, 9, 32] {
            for source in Array(1...200) + [1000, 4099, 20_011] {
                for weights in BruteForceLanczos.weights(from: source, to: target) {
                    let largest = 255 * weights.reduce(0) { $0 + abs($1) } + (1 << 21)
                    #expect(largest < 1 << 31, "\(source) to \(target)")
                }
            }
        }
    }
}
