import KnownHashes
package import PerceptualHash
import TextCoding

/// Finds out by its first lines which format a file has, and what its values of 64 hexadecimal digits are: PDQ hashes, or
/// SHA-256 digests.
package struct FormatRecognition {
    /// What was found out.
    package struct Finding {
        package let format: ListFormat
        /// What values are whose algorithm the file does not name.
        package let unstated: UnstatedType
        /// What whoever imports the list should know, or nil.
        package let remark: String?
    }

    /// How many lines, comments and blank ones apart, are looked at: a list may begin with some bad ones.
    private static let sampleSize = 1000
    private static let maximumLineLength = 65_536

    let path: String
    /// The algorithm of values whose algorithm the file does not name; nil where nobody said it.
    let algorithm: HashAlgorithm?
    /// Whether such values are digests.
    let valuesAreDigests: Bool

    package init(path: String, algorithm: HashAlgorithm?, valuesAreDigests: Bool = false) {
        self.path = path
        self.algorithm = algorithm
        self.valuesAreDigests = valuesAreDigests
    }

    /// The format of a file that begins with `head`.
    package func format(of head: [UInt8]) throws(ImportError) -> ListFormat {
        try finding(of: head, as: nil).format
    }

    /// What there is to know of a file that begins with `head`, and whose format is `stated` if that is not nil.
    package func finding(of head: [UInt8], as stated: ListFormat?) throws(ImportError) -> Finding {
        if TextTranscoder.isUTF32(head) {
            throw ImportError(.unrecognisedFormat, path: path, "This is UTF-32 text. Save it as UTF-8.")
        }
        var transcoder = TextTranscoder()
        let text = transcoder.append(head) + transcoder.finish()
        if stated == nil, let format = try DocumentRecognition(path: path).format(of: text) {
            return found(format)
        }
        let sample = LineSample(text, maximumLineLength: Self.maximumLineLength, count: Self.sampleSize)
        if let stated { return try finding(sample, as: stated) }
        return try finding(sample)
    }

    private func finding(_ sample: LineSample) throws(ImportError) -> Finding {
        let lines = sample.lines
        guard let first = lines.first else { throw ImportError(.unrecognisedFormat, path: path, sample.absence) }
        if first.bytes.starts(with: HashdeepParser.signature) { return found(.hashdeep) }

        let meaningful = lines.filter { !$0.isComment }
        // Before the others: rows of CSV that begin with a hash look like them.
        if ICSEParser.recognises(meaningful) { return found(.icse) }
        if PrintedTableParser.recognises(lines) { return try finding(sample, as: .printedTable) }
        if CSVListParser.recognises(meaningful) { return try finding(sample, as: .csv) }
        if meaningful.contains(where: ThreatExchangeLineParser.recognises) { return found(.threatExchange) }
        if CertutilParser.recognises(lines) { return found(.certutil) }
        if let row = meaningful.first, ThreatExchangeCacheParser.recognises(row),
            ThreatExchangeCacheParser.verdict(meaningful) == .hashes || algorithm == .pdq
        {
            return found(.threatExchangeCache)
        }
        return try textFinding(meaningful, sample: sample)
    }

    /// Lines that begin with digits.
    private func textFinding(_ lines: [Line], sample: LineSample) throws(ImportError) -> Finding {
        let hashAlgorithm = algorithm ?? .pdq
        let isStated = lines.contains(where: HashTextParser.states)
        let hasText = isStated || lines.contains { HashTextParser.recognises($0, algorithm: hashAlgorithm) }
        let hasSums = lines.contains(where: DigestSumParser.recognises)
        guard hasText || hasSums else { throw unrecognised(sample) }
        if valuesAreDigests, !isStated { return found(.digestSums) }
        if algorithm != nil || isStated {
            if hasText, hasSums { throw ambiguous }
            return found(hasText ? .pdqText : .digestSums)
        }
        var parser = HashTextParser(defaults: HashDefaults())
        for line in lines { _ = try? parser.parse(line) }
        let values = parser.unstatedValues
        switch values.verdict {
        case .hashes:
            // Lines of shorter digits among them.
            guard !lines.contains(where: Self.isSum) else { throw ambiguous }
            return found(.pdqText, remark: parser.statesQuality ? nil : Self.remark(values, as: "PDQ hashes"))
        case .digests where hasText:
            return found(.digestSums, remark: Self.remark(values, as: "SHA-256 digests"))
        case .digests: return found(.digestSums)
        case .unclear:
            if hasText { throw unstated("--format pdq or --format digest-sums") }
            return found(.digestSums)
        }
    }

    /// Whether a line has a shorter digest, and is not just a hash that lost some digits before its comma.
    private static func isSum(_ line: Line) -> Bool {
        let digits = line.bytes.hexPrefixCount
        return digits < 64 && DigestSumParser.recognises(line) && line.bytes.dropFirst(digits).first != Byte.comma
    }

    /// What there is to know of a file whose format is known.
    private func finding(_ sample: LineSample, as format: ListFormat) throws(ImportError) -> Finding {
        guard algorithm == nil, !valuesAreDigests else { return found(format) }
        let defaults = HashDefaults(unstated: .unknown)
        let values: UnstatedValues
        switch format {
        case .csv:
            var parser = CSVListParser(defaults: defaults, maximumRecordLength: Self.maximumLineLength)
            for line in sample.lines { _ = try? parser.parse(line) }
            values = parser.unstatedValues
        case .printedTable:
            var parser = PrintedTableParser(defaults: defaults, maximumRecordLength: Self.maximumLineLength)
            for line in sample.allLines { _ = try? parser.parse(line) }
            _ = try? parser.finish()
            values = parser.unstatedValues
        default: return found(format)
        }
        guard values.count > 0 else { return found(format, unstated: .unknown) }
        switch values.verdict {
        case .hashes: return found(format, unstated: .hash, remark: Self.remark(values, as: "PDQ hashes"))
        case .digests: return found(format, unstated: .digest, remark: Self.remark(values, as: "SHA-256 digests"))
        case .unclear: throw unstated("--algorithm pdq or --algorithm sha256")
        }
    }

    private func found(_ format: ListFormat, unstated: UnstatedType? = nil, remark: String? = nil) -> Finding {
        Finding(format: format, unstated: unstated ?? (valuesAreDigests ? .digest : .hash), remark: remark)
    }

    private static func remark(_ values: UnstatedValues, as type: String) -> String {
        """
        Nothing in the file says what its 64 hexadecimal digits are. They were read as \(type): of the first \(values.count), \
        \(values.balancedCount) have 128 set bits, as nearly all PDQ hashes have, and one in twenty SHA-256 digests.
        """
    }

    // MARK: - Refusals

    private var ambiguous: ImportError {
        ImportError(
            .ambiguousFormat, path: path,
            "The file has lines of hash text and of digest sums. State the format, or split the file in two.")
    }

    private func unstated(_ options: String) -> ImportError {
        ImportError(
            .unstatedType, path: path,
            "64 hexadecimal digits may be PDQ or SHA-256, and nothing in the file says which: add \(options).")
    }

    private func unrecognised(_ sample: LineSample) -> ImportError {
        ImportError(
            .unrecognisedFormat, path: path, "The format was not recognised: \(UnknownLook(sample).description)")
    }
}
