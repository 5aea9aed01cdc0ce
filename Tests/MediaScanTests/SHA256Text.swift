import Cryptography
import Foundation

/// The SHA-256 of texts.
enum SHA256Text {
    /// As lower-case hexadecimal digits.
    static func digest(of text: String) -> String {
        SHA256.hash(Data(text.utf8)).map { String(format: "%02x", $0) }.joined()
    }
}
