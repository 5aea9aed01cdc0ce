import ByteSources
import Foundation
import TestSupport
import Testing

@testable import ImageDecoding

/// Pictures that stand somewhere among other bytes end where their files do.
struct PictureExtentTests {
    private static let pictures: [String] = {
        var names = ["selftest/palette.bmp", "selftest/baseline.jpg"]
        #if GIF
            names += [
                "selftest/palette.gif", "formats/animated.gif", "formats/interlaced.gif", "formats/local-table.gif",
                "formats/growing.gif",
            ]
        #endif
        #if WebP
            names += [
                "selftest/lossy.webp", "selftest/lossless.webp", "formats/animated.webp", "formats/exif.webp",
                "formats/alpha-lossy.webp",
            ]
        #endif
        return names
    }()

    private func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: Repository.testVectors.appending(path: name)))
    }

    @Test(arguments: pictures)
    func `a picture among other bytes ends where its file does`(name: String) throws {
        let picture = try bytes(name)
        for after: UInt8 in [0, 0x41, 0xFF] {
            let around = Array(repeating: UInt8(0x55), count: 1000) + picture + Array(repeating: after, count: 70_000)
            let found = PictureExtent.find(at: 1000, in: InMemoryByteSource(around))
            #expect(found == 1000..<1000 + picture.count, "\(after)")
        }
    }

    @Test(arguments: pictures)
    func `a picture that is cut off ends with the bytes`(name: String) throws {
        let picture = try bytes(name)
        let cut = Array(picture.prefix(picture.count * 2 / 3))
        let found = PictureExtent.find(at: 0, in: InMemoryByteSource(cut))
        #expect(found == 0..<cut.count)
    }

    @Test(arguments: pictures)
    func `changed bytes never lead beyond the end`(name: String) throws {
        let picture = try bytes(name)
        var generator = SeededGenerator(seed: 21)
        for _ in 0..<400 {
            var changed = picture
            for _ in 0..<Int.random(in: 1...20, using: &generator) {
                changed[Int.random(in: 0..<min(changed.count, 300), using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            let found = PictureExtent.find(at: 0, in: InMemoryByteSource(changed))
            #expect(found.map { $0.lowerBound == 0 && $0.upperBound <= changed.count } ?? true)
        }
    }
}
