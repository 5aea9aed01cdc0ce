import DiskImageReading
import SystemFiles
import TextCoding

extension DiskImageRequest {
    /// The message that asks for it.
    var bytes: [UInt8] {
        var message = MessageWriter()
        switch self {
        case .summary: message.write(0)
        case .items(let part, let count):
            message.write(1)
            message.write(part)
            message.write(count)
        case .freeSpace(let part, let block):
            message.write(2)
            message.write(part)
            message.write(block)
        case .bytes(let offset, let count):
            message.write(3)
            message.write(Int(offset))
            message.write(count)
        case .content(let item, let offset, let count):
            message.write(4)
            message.write(item.part)
            message.write(item.volume) { $0.write($1) }
            message.write(item.inode)
            message.write(item.attributeType)
            message.write(item.attributeIdentifier)
            message.write(Int(offset))
            message.write(count)
        case .damage: message.write(5)
        }
        return message.bytes
    }

    /// Nil for a message that asks for nothing of this kind.
    init?(_ content: [UInt8]) {
        let request = WorkerAnswer.read(content) { reader throws(MessageReader.Malformed) in
            let any = 0...Int.max
            switch try reader.int(in: 0...5) {
            case 0: return DiskImageRequest.summary
            case 1: return .items(part: try reader.int(in: any), after: try reader.int(in: any))
            case 2: return .freeSpace(part: try reader.int(in: any), from: try reader.uint64())
            case 3: return .bytes(offset: Int64(try reader.int(in: any)), count: try reader.int(in: any))
            case 4:
                let item = DiskItemReference(
                    part: try reader.int(in: any),
                    volume: try reader.optional { reader throws(MessageReader.Malformed) in try reader.int(in: any) },
                    inode: try reader.uint64(), attributeType: try reader.int(in: any),
                    attributeIdentifier: try reader.int(in: any))
                return .content(item, offset: Int64(try reader.int(in: any)), count: try reader.int(in: any))
            default: return .damage
            }
        }
        guard let request else { return nil }
        self = request
    }
}

extension DiskImageAnswer {
    /// The message that answers so.
    var bytes: [UInt8] {
        var message = MessageWriter()
        switch self {
        case .summary(let summary):
            message.write(0)
            message.write(Int(summary.byteCount))
            message.write(summary.sectorByteCount)
            message.write(summary.storedMD5) { $0.write(bytes: $1) }
            message.write(summary.storedSHA1) { $0.write(bytes: $1) }
            message.write(summary.parts) { $0.write($1) }
        case .items(let items, let hasMore, let emptyEntryCount):
            message.write(1)
            message.write(items) { $0.write($1) }
            message.write(hasMore)
            message.write(emptyEntryCount)
        case .freeSpace(let piece):
            message.write(2)
            message.write(piece.extents) { $0.write($1) }
            message.write(Int(piece.unreadableByteCount))
            message.write(piece.unitByteCount)
            message.write(piece.nextBlock) { $0.write($1) }
        case .bytes(let bytes):
            message.write(3)
            message.write(bytes: bytes)
        case .damage(let ranges):
            message.write(4)
            message.write(Array(ranges.prefix(Self.maximumDamageCount))) { message, range in
                message.write(Int(range.lowerBound))
                message.write(range.count)
            }
        case .failure(let code, let text):
            message.write(5)
            message.write(code)
            message.write(text)
        }
        return message.finish()
    }

    private static let maximumPartCount = 4096
    private static let maximumExtentCount = 8193
    private static let maximumDamageCount = 10_000

    /// What `content` answers to `request`; nil where it cannot be an answer to it.
    ///
    /// Only its form is checked here. That extents lie in the image is checked by whoever reads them.
    init?(_ content: [UInt8], to request: DiskImageRequest) {
        let answer = WorkerAnswer.read(content) { reader throws(MessageReader.Malformed) in
            let any = 0...Int.max
            let number = try reader.int(in: 0...5)
            switch (number, request) {
            case (0, .summary):
                let byteCount = Int64(try reader.int(in: 0...Int(DiskItem.maximumByteCount)))
                return DiskImageAnswer.summary(
                    DiskImageSummary(
                        byteCount: byteCount, sectorByteCount: try reader.int(in: 1...1 << 24),
                        storedMD5: try reader.digestBytes(count: 16), storedSHA1: try reader.digestBytes(count: 20),
                        parts: try reader.array(maximumCount: Self.maximumPartCount) {
                            reader throws(MessageReader.Malformed) in try reader.diskPart(in: byteCount)
                        }))
            case (1, .items):
                return .items(
                    try reader.array(maximumCount: DiskImageRequest.maximumItemCount) {
                        reader throws(MessageReader.Malformed) in try reader.diskItem()
                    }, hasMore: try reader.bool(), emptyEntryCount: try reader.int(in: any))
            case (2, .freeSpace(_, let block)):
                var piece = FreeSpacePiece()
                piece.extents = try reader.extents()
                piece.unreadableByteCount = Int64(try reader.int(in: any))
                piece.unitByteCount = try reader.int(in: 1...Int(UInt32.max))
                piece.nextBlock = try reader.optional { reader throws(MessageReader.Malformed) in try reader.uint64() }
                // One that goes back would never end.
                if let next = piece.nextBlock, next <= block { throw MessageReader.Malformed() }
                return .freeSpace(piece)
            case (3, .bytes(_, let count)), (3, .content(_, _, let count)):
                let bytes = try reader.bytes()
                guard bytes.count <= count else { throw MessageReader.Malformed() }
                return .bytes(bytes)
            case (4, .damage):
                return .damage(
                    try reader.array(maximumCount: Self.maximumDamageCount) { reader throws(MessageReader.Malformed) in
                        let offset = Int64(try reader.int(in: any))
                        let count = Int64(try reader.int(in: 1...Int.max))
                        guard count <= Int64.max - offset else { throw MessageReader.Malformed() }
                        return offset..<offset + count
                    })
            case (5, _): return .failure(code: try reader.text(), message: try reader.text())
            default: throw MessageReader.Malformed()
            }
        }
        guard let answer else { return nil }
        self = answer
    }
}

// MARK: - Parts

extension MessageWriter {
    fileprivate mutating func write(_ part: DiskPart) {
        write(part.partitions) { $0.write($1) }
        write(Int(part.offset))
        write(Int(part.byteCount))
        write(Int(part.missingByteCount))
        switch part.content {
        case .fileSystem(let name): write(0, name)
        case .encrypted(let message): write(1, message)
        case .unsupported(let name): write(2, name)
        case .unrecognised: write(3, "")
        case .unreadable(let message): write(4, message)
        case .gap: write(5, "")
        }
        write(part.scheme) { $0.write($1) }
        write(part.slot) { $0.write($1) }
        write(part.purpose) { $0.write($1) }
    }

    private mutating func write(_ number: Int, _ text: String) {
        write(number)
        write(text)
    }

    fileprivate mutating func write(_ extent: FileExtent) {
        write(extent.offset) { $0.write(Int($1)) }
        write(Int(extent.byteCount))
    }
}

extension MessageReader {
    /// - Throws: for a part that does not lie in an image of `byteCount` bytes.
    fileprivate mutating func diskPart(in byteCount: Int64) throws(Malformed) -> DiskPart {
        let any = 0...Int.max
        let partitions = try array(maximumCount: 8) { reader throws(Malformed) in try reader.int(in: 0...1 << 20) }
        let offset = Int64(try int(in: any))
        let length = Int64(try int(in: 1...Int.max))
        guard offset <= byteCount, length <= byteCount - offset else { throw Malformed() }
        let missing = Int64(try int(in: any))
        let number = try int(in: 0...5)
        let text = try text()
        let content: DiskPart.Content =
            switch number {
            case 0: .fileSystem(text)
            case 1: .encrypted(text)
            case 2: .unsupported(text)
            case 3: .unrecognised
            case 4: .unreadable(text)
            default: .gap
            }
        var part = DiskPart(partitions: partitions, offset: offset, byteCount: length, content: content)
        part.missingByteCount = missing
        part.scheme = try optional { reader throws(Malformed) in try reader.text() }
        part.slot = try optional { reader throws(Malformed) in try reader.int(in: -1...Int(Int32.max)) }
        part.purpose = try optional { reader throws(Malformed) in try reader.text() }
        return part
    }

    fileprivate mutating func digestBytes(count: Int) throws(Malformed) -> [UInt8]? {
        let bytes = try optional { reader throws(Malformed) in try reader.bytes() }
        guard bytes == nil || bytes?.count == count else { throw Malformed() }
        return bytes
    }

    fileprivate mutating func extents() throws(Malformed) -> [FileExtent] {
        try array(maximumCount: 8193) { reader throws(Malformed) in try reader.extent() }
    }

    fileprivate mutating func extent() throws(Malformed) -> FileExtent {
        let maximum = Int(DiskItem.maximumByteCount)
        let offset = try optional { reader throws(Malformed) in Int64(try reader.int(in: 0...maximum)) }
        return FileExtent(offset: offset, byteCount: Int64(try int(in: 1...maximum)))
    }
}

// MARK: - Items

extension MessageWriter {
    fileprivate mutating func write(_ item: DiskItem) {
        write(item.path) { $0.write(bytes: $1) }
        write(item.stream) { $0.write(bytes: $1) }
        write(item.volume) { $0.write($1) }
        write(item.inode)
        write(item.sequence) { $0.write($1) }
        write(item.attributeType)
        write(item.attributeIdentifier)
        write(item.name)
        write(item.data)
        write(item.kind)
        write(Int(item.byteCount))
        switch item.content {
        case .extents(let extents):
            write(0)
            write(extents) { $0.write($1) }
        case .resident: write(1)
        case .compressed: write(2)
        case .scattered: write(3)
        case .encrypted: write(4)
        case .lost: write(5)
        case .unreadable(let message):
            write(6)
            write(message)
        }
        write(item.slack) { $0.write($1) }
        write(item.transaction) { $0.write($1) }
        write(item.reusedBlockCount)
        write(item.blockCount)
        for time in [item.times.modified, item.times.accessed, item.times.changed, item.times.created] {
            write(time) { message, time in
                message.write(Int(time.seconds))
                message.write(Int(time.nanoseconds))
            }
        }
    }
}

extension MessageReader {
    fileprivate mutating func diskItem() throws(Malformed) -> DiskItem {
        let any = 0...Int.max
        let path = try optional { reader throws(Malformed) in try reader.bytes() }
        let stream = try optional { reader throws(Malformed) in try reader.bytes() }
        let volume = try optional { reader throws(Malformed) in try reader.int(in: 1...1000) }
        let inode = try uint64()
        let sequence = try optional { reader throws(Malformed) in try reader.int(in: any) }
        let type = try int(in: any)
        let identifier = try int(in: any)
        let name: DiskItem.Allocation = try value()
        let data: DiskItem.Allocation = try value()
        let kind: FileKind = try value()
        var item = DiskItem(
            path: path, inode: inode, attributeType: type, attributeIdentifier: identifier, name: name, data: data,
            kind: kind, byteCount: Int64(try int(in: any)), content: .lost)
        item.stream = stream
        item.volume = volume
        item.sequence = sequence
        item.content =
            switch try int(in: 0...6) {
            case 0: .extents(try extents())
            case 1: .resident
            case 2: .compressed
            case 3: .scattered
            case 4: .encrypted
            case 5: .lost
            default: .unreadable(try text())
            }
        item.slack = try optional { reader throws(Malformed) in try reader.extent() }
        item.transaction = try optional { reader throws(Malformed) in try reader.int(in: any) }
        item.reusedBlockCount = try int(in: any)
        item.blockCount = try int(in: any)
        item.times.modified = try timestamp()
        item.times.accessed = try timestamp()
        item.times.changed = try timestamp()
        item.times.created = try timestamp()
        return item
    }

    private mutating func timestamp() throws(Malformed) -> Timestamp? {
        try optional { reader throws(Malformed) in
            Timestamp(
                seconds: Int64(try reader.int(in: Int.min...Int.max)),
                nanoseconds: Int32(try reader.int(in: 0...999_999_999)))
        }
    }
}
