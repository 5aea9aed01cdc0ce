package import ByteSources
package import FileReading
package import ImageDecoding
package import PerceptualHash
package import PictureHashing
import SystemFiles

/// Which hashes of a picture are wanted, and what they may cost.
package struct HashingRequest: Hashable {
    package var recipes: [HashRecipe]
    package var includesDihedral: Bool
    package var limits: DecodingLimits

    package init(recipes: [HashRecipe], includesDihedral: Bool, limits: DecodingLimits) {
        self.recipes = recipes
        self.includesDihedral = includesDihedral
        self.limits = limits
    }
}

/// What came of a file that begins as a picture.
package struct PictureOutcome: Hashable {
    package var hashed: Result<HashedPicture, ImageDecodingError>
    /// Whether it is worth a look for other pictures inside: one with a thumbnail, or with several frames.
    package var mayHoldOthers: Bool

    package init(hashed: Result<HashedPicture, ImageDecodingError>, mayHoldOthers: Bool) {
        self.hashed = hashed
        self.mayHoldOthers = mayHoldOthers
    }
}

/// Decodes and hashes the pictures of one thread of a scan, one after the other: here, or somewhere safer.
package protocol ContentExaminer: AnyObject {
    /// Decodes the picture in `file` and computes the hashes that are ordered. A file can be hashed again.
    func hash(_ file: FileReader, _ order: HashingRequest) -> PictureOutcome

    /// Examines what lies inside `file`, one thing after the other.
    ///
    /// - Parameter receive: gets each thing and what was made of it, in their order.
    /// - Returns: how it ended.
    func lookInside(
        _ file: FileReader, _ order: NestedRequest, receive: (NestedItem, NestedFinding) -> Void
    ) -> NestedOutcome
}

/// Decodes in this process.
package final class InProcessExaminer: ContentExaminer {
    package init() {}

    package func hash(_ file: FileReader, _ order: HashingRequest) -> PictureOutcome {
        let bytes = DescriptorBytes(file.descriptor, byteCount: file.status.size)
        return PictureOutcome(
            hashing: file.isAtStart ? file : ByteRange(bytes), bytes, order)
    }

    package func lookInside(
        _ file: FileReader, _ order: NestedRequest, receive: (NestedItem, NestedFinding) -> Void
    ) -> NestedOutcome {
        let walk = NestedWalk(DescriptorBytes(file.descriptor, byteCount: file.status.size), order)
        while let item = walk.next() { receive(item, walk.examine()) }
        return walk.end
    }
}

extension PictureOutcome {
    /// Decodes the picture in `source`.
    ///
    /// - Parameter bytes: the same bytes.
    package init(hashing source: any ByteSource, _ bytes: any RandomAccessByteSource, _ order: HashingRequest) {
        hashed = Result { () throws(ImageDecodingError) in try HashedPicture(decoding: source, order) }
        var others = EmbeddedPictureReader(bytes, limits: order.limits)
        mayHoldOthers = others.next() != nil || others.fault != nil
    }
}

extension HashedPicture {
    package init(decoding source: some ByteSource, _ order: HashingRequest) throws(ImageDecodingError) {
        try self.init(
            decoding: source, recipes: order.recipes, includingDihedral: order.includesDihedral, limits: order.limits)
    }
}
