extension LineError {
    /// The kind of fault: stable over versions, for programs and reports.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A value has another number of hexadecimal digits than expected.
        public static let wrongLength = Code(rawValue: "wrongLength")
        /// A value contains a character that is not a hexadecimal digit.
        public static let notHexadecimal = Code(rawValue: "notHexadecimal")
        /// The line holds neither a hash nor a digest.
        public static let missingHash = Code(rawValue: "missingHash")
        /// The quality is not a whole number from 0 to 100.
        public static let qualityOutOfRange = Code(rawValue: "qualityOutOfRange")
        /// A value should be a whole number.
        public static let notANumber = Code(rawValue: "notANumber")
        /// No pipeline has this name.
        public static let unknownPipeline = Code(rawValue: "unknownPipeline")
        /// None of the hashes on the line can come from this pipeline.
        public static let pipelineOfOtherAlgorithm = Code(rawValue: "pipelineOfOtherAlgorithm")
        /// A `key=value` line has a key that the format does not.
        public static let unknownKey = Code(rawValue: "unknownKey")
        /// A `key=value` line gives a key twice, or a header a column.
        public static let repeated = Code(rawValue: "repeated")
        /// The line has another number of fields than the header.
        public static let fieldCount = Code(rawValue: "fieldCount")
        /// A quoted field is not closed within the length that a record may have.
        public static let unclosedQuote = Code(rawValue: "unclosedQuote")
        /// Something stands between a closing quote and the next delimiter.
        public static let textAfterQuote = Code(rawValue: "textAfterQuote")
        /// The line or record is too long.
        public static let tooLong = Code(rawValue: "tooLong")
        /// The line contains a byte of value zero, which no text does.
        public static let containsNUL = Code(rawValue: "containsNUL")
        /// The line does not have the form of its format.
        public static let malformed = Code(rawValue: "malformed")
        /// The header names no column of hashes or digests, so the lines below it mean nothing.
        public static let noHashColumn = Code(rawValue: "noHashColumn")
        /// A hash or digest of nothing but zeros, which some exchanges hold and no picture has.
        public static let allZero = Code(rawValue: "allZero")
        /// Two values of a record contradict each other.
        public static let contradictory = Code(rawValue: "contradictory")
        /// The document is nested too deep.
        public static let tooDeep = Code(rawValue: "tooDeep")
        /// The document ends before it is complete.
        public static let endsEarly = Code(rawValue: "endsEarly")
        /// The document has not the structure of its format, so that its records cannot be told apart.
        public static let brokenDocument = Code(rawValue: "brokenDocument")
        /// The XML document declares a document type, which could define entities that grow without bound.
        public static let documentType = Code(rawValue: "documentType")
        /// The document is written in another encoding than UTF-8.
        public static let foreignEncoding = Code(rawValue: "foreignEncoding")
        /// The XML document belongs to another format, or to another version of its format.
        public static let foreignNamespace = Code(rawValue: "foreignNamespace")
        /// Nothing says whether 64 hexadecimal digits are a PDQ hash or a SHA-256 digest.
        public static let unstatedType = Code(rawValue: "unstatedType")
    }

    public var code: Code { reason.code }

    /// The fault, as part of a sentence that begins with the place.
    public var message: String { reason.description }
}

extension LineError.Code: CustomStringConvertible {
    public var description: String { rawValue }
}

extension LineError.Reason {
    fileprivate var code: LineError.Code {
        switch self {
        case .wrongLength: .wrongLength
        case .notHexadecimal: .notHexadecimal
        case .missingHash: .missingHash
        case .qualityOutOfRange: .qualityOutOfRange
        case .notANumber: .notANumber
        case .unknownPipeline: .unknownPipeline
        case .pipelineOfOtherAlgorithm: .pipelineOfOtherAlgorithm
        case .unknownKey: .unknownKey
        case .repeated: .repeated
        case .fieldCount: .fieldCount
        case .unclosedQuote: .unclosedQuote
        case .textAfterQuote: .textAfterQuote
        case .tooLong: .tooLong
        case .containsNUL: .containsNUL
        case .malformed: .malformed
        case .noHashColumn: .noHashColumn
        case .allZero: .allZero
        case .contradictory: .contradictory
        case .tooDeep: .tooDeep
        case .endsEarly: .endsEarly
        case .brokenDocument: .brokenDocument
        case .documentType: .documentType
        case .foreignEncoding: .foreignEncoding
        case .foreignNamespace: .foreignNamespace
        case .unstatedType: .unstatedType
        }
    }
}
