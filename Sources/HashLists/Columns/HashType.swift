import KnownHashes
import PerceptualHash
import TextCoding

/// What a file says that a value is.
enum HashType: Hashable {
    case digest(DigestAlgorithm)
    case hash(HashAlgorithm)
    /// A kind of hash or digest that nothing here can compare.
    case other

    private static let others: Set = [
        "md2", "md4", "sha224", "sha384", "sha512", "sha2224", "sha2384", "sha2512", "sha512224", "sha512256",
        "sha2512256", "sha2512224", "sha3224", "sha3256", "sha3384", "sha3512", "shake128", "shake256", "mactripledes",
        "ripemd160", "rmd160", "ripemd", "tiger", "whirlpool", "crc32", "crc32c", "crc64", "adler32", "blake2b",
        "blake2b512", "blake2s", "blake2s256", "blake2sp", "blake3", "sm3", "xxh64", "xxh128", "xxh3", "photodna",
        "pdna", "ssdeep", "tlsh", "imphash", "authentihash", "vpdq", "tmk", "tmkpdqf", "netclean", "videntifier",
        "rawtext", "url", "urlmd5", "trendquery", "pdqocr", "texttlsh",
    ]

    /// The type of that name, in small letters and digits alone.
    init?(exactly name: String) {
        switch name {
        case "sha2256": self = .digest(.sha256)
        case _ where Self.others.contains(name): self = .other
        default:
            if let algorithm = DigestAlgorithm(rawValue: name) {
                self = .digest(algorithm)
            } else if let algorithm = HashAlgorithm(rawValue: name) {
                self = .hash(algorithm)
            } else {
                return nil
            }
        }
    }

    /// The type that a file calls by that name: `SHA-256`, `FileHash-SHA256`, `HASH_PDQ`, `video_md5`.
    init?(_ name: ArraySlice<UInt8>) {
        let plain = String(decoding: name.prefix(64), as: UTF8.self).lowercased().filter { $0.isLetter || $0.isNumber }
        if let type = HashType(exactly: plain) {
            self = type
            return
        }
        for prefix in ["filehash", "hash", "video", "image", "file"] where plain.hasPrefix(prefix) {
            let rest = String(plain.dropFirst(prefix.count))
            if let type = HashType(exactly: rest) ?? (rest.hasPrefix("video") ? HashType(rest.utf8Slice) : nil) {
                self = type
                return
            }
        }
        for suffix in ["hash", "sum", "digest"] where plain.hasSuffix(suffix) {
            if let type = HashType(exactly: String(plain.dropLast(suffix.count))) {
                self = type
                return
            }
        }
        return nil
    }

    /// Adds the value that `digits` spell to `record`; false if it is of a kind that nothing here can compare.
    func add(_ digits: ArraySlice<UInt8>, to record: inout ListRecord, defaults: HashDefaults) throws(FieldError)
        -> Bool
    {
        switch self {
        case .digest(let algorithm): try record.add(try HexField.digest(digits, of: algorithm))
        case .hash(let algorithm): try record.addHash(digits, of: algorithm, defaults: defaults)
        case .other: return false
        }
        return true
    }
}
