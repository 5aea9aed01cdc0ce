import Cryptography
public import KnownHashes
public import SystemFiles
import TextCoding

/// A plan as it lies on the disk, with its signatures. What is accepted is to the byte what this program writes.
public struct PlanFile: Sendable {
    public let path: PathBytes
    public let plan: RemovalPlan
    /// The SHA-256 of all lines above the signatures: what is signed, and what names the plan.
    public let digest: Digest
    public let signatures: [PlanSignature]

    /// The largest plan that is read: some two million files.
    private static let maximumByteCount = 1 << 30

    /// Writes a plan to a new file that only its owner may read.
    ///
    /// - Throws: `FileWriteError`, also if there is a file of that name.
    public static func write(_ plan: RemovalPlan, to path: String) throws {
        try AtomicFile.write(path, replacing: false) { append in
            func line(_ bytes: [UInt8]) throws { try append((bytes + [Byte.lineFeed])[...]) }
            try line(PlanLine.head(plan))
            for file in plan.files { try line(PlanLine.file(file)) }
            for file in plan.left { try line(PlanLine.left(file)) }
            try line(PlanLine.sums(plan))
        }
    }

    /// Reads and checks the plan at `path`. Its signatures are checked by ``requireSignatures(trusting:)``.
    public init(readingFrom path: PathBytes) throws(RemovalError) {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try InputFile(opening: path).read(at: 0, count: Self.maximumByteCount)
        } catch {
            throw RemovalError(
                .cannotRead, path, "\(error.message). Name a plan that ‘removal plan’ has made.", cause: error)
        }
        var reading = Reading()
        var number = 0
        for line in bytes.split(separator: Byte.lineFeed, omittingEmptySubsequences: false) {
            number += 1
            do throws(JSONFieldError) {
                try reading.take(line)
            } catch {
                throw RemovalError(
                    .malformedPlan, path, "Line \(number): \(error.message). Keep the plan, and make a new one.")
            }
        }
        guard let plan = reading.plan, reading.isComplete, reading.hasEnded,
            let digest = Digest(.sha256, bytes: reading.digest.finalize())
        else {
            throw RemovalError(.malformedPlan, path, "The plan is cut short. Keep it, and make a new one.")
        }
        self.path = path
        self.plan = plan
        self.digest = digest
        signatures = reading.signatures
    }

    /// The log of what is done by the plan, which lies beside it.
    public var logPath: PathBytes { PathBytes(bytes: path.bytes + ".log".utf8) }

    private struct Reading {
        var plan: RemovalPlan?
        var digest = SHA256()
        var isComplete = false
        var hasEnded = false
        var signatures: [PlanSignature] = []

        mutating func take(_ line: ArraySlice<UInt8>) throws(JSONFieldError) {
            guard !hasEnded else { throw JSONFieldError("there is something after the end") }
            guard !line.isEmpty else {
                hasEnded = true
                return
            }
            var fields = try JSONFields(line, maximumDepth: PlanLine.maximumDepth)
            let type = try fields.text("type")
            let written = try isComplete ? takeSignature(type, &fields) : takeContent(type, &fields)
            try fields.finish()
            guard line.elementsEqual(written) else {
                throw JSONFieldError("the line is not written as this program writes it")
            }
            guard type != "signature" else { return }
            digest.update(line)
            digest.update([Byte.lineFeed])
        }

        private mutating func takeContent(_ type: String, _ fields: inout JSONFields) throws(JSONFieldError) -> [UInt8]
        {
            guard var plan else {
                guard type == "removal-plan" else { throw JSONFieldError("this is not a plan of removal") }
                let plan = try PlanLine.plan(&fields)
                self.plan = plan
                return PlanLine.head(plan)
            }
            // Else the plan would be copied for each line.
            self.plan = nil
            defer { self.plan = plan }
            switch type {
            case "file":
                let file = try PlanLine.file(&fields)
                guard file.number == plan.files.count + 1, plan.left.isEmpty else {
                    throw JSONFieldError("the file does not follow the one before")
                }
                plan.files.append(file)
                return PlanLine.file(file)
            case "left":
                let file = try PlanLine.left(&fields)
                plan.left.append(file)
                return PlanLine.left(file)
            case "sums":
                for name in ["files", "names", "bytes", "left"] { _ = try fields.number(name) }
                isComplete = true
                return PlanLine.sums(plan)
            default: throw JSONFieldError("‘type’ is not file, left or sums")
            }
        }

        private mutating func takeSignature(_ type: String, _ fields: inout JSONFields) throws(JSONFieldError)
            -> [UInt8]
        {
            guard type == "signature" else { throw JSONFieldError("there is something after the sums") }
            let signature = try PlanSignature(&fields)
            signatures.append(signature)
            return signature.line
        }
    }
}
