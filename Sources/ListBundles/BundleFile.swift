import AgencyKeys
import Cryptography
import KnownHashes
import SystemFiles
import TextCoding

/// A bundle on the disk, whose signature has to be verified before anything else is done with it.
struct BundleFile {
    private static let chunkSize = 262_144

    let path: String
    let size: Int64
    private let file: InputFile

    /// Whether the file at `path` begins as a bundle does, of any version.
    static func isBundle(_ path: String) -> Bool {
        guard let file = try? InputFile(opening: PathBytes(path)), file.status.kind == .file else { return false }
        let magic = Array(BundleFormat.magic.utf8)
        return (try? file.read(at: 0, count: magic.count)) == magic
    }

    init(path: String) throws(BundleError) {
        self.path = path
        switch PathTarget(path: path) {
        case .missing: throw BundleError(.cannotRead, path: path, "There is no such file.")
        case .folder: throw BundleError(.cannotRead, path: path, "This is a folder. Name the bundle in it.")
        case .other:
            throw BundleError(
                .cannotRead, path: path,
                "A bundle is read twice, first to verify it, which a pipe or a device does not allow. Save it to a file."
            )
        case .file: break
        }
        do throws(SystemError) {
            file = try InputFile(opening: PathBytes(path))
        } catch {
            throw BundleError(
                .cannotRead, path: path, "The file cannot be opened. Check its permissions.", cause: error)
        }
        size = file.status.size
    }

    /// Reads all of the file and checks that a trusted key has signed it.
    ///
    /// - Throws: ``BundleError``; ``BundleError/Code/truncated``, ``BundleError/Code/unsigned`` and
    ///   ``BundleError/Code/changed`` are told apart by what the file says of itself, which is no more than a guess while it
    ///   is not verified.
    func verify(
        trusting keys: PinnedKeys, progress: (Int64) throws -> Void = { _ in }
    ) throws -> VerifiedBundle {
        let (manifest, headerLength) = try header()
        let signedSize = Int64(headerLength) + manifest.payload.byteCount
        let signature = try signature(signedSize: signedSize, manifest)
        guard let signer = keys[signature.key] else {
            throw BundleError(
                .untrustedKey, path: path,
                """
                The bundle is signed with the key \(AgencyPublicKey.shortID(signature.key)), which is not among the trusted \
                ones. Get the public key from its owner by another way than the bundle, compare it, and add it to the \
                trusted keys.
                """)
        }
        var hasher = SHA256()
        try forEachChunk(upTo: signedSize) { chunk, position in
            hasher.update(chunk)
            try progress(position)
        }
        let digest = Digest(hasher)
        guard digest == signature.digest else {
            throw BundleError(
                .changed, path: path,
                "The file is not what was signed: it was changed or damaged on the way. Get it again from its owner.")
        }
        guard signer.key.isValid(signature.signature, for: BundleFormat.Signature.message(for: digest)) else {
            throw BundleError(
                .wrongSignature, path: path,
                "The signature is not one of ‘\(signer.name)’, whose key it names. Do not trust the file.")
        }
        guard manifest.key == signature.key else {
            throw BundleError(.malformed, path: path, "The manifest names another key than the signature.")
        }
        hasher.update(signature.line)
        return VerifiedBundle(
            manifest: manifest, signer: signer, digest: digest, fileDigest: Digest(hasher),
            headerLength: headerLength, signedSize: signedSize)
    }

    /// Calls `body` with the pieces of the first `end` bytes, and with the number of bytes up to the end of each.
    ///
    /// - Throws: ``BundleError`` with ``BundleError/Code/changed`` if there are fewer.
    func forEachChunk(upTo end: Int64, _ body: ([UInt8], Int64) throws -> Void) throws {
        var position: Int64 = 0
        while position < end {
            let chunk = try read(at: position, count: Int(min(Int64(Self.chunkSize), end - position)))
            guard !chunk.isEmpty else {
                throw BundleError(.changed, path: path, "The file was cut off while it was read.")
            }
            position += Int64(chunk.count)
            try body(chunk, position)
        }
    }

    private func read(at offset: Int64, count: Int) throws(BundleError) -> [UInt8] {
        do throws(SystemError) {
            return try file.read(at: offset, count: count)
        } catch {
            throw BundleError(
                .cannotRead, path: path, "The file could be opened but not read to its end.", cause: error)
        }
    }

    /// The manifest, not verified yet, and the length of the first two lines.
    private func header() throws(BundleError) -> (BundleManifest, Int) {
        let head = try read(at: 0, count: Int(min(size, Int64(BundleFormat.maximumHeaderLength))))
        let firstLine = Array(BundleFormat.firstLine.utf8)
        guard head.starts(with: firstLine) else {
            if firstLine.starts(with: head) { throw truncated }
            guard head.starts(with: BundleFormat.magic.utf8) else {
                throw BundleError(.notABundle, path: path, "This is not a bundle of known hashes.")
            }
            let version = head.dropFirst(BundleFormat.magic.utf8.count).prefix { $0 != Byte.lineFeed }
            throw BundleError(
                .otherVersion, path: path,
                "The bundle has version ‘\(UntrustedText.excerpt(version.prefix(20)))’ of the format, and this program knows "
                    + "version \(BundleFormat.version). Update the program.")
        }
        guard let end = head[firstLine.count...].firstIndex(of: Byte.lineFeed) else {
            if head.count < size { throw malformedManifest("it is too long") }
            throw truncated
        }
        let manifest: BundleManifest
        do {
            manifest = try BundleManifest(line: head[firstLine.count..<end])
        } catch {
            throw malformedManifest(error.message)
        }
        if let text = manifest.list.unsafeText {
            throw BundleError(.unsafeText, path: path, "\(text) Ask the owner of the list for a bundle without it.")
        }
        return (manifest, end + 1)
    }

    private func malformedManifest(_ reason: String) -> BundleError {
        BundleError(
            .malformed, path: path,
            "The manifest cannot be read: \(reason). The file was changed or damaged, or a newer program wrote it. Get it "
                + "again from its owner.")
    }

    private var truncated: BundleError {
        BundleError(
            .truncated, path: path, "The bundle is truncated after \(size) bytes. Get it again from its owner.")
    }

    /// The last line, which must be where the manifest says.
    private func signature(
        signedSize: Int64, _ manifest: BundleManifest
    ) throws(BundleError) -> BundleFormat.Signature {
        let expected = signedSize + Int64(BundleFormat.Signature.lineLength)
        if size == signedSize { throw unsigned }
        guard size >= expected else { throw truncated }
        guard size == expected else {
            throw BundleError(
                .changed, path: path,
                "The file has \(size - expected) bytes after its end: it was changed. Get it again from its owner.")
        }
        let line = try read(at: signedSize, count: BundleFormat.Signature.lineLength)
        guard let signature = BundleFormat.Signature(line: line) else { throw unsigned }
        return signature
    }

    private var unsigned: BundleError {
        BundleError(
            .unsigned, path: path,
            "The bundle has no signature where one should be, and nothing without one is imported. Get it again from its "
                + "owner.")
    }
}

/// What is known of a bundle whose signature is right.
struct VerifiedBundle {
    let manifest: BundleManifest
    let signer: PinnedKeys.Pin
    /// Of what was signed.
    let digest: Digest
    /// Of the whole file.
    let fileDigest: Digest
    let headerLength: Int
    let signedSize: Int64
}
