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

    var part: NestedPart {
        .found(offset: range.lowerBound, byteCount: range.count, writing: writing)
    }
}
