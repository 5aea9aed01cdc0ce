import PerceptualHash
import TextCoding

/// The local files of python-threatexchange: a signal type, a blank and a signal on each line.
///
/// ```
/// pdq f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22
/// video_md5 d41d8cd98f00b204e9800998ecf8427e
/// ```
///
/// Signals that are neither hashes nor digests are counted.
struct ThreatExchangeLineParser: LineParser {
    let defaults: HashDefaults
    private var ignored = IgnoredValues()

    init(defaults: HashDefaults) {
        self.defaults = defaults
    }

    /// Whether `line` has a signal type that is known.
    static func recognises(_ line: Line) -> Bool {
        guard let (type, _) = parts(line) else { return false }
        return ThreatExchangeSignal.isKnown(type)
    }

    var warnings: [String] {
        ignored.sentence { "Signals of types that are not read here: \($0)." }
    }

    mutating func parse(_ line: Line) throws(LineError) -> ListRecord? {
        guard !line.isBlank else { return nil }
        guard let (type, value) = Self.parts(line) else {
            throw line.error(.malformed(expected: "a signal type, a blank and a signal"))
        }
        guard let signal = ThreatExchangeSignal(type) else {
            ignored.note(type)
            return nil
        }
        return try line.locating { () throws(FieldError) -> ListRecord in
            var record = ListRecord()
            try signal.add(value, to: &record, defaults: defaults)
            return record
        }
    }

    private static func parts(_ line: Line) -> (type: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
        let bytes = line.bytes.trimmed
        guard let blank = bytes.firstIndex(of: Byte.space) else { return nil }
        return (bytes[..<blank], bytes[blank...].trimmed)
    }
}
