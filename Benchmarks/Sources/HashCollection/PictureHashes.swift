import Dispatch
import Foundation
import PerceptualHash
import SearchSupport
import Synchronization

/// Hashes of random crops of pictures and of their mirror images, as many as one likes.
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
        var nextPart = 0
        while written < count {
            let partCount = min(Self.partsAtOnce, (count - written) / Self.partLength + 1)
            let parts = parts(nextPart..<nextPart + partCount)
            nextPart += partCount
            guard parts.contains(where: { !$0.isEmpty }) else {
                throw Failure(description: "No crop of the pictures has a quality of \(Self.minimumQuality).")
            }
            for hashes in parts {
                let hashes = hashes.prefix(count - written)
                try file.write(contentsOf: HashFile.bytes(Array(hashes)))
                written += hashes.count
            }
        }
        try file.close()
        _ = try? FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: partialPath, toPath: path)
    }

    /// The parts of these numbers, in their order; made on all processors.
    private func parts(_ numbers: Range<Int>) -> [[PDQHash]] {
        let parts = Mutex([[PDQHash]](repeating: [], count: numbers.count))
        DispatchQueue.concurrentPerform(iterations: numbers.count) { index in
            let hashes = part(numbers.lowerBound + index)
            parts.withLock { $0[index] = hashes }
        }
        return parts.withLock { $0 }
    }

    /// The hashes of one part: fewer than ``partLength`` where crops have little quality.
    private func part(_ number: Int) -> [PDQHash] {
        var generator = SeededGenerator(seed: seed, part: number)
        return (0..<Self.partLength / 2).flatMap { _ in hashes(using: &generator) }
    }

    /// The hashes of a crop and of its mirror image; none if their quality is low.
    private func hashes(using generator: inout SeededGenerator) -> [PDQHash] {
        guard let picture = pictures.randomElement(using: &generator),
            let width = Self.sides.filter({ $0 <= picture.width }).randomElement(using: &generator),
            let height = Self.sides.filter({ $0 <= picture.height }).randomElement(using: &generator)
        else { return [] }
        let crop = picture.crop(
            x: .random(in: 0...picture.width - width, using: &generator),
            y: .random(in: 0...picture.height - height, using: &generator), width: width, height: height)
        var hasher = FastPDQHasher(width: width, height: height, rowFormat: .gray)
        hasher.append(crop.span, rowCount: height)
        guard let features = try? hasher.finish(), features.quality >= Self.minimumQuality else { return [] }
        return [features.hash, features.hash(of: .flipY)]
    }
}
