import ByteSources
import ContainerReading
import FileReading
import ImageDecoding
import ScanLedger

/// A file, or a thing inside one, that is being looked into.
struct NestedLevel {
    /// What holds the things.
    enum Holder {
        case container(ContainerReader)
        case picture(EmbeddedPictureReader)
        case sweep(Sweep)
    }

    var holder: Holder
    /// The bytes of it all.
    let bytes: any RandomAccessByteSource
    /// The steps that lead here from the file.
    let inside: [NestedPart]
    /// How many of the bytes are held in memory for this.
    let bufferedByteCount: Int
    /// Where the bytes begin in those that the level below sweeps; nil where it does not.
    var origin: Int?
    /// Whether the sweep knows what parts of the picture it would take for others.
    var hasClaimedParts = false

    init(
        picture bytes: any RandomAccessByteSource, inside: [NestedPart], bufferedByteCount: Int = 0, origin: Int? = nil,
        limits: DecodingLimits
    ) {
        self.init(
            holder: .picture(EmbeddedPictureReader(bytes, limits: limits)), bytes: bytes, inside: inside,
            bufferedByteCount: bufferedByteCount, origin: origin)
    }

    init(
        container bytes: any RandomAccessByteSource, _ format: ContainerFormat, inside: [NestedPart],
        bufferedByteCount: Int = 0
    ) throws(ContainerError) {
        self.init(
            holder: .container(try ContainerReader(bytes, format: format)), bytes: bytes, inside: inside,
            bufferedByteCount: bufferedByteCount)
    }

    init(sweep: Sweep, inside: [NestedPart], bufferedByteCount: Int = 0) {
        self.init(
            holder: .sweep(sweep), bytes: sweep.bytes, inside: inside, bufferedByteCount: bufferedByteCount)
    }

    private init(
        holder: Holder, bytes: any RandomAccessByteSource, inside: [NestedPart], bufferedByteCount: Int,
        origin: Int? = nil
    ) {
        self.holder = holder
        self.bytes = bytes
        self.inside = inside
        self.bufferedByteCount = bufferedByteCount
        self.origin = origin
    }

    /// Whether this is a picture inside a picture: no others are looked for in it but its thumbnail.
    var isFrame: Bool {
        if case .frame = inside.last { true } else { false }
    }
}
