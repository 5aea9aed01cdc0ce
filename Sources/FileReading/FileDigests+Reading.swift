import Cryptography
public import KnownHashes
public import SystemFiles

extension FileDigests {
    /// The digests of the file at `path`, which is read from its beginning to its end. Links are followed.
    ///
    /// - Throws: ``SystemError`` if there is no file, it cannot be read to its end, or it changes meanwhile.
    public init(ofFile path: String) throws(SystemError) {
        let named = PathBytes(path)
        let reader = try FileReader(opening: named.resolved ?? named)
        guard reader.status.kind == .file else { throw .notAFile(isFolder: reader.status.kind == .folder) }
        reader.drain()
        if let interruption = reader.interruption { throw interruption.error }
        if reader.hasChanged { throw .changedWhileRead }
        guard let digests = reader.finishDigests() else { throw .notAFile(isFolder: false) }
        self = digests
    }

    /// The SHA-256 of the file at `path`, and no other digest: a scan begins with that of its own program. A link in its
    /// place is not followed.
    package static func sha256(ofFileAt path: PathBytes) throws(SystemError) -> Digest? {
        let file = try FileReader(opening: path, computingDigests: false)
        var computation = SHA256()
        while true {
            let chunk = [UInt8](capacity: 1 << 16) { file.read(into: &$0) }
            if chunk.isEmpty { break }
            computation.update(chunk)
        }
        if let interruption = file.interruption { throw interruption.error }
        if file.exceedsSize { throw .changedWhileRead }
        return Digest(.sha256, bytes: computation.finalize())
    }
}
