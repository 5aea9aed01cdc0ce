package import ByteSources
package import ContainerReading
package import ImageDecoding
package import ScanLedger

/// A file, or a thing inside one, that is being looked into.
package struct NestedLevel {
    /// What holds the things.
    package enum Holder {
        case container(ContainerReader)
        case picture(EmbeddedPictureReader)
    }

    package var holder: Holder
    /// The bytes of it all.
    package let bytes: any RandomAccessByteSource
    /// The steps that lead here from the file.
    package let inside: [NestedPart]
    /// How many of the bytes are held in memory for this.
    package let bufferedByteCount: Int

    package init(
        picture bytes: any RandomAccessByteSource, inside: [NestedPart], bufferedByteCount: Int, limits: DecodingLimits
    ) {
        holder = .picture(EmbeddedPictureReader(bytes, limits: limits))
        self.bytes = bytes
        self.inside = inside
        self.bufferedByteCount = bufferedByteCount
    }

    package init(
        container bytes: any RandomAccessByteSource, _ format: ContainerFormat, inside: [NestedPart],
        bufferedByteCount: Int
    ) throws(ContainerError) {
        holder = .container(try ContainerReader(bytes, format: format))
        self.bytes = bytes
        self.inside = inside
        self.bufferedByteCount = bufferedByteCount
    }

    /// Whether this is a picture that lies inside a picture: no others are looked for in it but its thumbnail.
    package var isFrame: Bool {
        if case .frame = inside.last { true } else { false }
    }
}
