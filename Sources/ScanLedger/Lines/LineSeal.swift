import Cryptography
import TextCoding

/// Ties the lines of a file together: each ends with a check that depends on the line and on all lines before it.
///
/// The last field of a sealed line is `"check"`: the first 16 hexadecimal digits of the SHA-256 of the check of the line
/// before it (16 zeros for the first) followed by the line up to the comma before `"check"`. So a line that was changed,
/// lost or moved is found and can be named. It is no signature: whoever changes a line can compute new checks. What
/// vouches for a whole ledger is its digest in the audit log.
package struct LineSeal {
    /// The check of the last line.
    private(set) var check = String(repeating: "0", count: Self.digitCount)

    private static let digitCount = 16
    private static let prefix = Array(",\"check\":\"".utf8)
    private static let suffix = Array("\"}".utf8)

    /// `line`, a JSON object, with its check.
    mutating func seal(_ line: [UInt8]) -> [UInt8] {
        let content = line.dropLast()
        check = Self.check(of: content, after: check)
        return content + Self.prefix + check.utf8 + Self.suffix
    }

    /// Takes the check off a sealed line: the object that was sealed, and whether its check is right.
    ///
    /// The next line is then expected to follow the check as it stands here, so that one changed line is one fault.
    ///
    /// - Returns: nil where the line does not end with a check at all.
    mutating func unseal(_ line: ArraySlice<UInt8>) -> (object: [UInt8], isRight: Bool)? {
        let tail = line.suffix(Self.prefix.count + Self.digitCount + Self.suffix.count)
        let digits = tail.dropFirst(Self.prefix.count).dropLast(Self.suffix.count)
        guard tail.starts(with: Self.prefix), tail.suffix(Self.suffix.count).elementsEqual(Self.suffix),
            digits.count == Self.digitCount
        else { return nil }
        let content = line[..<tail.startIndex]
        let expected = Self.check(of: content, after: check)
        check = String(decoding: digits, as: UTF8.self)
        return (Array(content) + [Byte.rightBrace], check == expected)
    }

    private static func check(of content: ArraySlice<UInt8>, after check: String) -> String {
        var digest = SHA256()
        digest.update(Array(check.utf8))
        digest.update(content)
        return Hexadecimal.text(of: digest.finalize().prefix(digitCount / 2))
    }
}
