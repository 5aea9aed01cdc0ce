/// A line of a list file that could not be understood.
public struct LineError: Error, Hashable, Sendable {
    /// What is wrong with it.
    public enum Reason: Hashable, Sendable {
        /// A value has `digits` hexadecimal digits and not as many as expected.
        case wrongLength(field: String, digits: Int, expected: String)
        /// A value contains a character that is no hexadecimal digit; `position` counts from 1.
        case notHexadecimal(field: String, character: String, position: Int)
        /// The line holds neither a hash nor a digest.
        case missingHash
        /// The quality is no whole number from 0 to 100.
        case qualityOutOfRange(String)
        /// A value should be a whole number.
        case notANumber(field: String, text: String)
        /// No pipeline has this name.
        case unknownPipeline(String)
        /// None of the hashes on the line can come from this pipeline.
        case pipelineOfOtherAlgorithm(String)
        /// A `key=value` line has a key that the format does not.
        case unknownKey(String)
        /// A `key=value` line gives a key twice, or a header a column.
        case repeated(String)
        /// The line has another number of fields than the header.
        case fieldCount(found: Int, expected: Int)
        /// A quoted field is not closed within the length that a record may have.
        case unclosedQuote
        /// Something stands between a closing quote and the next delimiter.
        case textAfterQuote
        /// The line is longer than `limit` bytes.
        case tooLong(limit: Int)
        /// The line contains a byte of value zero, which no text does.
        case containsNUL
        /// The line does not have the form of its format.
        case malformed(expected: String)
        /// The header names no column of hashes or digests, so the lines below it mean nothing.
        case noHashColumn(found: [String])
    }

    /// Counted from 1. A record of several lines is named by its first.
    public let line: Int

    public let reason: Reason

    /// The beginning of the line, with control characters escaped.
    public let excerpt: String

    /// Whether the lines behind it cannot be understood either.
    var isFatal: Bool {
        if case .noHashColumn = reason { true } else { false }
    }
}

extension LineError: CustomStringConvertible {
    public var description: String { "line \(line): \(reason): \(excerpt)" }
}

extension LineError.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .wrongLength(let field, let digits, let expected):
            "\(field) has \(digits) hexadecimal digits, expected \(expected)"
        case .notHexadecimal(let field, let character, let position):
            "\(field) contains ‘\(character)’ at position \(position), which is no hexadecimal digit"
        case .missingHash: "no hash and no digest"
        case .qualityOutOfRange(let text): "quality ‘\(text)’ is no whole number from 0 to 100"
        case .notANumber(let field, let text): "\(field) ‘\(text)’ is no whole number"
        case .unknownPipeline(let name): "there is no pipeline ‘\(name)’"
        case .pipelineOfOtherAlgorithm(let name): "no hash on this line can come from the pipeline ‘\(name)’"
        case .unknownKey(let key): "unknown key ‘\(key)’, expected hash, norm, delta, quality, filename"
        case .repeated(let name): "‘\(name)’ occurs twice"
        case .fieldCount(let found, let expected): "\(found) fields, expected \(expected)"
        case .unclosedQuote: "a quoted field that begins here is not closed"
        case .textAfterQuote: "text behind the closing quote of a field"
        case .tooLong(let limit): "longer than \(limit) bytes"
        case .containsNUL: "contains a NUL byte; is this a UTF-16 or a binary file?"
        case .malformed(let expected): "expected \(expected)"
        case .noHashColumn(let found):
            "the header has no column of hashes; it names \(found.joined(separator: ", ")), and known are "
                + CSVColumn.hashColumnNames.joined(separator: ", ")
        }
    }
}
