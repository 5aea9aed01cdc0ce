package import KnownHashes
import PerceptualHash

/// A hash without its quality, which does not make it another one.
package struct HashIdentity: Hashable {
    let kind: HashKindKey
    let packed: PackedBytes

    package init(_ hash: StoredHash) {
        self.init(kind: HashKindKey(hash), packed: hash.packed)
    }

    init(kind: HashKindKey, packed: PackedBytes) {
        self.kind = kind
        self.packed = packed
    }
}

/// An algorithm and a pipeline.
struct HashKindKey: Hashable {
    let algorithm: HashAlgorithm
    let pipeline: Pipeline

    init(_ hash: StoredHash) {
        algorithm = hash.algorithm
        pipeline = hash.pipeline
    }
}
