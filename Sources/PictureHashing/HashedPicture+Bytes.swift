import ByteSources
public import ImageDecoding
public import PerceptualHash
import SystemFiles

extension HashedPicture {
    /// Decodes the picture that `bytes` hold, a JPEG or PNG for example, and computes its hashes.
    ///
    /// - Throws: ``ImageDecodingError`` where there is no picture that could be decoded.
    public init(
        decoding bytes: [UInt8], recipes: [HashRecipe] = [.pdq], includingDihedral: Bool = false,
        limits: DecodingLimits = DecodingLimits()
    ) throws(ImageDecodingError) {
        try self.init(
            decoding: InMemoryByteSource(bytes), recipes: recipes, includingDihedral: includingDihedral, limits: limits)
    }

    /// Decodes the picture in the file at `path`, links followed, and computes its hashes.
    ///
    /// - Throws: ``ImageDecodingError`` where there is no picture that could be decoded; with
    ///   ``ImageDecodingError/Code/sourceFailed`` and the system's error as its cause where the file cannot be read.
    public init(
        decodingFileAt path: String, recipes: [HashRecipe] = [.pdq], includingDihedral: Bool = false,
        limits: DecodingLimits = DecodingLimits()
    ) throws(ImageDecodingError) {
        try self.init(
            decoding: Self.source(ofFileAt: path), recipes: recipes, includingDihedral: includingDihedral,
            limits: limits)
    }

    static func source(ofFileAt path: String) throws(ImageDecodingError) -> FileByteSource {
        do {
            return try FileByteSource(path: path)
        } catch {
            throw ImageDecodingError(
                .sourceFailed, "the file cannot be opened: \(error); give the path of a file that can be read",
                cause: error)
        }
    }
}
