import KnownHashes
import PerceptualHash

/// The kinds of signal that ThreatExchange's tools know, as far as they say something here.
enum ThreatExchangeSignal {
    case hash(HashAlgorithm)
    case digest(DigestAlgorithm)

    /// The names of signals that are known, but say nothing about a picture here.
    private static let others = ["raw_text", "url", "url_md5", "trend_query", "vpdq", "pdq_ocr", "text_tlsh"]

    init?(_ name: ArraySlice<UInt8>) {
        switch String(decoding: name, as: UTF8.self) {
        case "pdq": self = .hash(.pdq)
        case "video_md5": self = .digest(.md5)
        case "video_sha256": self = .digest(.sha256)
        default: return nil
        }
    }

    /// Whether there is a signal of that name.
    static func isKnown(_ name: ArraySlice<UInt8>) -> Bool {
        ThreatExchangeSignal(name) != nil || others.contains { $0.utf8.elementsEqual(name) }
    }

    /// Adds what `value` spells to `record`.
    func add(_ value: ArraySlice<UInt8>, to record: inout ListRecord, defaults: HashDefaults) throws(FieldError) {
        switch self {
        case .hash(let algorithm): try record.addHash(value, of: algorithm, defaults: defaults)
        case .digest(let algorithm): try record.add(try HexField.digest(value, of: algorithm))
        }
    }
}
