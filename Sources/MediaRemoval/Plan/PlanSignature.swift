public import KnownHashes
import TextCoding

/// The signature of a plan by one person: Ed25519 over a line that says what is signed, and the digest of the plan.
public struct PlanSignature: Sendable, Hashable {
    /// The name of the public key: the SHA-256 of its 32 bytes.
    public let key: Digest
    /// 64 bytes.
    package let signature: [UInt8]

    package init(key: Digest, signature: [UInt8]) {
        self.key = key
        self.signature = signature
    }

    init(_ fields: inout JSONFields) throws(JSONFieldError) {
        key = try PlanLine.sha256("key", &fields)
        signature = try fields.hex("signature", byteCount: 64)
    }

    /// The line in a plan.
    var line: [UInt8] {
        JSONWriter.object { line in
            line.field("type", "signature")
            line.field("key", key.hex)
            line.field("signature", hex: signature)
        }.bytes
    }

    /// What is signed: a first line, so that the key signs nothing by mistake that means something elsewhere, and the 32 bytes
    /// of the digest.
    static func message(for digest: Digest) -> [UInt8] {
        Array("knownmedia-removal-plan 1\n".utf8) + digest.bytes
    }
}
