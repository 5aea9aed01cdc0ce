import SystemFiles

/// Small text files on which trust rests.
package enum KeyFile {
    private static let maximumSize = 1 << 20

    /// The text of a file that is kept as it should be.
    ///
    /// - Parameters:
    ///   - forbidden: the permissions of others that make the file worthless.
    ///   - complaint: says so, given the permissions in octal digits.
    package static func text(
        path: String, forbidden: UInt16, complaint: (String) -> String
    ) throws(KeyError) -> String {
        let file: InputFile
        do throws(SystemError) {
            file = try InputFile(opening: PathBytes(path))
        } catch {
            throw KeyError(
                .badKey, path: path,
                error.isMissing ? "There is no such file of keys." : "The file of keys cannot be read.", cause: error)
        }
        guard file.status.kind == .file, file.status.size <= maximumSize, let permissions = file.status.permissions
        else {
            throw KeyError(.badKey, path: path, "This is not a file of keys.")
        }
        guard permissions & forbidden == 0 else {
            throw KeyError(.exposedKey, path: path, complaint(String(permissions, radix: 8)))
        }
        guard let bytes = try? file.read(at: 0, count: maximumSize), !bytes.isEmpty,
            let text = String(validating: bytes, as: UTF8.self)
        else {
            throw KeyError(.badKey, path: path, "The file of keys is empty, cannot be read, or is not UTF-8.")
        }
        return text
    }
}
