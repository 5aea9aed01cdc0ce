import KnownMedia

/// Hashes the picture at `path`.
///
/// - Parameter shown: whether a picture that is shown turned or mirrored is also hashed so.
/// - Throws: ``PictureFailure``, with the file's name in its message.
func hashPicture(
    at path: String, recipes: [HashRecipe], dihedral: Bool = false, shown: Bool
) throws(PictureFailure) -> HashedPicture {
    let source: FileByteSource
    do {
        source = try FileByteSource(path: path)
    } catch {
        throw PictureFailure(path: path, code: error.code, message: error.message)
    }
    do {
        return try HashedPicture(decoding: source, recipes: recipes, includingDihedral: dihedral, includingShown: shown)
    } catch {
        throw PictureFailure(path: path, code: error.code.rawValue, message: error.message)
    }
}

/// Why a file named on the command line has no hash.
struct PictureFailure: Error, CustomStringConvertible {
    let path: String
    let code: String
    let message: String

    var description: String { "\(PathBytes(path)): \(message)" }
}
