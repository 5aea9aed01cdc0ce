@testable import SystemFiles
@testable import ByteSources
@testable import FileExamination
@testable import IsolatedDecoding
@testable import PictureHashing
@testable import ScanLedger
@testable import ImageDecoding
@testable import PerceptualHash

extension FuzzTarget {
    /// What goes between the scanner and the processes that decode for it, read on either side.
    static let messages = FuzzTarget(
        "messages",
        words: [
            "jpeg", "png", "pdq", "phash", "full", "fast", "imagehash", "original", "rotate90", "yCbCr", "gray8",
            "rgb8",
        ],
        seeds: { MessageSeeds.all },
        run: { bytes in
            var input = FuzzInput(bytes)
            let kind = input.number(below: 7)
            let content = input.bytes
            switch kind {
            case 0: try checkRequest(content)
            case 1: try checkAnswer(content)
            case 2:
                if let mechanisms = WorkerGreeting.mechanisms(in: content) {
                    let again = WorkerGreeting.mechanisms(in: Array(WorkerGreeting.bytes(mechanisms).dropFirst(4)))
                    try require(again == mechanisms, "a greeting comes back as another")
                }
            case 4: try checkNext(content)
            case 5: try checkFinding(content)
            case 6: _ = NestedAnswer.isReady(content)
            default:
                if let number = WorkerAnswer.errorNumber(in: content) { try require(number >= 0, "a negative error") }
            }
        })

    private static func checkRequest(_ content: [UInt8]) throws {
        let request: WorkerRequest
        do throws(MessageReader.Malformed) {
            request = try WorkerRequest(content)
        } catch {
            return
        }
        try require(Array(request.bytes.dropFirst(4)) == content, "a request comes back as another")
        // What a worker would do with it.
        let source = InMemoryByteSource(MessageSeeds.picture)
        switch request {
        case .hash(let order, let byteCount):
            try require(byteCount >= 0, "a file of \(byteCount) bytes")
            _ = PictureFinding(hashing: InMemoryByteSource(MessageSeeds.picture), source, order)
        case .hashCrops(let order, let byteCount, let frames):
            try require(byteCount >= 0 && frames.allSatisfy(\.isPart), "parts \(frames)")
            _ = try? CroppedPicture.crops(
                to: frames, decoding: InMemoryByteSource(MessageSeeds.picture), order)
        case .lookInside(let order, let file, let skipped):
            try require(file.byteCount >= 0 && skipped >= 0, "a file of \(file.byteCount) bytes")
            let walk = NestedWalk(source, order)
            if walk.next() != nil { _ = walk.examine() }
        case .attempt, .nextInside, .examineInside: break
        }
    }

    private static func checkNext(_ content: [UInt8]) throws {
        guard let next = NestedAnswer.next(in: content) else { return }
        let again = NestedAnswer.next(in: Array(NestedAnswer.bytes(next).dropFirst(4)))
        try require(again == next, "the next thing comes back as another")
        guard case .item(let item) = next else { return }
        try require(!item.inside.isEmpty && (item.announcedByteCount ?? 0) >= 0, "a thing that is nowhere")
    }

    private static func checkFinding(_ content: [UInt8]) throws {
        for order in MessageSeeds.orders {
            guard let finding = NestedAnswer.finding(in: content, of: order) else { continue }
            let again = NestedAnswer.finding(in: Array(NestedAnswer.bytes(finding).dropFirst(4)), of: order)
            try require(again == finding, "a finding comes back as another")
            try require((finding.byteCount ?? 0) >= 0, "a thing of \(finding.byteCount ?? 0) bytes")
        }
    }

    private static func checkAnswer(_ content: [UInt8]) throws {
        for order in MessageSeeds.orders {
            guard let outcome = WorkerAnswer.outcome(in: content, of: order) else { continue }
            let again = WorkerAnswer.outcome(in: Array(WorkerAnswer.bytes(outcome).dropFirst(4)), of: order)
            try require(again == outcome, "an answer comes back as another")
            guard let picture = outcome.finding.picture else { continue }
            let header = picture.decoding.header
            try require(header.width > 0 && header.height > 0 && header.pixelCount > 0, "a picture without pixels")
            try require(picture.hashes.allSatisfy { (0...100).contains($0.quality ?? 0) }, "a quality beyond 100")
        }
    }
}

private enum MessageSeeds {
    static let orders = [
        HashingRequest(recipes: [.pdq], includesDihedral: true, limits: DecodingLimits()),
        HashingRequest(recipes: [.fastPDQ], includesDihedral: false, limits: DecodingLimits()),
        HashingRequest(
            recipes: [.pdq] + [HashAlgorithm.phash, .dhash, .ahash].compactMap { HashRecipe($0) },
            includesDihedral: false, limits: DecodingLimits()),
    ]

    static let picture = (try? TestVectors.bytes("selftest/baseline.jpg")) ?? []

    static let all: [[UInt8]] = {
        var messages: [(UInt8, [UInt8])] = [
            (2, WorkerGreeting.bytes(SandboxMechanism.allCases)), (3, WorkerAnswer.bytes(errorNumber: 13)),
            (0, WorkerRequest.nextInside.bytes), (0, WorkerRequest.examineInside.bytes), (6, NestedAnswer.ready),
            // An attempt to do what a worker must not.
            (0, [0, 0, 0, 0] + [UInt8](repeating: 0, count: 8) + [1] + [UInt8](repeating: 0, count: 7)),
        ]
        for order in orders {
            messages.append((0, WorkerRequest.hash(order, byteCount: 1234).bytes))
            for bytes in [picture, Array(picture.dropLast(300)), [1, 2, 3]] {
                let outcome = PictureFinding(hashing: InMemoryByteSource(bytes), InMemoryByteSource(bytes), order)
                messages.append((1, WorkerAnswer.bytes(outcome)))
            }
            let look = NestedRequest(hashing: order, limits: NestedLimits())
            let extents = [FileExtent(offset: 0, byteCount: 1000), FileExtent(offset: nil, byteCount: 234)]
            for file in [FileExtents(byteCount: 9), FileExtents(byteCount: 1234, extents: extents)] {
                messages.append((0, WorkerRequest.lookInside(look, file, skipping: 2).bytes))
            }
            for name in ["containers/info-zip.zip", "containers/info-zip-encrypted.zip", "embedded/pictures.mpo"] {
                let walk = NestedWalk(InMemoryByteSource((try? TestVectors.bytes(name)) ?? []), look)
                while let item = walk.next(), messages.count < 60 {
                    messages.append((4, NestedAnswer.bytes(.item(item))))
                    messages.append((5, NestedAnswer.bytes(walk.examine())))
                }
                messages.append((4, NestedAnswer.bytes(.end(walk.end))))
            }
        }
        return messages.map { [$0.0] + $0.1.dropFirst(4) }
    }()
}
