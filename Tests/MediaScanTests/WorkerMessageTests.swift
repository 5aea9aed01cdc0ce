@testable import SystemFiles
@testable import ByteSources
@testable import FileExamination
@testable import IsolatedDecoding
import PictureHashing
@testable import ScanLedger
import ContainerReading
import Foundation
import ImageDecoding
import PerceptualHash
import TestSupport
import Testing

/// The messages between scanner and worker: what goes in comes out, and nothing else gets in.
struct WorkerMessageTests {
    static let order = HashingRequest(
        recipes: [.pdq] + [HashAlgorithm.phash, .dhash, .ahash].compactMap { HashRecipe($0) }, includesDihedral: true,
        limits: DecodingLimits())

    static let sources: [[UInt8]] = {
        var cut = TinyJPEG.gray(width: 64, height: 64)
        cut.exif = [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
        return [
            TinyPNG.noise(width: 30, height: 20, colourType: 6).bytes, cut.bytes, Array(cut.bytes.dropLast(40)),
            TinyPNG.noise(width: 3, height: 2, colourType: 0).bytes, [0xFF, 0xD8, 0xFF],
        ]
    }()

    static func outcomes() throws -> [PictureFinding] {
        return sources.map { bytes in
            PictureFinding(hashing: InMemoryByteSource(bytes), InMemoryByteSource(bytes), order)
        }
    }

    static var nestedOrder: NestedRequest {
        var limits = NestedLimits()
        limits.maximumDepth = 3
        limits.maximumCount = 77
        var request = NestedRequest(hashing: order, limits: limits)
        request.assemblyBlockByteCount = 4096
        return request
    }

    /// What lies inside an archive of everything, and an end that has a reason.
    static func nested() throws -> (items: [(NestedItem, Finding)], end: NestedOutcome) {
        let members = try outcomes().indices.map { number in
            ZIPArchive.Member(name: [0xFF, 0, UInt8(number)], Self.sources[number])
        }
        var archive = ZIPArchive(members + [.init("text", [1, 2, 3])])
        archive.hasDirectory = false
        let walk = NestedWalk(InMemoryByteSource(archive.bytes), nestedOrder)
        var items: [(NestedItem, Finding)] = []
        while let item = walk.next() { items.append((item, walk.examine())) }
        return (items, walk.end)
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

    @Test func `a reduction comes back as it was, and only where it was asked for`() throws {
        var request = Self.order
        request.includesLuma = true
        func found(by request: HashingRequest) -> PictureFinding {
            // A source is read once.
            let bytes = InMemoryByteSource(TinyPNG.noise(width: 40, height: 33, colourType: 2).bytes)
            return PictureFinding(hashing: bytes, bytes, request)
        }
        let plain = Self.content(WorkerAnswer.bytes(found(by: Self.order)))
        let outcome = found(by: request)
        #expect(outcome.finding.picture?.luma != nil)
        let message = Self.content(WorkerAnswer.bytes(outcome))
        #expect(message.count < MessageBuffer.maximumByteCount)
        #expect(WorkerAnswer.outcome(in: message, of: request) == outcome)
        #expect(WorkerAnswer.outcome(in: message, of: Self.order) == nil)
        #expect(WorkerAnswer.outcome(in: Array(message.dropLast(2)), of: request) == nil)
        #expect(WorkerAnswer.outcome(in: message + [0, 0], of: request) == nil)
        // Brighter than white.
        #expect(WorkerAnswer.outcome(in: message.dropLast() + [0xFF], of: request) == nil)
        #expect(
            WorkerAnswer.outcome(in: plain, of: Self.order) != nil
                && WorkerAnswer.outcome(in: plain, of: request) == nil)
        let nested = Self.content(NestedAnswer.bytes(outcome.finding))
        #expect(NestedAnswer.finding(in: nested, of: request) == outcome.finding)
        #expect(NestedAnswer.finding(in: nested, of: Self.order) == nil)
    }

    @Test(arguments: [(31, 200), (200, 31), (4, 4)]) func `a tiny picture is not reduced`(_ width: Int, _ height: Int) {
        var request = Self.order
        request.includesLuma = true
        let bytes = InMemoryByteSource(TinyPNG.noise(width: width, height: height, colourType: 2).bytes)
        let outcome = PictureFinding(hashing: bytes, bytes, request)
        #expect(outcome.finding.picture != nil && outcome.finding.picture?.luma == nil)
        let message = Self.content(WorkerAnswer.bytes(outcome))
        #expect(WorkerAnswer.outcome(in: message, of: request) == outcome)
    }

    @Test(arguments: ["lied", "", "permissionDenied", "excluded", "ESC\u{1b}[2J", "storeFailed"])
    func `a code that is none of a worker's is no answer`(_ code: String) throws {
        var message = MessageWriter()
        message.write(false)
        message.write(false)
        message.write(code)
        message.write("a text")
        #expect(WorkerAnswer.outcome(in: Self.content(message.bytes), of: Self.order) == nil)
        let finding = NestedAnswer.bytes(Finding(.failed, .init(code: code, message: "a text")))
        #expect(NestedAnswer.finding(in: Self.content(finding), of: Self.order) == nil)
        let end = NestedAnswer.bytes(
            .end(NestedOutcome(reason: .init(code: code, message: "a text"), leavesBytesUnexamined: true)))
        #expect(NestedAnswer.next(in: Self.content(end)) == nil)
    }

    @Test func `requests come back as they were`() throws {
        var order = Self.order
        order.limits.maximumCPUSeconds = 1.5
        order.limits.maximumSide = 7
        let extents = [FileExtent(offset: 4096, byteCount: 7), FileExtent(offset: nil, byteCount: 1 << 40)]
        for byteCount: Int64 in [0, 123_456_789_012] {
            let message = WorkerRequest.hash(order, byteCount: byteCount).bytes
            guard case .hash(order, byteCount: byteCount) = try WorkerRequest(Self.content(message)) else {
                Issue.record("another request")
                return
            }
            let frames = [FrameBox(left: 1, top: 2, right: 3, bottom: 4)]
            let crops = WorkerRequest.hashCrops(order, byteCount: byteCount, frames: frames).bytes
            guard
                case .hashCrops(order, byteCount: byteCount, frames: frames) = try WorkerRequest(Self.content(crops))
            else {
                Issue.record("another request for parts")
                return
            }
        }
        for file in [
            FileExtents(byteCount: 123_456_789_012), FileExtents(byteCount: 7 + 1 << 40, extents: extents),
            FileExtents(byteCount: 0, extents: []),
        ] {
            let look = WorkerRequest.lookInside(Self.nestedOrder, file, skipping: 99).bytes
            guard case .lookInside(Self.nestedOrder, file, skipping: 99) = try WorkerRequest(Self.content(look))
            else {
                Issue.record("another look inside")
                return
            }
        }
        for request in [WorkerRequest.nextInside, .examineInside] {
            let read = try WorkerRequest(Self.content(request.bytes))
            #expect(read.bytes == request.bytes)
        }
    }

    @Test func `a picture in pieces comes back as it was, and one that lies nowhere is refused`() throws {
        let item = NestedItem(inside: [.pieces([40..<90, 5..<7, 0..<1])], announcedByteCount: 53)
        #expect(NestedAnswer.next(in: Self.content(NestedAnswer.bytes(.item(item)))) == .item(item))
        for pieces in [[3..<3], [Int.max - 1..<Int.max, 0..<0], [Int.max - 1..<Int.max]] {
            let item = NestedItem(inside: [.pieces(pieces)])
            #expect(NestedAnswer.next(in: Self.content(NestedAnswer.bytes(.item(item)))) == nil)
        }
    }

    /// The scanner adds up what a worker says of places and sizes.
    @Test func `no number of a worker is so large that a sum with it would end the scanner`() {
        let numbers = [Int.max, .max - 1, .max / 2, 1 << 53]
        for number in numbers {
            for part in [
                NestedPart.found(offset: number, byteCount: 1, writing: .plain),
                .found(offset: 1, byteCount: number, writing: .base64),
                .found(offset: number, byteCount: number, writing: .plain),
            ] {
                let message = Self.content(NestedAnswer.bytes(.item(NestedItem(inside: [part]))))
                #expect(NestedAnswer.next(in: message) == nil)
            }
            // One piece, as it is written: where it begins, and how long it is.
            for (offset, byteCount) in [(number, 1), (1, number), (number, number), (Int.max, 0)] {
                var message = MessageWriter()
                message.write(0)
                message.write([0]) { message, _ in
                    message.write(4)
                    message.write([0]) { message, _ in
                        message.write(offset)
                        message.write(byteCount)
                    }
                }
                message.write(FileKind.file)
                message.write(Int?.none) { $0.write($1) }
                #expect(NestedAnswer.next(in: Self.content(message.bytes)) == nil)
            }
        }
    }

    @Test(.enabled(if: ContainerFormat.zip.isReadable, "build with --traits Archives"))
    func `what lies inside comes back as it was`() throws {
        let nested = try Self.nested()
        #expect(nested.items.count == Self.sources.count + 1 && nested.end.leavesBytesUnexamined)
        for (item, finding) in nested.items {
            #expect(NestedAnswer.next(in: Self.content(NestedAnswer.bytes(.item(item)))) == .item(item))
            let answer = Self.content(NestedAnswer.bytes(finding))
            #expect(NestedAnswer.finding(in: answer, of: Self.order) == finding)
        }
        for next in [NestedAnswer.Next.end(nested.end), .end(NestedOutcome()), .missingBytes] {
            #expect(NestedAnswer.next(in: Self.content(NestedAnswer.bytes(next))) == next)
        }
        #expect(NestedAnswer.isReady(Self.content(NestedAnswer.ready)))
    }

    @Test(.enabled(if: ContainerFormat.zip.isReadable, "build with --traits Archives"))
    func `damaged answers on what lies inside are refused or possible`() throws {
        var generator = SeededGenerator(seed: 7)
        for (item, finding) in try Self.nested().items {
            for answer in [NestedAnswer.bytes(.item(item)), NestedAnswer.bytes(finding)].map(Self.content) {
                for count in answer.indices {
                    let start = Array(answer[..<count])
                    #expect(
                        NestedAnswer.next(in: start) == nil || NestedAnswer.finding(in: start, of: Self.order) == nil)
                }
                for _ in 0..<2000 {
                    var damaged = answer
                    for _ in 0..<Int.random(in: 1...4, using: &generator) {
                        damaged[Int.random(in: 0..<damaged.count, using: &generator)] = UInt8.random(
                            in: 0...255, using: &generator)
                    }
                    if case .item(let item) = NestedAnswer.next(in: damaged) {
                        #expect(!item.inside.isEmpty && (item.announcedByteCount ?? 0) >= 0)
                    }
                    if let finding = NestedAnswer.finding(in: damaged, of: Self.order) {
                        #expect((finding.byteCount ?? 0) >= 0 && (finding.reason != nil || finding.status == .examined))
                    }
                }
            }
        }
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

    @Test func `a format that no codec decodes is no answer`() throws {
        let outcome = try Self.outcomes()[1]
        let answer = Self.content(WorkerAnswer.bytes(outcome))
        let place = try #require(answer.indices.first { answer[$0...].starts(with: Array("jpeg".utf8)) })
        #expect(WorkerAnswer.outcome(in: answer, of: Self.order) == outcome)
        for (name, isDecoded) in [
            ("jpeg", true), ("jpog", false), ("JPEG", false), ("webp", false), ("\0\0\0\0", false),
        ] {
            var changed = answer
            changed.replaceSubrange(place..<place + 4, with: Array(name.utf8))
            let isPossible = WorkerAnswer.outcome(in: changed, of: Self.order) != nil
            #expect(isPossible == (isDecoded || PictureDecoder.formats.contains(PictureFormat(rawValue: name))))
        }
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
                guard let picture = WorkerAnswer.outcome(in: damaged, of: Self.order)?.finding.picture else {
                    continue
                }
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
