import AgencyKeys
public import Foundation
public import KnownHashes
import TextCoding

/// What a bundle says of itself: its second line.
public struct BundleManifest: Hashable, Sendable {
    /// A state of a list.
    public struct Point: Hashable, Sendable {
        /// The newest event of the store it comes from.
        public let event: EventID
        /// When that was.
        public let time: Date
        /// The SHA-256 digest of the lines of all entries that the list had then, which names its content: increments and
        /// full bundles that lead to the same state have the same.
        public let state: Digest
    }

    /// A part of the bundle.
    public struct Part: Hashable, Sendable {
        public let name: String
        public let lineCount: Int64
        public let byteCount: Int64
        public let sha256: Digest

        init(name: String, _ measure: BundleMeasure) {
            self.init(name: name, lineCount: measure.lineCount, byteCount: measure.byteCount, sha256: measure.digest)
        }

        fileprivate init(name: String, lineCount: Int64, byteCount: Int64, sha256: Digest) {
            self.name = name
            self.lineCount = lineCount
            self.byteCount = byteCount
            self.sha256 = sha256
        }
    }

    /// The list: its name and all that its owner says of it.
    public let list: ListDescription

    /// The identity of the store that the bundle was made from, 16 bytes in hexadecimal digits.
    public let origin: String

    /// The state that an increment builds on; nil for a full bundle.
    public let base: Point?

    /// The state that the list has when the bundle is taken over.
    public let upTo: Point

    /// The provenance, the ended, the changed and the added entries.
    public let sections: [Part]

    /// All sections together.
    public let payload: Part

    /// The program that made the bundle.
    public let creator: String

    public let created: Date

    /// The name of the key that signed it, see ``AgencyPublicKey/id``.
    public let key: Digest

    /// Whether the bundle holds changes only.
    public var isIncrement: Bool { base != nil }

    /// The number of entries in a full bundle, and of those added in an increment.
    public var entryCount: Int64 { sections.last?.lineCount ?? 0 }

    init(
        list: ListDescription, origin: String, base: Point?, upTo: Point, sections: [Part], payload: Part,
        creator: String, created: Date, key: Digest
    ) {
        self.list = list
        self.origin = origin
        self.base = base
        self.upTo = upTo
        self.sections = sections
        self.payload = payload
        self.creator = creator
        self.created = created
        self.key = key
    }
}

extension BundleManifest {
    /// The line, with its end.
    var line: [UInt8] {
        var writer = JSONWriter(escapes: .byNumber)
        writer.object {
            $0.field("type", "manifest")
            $0.field("list") {
                $0.field("name", list.name)
                $0.field("kind", list.kind?.rawValue)
                $0.field("owner", list.source)
                $0.field("agreement", list.agreement)
                $0.field("categoryScheme", list.categoryScheme)
                $0.field("jurisdiction", list.jurisdiction)
                $0.field("version", list.version)
            }
            $0.field("origin", origin)
            $0.field("content", isIncrement ? "increment" : "full")
            if let base { $0.field("base") { base.write(to: &$0) } }
            $0.field("upTo") { upTo.write(to: &$0) }
            $0.array("sections") {
                for section in sections { $0.object { section.write(to: &$0) } }
            }
            $0.field("payload") { payload.write(to: &$0) }
            $0.field("creator", creator)
            $0.field("created", BundleTime.text(created))
            $0.field("key", hex: key.packed)
        }
        writer.endLine()
        return writer.bytes
    }

    init(line: ArraySlice<UInt8>) throws(JSONFieldError) {
        var fields = try JSONFields(line, maximumDepth: BundleFormat.maximumDepth)
        guard try fields.text("type") == "manifest" else { throw JSONFieldError("this is not a manifest") }
        list = try ListDescription(fields.fields("list"))
        origin = try fields.hex("origin", byteCount: 16).hex
        let content = try fields.text("content")
        base = try fields.optionalFields("base").map { fields throws(JSONFieldError) in try Point(fields) }
        guard content == (base == nil ? "full" : "increment") else {
            throw JSONFieldError("‘content’ and ‘base’ contradict each other")
        }
        upTo = try Point(fields.fields("upTo"))
        var parts: [Part] = []
        for part in try fields.objects("sections") { parts.append(try Part(part)) }
        sections = parts
        payload = try Part(fields.fields("payload"))
        creator = try fields.text("creator")
        created = try BundleTime.date(fields.text("created"))
        key = try fields.sha256("key")
        try fields.finish()
        try check()
    }

    /// The numbers must add up, whatever they are.
    private func check() throws(JSONFieldError) {
        guard sections.map(\.name) == BundleFormat.Section.allCases.map(\.rawValue) else {
            throw JSONFieldError("‘sections’ are not events, ended, changed and entries")
        }
        var lines = Int64(0), bytes = Int64(0)
        for section in sections {
            let (lineSum, tooManyLines) = lines.addingReportingOverflow(section.lineCount)
            let (byteSum, tooManyBytes) = bytes.addingReportingOverflow(section.byteCount)
            // Each line has at least a brace at either end and the line feed.
            guard !tooManyLines, !tooManyBytes, section.lineCount <= section.byteCount / 3 else {
                throw JSONFieldError("the counts of the sections are impossible")
            }
            (lines, bytes) = (lineSum, byteSum)
        }
        guard payload.lineCount == lines, payload.byteCount == bytes, bytes < Int64.max - 1 << 32 else {
            throw JSONFieldError("the counts of the sections are not those of the payload")
        }
        if let base, base.event > upTo.event {
            throw JSONFieldError("the base is newer than the bundle")
        }
        let changes = sections[1].lineCount + sections[2].lineCount
        guard isIncrement || changes == 0 && sections[3].sha256 == upTo.state else {
            throw JSONFieldError("a full bundle must hold entries only, and their digest must equal ‘upTo.state’")
        }
    }
}

extension BundleManifest.Point {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.field("event", event.rawValue)
        writer.field("time", BundleTime.text(time))
        writer.field("state", hex: state.packed)
    }

    fileprivate init(_ fields: JSONFields) throws(JSONFieldError) {
        var fields = fields
        event = EventID(rawValue: try fields.number("event"))
        time = try BundleTime.date(fields.text("time"))
        state = try fields.sha256("state")
        try fields.finish()
    }
}

extension BundleManifest.Part {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.field("name", name)
        writer.field("lines", lineCount)
        writer.field("bytes", byteCount)
        writer.field("sha256", hex: sha256.packed)
    }

    fileprivate init(_ fields: JSONFields) throws(JSONFieldError) {
        var fields = fields
        self.init(
            name: try fields.text("name"), lineCount: try fields.number("lines"), byteCount: try fields.number("bytes"),
            sha256: try fields.sha256("sha256"))
        try fields.finish()
    }
}

extension ListDescription {
    fileprivate init(_ fields: JSONFields) throws(JSONFieldError) {
        var fields = fields
        let name = try fields.text("name")
        let kind = try fields.text("kind")
        guard !name.allSatisfy(\.isWhitespace) else { throw JSONFieldError("the list has no name") }
        guard let listKind = ListKind(rawValue: kind) else {
            throw JSONFieldError("the kind of the list is not known here; update the program")
        }
        self.init(
            name: name, source: try fields.optionalText("owner"),
            categoryScheme: try fields.optionalText("categoryScheme"), kind: listKind,
            agreement: try fields.optionalText("agreement"), jurisdiction: try fields.optionalText("jurisdiction"),
            version: try fields.optionalText("version"))
        try fields.finish()
    }
}
