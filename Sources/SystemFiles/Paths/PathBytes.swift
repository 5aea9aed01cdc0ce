import TextCoding

/// The path of a file, as the bytes the file system has for it.
///
/// A name on Linux is any bytes but `/` and NUL: it need not be text. A path keeps the bytes and never changes them.
public struct PathBytes: Hashable, Sendable {
    /// The bytes, without a NUL at the end.
    public let bytes: [UInt8]

    public init(bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    /// The path with the UTF-8 bytes of `string`.
    public init(_ string: String) {
        self.init(bytes: string.utf8)
    }

    /// The path as text, or nil where its bytes are not valid UTF-8.
    public var text: String? {
        String(validating: bytes, as: UTF8.self)
    }

    /// The path as text in which bytes that are not UTF-8 appear as U+FFFD.
    public var approximateText: String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// The path for people: on one line, with control characters and invalid bytes as `\n` or `\x1b` and each backslash
    /// doubled, so that a file's name can neither break a line nor command a terminal, and no two look alike.
    public var displayText: String {
        TerminalText(reversibly: bytes).description
    }

    /// The path of the entry `name` in this folder.
    public func appending(_ name: some Sequence<UInt8>) -> PathBytes {
        let separator: [UInt8] = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
        return PathBytes(bytes: bytes + separator + name)
    }
}

extension PathBytes: CustomStringConvertible {
    public var description: String { displayText }
}
