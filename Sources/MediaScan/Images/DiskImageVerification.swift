import DiskImageReading
import FileReading
public import IsolatedDecoding
public import KnownHashes
import ScanLedger
public import SystemFiles

/// The digests of all bytes of a disk image, beside those that the image states, and where its checksums are wrong.
public struct DiskImageVerification: Sendable {
    /// A failure to read an image to its end.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        /// What kind of failure it is: stable over versions, for programs and reports.
        public struct Code: RawRepresentable, Hashable, Sendable {
            public let rawValue: String

            public init(rawValue: String) {
                self.rawValue = rawValue
            }

            /// The file is no disk image that is read here.
            public static let notAnImage = Code(rawValue: "notAnImage")
            /// The image cannot be opened, or not read to its end.
            public static let unreadable = Code(rawValue: "damagedImage")
        }

        public let code: Code
        public let path: PathBytes
        /// What happened and what to do about it.
        public let message: String

        public var description: String { "\(path): \(message)" }
    }

    /// How the image is stored: `raw`, `ewf`, `vmdk`, `vhd`.
    public let format: String
    public let fileCount: Int
    public let byteCount: Int64
    public let computed: FileDigests
    /// What the image states; nil where it states nothing.
    public let storedMD5: Digest?
    public let storedSHA1: Digest?
    /// The ranges of the disk whose checksums in the image are wrong, in their order.
    public let damaged: [Range<Int64>]

    /// Whether the image has the bytes that it says it has; true too where it says nothing of them.
    public var isSound: Bool {
        damaged.isEmpty && (storedMD5 == nil || storedMD5 == computed.md5)
            && (storedSHA1 == nil || storedSHA1 == computed.sha1)
    }

    /// Reads the image that begins in the file at `path`.
    ///
    /// - Parameters:
    ///   - isolation: where it is read.
    ///   - progress: is called now and then with the number of bytes read so far.
    public init(
        of path: PathBytes, isolation: Isolation, progress: (Int64) -> Void = { _ in }
    ) throws(Failure) {
        guard let image = DiskImageFile(MediaItem(path: path, kind: .file)) else {
            throw Failure(
                code: .notAnImage, path: path,
                message:
                    "it is not a disk image in a format that can be read. Name the first file of one: raw, E01, VMDK or VHD."
            )
        }
        let bytes = DiskImageBytes(image, isolation: isolation)
        guard case .summary(let summary) = try Self.ask(.summary, bytes, path) else {
            throw Failure(code: .unreadable, path: path, message: "it cannot be opened")
        }
        var digests = DigestComputation()
        var offset: Int64 = 0
        while offset < summary.byteCount {
            let count = Int(min(Int64(DiskImageRequest.maximumByteCount), summary.byteCount - offset))
            guard case .bytes(let piece) = try Self.ask(.bytes(offset: offset, count: count), bytes, path),
                !piece.isEmpty
            else {
                throw Failure(
                    code: .unreadable, path: path,
                    message: "it cannot be read from byte \(offset) of \(summary.byteCount) on. Acquire it again.")
            }
            // SAFETY: the bytes are read before the call returns.
            unsafe piece.withUnsafeBytes { unsafe digests.update($0) }
            offset += Int64(piece.count)
            progress(offset)
        }
        guard case .damage(let damaged) = try Self.ask(.damage, bytes, path), let computed = FileDigests(digests) else {
            throw Failure(code: .unreadable, path: path, message: "its checksums could not be checked")
        }
        format = image.format.rawValue
        fileCount = image.paths.count
        byteCount = summary.byteCount
        self.computed = computed
        storedMD5 = summary.storedMD5.flatMap { Digest(.md5, bytes: $0) }
        storedSHA1 = summary.storedSHA1.flatMap { Digest(.sha1, bytes: $0) }
        self.damaged = damaged.sorted { $0.lowerBound < $1.lowerBound }
    }

    private static func ask(
        _ request: DiskImageRequest, _ image: DiskImageBytes, _ path: PathBytes
    ) throws(Failure) -> DiskImageAnswer {
        let answer: DiskImageAnswer
        do throws(WorkerFailure) {
            answer = try image.reader.ask(request)
        } catch {
            throw Failure(code: .unreadable, path: path, message: "it cannot be read: \(error)")
        }
        if case .failure(_, let message) = answer {
            throw Failure(code: .unreadable, path: path, message: "it cannot be read: \(message)")
        }
        return answer
    }
}
