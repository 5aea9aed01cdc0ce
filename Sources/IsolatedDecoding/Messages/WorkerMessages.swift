import CSandbox
import FileExamination
import ImageDecoding
import PerceptualHash
import PictureHashing
import ScanLedger

/// What a worker says first: which version of the messages it speaks, and how it is locked down.
enum WorkerGreeting {
    private static let version = 6

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
    case hash(HashingRequest, byteCount: Int64)
    /// To decode the file that comes along, and hash these parts of it.
    case hashCrops(HashingRequest, byteCount: Int64, frames: [FrameBox])
    /// To look into the file that comes along, all of it or an excerpt, and pass over the first things inside it.
    case lookInside(NestedRequest, FileExtents, skipping: Int)
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
        case .hash(let request, let byteCount):
            message.write(1)
            message.write(Int(byteCount))
            message.write(request)
        case .lookInside(let request, let file, let skipped):
            message.write(file.extents == nil ? 2 : 5)
            message.write(file)
            message.write(request.hashing)
            message.write(request.limits)
            message.write(request.hits)
            message.write(request.opensContainers)
            message.write(request.assemblyBlockByteCount) { $0.write($1) }
            message.write(skipped)
        case .hashCrops(let request, let byteCount, let frames):
            message.write(6)
            message.write(Int(byteCount))
            message.write(request)
            message.write(frames) { message, frame in
                for edge in [frame.left, frame.top, frame.right, frame.bottom] { message.write(edge) }
            }
        case .nextInside: message.write(3)
        case .examineInside: message.write(4)
        }
        return message.bytes
    }

    init(_ content: [UInt8]) throws(MessageReader.Malformed) {
        var reader = MessageReader(content)
        let number = try reader.int(in: 0...6)
        switch number {
        case 0:
            guard let attempt = SandboxAttempt(rawValue: .init(try reader.int(in: 0...Int(UInt8.max)))) else {
                throw MessageReader.Malformed()
            }
            self = .attempt(attempt)
        case 1:
            let byteCount = Int64(try reader.int(in: 0...Int.max))
            self = .hash(try reader.hashingRequest(), byteCount: byteCount)
        case 2, 5:
            let file = try reader.fileExtents(areListed: number == 5)
            var request = NestedRequest(
                hashing: try reader.hashingRequest(), limits: try reader.nestedLimits(),
                hits: try reader.signatureHits(), opensContainers: try reader.bool())
            request.assemblyBlockByteCount = try reader.optional { reader throws(MessageReader.Malformed) in
                try reader.int(in: 1...Int.max)
            }
            self = .lookInside(request, file, skipping: try reader.int(in: 0...Int.max))
        case 6:
            let byteCount = Int64(try reader.int(in: 0...Int.max))
            self = .hashCrops(try reader.hashingRequest(), byteCount: byteCount, frames: try reader.parts())
        case 3: self = .nextInside
        default: self = .examineInside
        }
        try reader.finish()
    }
}

/// What a worker answers.
enum WorkerAnswer {
    static func bytes(_ outcome: PictureFinding) -> [UInt8] {
        var message = MessageWriter()
        message.write(outcome.mayHoldOthers)
        message.write(outcome.finding.picture != nil)
        if let picture = outcome.finding.picture {
            message.write(picture)
        } else {
            message.write(outcome.finding.reason?.code ?? "")
            message.write(outcome.finding.reason?.message ?? "")
        }
        return message.bytes
    }

    /// The outcome of `request` that `content` reports, or nil where it cannot be one.
    static func outcome(in content: [UInt8], of request: HashingRequest) -> PictureFinding? {
        read(content) { reader throws(MessageReader.Malformed) in
            let mayHoldOthers = try reader.bool()
            if try reader.bool() {
                return PictureFinding(hashed: .success(try reader.picture(of: request)), mayHoldOthers: mayHoldOthers)
            }
            let reason = try reader.reason()
            let error = ImageDecodingError(ImageDecodingError.Code(rawValue: reason.code), reason.message)
            return PictureFinding(hashed: .failure(error), mayHoldOthers: mayHoldOthers)
        }
    }

    /// The hashes of parts of a picture, or why there are none.
    static func bytes(_ crops: Result<[CroppedPicture], ImageDecodingError>) -> [UInt8] {
        var message = MessageWriter()
        switch crops {
        case .success(let crops):
            message.write(true)
            for crop in crops { message.write(crop.hashes) { $0.write($1) } }
        case .failure(let error):
            message.write(false)
            message.write(error.code)
            message.write(error.message)
        }
        return message.bytes
    }

    /// What `content` says of the hashes of `frames` that `request` asks for, or nil where it cannot be an answer. Of a part that
    /// is too small some may be missing.
    static func crops(
        in content: [UInt8], of frames: [FrameBox], _ request: HashingRequest
    ) -> Result<[CroppedPicture], ImageDecodingError>? {
        read(content) { reader throws(MessageReader.Malformed) in
            guard try reader.bool() else {
                let reason = try reader.reason()
                return .failure(ImageDecodingError(ImageDecodingError.Code(rawValue: reason.code), reason.message))
            }
            var crops: [CroppedPicture] = []
            for frame in frames {
                let hashes = try reader.array(
                    maximumCount: request.recipes.count * DihedralTransform.allCases.count
                ) { reader throws(MessageReader.Malformed) in try reader.namedHash() }
                let isAsked = hashes.allSatisfy { hash in
                    request.recipes.contains { $0.algorithm == hash.algorithm && $0.pipeline == hash.pipeline }
                        && (request.includesDihedral || request.includesShown || hash.transform == .original)
                }
                guard isAsked else { throw MessageReader.Malformed() }
                crops.append(CroppedPicture(frame: frame, hashes: hashes))
            }
            return .success(crops)
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
        write(picture.luma) { $0.write($1) }
    }
}

extension MessageReader {
    /// - Throws: unless the hashes are those that were asked for, each once, and all of them; and unless there is a reduction
    ///   just where one was asked for and the picture is worth it.
    mutating func picture(of request: HashingRequest) throws(Malformed) -> HashedPicture {
        let decoding = try pictureDecoding()
        let hashes = try array(
            maximumCount: request.recipes.count * DihedralTransform.allCases.count
        ) { reader throws(Malformed) in try reader.namedHash() }
        let unhashable = try array(maximumCount: request.recipes.count) { reader throws(Malformed) in
            try reader.recipe()
        }
        let computed = request.recipes.filter { !unhashable.contains($0) }
        var expected: Set<[String]> = []
        // Where the file says only after its pixels how it is shown, a hash of that may be missing.
        var allowed: Set<[String]> = []
        for recipe in computed {
            let hasTransforms = request.includesDihedral && recipe.algorithm == .pdq
            let name = [recipe.algorithm.rawValue, recipe.pipeline.rawValue]
            for transform in hasTransforms ? DihedralTransform.allCases : [.original] {
                expected.insert(name + [transform.rawValue])
            }
            if request.includesShown { allowed.insert(name + [decoding.header.otherTransform.rawValue]) }
        }
        let given = hashes.map { [$0.algorithm.rawValue, $0.pipeline.rawValue, $0.transform.rawValue] }
        guard given.count == Set(given).count, expected.isSubset(of: given),
            expected.union(allowed).isSuperset(of: given),
            unhashable.allSatisfy(request.recipes.contains)
        else { throw Malformed() }
        let luma = try optional { reader throws(Malformed) in
            try reader.luma(width: decoding.header.width, height: decoding.header.height)
        }
        let isReduced = request.includesLuma && HashedPicture.isReducible(decoding.header, hashes)
        guard (luma != nil) == isReduced else { throw Malformed() }
        return HashedPicture(decoding: decoding, hashes: hashes, unhashable: unhashable, luma: luma)
    }
}
