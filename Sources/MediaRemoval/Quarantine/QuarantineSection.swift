import Cryptography
import KnownHashes
import TextCoding

/// The beginning of a section: for which plan and for whom it is.
struct QuarantineSection {
    /// The key of the section, wrapped for one who can open it.
    enum WrappedKey {
        case recipient(id: Digest, ephemeral: [UInt8], wrapped: [UInt8])
        case passphrase(salt: [UInt8], cost: Scrypt.Cost, wrapped: [UInt8])
    }

    /// The digest of the plan.
    let plan: Digest
    let keys: [WrappedKey]

    private static let wrapByteCount = ChaCha20Poly1305.keyByteCount + ChaCha20Poly1305.tagByteCount
    private static let nonce = [UInt8](repeating: 0, count: ChaCha20Poly1305.nonceByteCount)
    private static let purpose = Array("knownmedia-quarantine section".utf8)

    // MARK: - Making

    /// Draws a key and wraps it. Nil where the library cannot, as for want of memory.
    static func make(plan: Digest, lock: QuarantineLock, cost: Scrypt.Cost) -> (bytes: [UInt8], key: SectionKey)? {
        let key = RandomBytes.draw(ChaCha20Poly1305.keyByteCount)
        var keys: [WrappedKey] = []
        switch lock {
        case .recipients(let recipients):
            for recipient in recipients {
                // Each key that wraps is used once, so that its nonce may be zero.
                let ephemeral = X25519.PrivateKey()
                guard
                    let wrapping = wrappingKey(
                        ephemeral, recipient.publicKey, ephemeral.publicKey, recipient.publicKey),
                    let wrapped = ChaCha20Poly1305.seal(key, key: wrapping, nonce: nonce, context: purpose)
                else { return nil }
                keys.append(.recipient(id: recipient.id, ephemeral: ephemeral.publicKey, wrapped: wrapped))
            }
        case .passphrase(let passphrase):
            let salt = RandomBytes.draw(32)
            guard let wrapping = Scrypt.key(from: passphrase.bytes, salt: salt, cost: cost, byteCount: 32),
                let wrapped = ChaCha20Poly1305.seal(key, key: wrapping, nonce: nonce, context: purpose)
            else { return nil }
            keys.append(.passphrase(salt: salt, cost: cost, wrapped: wrapped))
        }
        let bytes = QuarantineSection(plan: plan, keys: keys).json
        return (bytes, SectionKey(key: key, digest: SHA256.hash(bytes)))
    }

    private static func wrappingKey(
        _ secret: X25519.PrivateKey, _ other: [UInt8], _ ephemeral: [UInt8], _ recipient: [UInt8]
    ) -> [UInt8]? {
        secret.sharedSecret(with: other).flatMap {
            HKDF.key(from: $0, salt: ephemeral + recipient, purpose: purpose, byteCount: ChaCha20Poly1305.keyByteCount)
        }
    }

    // MARK: - Opening

    /// The key of the section whose bytes are `bytes`; nil where `key` does not open it.
    func open(_ key: QuarantineKey, bytes: [UInt8]) -> SectionKey? {
        for wrappedKey in keys {
            let wrapping: [UInt8]?
            let wrapped: [UInt8]
            switch (wrappedKey, key) {
            case (.recipient(let id, let ephemeral, let sealed), .identity(let identity))
            where id == identity.recipient.id:
                wrapping = Self.wrappingKey(identity.key, ephemeral, ephemeral, identity.recipient.publicKey)
                wrapped = sealed
            case (.passphrase(let salt, let cost, let sealed), .passphrase(let passphrase)):
                wrapping = Scrypt.key(from: passphrase.bytes, salt: salt, cost: cost, byteCount: 32)
                wrapped = sealed
            default: continue
            }
            if let wrapping,
                let opened = ChaCha20Poly1305.open(wrapped, key: wrapping, nonce: Self.nonce, context: Self.purpose)
            {
                return SectionKey(key: opened, digest: SHA256.hash(bytes))
            }
        }
        return nil
    }

    /// For whom it is, for people.
    var owners: String {
        keys.map { key in
            switch key {
            case .recipient(let id, _, _): "the key \(QuarantineSection.shortID(id))"
            case .passphrase: "a passphrase"
            }
        }.joined(separator: ", ")
    }

    private static func shortID(_ id: Digest) -> String {
        let digits = Array(id.hex.prefix(16))
        return stride(from: 0, to: 16, by: 4).map { String(digits[$0..<$0 + 4]) }.joined(separator: "-")
    }

    // MARK: - JSON

    private init(plan: Digest, keys: [WrappedKey]) {
        self.plan = plan
        self.keys = keys
    }

    private var json: [UInt8] {
        JSONWriter.object { section in
            section.field("plan", plan.hex)
            section.field("keys", objects: keys) { writer, key in
                switch key {
                case .recipient(let id, let ephemeral, let wrapped):
                    writer.field("kind", "x25519")
                    writer.field("recipient", id.hex)
                    writer.field("ephemeral", hex: ephemeral)
                    writer.field("wrapped", hex: wrapped)
                case .passphrase(let salt, let cost, let wrapped):
                    writer.field("kind", "scrypt")
                    writer.field("salt", hex: salt)
                    writer.field("exponent", cost.exponent)
                    writer.field("blockSize", cost.blockSize)
                    writer.field("parallelism", cost.parallelism)
                    writer.field("wrapped", hex: wrapped)
                }
            }
        }.bytes
    }

    init(_ bytes: [UInt8]) throws(JSONFieldError) {
        var fields = try JSONFields(bytes[...], maximumDepth: 4)
        plan = try PlanLine.sha256("plan", &fields)
        keys = try fields.objects("keys") { (fields) throws(JSONFieldError) in
            switch try fields.text("kind") {
            case "x25519":
                return .recipient(
                    id: try PlanLine.sha256("recipient", &fields),
                    ephemeral: try fields.hex("ephemeral", byteCount: 32),
                    wrapped: try fields.hex("wrapped", byteCount: Self.wrapByteCount))
            case "scrypt":
                let salt = try fields.hex("salt", byteCount: 32)
                func int(_ name: String) throws(JSONFieldError) -> Int { Int(try fields.number(name)) }
                guard
                    let cost = Scrypt.Cost(
                        exponent: try int("exponent"), blockSize: try int("blockSize"),
                        parallelism: try int("parallelism"))
                else {
                    throw JSONFieldError(
                        "deriving its key from the passphrase would take more memory or time than is allowed")
                }
                return .passphrase(
                    salt: salt, cost: cost, wrapped: try fields.hex("wrapped", byteCount: Self.wrapByteCount))
            default: throw JSONFieldError("a key is of a kind that is not known here")
            }
        }
        try fields.finish()
    }
}
