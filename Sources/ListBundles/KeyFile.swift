import SystemFiles

/// Small text files on which the trust in bundles rests.
enum KeyFile {
    private static let maximumSize = 1 << 20

    /// The text of a file that is kept as it should be.
    ///
    /// - Parameters:
    ///   - forbidden: the permissions of others that make the file worthless.
    ///   - complaint: says so, given the permissions in octal digits.
    static func text(
        path: String, forbidden: UInt16, complaint: (String) -> String
    ) throws(BundleError) -> String {
        let file: InputFile
        do throws(SystemError) {
            file = try InputFile(opening: PathBytes(path))
        } catch {
            throw BundleError(
                .badKey, path: path,
                error.isMissing ? "There is no such file of keys." : "The file of keys cannot be read.", cause: error)
        }
        guard file.status.kind == .file, file.status.size <= maximumSize, let permissions = file.status.permissions
        else {
            throw BundleError(.badKey, path: path, "This is not a file of keys.")
        }
        guard permissions & forbidden == 0 else {
            throw BundleError(.exposedKey, path: path, complaint(String(permissions, radix: 8)))
        }
        guard let bytes = try? file.read(at: 0, count: maximumSize), !bytes.isEmpty,
            let text = String(validating: bytes, as: UTF8.self)
        else {
            throw BundleError(.badKey, path: path, "The file of keys is empty, cannot be read, or is not UTF-8.")
        }
        return text
    }
}
