import SystemFiles
import TextCoding

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

    /// The secret key in the file at `path`: one line, `prefix` and 64 hexadecimal digits, that only its owner may read.
    ///
    /// - Parameters:
    ///   - noun: what the key is, as in "signing key".
    ///   - command: what makes one.
    package static func secretKey(
        path: String, prefix: String, noun: String, madeBy command: String
    ) throws(KeyError) -> [UInt8] {
        let text = try text(path: path, forbidden: 0o077) {
            "Others can read or write this \(noun) (mode \($0)). Take that from them (chmod 600), and if they are not to be "
                + "trusted, make a new key."
        }
        let digits = text.utf8.dropFirst(prefix.utf8.count).prefix { $0 != Byte.lineFeed }
        guard text.hasPrefix(prefix), digits.count == 64, text.utf8.count <= prefix.utf8.count + 65,
            let bytes = Hexadecimal.bytes(of: digits)
        else { throw notA(noun, path: path, madeBy: command) }
        return bytes
    }

    /// What is said of a file whose bytes are no such key.
    package static func notA(_ noun: String, path: String, madeBy command: String) -> KeyError {
        KeyError(.badKey, path: path, "This is not a \(noun). ‘\(command)’ makes one.")
    }

    /// Writes a secret key to a new file that only its owner may read.
    ///
    /// - Throws: `FileWriteError`, also if there is a file of that name.
    package static func writeSecretKey(_ bytes: [UInt8], prefix: String, toFile path: String) throws {
        let line = Array((prefix + Hexadecimal.text(of: bytes) + "\n").utf8)
        try AtomicFile.write(path, replacing: false) { append in try append(line[...]) }
    }
}
