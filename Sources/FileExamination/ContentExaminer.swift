package import ByteSources
package import FileReading
package import ImageDecoding
package import PerceptualHash
package import PictureHashing
import ScanLedger
import SystemFiles

/// A request for hashes of a picture, and the limits of what they may cost.
package struct HashingRequest: Hashable {
    package var recipes: [HashRecipe]
    package var includesDihedral: Bool
    /// Whether a picture that is shown turned or mirrored is also hashed so.
    package var includesShown: Bool
    /// Whether the picture is also reduced, to look for alterations.
    package var includesLuma: Bool
    package var limits: DecodingLimits

    package init(
        recipes: [HashRecipe], includesDihedral: Bool, includesShown: Bool = true, includesLuma: Bool = false,
        limits: DecodingLimits
    ) {
        self.recipes = recipes
        self.includesDihedral = includesDihedral
        self.includesShown = includesShown
        self.includesLuma = includesLuma
        self.limits = limits
    }
}

/// Decodes and hashes the pictures of one thread of a scan, one after the other: here, or somewhere safer.
package protocol ContentExaminer: AnyObject {
    /// Decodes the picture in `file` and computes the hashes that are requested. A file can be hashed again.
    func hash(_ file: FileReader, _ request: HashingRequest) -> PictureFinding

    /// Decodes the picture in `file` and hashes parts of it.
    func hashCrops(
        of file: FileReader, to frames: [FrameBox], _ request: HashingRequest
    ) -> Result<[CroppedPicture], ImageDecodingError>

    /// Examines what lies inside `file`, one thing after the other.
    ///
    /// - Parameter receive: gets each thing and what was made of it, in their request.
    /// - Returns: how it ended.
    func lookInside(
        _ file: FileReader, _ request: NestedRequest, receive: (NestedItem, Finding) -> Void
    ) -> NestedOutcome
}

/// Decodes in this process.
package final class InProcessExaminer: ContentExaminer {
    package init() {}

    package func hash(_ file: FileReader, _ request: HashingRequest) -> PictureFinding {
        let bytes = DescriptorBytes(file.file)
        return PictureFinding(
            hashing: file.isAtStart ? file : ByteRange(bytes), bytes, request)
    }

    package func hashCrops(
        of file: FileReader, to frames: [FrameBox], _ request: HashingRequest
    ) -> Result<[CroppedPicture], ImageDecodingError> {
        Result { () throws(ImageDecodingError) in
            try CroppedPicture.crops(to: frames, decoding: ByteRange(DescriptorBytes(file.file)), request)
        }
    }

    package func lookInside(
        _ file: FileReader, _ request: NestedRequest, receive: (NestedItem, Finding) -> Void
    ) -> NestedOutcome {
        let walk = NestedWalk(DescriptorBytes(file.file), request)
        let seconds = request.limits.processorSeconds(forByteCount: file.status.size)
        let deadline = CPUDeadline(seconds: seconds)
        while let item = walk.next() {
            guard !deadline.hasPassed else {
                return NestedOutcome(reason: .lookTookTooLong(seconds: seconds), leavesBytesUnexamined: true)
            }
            receive(item, walk.examine())
        }
        return walk.end
    }
}

extension PictureFinding {
    /// Decodes the picture in `source`.
    ///
    /// - Parameter bytes: the same bytes.
    package init(hashing source: any ByteSource, _ bytes: any RandomAccessByteSource, _ request: HashingRequest) {
        let hashed = Result { () throws(ImageDecodingError) in
            try HashedPicture(decoding: source, again: bytes, request)
        }
        var others = EmbeddedPictureReader(bytes, limits: request.limits)
        self.init(hashed: hashed, mayHoldOthers: others.next() != nil || others.fault != nil)
    }
}

extension CroppedPicture {
    package static func crops(
        to frames: [FrameBox], decoding source: some ByteSource, _ request: HashingRequest
    ) throws(ImageDecodingError) -> [CroppedPicture] {
        try crops(
            to: frames, decoding: source, recipes: request.recipes, includingDihedral: request.includesDihedral,
            limits: request.limits)
    }
}

extension HashedPicture {
    /// - Parameter bytes: the same bytes, to be read once more where that is needed.
    package init(
        decoding source: some ByteSource, again bytes: (any RandomAccessByteSource)?, _ request: HashingRequest
    ) throws(ImageDecodingError) {
        try self.init(
            decoding: source, again: bytes, recipes: request.recipes, includingDihedral: request.includesDihedral,
            includingShown: request.includesShown, includingLuma: request.includesLuma, limits: request.limits)
    }
}
