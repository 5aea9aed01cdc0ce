import ContentKinds
import FileExamination
import FileReading
import ImageDecoding
import KnownHashes
import ScanLedger
import SystemFiles

/// What a worker answers to what it is asked of a file that it looks into.
enum NestedAnswer {
    /// It has looked into the file, and passed over what it should.
    static var ready: [UInt8] {
        var message = MessageWriter()
        message.write(true)
        return message.bytes
    }

    static func isReady(_ content: [UInt8]) -> Bool {
        WorkerAnswer.read(content) { reader throws(MessageReader.Malformed) in try reader.bool() } == true
    }

    /// What comes next of what lies inside a file.
    enum Next: Hashable {
        case item(NestedItem)
        case end(NestedOutcome)
        /// Bytes were needed that had not been handed over: all that was answered of this file is void.
        case missingBytes
    }

    static func bytes(_ next: Next) -> [UInt8] {
        var message = MessageWriter()
        switch next {
        case .item(let item):
            message.write(0)
            message.write(item.inside) { $0.write($1) }
            message.write(item.kind)
            message.write(item.announcedByteCount) { $0.write($1) }
        case .end(let end):
            message.write(1)
            message.write(end.reason) { $0.write($1) }
            message.write(end.leavesBytesUnexamined)
        case .missingBytes: message.write(2)
        }
        return message.bytes
    }

    /// What `content` says of the next thing, or nil where it is no such answer.
    static func next(in content: [UInt8]) -> Next? {
        WorkerAnswer.read(content) { reader throws(MessageReader.Malformed) in
            switch try reader.int(in: 0...2) {
            case 0:
                let inside = try reader.array(maximumCount: maximumStepCount) {
                    reader throws(MessageReader.Malformed) in try reader.part()
                }
                guard !inside.isEmpty else { throw MessageReader.Malformed() }
                return .item(
                    NestedItem(
                        inside: inside, kind: try reader.value(),
                        announcedByteCount: try reader.optional { reader throws(MessageReader.Malformed) in
                            try reader.int(in: 0...Int.max)
                        }))
            case 1:
                let reason = try reader.optional { reader throws(MessageReader.Malformed) in try reader.reason() }
                return .end(NestedOutcome(reason: reason, leavesBytesUnexamined: try reader.bool()))
            default: return .missingBytes
            }
        }
    }

    /// What was made of the thing.
    static func bytes(_ finding: Finding) -> [UInt8] {
        var message = MessageWriter()
        message.write(finding.status)
        message.write(finding.reason) { $0.write($1) }
        message.write(finding.content) { $0.write($1) }
        message.write(finding.byteCount) { $0.write($1) }
        message.write(finding.digests) { message, digests in
            for digest in digests.all { message.write(digest.hex) }
        }
        message.write(finding.picture) { $0.write($1) }
        return message.bytes
    }

    /// What `content` says of the thing, or nil where it is no such answer.
    static func finding(in content: [UInt8], of request: HashingRequest) -> Finding? {
        WorkerAnswer.read(content) { reader throws(MessageReader.Malformed) in
            let status: FileRecord.Status = try reader.value()
            var finding = Finding(
                status, try reader.optional { reader throws(MessageReader.Malformed) in try reader.reason() })
            guard finding.reason != nil || status == .examined else { throw MessageReader.Malformed() }
            finding.content = try reader.optional { reader throws(MessageReader.Malformed) in
                try reader.contentKind()
            }
            finding.byteCount = try reader.optional { reader throws(MessageReader.Malformed) in
                try reader.int(in: 0...Int.max)
            }
            finding.digests = try reader.optional { reader throws(MessageReader.Malformed) in try reader.digests() }
            finding.picture = try reader.optional { reader throws(MessageReader.Malformed) in
                try reader.picture(of: request)
            }
            return finding
        }
    }

    /// More steps than any limit on the depth allows make no path that people can read.
    private static let maximumStepCount = 1000
}

extension MessageWriter {
    mutating func write(_ part: NestedPart) {
        switch part {
        case .member(let name, let number):
            write(0)
            write(bytes: name.bytes)
            write(number)
        case .thumbnail: write(1)
        case .frame(let number):
            write(2)
            write(number)
        case .found(let offset, let byteCount, let writing):
            write(3)
            write(offset)
            write(byteCount)
            write(writing)
        case .pieces(let pieces):
            write(4)
            write(pieces) { message, piece in
                message.write(piece.lowerBound)
                message.write(piece.count)
            }
        case .partition, .gap, .entry, .stream, .unallocated, .slack, .tables, .unread, .carved, .assembled:
            // Only the scanner makes these steps; no worker sends or receives them.
            write(-1)
        }
    }

    mutating func write(_ reason: FileRecord.Reason) {
        write(reason.code)
        write(reason.message)
    }

    mutating func write(_ limits: NestedLimits) {
        write(limits.maximumDepth)
        write(limits.maximumCount)
        write(limits.maximumNameByteCount)
        write(limits.maximumUnpackedByteCount)
        write(limits.maximumRatio)
        write(limits.freelyUnpackedByteCount)
        write(limits.maximumBufferedByteCount)
    }
}

extension MessageReader {
    mutating func part() throws(Malformed) -> NestedPart {
        switch try int(in: 0...4) {
        case 0: .member(name: PathBytes(bytes: try bytes()), number: try int(in: 0...Int.max))
        case 1: .thumbnail
        case 2: .frame(try int(in: 0...Int.max))
        case 4:
            .pieces(
                try array(maximumCount: PictureAssembly.maximumPieceCount) { reader throws(Malformed) in
                    try reader.byteRange()
                })
        default:
            try found()
        }
    }

    private mutating func found() throws(Malformed) -> NestedPart {
        let range = try byteRange()
        return .found(offset: range.lowerBound, byteCount: range.count, writing: try value())
    }

    /// Bytes of a file: no offset is so large that the sum of those of a thousand pieces is no number any more.
    private mutating func byteRange() throws(Malformed) -> Range<Int> {
        let offset = try int(in: 0...1 << 52)
        return offset..<offset + (try int(in: 1...1 << 52))
    }

    /// - Throws: for a code that no worker sends.
    mutating func reason() throws(Malformed) -> FileRecord.Reason {
        let code = FileRecord.Reason.Code(rawValue: try text())
        guard FileRecord.Reason.Code.sentByWorkers.contains(code) else { throw Malformed() }
        return .init(code, message: try text())
    }

    /// - Throws: for a kind that this version does not know: the worker is the same program.
    mutating func contentKind() throws(Malformed) -> ContentKind {
        let kind = ContentKind(rawValue: try text())
        guard kind.family != nil else { throw Malformed() }
        return kind
    }

    mutating func digests() throws(Malformed) -> FileDigests {
        guard let md5 = Digest(hex: try text()), let sha1 = Digest(hex: try text()),
            let sha256 = Digest(hex: try text()), let digests = FileDigests(md5: md5, sha1: sha1, sha256: sha256)
        else { throw Malformed() }
        return digests
    }

    mutating func nestedLimits() throws(Malformed) -> NestedLimits {
        let any = 0...Int.max
        var limits = NestedLimits()
        limits.maximumDepth = try int(in: any)
        limits.maximumCount = try int(in: any)
        limits.maximumNameByteCount = try int(in: any)
        limits.maximumUnpackedByteCount = try int(in: any)
        limits.maximumRatio = try int(in: any)
        limits.freelyUnpackedByteCount = try int(in: any)
        limits.maximumBufferedByteCount = try int(in: any)
        return limits
    }
}

extension MessageWriter {
    /// Each in one number: there can be many.
    mutating func write(_ hits: [SignatureHit]) {
        write(hits) { $0.write($1.offset << 4 | Int($1.kind.rawValue)) }
    }
}

extension MessageReader {
    mutating func signatureHits() throws(Malformed) -> [SignatureHit] {
        try array(maximumCount: SignatureSearch.maximumHitCount) { reader throws(Malformed) in
            let number = try reader.int(in: 0...Int.max)
            guard let kind = SignatureHit.Kind(rawValue: UInt8(number & 15)) else { throw Malformed() }
            return SignatureHit(offset: number >> 4, kind: kind)
        }
    }
}
