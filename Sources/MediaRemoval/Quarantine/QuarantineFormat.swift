import Cryptography
import TextCoding

/// The form of a quarantine: one file of sections, which only grows.
///
/// ```
/// knownmedia-quarantine 1 ID\n
/// section:  KMQS  u32 length  JSON: for whom, and their wrapped keys
/// item:     KMQI  u32 length of the record  u64 bytes of content  16 random bytes
///           the record, encrypted: JSON
///           the content, encrypted, in chunks of 64 KiB
/// ```
///
/// Each run of `apply` begins a section with a key of its own, for the key of the section before cannot be opened by who only
/// knows the recipients. The key of an item is derived from that of its section, the section's digest and the item's random
/// bytes: so a changed section opens nothing, no nonce is used twice, and an item whose random bytes are overwritten is gone.
/// The last chunk is encrypted under another kind of nonce than the others: none can be cut off unseen.
///
/// Numbers are little endian. `docs/removal.md` has it for other programs.
package enum QuarantineFormat {
    static let magic = "knownmedia-quarantine 1 "
    static let identifierByteCount = 16
    /// The magic, the identifier in hexadecimal digits, a line feed.
    static let headByteCount = Int64(magic.utf8.count + 2 * identifierByteCount + 1)
    static let sectionMark = Array("KMQS".utf8)
    static let itemMark = Array("KMQI".utf8)
    static let sectionPrefixByteCount = 8
    static let itemPrefixByteCount = 32
    static let saltByteCount = 16
    static let chunkByteCount = 1 << 16
    static let maximumSectionByteCount = 1 << 20
    /// Extended attributes and holes are in a record.
    static let maximumRecordByteCount = 64 << 20

    /// How much room an item takes after its first bytes.
    static func sealedByteCount(record: Int, content: Int64) -> Int64 {
        Int64(record) + content + chunkCount(content) * Int64(ChaCha20Poly1305.tagByteCount)
    }

    /// At least one, so that there is a last one.
    static func chunkCount(_ content: Int64) -> Int64 {
        max(1, (content + Int64(chunkByteCount) - 1) / Int64(chunkByteCount))
    }

    /// What is encrypted, in its nonce.
    enum Piece: UInt8 {
        case record = 0
        case chunk = 1
        case lastChunk = 2
    }

    static func nonce(_ piece: Piece, _ number: Int64 = 0) -> [UInt8] {
        [piece.rawValue, 0, 0, 0] + bytes(UInt64(number))
    }

    static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number(8 * $0)) }
    }

    static func number(_ bytes: some Collection<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The key of an item.
    static func itemKey(section: SectionKey, salt: [UInt8]) -> [UInt8]? {
        HKDF.key(
            from: section.key, salt: section.digest + salt, purpose: Array("knownmedia-quarantine item".utf8),
            byteCount: ChaCha20Poly1305.keyByteCount)
    }
}

/// The opened key of a section, and the digest of what says for whom it is.
struct SectionKey: Sendable {
    let key: [UInt8]
    let digest: [UInt8]
}
