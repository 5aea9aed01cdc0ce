import ByteSources
import Foundation
import ImageDecoding

/// A picture in 8-bit grey, made so small that crops of it are quickly hashed.
struct GrayPicture: Sendable {
    private(set) var width: Int
    private(set) var height: Int
    /// Row by row.
    private(set) var pixels: [UInt8]

    /// The longest that the shorter side may be.
    static let maximumShorterSide = 256
    /// The shortest that it may be: below, crops of a picture are all alike.
    static let minimumShorterSide = 96
    /// One of so many pictures is held out.
    static let heldOutShare = 10

    /// The pictures in `folders` that can be decoded and are large enough, by their names; one of ten is held out, and the
    /// others are given, or the other way round.
    static func pictures(in folders: [String], heldOut: Bool) throws -> [GrayPicture] {
        var paths: [String] = []
        for folder in folders {
            paths += try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { "\(folder)/\($0)" }
        }
        return paths.enumerated()
            .filter { $0.offset.isMultiple(of: heldOutShare) == heldOut }
            .compactMap { GrayPicture(path: $0.element) }
            .filter { min($0.width, $0.height) >= minimumShorterSide }
    }

    /// Nil if there is no picture at `path`.
    private init?(path: String) {
        guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
        var rows = GrayRows()
        guard (try? PictureDecoder().decode(InMemoryByteSource([UInt8](bytes)), into: &rows)) != nil,
            let layout = rows.layout, rows.pixels.count == layout.width * layout.height
        else { return nil }
        (width, height, pixels) = (layout.width, layout.height, rows.pixels)
        reduce()
    }

    /// Takes the mean of squares of pixels, as large as need be.
    private mutating func reduce() {
        let side = (min(width, height) + Self.maximumShorterSide - 1) / Self.maximumShorterSide
        guard side > 1 else { return }
        let (newWidth, newHeight) = (width / side, height / side)
        var reduced: [UInt8] = []
        reduced.reserveCapacity(newWidth * newHeight)
        for y in 0..<newHeight {
            for x in 0..<newWidth {
                var sum = 0
                for row in y * side..<(y + 1) * side {
                    for pixel in row * width + x * side..<row * width + (x + 1) * side { sum += Int(pixels[pixel]) }
                }
                reduced.append(UInt8(sum / (side * side)))
            }
        }
        (width, height, pixels) = (newWidth, newHeight, reduced)
    }

    /// The pixels of a part.
    func crop(x: Int, y: Int, width cropWidth: Int, height cropHeight: Int) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(cropWidth * cropHeight)
        for row in y..<y + cropHeight { result += pixels[row * width + x..<row * width + x + cropWidth] }
        return result
    }
}

/// Takes the luma of a picture, at a fraction of its size where the format gives it.
private struct GrayRows: PixelRowConsumer {
    private(set) var layout: PixelLayout?
    private(set) var pixels: [UInt8] = []

    mutating func request(for header: PictureHeader) -> PixelRequest {
        let side = min(header.width, header.height) / (2 * GrayPicture.maximumShorterSide)
        let scale = PixelRequest.Scale.allCases.last { $0.rawValue <= side } ?? .full
        return PixelRequest(colour: .luma, scale: scale)
    }

    mutating func begin(_ header: PictureHeader, layout: PixelLayout) {
        self.layout = layout
        pixels.reserveCapacity(layout.width * layout.height)
    }

    mutating func append(_ rows: Span<UInt8>, rowCount: Int) {
        guard layout?.format != .gray8 else {
            for i in rows.indices { pixels.append(rows[i]) }
            return
        }
        for i in stride(from: 0, to: rows.count - 2, by: 3) {
            let luma = 299 * Int(rows[i]) + 587 * Int(rows[i + 1]) + 114 * Int(rows[i + 2])
            pixels.append(UInt8((luma + 500) / 1000))
        }
    }
}
