package import KnownHashes
import ScanLedger
package import SystemFiles
import TextCoding

/// What a quarantine keeps of a file beside its content, encrypted with it.
package struct QuarantineRecord: Hashable, Sendable {
    /// The number of the file in the plan, and the digest of the plan.
    package let number: Int
    package let plan: Digest
    /// As seen from the root.
    package let names: [PathBytes]
    package let identity: FileStatus.Identity
    package let size: Int64
    package let sha256: Digest
    package let attributes: FileAttributes
    /// Where the file holds data. The content is these parts one after the other.
    package let extents: [FileExtent]

    /// How many bytes the content has.
    var contentByteCount: Int64 { extents.reduce(0) { $0 + $1.byteCount } }

    package init(
        number: Int, plan: Digest, names: [PathBytes], identity: FileStatus.Identity, size: Int64, sha256: Digest,
        attributes: FileAttributes, extents: [FileExtent]
    ) {
        self.number = number
        self.plan = plan
        self.names = names
        self.identity = identity
        self.size = size
        self.sha256 = sha256
        self.attributes = attributes
        self.extents = extents
    }

    var json: [UInt8] {
        JSONWriter.object { record in
            record.field("file", number)
            record.field("plan", plan.hex)
            record.field("names", objects: names) { $0.field("path", path: $1) }
            record.field("device", String(identity.device))
            record.field("inode", String(identity.inode))
            record.field("size", size)
            record.field("sha256", sha256.hex)
            record.field("attributes") { attributes.write(to: &$0) }
            record.field("data", objects: extents) { writer, extent in
                writer.field("offset", extent.offset)
                writer.field("bytes", extent.byteCount)
            }
        }.bytes
    }

    init(_ bytes: [UInt8]) throws(JSONFieldError) {
        var fields = try JSONFields(bytes[...], maximumDepth: 6)
        number = Int(try fields.number("file"))
        plan = try PlanLine.sha256("plan", &fields)
        names = try fields.objects("names") { (fields) throws(JSONFieldError) in try PlanLine.path("path", &fields) }
        identity = try PlanLine.identity(&fields)
        size = try fields.number("size")
        sha256 = try PlanLine.sha256("sha256", &fields)
        var inner = try fields.fields("attributes")
        attributes = try FileAttributes(&inner)
        try inner.finish()
        extents = try fields.objects("data") { (fields) throws(JSONFieldError) in
            FileExtent(offset: try fields.number("offset"), byteCount: try fields.number("bytes"))
        }
        try fields.finish()
        var end: Int64 = 0
        for extent in extents {
            guard let offset = extent.offset, offset >= end, extent.byteCount > 0, extent.byteCount <= size - offset
            else {
                throw JSONFieldError("the parts of the file overlap, or lie outside it")
            }
            end = offset + extent.byteCount
        }
    }
}
