/// Exactly how pixels became a hash: what happened before the hash algorithm itself.
///
/// Hashes of the same picture from two pipelines differ by a few bits, so a hash is stored and reported together with
/// its pipeline.
public enum Pipeline: String, CaseIterable, Sendable {
    /// PDQ of the picture at full resolution, in single precision, in the reference's order of operations: bit-exact
    /// with Meta's C++ core, and so with what its Python packages and Hasher-Matcher-Actioner store.
    case full
    /// PDQ after squashing to 512×512 by nearest neighbour, as Meta's C++ command-line tool does with a picture that is
    /// larger than 512 on either side.
    case nn512
    /// PDQ in one pass, of luma alone and of a reduced picture where the file allows it: for screening, a few bits off.
    case fast
    /// Luma and resizing as the Python packages Pillow and ImageHash do them: what pHash, dHash and aHash start from.
    case imagehash
}
