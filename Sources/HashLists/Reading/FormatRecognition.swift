import KnownHashes
package import PerceptualHash
import TextCoding

/// Finds out which format a file has by its first lines.
package struct FormatRecognition {
    /// How many lines, comments and blank ones apart, are looked at: a list may begin with some bad ones.
    private static let sampleSize = 100
    private static let maximumLineLength = 65_536

    let path: String
    let algorithm: HashAlgorithm

    /// The format of a file that begins with `head`.
    package func format(of head: [UInt8]) throws(ImportError) -> ListFormat {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            throw ImportError(.unrecognisedFormat, path: path, "This is UTF-16 text. Save it as UTF-8.")
        }
        if let format = try DocumentRecognition(path: path).format(of: head) { return format }
        let lines = sample(head)
        guard let first = lines.first else {
            throw ImportError(.unrecognisedFormat, path: path, "The file is empty, or has nothing but comments.")
        }
        if first.bytes.starts(with: HashdeepParser.signature) { return .hashdeep }

        let meaningful = lines.filter { !$0.isComment }
        // Before the others: rows of CSV that begin with a hash look like them.
        if let header = meaningful.first, ICSEParser.recognises(header) { return .icse }
        if let header = meaningful.first, CSVListParser.recognises(header) { return .csv }
        if meaningful.contains(where: ThreatExchangeLineParser.recognises) { return .threatExchange }
        if let row = meaningful.first, ThreatExchangeCacheParser.recognises(row) { return .threatExchangeCache }
        let hasText = meaningful.contains { HashTextParser.recognises($0, algorithm: algorithm) }
        let hasSums = meaningful.contains { DigestSumParser.recognises($0) }
        switch (hasText, hasSums) {
        case (true, true):
            throw ImportError(
                .ambiguousFormat, path: path,
                "The file has lines of hash text and of digest sums. Say which format it is, or part it in two.")
        case (true, false): return .pdqText
        case (false, true): return .digestSums
        case (false, false):
            throw ImportError(
                .unrecognisedFormat, path: path,
                """
                The format was not recognised. Expected: hashes of \(algorithm.digitCount) hexadecimal digits \
                (\(algorithm.rawValue)), one a line, perhaps with a comma and a name; CSV whose first line names its \
                columns (\(HexField.columnNames.joined(separator: ", "))); the output of md5sum, sha1sum or \
                sha256sum; a file of hashdeep; VICS, StopNCII or ThreatExchange in JSON; NCMEC hash sharing in XML; an \
                ICSE export; or files of ThreatExchange's tools. It begins: \(UntrustedText.excerpt(first.bytes))
                """)
        }
    }

    /// A sentence about hashes that are probably none, or nil.
    ///
    /// PDQ compares 256 numbers with their median, so nearly every hash has exactly 128 bits set. SHA-256 has as many
    /// digits, but of twenty digests two do.
    package func suspicion(about head: [UInt8], format: ListFormat) -> String? {
        guard format == .pdqText, algorithm == .pdq else { return nil }
        var balanced = 0
        var total = 0
        for line in sample(head) where HashTextParser.recognises(line, algorithm: .pdq) {
            let bytes = line.bytes.trimmed
            guard bytes.hexPrefixCount == 64, let packed = PackedBytes(hexDigits: bytes.prefix(64)) else { continue }
            total += 1
            if (127...128).contains(PDQHash(packed).populationCount) { balanced += 1 }
        }
        guard total >= 20, balanced * 3 < total else { return nil }
        return """
            The values were read as PDQ hashes but do not look like them: of the first \(total), \(total - balanced) do not \
            have the 128 set bits that PDQ gives a photograph. If they are SHA-256 digests, import them as digest sums.
            """
    }

    /// The first lines of `head` that are not blank; of a line that is cut at the end of `head`, the beginning.
    private func sample(_ head: [UInt8]) -> [Line] {
        var splitter = LineSplitter(maximumLineLength: Self.maximumLineLength)
        splitter.append(head)
        splitter.finish()
        var lines: [Line] = []
        while lines.count < Self.sampleSize {
            do {
                guard let line = try splitter.next() else { break }
                if !line.isBlank { lines.append(line) }
            } catch {
                // A line that is too long tells nothing; the import will name it.
                continue
            }
        }
        return lines
    }

    package init(path: String, algorithm: HashAlgorithm) {
        self.path = path
        self.algorithm = algorithm
    }
}
