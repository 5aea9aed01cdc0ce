import CSandbox
import ImageDecoding
import PerceptualHash

/// What a worker says first: which version of the messages it speaks, and how it is locked down.
enum WorkerGreeting {
    private static let version = 1

    static func bytes(_ mechanisms: [SandboxMechanism]) -> [UInt8] {
        var message = MessageWriter()
        message.write(version)
        message.write(mechanisms) { $0.write($1) }
        return message.bytes
    }

    /// Nil for a message that is not a greeting of this version.
    static func mechanisms(in content: [UInt8]) -> [SandboxMechanism]? {
        var reader = MessageReader(content)
        guard (try? reader.int(in: version...version)) != nil else { return nil }
        return try? reader.array(maximumCount: SandboxMechanism.allCases.count) {
            reader throws(MessageReader.Malformed) in
            try reader.value()
        }
    }
}

/// What a worker is asked.
enum WorkerRequest {
    /// To decode and hash the file that comes along.
    case hash(HashingOrder, fileByteCount: Int64)
    /// To do what it must not be able to do.
    case attempt(SandboxAttempt)

    var bytes: [UInt8] {
        var message = MessageWriter()
        switch self {
        case .hash(let order, let fileByteCount):
            message.write(true)
            message.write(Int(fileByteCount))
            message.write(order.recipes) { $0.write($1) }
            message.write(order.includesDihedral)
            message.write(order.limits)
        case .attempt(let attempt):
            message.write(false)
            message.write(Int(attempt.rawValue))
        }
        return message.bytes
    }

    init(_ content: [UInt8]) throws(MessageReader.Malformed) {
        var reader = MessageReader(content)
        if try reader.bool() {
            let fileByteCount = Int64(try reader.int(in: 0...Int.max))
            let recipes = try reader.array(maximumCount: 64) { reader throws(MessageReader.Malformed) in
                try reader.recipe()
            }
            let order = HashingOrder(
                recipes: recipes, includesDihedral: try reader.bool(), limits: try reader.decodingLimits())
            self = .hash(order, fileByteCount: fileByteCount)
        } else {
            guard let attempt = SandboxAttempt(rawValue: .init(try reader.int(in: 0...Int(UInt8.max)))) else {
                throw MessageReader.Malformed()
            }
            self = .attempt(attempt)
        }
        try reader.finish()
    }
}

/// What a worker answers.
enum WorkerAnswer {
    static func bytes(_ outcome: Result<HashedPicture, ImageDecodingError>) -> [UInt8] {
        var message = MessageWriter()
        switch outcome {
        case .success(let picture):
            message.write(true)
            message.write(picture.decoding)
            message.write(picture.hashes) { $0.write($1) }
            message.write(picture.unhashable) { $0.write($1) }
        case .failure(let error):
            message.write(false)
            message.write(error.code)
            message.write(error.message)
        }
        return message.bytes
    }

    /// The outcome that `content` tells of `order`, or nil where it cannot be one.
    static func outcome(in content: [UInt8], of order: HashingOrder) -> Result<HashedPicture, ImageDecodingError>? {
        var reader = MessageReader(content)
        do throws(MessageReader.Malformed) {
            let outcome = try reader.outcome(of: order)
            try reader.finish()
            return outcome
        } catch {
            return nil
        }
    }

    /// To an attempt: the number of the error, 0 where it worked.
    static func bytes(errorNumber: Int32) -> [UInt8] {
        var message = MessageWriter()
        message.write(Int(errorNumber))
        return message.bytes
    }

    static func errorNumber(in content: [UInt8]) -> Int32? {
        var reader = MessageReader(content)
        return (try? reader.int(in: 0...Int(Int32.max))).map { Int32($0) }
    }
}

extension MessageReader {
    fileprivate mutating func outcome(
        of order: HashingOrder
    ) throws(Malformed) -> Result<HashedPicture, ImageDecodingError> {
        guard try bool() else {
            let code = ImageDecodingError.Code(rawValue: try text())
            return .failure(ImageDecodingError(code, try text()))
        }
        let decoding = try pictureDecoding()
        let hashes = try array(
            maximumCount: order.recipes.count * DihedralTransform.allCases.count
        ) { reader throws(Malformed) in try reader.namedHash() }
        let unhashable = try array(maximumCount: order.recipes.count) { reader throws(Malformed) in
            try reader.recipe()
        }
        // Hashes that were asked for, each once, and all of them.
        let computed = order.recipes.filter { !unhashable.contains($0) }
        var expected: Set<[String]> = []
        for recipe in computed {
            let hasTransforms = order.includesDihedral && recipe.algorithm == .pdq
            for transform in hasTransforms ? DihedralTransform.allCases : [.original] {
                expected.insert([recipe.algorithm.rawValue, recipe.pipeline.rawValue, transform.rawValue])
            }
        }
        let given = hashes.map { [$0.algorithm.rawValue, $0.pipeline.rawValue, $0.transform.rawValue] }
        guard given.count == expected.count, Set(given) == expected, unhashable.allSatisfy(order.recipes.contains)
        else { throw Malformed() }
        return .success(HashedPicture(decoding: decoding, hashes: hashes, unhashable: unhashable))
    }
}
