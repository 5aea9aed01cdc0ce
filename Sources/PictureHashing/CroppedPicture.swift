public import ByteSources
public import ImageDecoding
public import PerceptualHash

/// The hashes of a part of a picture: what a copy that was cropped looks like.
///
/// A crop of more than a few percent moves PDQ beyond its threshold. A query can undo crops of up to a tenth or so (see
/// ``Effort``); those that took away more are found only if a list holds their hashes.
public struct CroppedPicture: Sendable, Hashable {
    /// The part, in the picture.
    public let frame: FrameBox
    /// One for each recipe, and of a picture that is shown turned also that of the part as it is shown. A part that is too small
    /// for a hash lacks it.
    public let hashes: [NamedHash]

    /// What was computed elsewhere.
    package init(frame: FrameBox, hashes: [NamedHash]) {
        self.frame = frame
        self.hashes = hashes
    }

    /// Decodes the picture that `source` holds and hashes parts of it, in one pass and without ever holding the whole picture.
    ///
    /// A picture that is shown turned is also hashed so; see ``HashedPicture``.
    ///
    /// - Parameter frames: the parts, each within the picture.
    /// - Returns: one for each frame, in their order.
    /// - Throws: ``ImageDecodingError`` where there is no picture, or not all of its rows.
    public static func crops(
        to frames: [FrameBox], decoding source: some ByteSource, recipes: [HashRecipe], includingDihedral: Bool = false,
        limits: DecodingLimits = DecodingLimits()
    ) throws(ImageDecodingError) -> [CroppedPicture] {
        precondition(frames.allSatisfy(\.isPart), "each frame is a part of the picture")
        var consumer = CroppingConsumer(frames: frames, recipes: recipes, includesDihedral: includingDihedral)
        let decoding = try PictureDecoder(limits: limits).decode(source, into: &consumer)
        do throws(PDQHasher.Failure) {
            var crops: [CroppedPicture] = []
            for crop in consumer.crops {
                let hashes = try crop.hasher.finish(alsoTransformedBy: decoding.header.otherTransform)
                crops.append(CroppedPicture(frame: crop.frame, hashes: hashes))
            }
            return crops
        } catch {
            throw ImageDecodingError(.damagedData, "the picture has fewer rows than its header says")
        }
    }
}

extension FrameBox {
    /// Whether the rectangle lies within the picture and is not empty.
    package var isPart: Bool { isInside && width > 0 && height > 0 }
}

/// Passes the rows and columns within each frame to a hasher of its own.
private struct CroppingConsumer: PixelRowConsumer {
    struct Crop {
        let frame: FrameBox
        /// The bytes of a row.
        let columns: Range<Int>
        let rows: Range<Int>
        var hasher: PictureHasher
    }

    let frames: [FrameBox]
    let recipes: [HashRecipe]
    let includesDihedral: Bool
    private(set) var crops: [Crop] = []

    private var rowByteCount = 0
    private var nextRow = 0

    init(frames: [FrameBox], recipes: [HashRecipe], includesDihedral: Bool) {
        self.frames = frames
        self.recipes = recipes
        self.includesDihedral = includesDihedral
    }

    mutating func begin(_ header: PictureHeader, layout: PixelLayout) throws(ImageDecodingError) {
        func pixels(_ start: Int, _ end: Int, of length: Int) -> Range<Int> {
            func cut(_ share: Int) -> Int { Int((Double(length * share) / Double(FrameBox.unit)).rounded()) }
            let start = min(cut(start), length - 1)
            return start..<max(start + 1, length - cut(FrameBox.unit - end))
        }
        let format: RowFormat = layout.format == .gray8 ? .gray : .rgb
        rowByteCount = layout.bytesPerRow
        crops = frames.map { frame in
            let rows = pixels(frame.top, frame.bottom, of: layout.height)
            let columns = pixels(frame.left, frame.right, of: layout.width)
            return Crop(
                frame: frame,
                columns: columns.lowerBound * format.bytesPerPixel..<columns.upperBound * format.bytesPerPixel,
                rows: rows,
                hasher: PictureHasher(
                    width: columns.count, height: rows.count, rowFormat: format, recipes: recipes,
                    includingDihedral: includesDihedral, alsoTransformedBy: header.otherTransform))
        }
    }

    mutating func append(_ batch: Span<UInt8>, rowCount: Int) {
        for row in 0..<rowCount {
            let start = row * rowByteCount
            for index in crops.indices where crops[index].rows.contains(nextRow) {
                let columns = crops[index].columns
                crops[index].hasher.append(
                    batch.extracting(start + columns.lowerBound..<start + columns.upperBound), rowCount: 1)
            }
            nextRow += 1
        }
    }
}
