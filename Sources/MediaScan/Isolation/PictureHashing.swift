import ImageDecoding
import PerceptualHash

/// Which hashes of a picture are wanted, and what they may cost.
struct HashingOrder: Hashable {
    var recipes: [HashRecipe]
    var includesDihedral: Bool
    var limits: DecodingLimits
}

/// What came of a file that begins as a picture.
struct PictureOutcome: Hashable {
    var hashed: Result<HashedPicture, ImageDecodingError>
    /// Whether it is worth a look for other pictures inside: one with a thumbnail, or with several frames.
    var mayHoldOthers: Bool
}

/// Decodes and hashes the pictures of one thread of a scan, one after the other: here, or somewhere safer.
protocol PictureHashing: AnyObject {
    /// Decodes the picture in `file` and computes the hashes that are ordered. A file can be hashed again.
    func hash(_ file: FileReader, _ order: HashingOrder) -> PictureOutcome

    /// Examines what lies inside `file`, one thing after the other.
    ///
    /// - Parameter receive: gets each thing and what was made of it, in their order.
    /// - Returns: how it ended.
    func lookInside(
        _ file: FileReader, _ order: NestedOrder, receive: (NestedItem, NestedFinding) -> Void
    ) -> NestedEnd
}

/// Decodes in this process.
final class InProcessHashing: PictureHashing {
    func hash(_ file: FileReader, _ order: HashingOrder) -> PictureOutcome {
        let bytes = DescriptorBytes(file.descriptor, byteCount: file.status.size)
        return PictureOutcome(
            hashing: file.isAtStart ? file : SequentialBytes(bytes), bytes, order)
    }

    func lookInside(
        _ file: FileReader, _ order: NestedOrder, receive: (NestedItem, NestedFinding) -> Void
    ) -> NestedEnd {
        let walk = NestedWalk(DescriptorBytes(file.descriptor, byteCount: file.status.size), order)
        while let item = walk.next() { receive(item, walk.examine()) }
        return walk.end
    }
}

extension PictureOutcome {
    /// Decodes the picture in `source`.
    ///
    /// - Parameter bytes: the same bytes.
    init(hashing source: any ByteSource, _ bytes: any RandomAccessByteSource, _ order: HashingOrder) {
        hashed = Result { () throws(ImageDecodingError) in try HashedPicture(decoding: source, order) }
        var others = EmbeddedPictureReader(bytes, limits: order.limits)
        mayHoldOthers = others.next() != nil || others.fault != nil
    }
}

extension HashedPicture {
    init(decoding source: some ByteSource, _ order: HashingOrder) throws(ImageDecodingError) {
        try self.init(
            decoding: source, recipes: order.recipes, includingDihedral: order.includesDihedral, limits: order.limits)
    }
}
