@testable import FileExamination
@testable import ScanLedger
@testable import SystemFiles
import ByteSources
import Foundation
import ImageDecoding
import KnownHashStore
import KnownHashes
import KnownMatching
import MediaScan
import PerceptualHash
import PictureHashing
import TestSupport
import Testing

/// A picture that viewers show turned is found as it is stored and as it is shown, by lists of either.
struct OrientationTests {
    /// How a file says how it is shown.
    enum Tag: CaseIterable {
        case chunkBefore
        case chunkAfter
        case xmp
    }

    private static var drawing: TinyPNG {
        TinyPNG(width: 100, height: 71, colourType: 2) { column, row, channel in
            let (x, y) = (column * 12 / 5, row * 12 / 5)
            return [(x * x / 160 + 3 * y) & 255, (y * y / 97 + 2 * x) & 255, (x * y / 211 + (x > 150 ? 90 : 0)) & 255][
                channel]
        }
    }

    /// The drawing, its pixels stored so that `orientation` shows them upright.
    private static func stored(_ orientation: Int, _ tag: Tag) -> [UInt8] {
        let drawing = drawing
        let (w, h) = (drawing.width, drawing.height)
        let isTurned = orientation > 4
        var picture = TinyPNG(width: isTurned ? h : w, height: isTurned ? w : h, colourType: 2) { x, y, channel in
            let place: (Int, Int) =
                switch orientation {
                case 2: (w - 1 - x, y)
                case 3: (w - 1 - x, h - 1 - y)
                case 4: (x, h - 1 - y)
                case 5: (y, x)
                case 6: (w - 1 - y, x)
                case 7: (w - 1 - y, h - 1 - x)
                case 8: (y, h - 1 - x)
                default: (x, y)
                }
            return drawing.sample(place.0, place.1, channel)
        }
        let block: [UInt8] =
            [
                0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0, 0, 0, 0,
                0,
            ]
        switch tag {
        case .chunkBefore: picture.chunksBefore = [.init("eXIf", block)]
        case .chunkAfter: picture.chunksAfter = [.init("eXIf", block)]
        case .xmp:
            let packet = "XML:com.adobe.xmp\0\0\0\0\0<rdf:Description tiff:Orientation=\"\(orientation)\"/>"
            picture.chunksBefore = [.init("iTXt", Array(packet.utf8))]
        }
        return picture.bytes
    }

    /// The files that a scan with a list of the pictures `known` finds among those of `folder`, with the transforms.
    private func found(
        in folder: TemporaryFolder, knowing known: [[UInt8]], _ recipes: [HashRecipe],
        _ adjust: (inout ScanOptions) -> Void
    ) throws -> [String: [DihedralTransform]] {
        let place = try TemporaryFolder()
        let store = try KnownHashStore(creatingAt: place.path("s.sqlite"))
        let entries = try known.enumerated().map { number, bytes in
            let picture = try HashedPicture(decoding: InMemoryByteSource(bytes), recipes: recipes)
            return NewEntry(label: "\(number)", hashes: picture.hashes)
        }
        _ = try store.add(entries, to: ListDescription(name: "L"), note: "test")
        var options = ScanOptions()
        options.threadCount = 2
        adjust(&options)
        var found: [String: [DihedralTransform]] = [:]
        let matcher = try KnownMatcher(store)
        _ = try MediaScanner(matcher: matcher, options: options).scan([folder.path]) { record in
            found[String(record.path.approximateText.split(separator: "/").last ?? "")] = record.matches.compactMap {
                guard case .perceptual(let match) = $0.evidence else { return nil }
                #expect(match.distance <= match.threshold)
                return match.transform
            }
        }
        return found
    }

    @Test(arguments: Tag.allCases, [true, false])
    func `each of eight orientations is found both ways round`(tag: Tag, screens: Bool) throws {
        let upright = try TemporaryFolder()
        try upright.write(Self.drawing.bytes, to: "upright.png")
        let turned = try TemporaryFolder()
        for orientation in 1...8 { try turned.write(Self.stored(orientation, tag), to: "\(orientation)") }
        // A list of the upright picture finds all, by what the tag says.
        let found = try found(in: turned, knowing: [Self.drawing.bytes], [.pdq]) { $0.screens = screens }
        for orientation in 1...8 {
            let transform = try #require(DihedralTransform(exifOrientation: orientation))
            #expect(found["\(orientation)"] == [transform])
        }
        // Lists of each turned one find the upright picture, and each other.
        for orientation in 1...8 {
            let known = [Self.stored(orientation, tag)]
            #expect(
                try self.found(in: upright, knowing: known, [.pdq]) { $0.screens = screens }["upright.png"]
                    == [.original])
            guard orientation == 6 else { continue }
            let others = try self.found(in: turned, knowing: known, [.pdq]) { $0.screens = screens }
            #expect(others.values.allSatisfy { $0.count == 1 }, "\(orientation)")
        }
    }

    @Test func `lists of other algorithms find it, too`() throws {
        let recipes = [HashAlgorithm.phash, .dhash, .ahash].compactMap { HashRecipe($0) }
        let turned = try TemporaryFolder()
        for orientation in 1...8 { try turned.write(Self.stored(orientation, .chunkAfter), to: "\(orientation)") }
        let found = try found(in: turned, knowing: [Self.drawing.bytes], recipes) { _ in }
        for orientation in 1...8 {
            let transform = try #require(DihedralTransform(exifOrientation: orientation))
            #expect(found["\(orientation)"]?.count(where: { $0 == transform }) == 3, "\(orientation): \(found)")
        }
    }

    @Test func `a record has a hash of each, and a picture that is shown as it is stored has one`() throws {
        let folder = try TemporaryFolder()
        for orientation in [1, 6] { try folder.write(Self.stored(orientation, .xmp), to: "\(orientation)") }
        var hashes: [[DihedralTransform]] = []
        let fixture = try ScanFixture()
        _ = try fixture.scanner().scan([folder.path]) { hashes.append($0.hashes.map(\.transform)) }
        #expect(hashes == [[.original], [.original, .rotate270]])
        let isolated = try fixture.ledger(of: [folder.path], threads: 1)
        #expect(isolated == (try fixture.ledger(of: [folder.path], threads: 2)))
    }

    /// Rows that pass once cannot be turned afterwards: PDQ then has the hash of the dihedral set.
    @Test func `a source that can be read once gives what it can`() throws {
        final class Once: ByteSource {
            let inner: InMemoryByteSource
            var totalByteCount: Int? { inner.totalByteCount }
            init(_ bytes: [UInt8]) { inner = InMemoryByteSource(bytes) }
            func read(into buffer: inout OutputSpan<UInt8>) { inner.read(into: &buffer) }
        }
        let recipes = [HashRecipe.pdq] + [HashAlgorithm.phash, .dhash].compactMap { HashRecipe($0) }
        let bytes = Self.stored(6, .chunkAfter)
        let once = try HashedPicture(decoding: Once(bytes), recipes: recipes)
        #expect(once.hashes.map(\.transform) == [.original, .rotate270, .original, .original])
        let twice = try HashedPicture(decoding: InMemoryByteSource(bytes), recipes: recipes)
        #expect(twice.hashes.map(\.transform) == [.original, .rotate270, .original, .rotate270, .original, .rotate270])
        let stored = try HashedPicture(decoding: Once(bytes), recipes: recipes, includingShown: false)
        #expect(stored.hashes == twice.hashes.filter { $0.transform == .original })
    }
}
