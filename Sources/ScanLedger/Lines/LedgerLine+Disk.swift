import SystemFiles
import TextCoding

extension JSONWriter {
    /// The field of what belongs to a disk image, named after its kind.
    mutating func write(_ object: DiskObject) {
        field(object.lineType) { line in
            switch object {
            case .image(let image): line.writeFields(of: image)
            case .volume(let volume): line.writeFields(of: volume)
            case .range(let range):
                line.field("kind", range.kind.rawValue)
                line.field("bytes", range.byteCount)
                line.write(range.runs)
            case .item(let item): line.writeFields(of: item)
            }
        }
    }

    private mutating func writeFields(of image: DiskObject.Image) {
        field("format", image.format)
        field("files", image.fileCount)
        field("bytes", image.byteCount)
        field("sectorBytes", image.sectorByteCount)
        if image.storedMD5 != nil || image.storedSHA1 != nil {
            field("stored") { stored in
                stored.field("md5", image.storedMD5)
                stored.field("sha1", image.storedSHA1)
            }
        }
    }

    private mutating func writeFields(of volume: DiskObject.Volume) {
        field("offset", volume.offset)
        field("bytes", volume.byteCount)
        field("scheme", volume.scheme)
        field("slot", volume.slot)
        field("purpose", volume.purpose)
        field("fileSystem", volume.fileSystem)
        field("allocated", volume.allocatedByteCount)
        field("free", volume.freeByteCount)
        field("notExamined", volume.unexaminedByteCount)
        if volume.missingByteCount > 0 { field("missing", volume.missingByteCount) }
    }

    private mutating func writeFields(of item: DiskObject.Item) {
        field("recovered", item.recovery.rawValue)
        field("name", item.name?.rawValue)
        field("data", item.data?.rawValue)
        field("sequence", item.sequence)
        field("attribute", item.attribute)
        switch item.storage {
        case .runs(let runs): write(runs)
        case .resident: field("runs", "resident")
        case .compressed: field("runs", "compressed")
        case .scattered: field("runs", "scattered")
        case .encrypted: field("runs", "encrypted")
        case .lost: field("runs", "lost")
        }
        field("transaction", item.transaction)
        field("reusedBlocks", item.reusedBlockCount)
        field("ofBlocks", item.blockCount)
        field("slack", item.slackByteCount)
        field("missing", item.missingByteCount)
        if let times = item.times {
            field("times") { text in
                text.field("modified", times.modified?.description)
                text.field("accessed", times.accessed?.description)
                text.field("changed", times.changed?.description)
                text.field("created", times.created?.description)
                text.field("precision", times.precision)
                if times.lacksZone { text.field("zone", "none") }
            }
        }
    }

    /// Runs as `[[fileOffset,imageOffset,bytes],…]`, with `"sparse"` for the offset of a hole.
    private mutating func write(_ runs: [DiskObject.Run]) {
        func number(_ value: Int64) -> JSONValue { .number(Array(String(value).utf8)[...]) }
        let elements = runs.map { run in
            JSONValue.array([
                number(run.fileOffset), run.imageOffset.map(number) ?? .string(Array("sparse".utf8)[...]),
                number(run.byteCount),
            ])
        }
        field(JSONMember(name: Array("runs".utf8)[...], value: .array(elements)))
    }
}

extension DiskObject {
    /// The object of a line of this type; nil for a type of line that has none.
    init?(_ type: String, _ line: inout JSONFields) throws(JSONFieldError) {
        guard ["image", "volume", "range", "item"].contains(type) else { return nil }
        var fields = try line.fields(type)
        switch type {
        case "image": self = .image(try fields.diskImage())
        case "volume": self = .volume(try fields.diskVolume())
        case "range":
            let kind = try fields.value("kind", Range.Kind.self)
            let byteCount = try fields.integer("bytes")
            guard let runs = try fields.diskRuns() else { throw .missing("runs") }
            self = .range(Range(kind: kind, runs: runs, byteCount: byteCount))
        default: self = .item(try fields.diskItem())
        }
        try fields.finish()
    }
}

extension JSONFields {
    fileprivate mutating func diskImage() throws(JSONFieldError) -> DiskObject.Image {
        var image = DiskObject.Image(format: try text("format"), fileCount: try int("files"))
        image.byteCount = try optionalInteger("bytes")
        image.sectorByteCount = try optionalInt("sectorBytes")
        if var stored = try optionalFields("stored") {
            image.storedMD5 = try stored.optionalText("md5")
            image.storedSHA1 = try stored.optionalText("sha1")
            try stored.finish()
        }
        return image
    }

    fileprivate mutating func diskVolume() throws(JSONFieldError) -> DiskObject.Volume {
        var volume = DiskObject.Volume(offset: try integer("offset"), byteCount: try integer("bytes"))
        volume.scheme = try optionalText("scheme")
        volume.slot = try optionalInt("slot")
        volume.purpose = try optionalText("purpose")
        volume.fileSystem = try optionalText("fileSystem")
        volume.allocatedByteCount = try integer("allocated")
        volume.freeByteCount = try integer("free")
        volume.unexaminedByteCount = try integer("notExamined")
        volume.missingByteCount = try optionalInteger("missing") ?? 0
        return volume
    }

    fileprivate mutating func diskItem() throws(JSONFieldError) -> DiskObject.Item {
        let recovery = try value("recovered", DiskObject.Item.Recovery.self)
        let name = try optionalValue("name", DiskObject.Item.Allocation.self)
        let data = try optionalValue("data", DiskObject.Item.Allocation.self)
        let sequence = try optionalInt("sequence")
        let attribute = try optionalText("attribute")
        var item = DiskObject.Item(recovery: recovery, storage: try storage())
        item.name = name
        item.data = data
        item.sequence = sequence
        item.attribute = attribute
        item.transaction = try optionalInt("transaction")
        item.reusedBlockCount = try optionalInt("reusedBlocks")
        item.blockCount = try optionalInt("ofBlocks")
        item.slackByteCount = try optionalInteger("slack")
        item.missingByteCount = try optionalInteger("missing")
        if var fields = try optionalFields("times") {
            let modified = try fields.optionalTime("modified")
            let accessed = try fields.optionalTime("accessed")
            let changed = try fields.optionalTime("changed")
            let created = try fields.optionalTime("created")
            var times = DiskObject.Times(
                precision: try fields.text("precision"), lacksZone: try fields.optionalText("zone") != nil)
            (times.modified, times.accessed, times.changed, times.created) = (modified, accessed, changed, created)
            try fields.finish()
            item.times = times
        }
        return item
    }

    private mutating func storage() throws(JSONFieldError) -> DiskObject.Item.Storage {
        guard let value = take("runs") else { throw .missing("runs") }
        guard case .array = value else {
            switch value.string {
            case "resident": return .resident
            case "compressed": return .compressed
            case "scattered": return .scattered
            case "encrypted": return .encrypted
            case "lost": return .lost
            default: throw JSONFieldError("‘runs’ is neither an array nor a known word")
            }
        }
        return .runs(try Self.runs(value))
    }

    fileprivate mutating func diskRuns() throws(JSONFieldError) -> [DiskObject.Run]? {
        try take("runs").map { value throws(JSONFieldError) in try Self.runs(value) }
    }

    private static func runs(_ value: JSONValue) throws(JSONFieldError) -> [DiskObject.Run] {
        guard case .array(let elements) = value else { throw JSONFieldError("‘runs’ is not an array") }
        var runs: [DiskObject.Run] = []
        // They follow each other, so that their sum is that of a file.
        var end: Int64 = 0
        for element in elements {
            let parts = element.elements
            guard parts.count == 3, let fileOffset = number(parts[0]), let byteCount = number(parts[2]), byteCount > 0,
                parts[1].string == "sparse" || number(parts[1]) != nil, fileOffset == end, byteCount <= Int64.max - end,
                number(parts[1]) ?? 0 <= Int64.max - byteCount
            else { throw JSONFieldError("‘runs’ has an element that is not a run") }
            end += byteCount
            runs.append(.init(fileOffset: fileOffset, imageOffset: number(parts[1]), byteCount: byteCount))
        }
        return runs
    }

    /// A number that is not negative.
    private static func number(_ value: JSONValue) -> Int64? {
        guard case .number(let digits) = value, let number = Int64(String(decoding: digits, as: UTF8.self)), number >= 0
        else { return nil }
        return number
    }
}
