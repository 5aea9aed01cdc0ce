import ByteSources
import Foundation
import TestSupport
import Testing

@testable import ImageDecoding

/// Pictures that lie in pieces are put together to the byte, and what does not belong together is not.
struct PictureAssemblyTests {
    private static let block = 512
    private static let names = [
        "demo/holiday/IMG_0001.jpg", "demo/holiday/IMG_0002.jpg", "pictures/scenes/waves.jpg",
        "pictures/scenes/skyline.jpg",
        "pictures/scenes/island.jpg", "pictures/scenes/fern.jpg", "unrelated/field.jpg", "unrelated/tree.jpg",
    ]

    private let pictures: [[UInt8]]

    init() throws {
        pictures = try Self.names.map {
            Array(try Data(contentsOf: Repository.testVectors.appending(path: $0)))
        }
    }

    private func padded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes + Array(repeating: 0, count: (Self.block - bytes.count % Self.block) % Self.block)
    }

    /// The beginning of a picture in whole blocks, and the rest of it.
    private func cut(_ picture: [UInt8], at share: Double) -> (first: [UInt8], second: [UInt8]) {
        let place = max(1, Int(Double(picture.count / Self.block) * share)) * Self.block
        return (Array(picture[..<place]), padded(picture[place...]))
    }

    private func noise(_ count: Int, _ generator: inout SeededGenerator) -> [UInt8] {
        (0..<count * Self.block).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// The contents of the pictures that were put together, by their offsets.
    private func assembled(_ bytes: [UInt8]) -> [Int: [UInt8]] {
        let offsets = stride(from: 0, to: bytes.count, by: Self.block).filter {
            bytes[$0...].starts(with: [0xFF, 0xD8, 0xFF])
        }
        let assembly = PictureAssembly(offsets, in: InMemoryByteSource(bytes), blockByteCount: Self.block)
        var found: [Int: [UInt8]] = [:]
        for pieces in assembly.pictures where pieces.count > 1 {
            found[pieces[0].lowerBound] = pieces.flatMap { bytes[$0] }
        }
        return found
    }

    @Test func `the second piece is found after other bytes, and before the first`() {
        var generator = SeededGenerator(seed: 3)
        for (number, picture) in pictures.enumerated() {
            let (first, second) = cut(picture, at: 0.5 + 0.05 * Double(number % 4))
            let gap = noise(5 + number, &generator)
            #expect(assembled(first + gap + second + gap) == [0: picture], "\(Self.names[number])")
            #expect(
                assembled(second + gap + first + gap) == [second.count + gap.count: picture], "\(Self.names[number])")
        }
    }

    @Test func `a picture that lies around a whole one, and two that are mixed, are put together`() {
        for number in 0..<pictures.count - 1 {
            let (picture, other) = (pictures[number], pictures[number + 1])
            let (first, second) = cut(picture, at: 0.5)
            #expect(assembled(first + padded(other[...]) + second) == [0: picture], "\(Self.names[number])")
            let (otherFirst, otherSecond) = cut(other, at: 0.4)
            #expect(
                assembled(first + otherFirst + second + otherSecond) == [0: picture, first.count: other],
                "\(Self.names[number])")
        }
    }

    @Test func `a picture that is cut within its header is put together where another begins after the cut`() {
        var generator = SeededGenerator(seed: 4)
        let comment = [UInt8(0xFF), 0xFE, 0x13, 0x88] + noise(10, &generator).prefix(4998)
        for number in 0..<pictures.count - 1 {
            let picture = pictures[number][..<2] + comment + pictures[number][2...]
            let (first, second) = (Array(picture[..<2048]), padded(picture[2048...]))
            let other = padded(pictures[number + 1][...])
            #expect(
                assembled(first + other + noise(3, &generator) + second) == [0: Array(picture)], "\(Self.names[number])"
            )
            // Which bytes of a comment are the right ones nobody can tell.
            #expect(assembled(first + noise(6, &generator) + second).isEmpty, "\(Self.names[number])")
        }
    }

    @Test func `nothing is put together where the second piece is missing, or nothing is`() {
        var generator = SeededGenerator(seed: 5)
        for picture in pictures {
            let (first, _) = cut(picture, at: 0.6)
            #expect(assembled(first + noise(40, &generator)).isEmpty && assembled(padded(picture[...])).isEmpty)
            #expect(assembled(first + [UInt8](repeating: 0, count: 20 * Self.block)).isEmpty)
        }
    }

    @Test func `each picture of a sequential coding is followed to its end, and no further`() throws {
        for picture in pictures {
            let bytes = picture + [0x55, 0xAA]
            var attempt = AssemblyAttempt()
            let stream = AssemblyStream(PagedBytes(InMemoryByteSource(bytes)), claimed: [], from: 0, jump: nil)
            #expect(attempt.walk(stream) == .complete(end: picture.count))
        }
    }

    @Test func `whatever the bytes are, the search ends and stays within them`() {
        var generator = SeededGenerator(seed: 6)
        for round in 0..<60 {
            var bytes = pictures.shuffled(using: &generator).prefix(2).flatMap { padded($0[...]) }
            for _ in 0..<Int.random(in: 1...40, using: &generator) {
                bytes[Int.random(in: 0..<min(bytes.count, 3000), using: &generator)] = .random(
                    in: 0...255, using: &generator)
                bytes[Int.random(in: bytes.indices, using: &generator)] = .random(in: 0...255, using: &generator)
            }
            bytes.removeLast(Int.random(in: 0..<bytes.count / 2, using: &generator))
            let offsets = stride(from: 0, to: bytes.count, by: Self.block * Int.random(in: 1...20, using: &generator))
            let assembly = PictureAssembly(Array(offsets), in: InMemoryByteSource(bytes), blockByteCount: Self.block)
            for pieces in assembly.pictures {
                #expect(pieces.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count }, "round \(round)")
            }
        }
    }
}
