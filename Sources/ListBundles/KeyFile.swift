import Foundation

/// Small text files on which the trust in bundles rests.
enum KeyFile {
    private static let maximumSize = 1 << 20

    /// The text of a file that is kept as it should be.
    ///
    /// - Parameters:
    ///   - forbidden: the permissions of others that make the file worthless.
    ///   - complaint: says so, given the permissions in octal digits.
    static func text(
        path: String, forbidden: mode_t, complaint: (String) -> String
    ) throws(BundleError) -> String {
        // SAFETY: the string is passed as a C string for the time of the call. A pipe must not keep us waiting.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw BundleError(
                .badKey, path: path,
                errno == ENOENT ? "There is no such file of keys." : "The file of keys cannot be read.")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        // SAFETY: the descriptor is open, and the structure is ours.
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= maximumSize
        else {
            throw BundleError(.badKey, path: path, "This is not a file of keys.")
        }
        // Asked of the open file, so that no other one can be put in its place.
        guard status.st_mode & forbidden == 0 else {
            throw BundleError(.exposedKey, path: path, complaint(String(status.st_mode & 0o777, radix: 8)))
        }
        guard let data = try? file.read(upToCount: maximumSize), let text = String(validating: data, as: UTF8.self)
        else {
            throw BundleError(.badKey, path: path, "The file of keys is empty, cannot be read, or is not UTF-8.")
        }
        return text
    }
}
