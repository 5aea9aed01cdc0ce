import ContainerReading
import ImageDecoding

/// A file, or a thing inside one, that is being looked into.
struct NestedLevel {
    /// What holds the things.
    enum Holder {
        case container(ContainerReader)
        case picture(EmbeddedPictureReader)
    }

    var holder: Holder
    /// The bytes of it all.
    let bytes: any RandomAccessByteSource
    /// The steps that lead here from the file.
    let inside: [NestedPart]
    /// How many of the bytes are held in memory for this.
    let bufferedByteCount: Int

    init(
        picture bytes: any RandomAccessByteSource, inside: [NestedPart], bufferedByteCount: Int, limits: DecodingLimits
    ) {
        holder = .picture(EmbeddedPictureReader(bytes, limits: limits))
        self.bytes = bytes
        self.inside = inside
        self.bufferedByteCount = bufferedByteCount
    }

    init(
        container bytes: any RandomAccessByteSource, _ format: ContainerFormat, inside: [NestedPart],
        bufferedByteCount: Int
    ) throws(ContainerError) {
        holder = .container(try ContainerReader(bytes, format: format))
        self.bytes = bytes
        self.inside = inside
        self.bufferedByteCount = bufferedByteCount
    }

    /// Whether this is a picture that lies inside a picture: no others are looked for in it but its thumbnail.
    var isFrame: Bool {
        if case .frame = inside.last { true } else { false }
    }
}
