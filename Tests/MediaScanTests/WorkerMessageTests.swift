import Foundation
import ImageDecoding
import PerceptualHash
import TestSupport
import Testing

@testable import MediaScan

/// The messages between scanner and worker: what goes in comes out, and nothing else gets in.
struct WorkerMessageTests {
    static let order = HashingOrder(
        recipes: [.pdq] + [HashAlgorithm.phash, .dhash, .ahash].compactMap { HashRecipe($0) }, includesDihedral: true,
        limits: DecodingLimits())

    static func outcomes() throws -> [Result<HashedPicture, ImageDecodingError>] {
        var cut = TinyJPEG.gray(width: 64, height: 64)
        cut.exif = [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
        let sources = [
            TinyPNG.noise(width: 30, height: 20, colourType: 6).bytes, cut.bytes, Array(cut.bytes.dropLast(40)),
            TinyPNG.noise(width: 3, height: 2, colourType: 0).bytes, [0xFF, 0xD8, 0xFF],
        ]
        return sources.map { bytes in
            do throws(ImageDecodingError) {
                return .success(try HashedPicture(decoding: InMemoryByteSource(bytes), order))
            } catch {
                return .failure(error)
            }
        }
    }

    /// The content of a message, without its length.
    static func content(_ message: [UInt8]) -> [UInt8] { Array(message.dropFirst(4)) }

    @Test func `answers come back as they were`() throws {
        for outcome in try Self.outcomes() {
            let message = WorkerAnswer.bytes(outcome)
            #expect(message.count < MessageBuffer.maximumByteCount)
            #expect(WorkerAnswer.outcome(in: Self.content(message), of: Self.order) == outcome)
        }
    }

    @Test func `requests come back as they were`() throws {
        var order = Self.order
        order.limits.maximumCPUSeconds = 1.5
        order.limits.maximumSide = 7
        let message = WorkerRequest.hash(order, fileByteCount: 123_456_789_012).bytes
        guard case .hash(let read, let count) = try WorkerRequest(Self.content(message)) else {
            Issue.record("another request")
            return
        }
        #expect(read == order && count == 123_456_789_012)
    }

    @Test func `an answer to another question is none`() throws {
        let answer = Self.content(WorkerAnswer.bytes(try Self.outcomes()[0]))
        var order = Self.order
        order.includesDihedral = false
        #expect(WorkerAnswer.outcome(in: answer, of: order) == nil)
        order = Self.order
        order.recipes.removeLast()
        #expect(WorkerAnswer.outcome(in: answer, of: order) == nil)
        order = Self.order
        order.recipes = [.fastPDQ]
        #expect(WorkerAnswer.outcome(in: answer, of: order) == nil)
    }

    /// Whatever comes is either a possible answer or none; nothing traps, and nothing is read beyond the end.
    @Test func `damaged answers are refused or possible`() throws {
        var generator = SeededGenerator(seed: 6)
        for outcome in try Self.outcomes() {
            let answer = Self.content(WorkerAnswer.bytes(outcome))
            for count in answer.indices {
                #expect(WorkerAnswer.outcome(in: Array(answer[..<count]), of: Self.order) == nil)
            }
            #expect(WorkerAnswer.outcome(in: answer + [0], of: Self.order) == nil)
            for _ in 0..<3000 {
                var damaged = answer
                for _ in 0..<Int.random(in: 1...4, using: &generator) {
                    damaged[Int.random(in: 0..<damaged.count, using: &generator)] = UInt8.random(
                        in: 0...255, using: &generator)
                }
                guard case .success(let picture) = WorkerAnswer.outcome(in: damaged, of: Self.order) else { continue }
                #expect(picture.decoding.header.width > 0 && picture.decoding.header.pixelCount > 0)
                #expect(picture.hashes.allSatisfy { (0...100).contains($0.quality ?? 0) })
            }
        }
        for _ in 0..<3000 {
            let noise = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            _ = WorkerAnswer.outcome(in: noise, of: Self.order)
            _ = try? WorkerRequest(noise)
            _ = WorkerGreeting.mechanisms(in: noise)
        }
    }
}
