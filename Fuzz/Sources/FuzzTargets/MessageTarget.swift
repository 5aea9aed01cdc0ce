import ImageDecoding
@testable import MediaScan
import PerceptualHash

extension FuzzTarget {
    /// What goes between the scanner and the processes that decode for it, read on either side.
    static let messages = FuzzTarget(
        "messages",
        words: ["jpeg", "png", "pdq", "phash", "full", "fast", "imagehash", "original", "rotate90", "yCbCr", "gray8", "rgb8"],
        seeds: { MessageSeeds.all },
        run: { bytes in
            var input = FuzzInput(bytes)
            let kind = input.number(below: 4)
            let content = input.bytes
            switch kind {
            case 0: try checkRequest(content)
            case 1: try checkAnswer(content)
            case 2:
                if let mechanisms = WorkerGreeting.mechanisms(in: content) {
                    let again = WorkerGreeting.mechanisms(in: Array(WorkerGreeting.bytes(mechanisms).dropFirst(4)))
                    try require(again == mechanisms, "a greeting comes back as another")
                }
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
        guard case .hash(let order, let byteCount) = request else { return }
        try require(byteCount >= 0, "a file of \(byteCount) bytes")
        // What a worker would do with it.
        _ = try? HashedPicture(
            decoding: InMemoryByteSource(MessageSeeds.picture), recipes: order.recipes,
            includingDihedral: order.includesDihedral, limits: order.limits)
    }

    private static func checkAnswer(_ content: [UInt8]) throws {
        for order in MessageSeeds.orders {
            guard let outcome = WorkerAnswer.outcome(in: content, of: order) else { continue }
            let again = WorkerAnswer.outcome(in: Array(WorkerAnswer.bytes(outcome).dropFirst(4)), of: order)
            try require(again == outcome, "an answer comes back as another")
            guard case .success(let picture) = outcome else { continue }
            let header = picture.decoding.header
            try require(header.width > 0 && header.height > 0 && header.pixelCount > 0, "a picture without pixels")
            try require(picture.hashes.allSatisfy { (0...100).contains($0.quality ?? 0) }, "a quality beyond 100")
        }
    }
}

private enum MessageSeeds {
    static let orders = [
        HashingOrder(recipes: [.pdq], includesDihedral: true, limits: DecodingLimits()),
        HashingOrder(recipes: [.fastPDQ], includesDihedral: false, limits: DecodingLimits()),
        HashingOrder(
            recipes: [.pdq] + [HashAlgorithm.phash, .dhash, .ahash].compactMap { HashRecipe($0) },
            includesDihedral: false, limits: DecodingLimits()),
    ]

    static let picture = (try? TestVectors.bytes("selftest/baseline.jpg")) ?? []

    static let all: [[UInt8]] = {
        var messages: [(UInt8, [UInt8])] = [
            (2, WorkerGreeting.bytes(SandboxMechanism.allCases)), (3, WorkerAnswer.bytes(errorNumber: 13)),
            (0, [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]),
        ]
        for order in orders {
            messages.append((0, WorkerRequest.hash(order, fileByteCount: 1234).bytes))
            for bytes in [picture, Array(picture.dropLast(300)), [1, 2, 3]] {
                do throws(ImageDecodingError) {
                    let hashed = try HashedPicture(decoding: InMemoryByteSource(bytes), order)
                    messages.append((1, WorkerAnswer.bytes(.success(hashed))))
                } catch {
                    messages.append((1, WorkerAnswer.bytes(.failure(error))))
                }
            }
        }
        return messages.map { [$0.0] + $0.1.dropFirst(4) }
    }()
}
