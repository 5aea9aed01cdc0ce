import TextCoding

/// A line of a list file, or a record of one that is a document (JSON, XML), that could not be understood.
///
/// Whoever reads the file knows its path.
public struct LineError: Error, Hashable, Sendable {
    /// The fault, with its particulars.
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
        /// A hash or digest of nothing but zeros, which some exchanges hold and no picture has.
        case allZero(field: String)
        /// Two values of a record contradict each other.
        case contradictory(field: String)
        /// The document is nested deeper than `limit`.
        case tooDeep(limit: Int)
        /// The document ends before it is complete.
        case endsEarly(within: String)
        /// The document has not the structure of its format, so that its records cannot be told apart.
        case brokenDocument(expected: String)
        /// The XML document declares a document type, which could define entities that grow without bound.
        case documentType
        /// The document is written in another encoding than UTF-8.
        case foreignEncoding(String)
        /// The XML document belongs to another format, or to another version of its format.
        case foreignNamespace(String)
        /// 64 hexadecimal digits of which nothing says whether they are a PDQ hash or a SHA-256 digest.
        case unstatedType
    }

    /// What is counted.
    public enum Unit: Hashable, Sendable {
        /// Lines of the file. A record of several lines is named by its first.
        case line
        /// Records of a document, whose lines mean nothing.
        case record
    }

    /// The number of the line or record, counted from 1.
    public let line: Int

    /// Whether ``line`` counts lines or records.
    public let unit: Unit

    public let reason: Reason

    /// The beginning of the line or record, with control characters escaped; empty where nothing can be quoted.
    public let excerpt: String

    init(line: Int, unit: Unit = .line, reason: Reason, excerpt: String) {
        self.line = line
        self.unit = unit
        self.reason = reason
        self.excerpt = excerpt
    }

    /// What is wrong with a record of a document.
    init(record: Int, reason: Reason, bytes: ArraySlice<UInt8> = []) {
        self.init(line: record, unit: .record, reason: reason, excerpt: UntrustedText.excerpt(bytes))
    }

    /// Whether what is after it cannot be understood either.
    var isFatal: Bool {
        switch reason {
        case .noHashColumn, .tooDeep, .endsEarly, .brokenDocument, .documentType, .foreignEncoding, .foreignNamespace:
            true
        default: false
        }
    }
}

extension LineError: CustomStringConvertible {
    public var description: String {
        let place = unit == .line ? "line \(line)" : "record \(line)"
        return excerpt.isEmpty ? "\(place): \(reason)" : "\(place): \(reason): \(excerpt)"
    }
}

extension LineError.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .wrongLength(let field, let digits, let expected):
            "\(field) has \(digits) hexadecimal digits, expected \(expected)"
        case .notHexadecimal(let field, let character, let position):
            "\(field) contains ‘\(character)’ at position \(position), which is not a hexadecimal digit"
        case .missingHash: "no hash and no digest"
        case .qualityOutOfRange(let text): "quality ‘\(text)’ is not a whole number from 0 to 100"
        case .notANumber(let field, let text): "\(field) ‘\(text)’ is not a whole number"
        case .unknownPipeline(let name): "there is no pipeline ‘\(name)’"
        case .pipelineOfOtherAlgorithm(let name): "no hash on this line can come from the pipeline ‘\(name)’"
        case .unknownKey(let key): "unknown key ‘\(key)’, expected hash, norm, delta, quality, filename"
        case .repeated(let name): "‘\(name)’ occurs twice"
        case .fieldCount(let found, let expected): "\(found) fields, expected \(expected)"
        case .unclosedQuote: "a quoted field that begins here is not closed"
        case .textAfterQuote: "text after the closing quote of a field"
        case .tooLong(let limit): "longer than \(limit) bytes"
        case .containsNUL: "contains a NUL byte; is this a UTF-16 or a binary file?"
        case .malformed(let expected): "expected \(expected)"
        case .noHashColumn(let found):
            """
            the header has no column of hashes; it names \(found.joined(separator: ", ")), \
            and known are \(HexField.columnNames.joined(separator: ", "))
            """
        case .allZero(let field): "\(field) is all zeros, which no picture has"
        case .contradictory(let field): "\(field) is given twice, with different values"
        case .tooDeep(let limit): "nested deeper than \(limit): no list is, so the file is damaged or hostile"
        case .endsEarly(let place): "the file ends within \(place); it was cut off, so fetch or copy it again"
        case .brokenDocument(let expected): "the document is damaged here: expected \(expected)"
        case .documentType:
            "the file declares a document type (<!DOCTYPE …>), which no list does and which can be an attack"
        case .foreignEncoding(let name): "the file is written in \(name); convert it to UTF-8"
        case .unstatedType:
            "64 hexadecimal digits may be PDQ or SHA-256, and nothing says which; add --algorithm pdq or sha256"
        case .foreignNamespace(let name): "the file belongs to another format or version, ‘\(name)’"
        }
    }
}
