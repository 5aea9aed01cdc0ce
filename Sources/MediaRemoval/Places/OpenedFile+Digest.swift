import Cryptography
package import KnownHashes
package import SystemFiles

extension OpenedFile {
    /// The SHA-256 of the file.
    package func sha256() throws(SystemError) -> Digest? {
        let bytes = FileBytes(descriptor)
        var digest = SHA256()
        var offset: Int64 = 0
        while true {
            var chunk: [UInt8] = []
            try chunk.append(addingCapacity: 1 << 16) { (buffer: inout OutputSpan<UInt8>) throws(SystemError) in
                _ = try bytes.read(at: offset, into: &buffer)
            }
            if chunk.isEmpty { return Digest(.sha256, bytes: digest.finalize()) }
            digest.update(chunk)
            offset += Int64(chunk.count)
        }
    }
}
