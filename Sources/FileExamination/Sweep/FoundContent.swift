import ByteSources
import ContainerReading
import ContentKinds
import FileReading
import ScanLedger

/// Something that a sweep found in a file: where it stands, how, and what it is.
struct FoundContent {
    /// The bytes of the file that it takes.
    let range: Range<Int>
    let writing: NestedPart.Writing
    let content: RecognisedContent
    /// Its own bytes: that part of the file, or what was decoded from it.
    let bytes: any RandomAccessByteSource
    /// How many of them are held in memory.
    let bufferedByteCount: Int
    /// What a search found in these bytes, by their own offsets.
    let hits: [SignatureHit]
    /// Where its bytes lie, if they do not lie together; then ``range`` is the first of them.
    var pieces: [Range<Int>]?

    var byteCount: Int { pieces?.reduce(0) { $0 + $1.count } ?? range.count }

    var part: NestedPart {
        pieces.map { .pieces($0) } ?? .found(offset: range.lowerBound, byteCount: range.count, writing: writing)
    }

    /// Where it begins in the file, if the file has its bytes as they are and together.
    var origin: Int? { writing == .plain && pieces == nil ? range.lowerBound : nil }
}
