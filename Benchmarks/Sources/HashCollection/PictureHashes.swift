import Dispatch
import Foundation
import PerceptualHash
import SearchSupport
import Synchronization

/// Hashes of random crops of pictures, as many as one likes.
struct PictureHashes: Sendable {
    let pictures: [GrayPicture]
    let seed: UInt64

    private static let sides = [64, 72, 80, 96, 112, 128, 160, 192, 224, 256]
    /// Below this, Meta advises to use no hash.
    private static let minimumQuality = 50
    /// How many hashes have their own random numbers, so that processors can share the work.
    private static let partLength = 2048
    private static let partsAtOnce = 32

    /// Why there are no hashes.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Writes `count` hashes to the file at `path`.
    func write(_ count: Int, to path: String) throws {
        let partialPath = path + ".part"
        guard FileManager.default.createFile(atPath: partialPath, contents: nil),
            let file = FileHandle(forWritingAtPath: partialPath)
        else { throw Failure(description: "\(partialPath) cannot be written.") }
        var written = 0
        var firstPart = 0
        while written < count {
            for hashes in parts(from: firstPart) {
                let hashes = hashes.prefix(count - written)
                try file.write(contentsOf: HashFile.bytes(Array(hashes)))
                written += hashes.count
            }
            firstPart += Self.partsAtOnce
        }
        try file.close()
        _ = try? FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: partialPath, toPath: path)
    }

    /// The next parts, in their order; made on all processors.
    private func parts(from first: Int) -> [[PDQHash]] {
        let parts = Mutex([[PDQHash]](repeating: [], count: Self.partsAtOnce))
        DispatchQueue.concurrentPerform(iterations: Self.partsAtOnce) { index in
            let hashes = part(first + index)
            parts.withLock { $0[index] = hashes }
        }
        return parts.withLock { $0 }
    }

    /// The hashes of one part: fewer than ``partLength`` where crops have little quality.
    private func part(_ number: Int) -> [PDQHash] {
        var generator = SeededGenerator(seed: seed, part: number)
        return (0..<Self.partLength).compactMap { _ in hash(using: &generator) }
    }

    /// The hash of a crop; nil if its quality is low.
    private func hash(using generator: inout SeededGenerator) -> PDQHash? {
        guard let picture = pictures.randomElement(using: &generator),
            let width = Self.sides.filter({ $0 <= picture.width }).randomElement(using: &generator),
            let height = Self.sides.filter({ $0 <= picture.height }).randomElement(using: &generator)
        else { return nil }
        let crop = picture.crop(
            x: .random(in: 0...picture.width - width, using: &generator),
            y: .random(in: 0...picture.height - height, using: &generator),
            width: width, height: height, mirrored: .random(using: &generator))
        var hasher = FastPDQHasher(width: width, height: height, rowFormat: .gray)
        hasher.append(crop.span, rowCount: height)
        guard let features = try? hasher.finish(), features.quality >= Self.minimumQuality else { return nil }
        return features.hash
    }
}
