import ImageDecoding
import PerceptualHash

/// Which hashes of a picture are wanted, and what they may cost.
struct HashingOrder: Hashable {
    var recipes: [HashRecipe]
    var includesDihedral: Bool
    var limits: DecodingLimits
}

/// Decodes and hashes the pictures of one thread of a scan, one after the other: here, or somewhere safer.
protocol PictureHashing: AnyObject {
    /// Decodes the picture in `file` and computes the hashes that are ordered. A file can be hashed again.
    ///
    /// - Throws: where there is no picture that could be decoded, or decoding it brought the decoder down.
    func hash(_ file: FileReader, _ order: HashingOrder) throws(ImageDecodingError) -> HashedPicture
}

/// Decodes in this process.
final class InProcessHashing: PictureHashing {
    func hash(_ file: FileReader, _ order: HashingOrder) throws(ImageDecodingError) -> HashedPicture {
        if file.isAtStart { return try HashedPicture(decoding: file, order) }
        return try HashedPicture(decoding: SecondReading(of: file), order)
    }
}

extension HashedPicture {
    init(decoding source: some ByteSource, _ order: HashingOrder) throws(ImageDecodingError) {
        try self.init(
            decoding: source, recipes: order.recipes, includingDihedral: order.includesDihedral, limits: order.limits)
    }
}
