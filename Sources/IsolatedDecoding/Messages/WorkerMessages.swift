import CSandbox
import FileExamination
import ImageDecoding
import PerceptualHash
import PictureHashing

/// What a worker says first: which version of the messages it speaks, and how it is locked down.
enum WorkerGreeting {
    private static let version = 2

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
    /// To do what it must not be able to do.
    case attempt(SandboxAttempt)
    /// To decode and hash the file that comes along.
    case hash(HashingRequest, fileByteCount: Int64)
    /// To look into the file that comes along, and pass over the first things inside it.
    case lookInside(NestedRequest, fileByteCount: Int64, skipping: Int)
    /// To tell of the next thing inside that file.
    case nextInside
    /// To examine the thing it has told of last.
    case examineInside

    var bytes: [UInt8] {
        var message = MessageWriter()
        switch self {
        case .attempt(let attempt):
            message.write(0)
            message.write(Int(attempt.rawValue))
        case .hash(let order, let fileByteCount):
            message.write(1)
            message.write(Int(fileByteCount))
            message.write(order)
        case .lookInside(let order, let fileByteCount, let skipped):
            message.write(2)
            message.write(Int(fileByteCount))
            message.write(order.hashing)
            message.write(order.limits)
            message.write(skipped)
        case .nextInside: message.write(3)
        case .examineInside: message.write(4)
        }
        return message.bytes
    }

    init(_ content: [UInt8]) throws(MessageReader.Malformed) {
        var reader = MessageReader(content)
        switch try reader.int(in: 0...4) {
        case 0:
            guard let attempt = SandboxAttempt(rawValue: .init(try reader.int(in: 0...Int(UInt8.max)))) else {
                throw MessageReader.Malformed()
            }
            self = .attempt(attempt)
        case 1:
            let fileByteCount = Int64(try reader.int(in: 0...Int.max))
            self = .hash(try reader.hashingOrder(), fileByteCount: fileByteCount)
        case 2:
            let fileByteCount = Int64(try reader.int(in: 0...Int.max))
            let order = NestedRequest(hashing: try reader.hashingOrder(), limits: try reader.nestedLimits())
            self = .lookInside(order, fileByteCount: fileByteCount, skipping: try reader.int(in: 0...Int.max))
        case 3: self = .nextInside
        default: self = .examineInside
        }
        try reader.finish()
    }
}

/// What a worker answers.
enum WorkerAnswer {
    static func bytes(_ outcome: PictureOutcome) -> [UInt8] {
        var message = MessageWriter()
        message.write(outcome.mayHoldOthers)
        switch outcome.hashed {
        case .success(let picture):
            message.write(true)
            message.write(picture)
        case .failure(let error):
            message.write(false)
            message.write(error.code)
            message.write(error.message)
        }
        return message.bytes
    }

    /// The outcome that `content` tells of `order`, or nil where it cannot be one.
    static func outcome(in content: [UInt8], of order: HashingRequest) -> PictureOutcome? {
        read(content) { reader throws(MessageReader.Malformed) in
            let mayHoldOthers = try reader.bool()
            if try reader.bool() {
                return PictureOutcome(hashed: .success(try reader.picture(of: order)), mayHoldOthers: mayHoldOthers)
            }
            let code = ImageDecodingError.Code(rawValue: try reader.text())
            let error = ImageDecodingError(code, try reader.text())
            return PictureOutcome(hashed: .failure(error), mayHoldOthers: mayHoldOthers)
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

    /// All of `content` as what `body` reads; nil where it is not that.
    static func read<Value>(
        _ content: [UInt8], _ body: (inout MessageReader) throws(MessageReader.Malformed) -> Value
    ) -> Value? {
        var reader = MessageReader(content)
        do throws(MessageReader.Malformed) {
            let value = try body(&reader)
            try reader.finish()
            return value
        } catch {
            return nil
        }
    }
}

extension MessageWriter {
    mutating func write(_ picture: HashedPicture) {
        write(picture.decoding)
        write(picture.hashes) { $0.write($1) }
        write(picture.unhashable) { $0.write($1) }
    }
}

extension MessageReader {
    /// - Throws: unless the hashes are those that were asked for, each once, and all of them.
    mutating func picture(of order: HashingRequest) throws(Malformed) -> HashedPicture {
        let decoding = try pictureDecoding()
        let hashes = try array(
            maximumCount: order.recipes.count * DihedralTransform.allCases.count
        ) { reader throws(Malformed) in try reader.namedHash() }
        let unhashable = try array(maximumCount: order.recipes.count) { reader throws(Malformed) in
            try reader.recipe()
        }
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
        return HashedPicture(decoding: decoding, hashes: hashes, unhashable: unhashable)
    }
}
