public import AgencyKeys
import KnownHashes
import SystemFiles

extension PlanFile {
    /// Signs the plan, by a line at its end.
    ///
    /// - Throws: ``RemovalError`` where the key has signed it already, or the file cannot be written.
    public func sign(with key: AgencySigningKey) throws {
        guard !signatures.contains(where: { $0.key == key.publicKey.id }) else {
            throw RemovalError(
                .invalidRequest, path, "This key, \(key.publicKey.shortID), has signed the plan already.")
        }
        let signature = PlanSignature(
            key: key.publicKey.id, signature: try key.sign(PlanSignature.message(for: digest)))
        do throws(SystemError) {
            var file = try OutputFile(appendingAt: path)
            try file.append(signature.line + [UInt8(ascii: "\n")])
            try file.synchronize()
        } catch {
            throw RemovalError(writing: path, error)
        }
    }

    /// Those of the trusted keys that have signed the plan.
    ///
    /// - Throws: ``RemovalError`` where a signature by a trusted key is none.
    public func signers(trusting keys: PinnedKeys) throws(RemovalError) -> [PinnedKeys.Pin] {
        var signers: [PinnedKeys.Pin] = []
        for signature in signatures {
            guard let pin = keys[signature.key] else { continue }
            guard pin.key.isValid(signature.signature, for: PlanSignature.message(for: digest)) else {
                throw RemovalError(
                    .wrongSignature, path,
                    "The signature of ‘\(pin.name)’ does not fit the plan: one of them was changed. Keep it, and make a new plan."
                )
            }
            if !signers.contains(pin) { signers.append(pin) }
        }
        return signers
    }

    /// Checks that as many trusted people have signed the plan as it demands.
    func requireSignatures(trusting keys: PinnedKeys?) throws(RemovalError) {
        let needed = plan.rules.requiredSignatureCount
        var signers: [PinnedKeys.Pin] = []
        if let keys { signers = try self.signers(trusting: keys) }
        guard signers.count >= needed else {
            throw RemovalError(
                .unsigned, path,
                "It needs the signatures of \(needed), and has \(signers.count) of keys that are trusted here. Whoever agrees signs it "
                    + "with ‘knownmedia removal sign’; name the file of the trusted keys with --trust.")
        }
    }
}
