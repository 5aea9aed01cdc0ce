import Cryptography
import KnownHashes
import TextCoding

/// The form of a bundle: one signed text file by which a list goes from one agency to another.
///
/// ```
/// knownmedia-bundle 1
/// {"type":"manifest","list":{…},"origin":"…","content":"full","upTo":{…},"sections":[…],"payload":{…},…}
/// {"type":"event",…}          what happened to the list: its provenance
/// {"type":"ended",…}          increments only: entries the list no longer has
/// {"type":"changed",…}        increments only: entries with another state or new votes
/// {"type":"entry",…}          the entries of the list, or those an increment adds
/// {"type":"signature","sha256":"…","key":"…","signature":"…"}
/// ```
///
/// Each line ends with a line feed. The same state of the same store, with the same key and time of creation, gives the
/// same lines; they are described at ``BundleManifest``, ``EntryRecord`` and ``BundleEvent``. A member that is not described
/// there is refused and not passed over, because it could be one that matters: whatever is added to the format makes a
/// new version.
///
/// The signature is Ed25519 (RFC 8032) over ``Signature/message(for:)`` of the SHA-256 digest of all lines above it. Nothing is
/// imported before it has been verified, so a bundle is read twice.
enum BundleFormat {
    static let version = 1
    static let magic = "knownmedia-bundle "
    static let firstLine = magic + "\(version)\n"

    /// The first two lines may have this many bytes.
    static let maximumHeaderLength = 1 << 20
    /// A line of the payload may have this many bytes.
    static let maximumLineLength = 64 << 20
    /// The nesting of a line.
    static let maximumDepth = 8

    /// The parts of the payload, in their order.
    enum Section: String, CaseIterable {
        case events
        case ended
        case changed
        case entries

        /// The `type` of its lines.
        var lineType: String {
            switch self {
            case .events: "event"
            case .ended: "ended"
            case .changed: "changed"
            case .entries: "entry"
            }
        }

        init?(lineType: String) {
            guard let section = Self.allCases.first(where: { $0.lineType == lineType }) else { return nil }
            self = section
        }
    }

    /// The last line.
    struct Signature: Equatable {
        /// The digest of all bytes above the line.
        let digest: Digest
        /// The name of the public key.
        let key: Digest
        /// 64 bytes.
        let signature: [UInt8]

        /// What is signed: the first line, so that the key signs nothing by mistake that means something elsewhere, and
        /// the 32 bytes of the digest.
        static func message(for digest: Digest) -> [UInt8] {
            Array(firstLine.utf8) + digest.bytes
        }

        /// The text around the three values.
        private static let parts = [#"{"type":"signature","sha256":""#, #"","key":""#, #"","signature":""#, "\"}\n"]
            .map { Array($0.utf8) }

        /// Every signature line has the same length.
        static let lineLength = parts.reduce(64 + 64 + 128) { $0 + $1.count }

        init(digest: Digest, key: Digest, signature: [UInt8]) {
            self.digest = digest
            self.key = key
            self.signature = signature
        }

        /// The line, with its end.
        var line: [UInt8] {
            var digits: [UInt8] = []
            for byte in signature { digits += [Hexadecimal.digit(byte >> 4), Hexadecimal.digit(byte & 15)] }
            return Self.parts[0] + digest.hex.utf8 + Self.parts[1] + key.hex.utf8 + Self.parts[2] + digits
                + Self.parts[3]
        }

        /// Nil unless `line` is exactly what ``line`` is of a signature.
        package init?(line: [UInt8]) {
            guard line.count == Self.lineLength else { return nil }
            let digestStart = Self.parts[0].count
            let keyStart = digestStart + 64 + Self.parts[1].count
            let start = keyStart + 64 + Self.parts[2].count
            guard let digest = PackedBytes(hexDigits: line[digestStart..<digestStart + 64]).flatMap({ Digest($0) }),
                let key = PackedBytes(hexDigits: line[keyStart..<keyStart + 64]).flatMap({ Digest($0) }),
                let first = PackedBytes(hexDigits: line[start..<start + 64]),
                let second = PackedBytes(hexDigits: line[start + 64..<start + 128])
            else { return nil }
            self.init(digest: digest, key: key, signature: first.bytes + second.bytes)
            guard self.line == line else { return nil }
        }
    }
}

/// Counts lines and bytes and takes their digest on the way.
struct BundleMeasure {
    private var hasher = SHA256()
    private(set) var lineCount: Int64 = 0
    private(set) var byteCount: Int64 = 0

    mutating func add(_ bytes: ArraySlice<UInt8>, lines: Int64) {
        hasher.update(bytes)
        lineCount += lines
        byteCount += Int64(bytes.count)
    }

    var digest: Digest { Digest(hasher) }
}

extension Digest {
    /// The digest of all bytes that `function` has taken so far.
    init(_ function: SHA256) {
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        for (index, byte) in function.finalize().enumerated() {
            let bits = UInt64(byte) << UInt64(56 - 8 * (index & 7))
            switch index >> 3 {
            case 0: words.0 |= bits
            case 1: words.1 |= bits
            case 2: words.2 |= bits
            default: words.3 |= bits
            }
        }
        self.init(sha256: words)
    }
}
