package import KnownHashes
package import PerceptualHash

extension ListRecord {
    /// Whether there is anything that an entry could be found by.
    package var hasContent: Bool { !digests.isEmpty || !hashes.isEmpty }

    /// Adds a digest. The same one again is no news; another one of its algorithm is a contradiction.
    package mutating func add(_ digest: Digest) throws(FieldError) {
        if let known = digests.first(where: { $0.algorithm == digest.algorithm }) {
            guard known == digest else { throw FieldError(.contradictory(field: digest.algorithm.rawValue)) }
        } else {
            digests.append(digest)
        }
    }

    /// Adds a hash, unless it is there.
    package mutating func add(_ hash: StoredHash) {
        if !hashes.contains(hash) { hashes.append(hash) }
    }

    /// Adds the hash of `algorithm` that `digits` spell.
    package mutating func addHash(
        _ digits: ArraySlice<UInt8>, of algorithm: HashAlgorithm, defaults: HashDefaults
    ) throws(FieldError) {
        let packed = try HexField.hash(digits, of: algorithm)
        add(StoredHash(algorithm: algorithm, pipeline: defaults.pipeline(for: algorithm), quality: nil, packed: packed))
    }
}

extension PackedBytes {
    package var isZero: Bool { word0 | word1 | word2 | word3 == 0 }
}
