#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes a ledger, line by line.
///
/// The lines go to `scan.jsonl.partial`; only ``finish(_:)`` gives the file its final name, after its bytes have reached
/// the disk. So a `scan.jsonl` is always a whole one: a scan that was killed, or whose disk filled up, leaves none.
public struct LedgerWriter: ~Copyable {
    /// Why a ledger could not be written.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        public let path: MediaPath
        public let error: SystemError
        public var description: String { "\(path): \(error). The scan has no ledger." }
    }

    /// The name of a whole ledger, and of one that is being written.
    public static let fileName = "scan.jsonl"
    public static let partialFileName = "scan.jsonl.partial"

    private let path: MediaPath
    private let partialPath: MediaPath
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    private static let bufferByteCount = 1 << 16

    /// Begins a ledger in `folder`, which must exist, with its run line. An unfinished ledger there is replaced.
    public init(in folder: MediaPath, run: ScanRun) throws(Failure) {
        path = folder.appending(Self.fileName.utf8)
        partialPath = folder.appending(Self.partialFileName.utf8)
        // Evidence: for the owner's eyes only.
        descriptor = unsafe partialPath.withCString {
            unsafe open($0, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        }
        guard descriptor >= 0 else { throw Failure(path: partialPath, error: .current) }
        try append(LedgerLine.run(run))
    }

    deinit {
        close(descriptor)
    }

    /// Adds the line of a file.
    public mutating func append(_ record: FileRecord) throws(Failure) {
        try append(LedgerLine.file(record))
    }

    /// Adds the summary line and makes the ledger final.
    public mutating func finish(_ summary: ScanSummary) throws(Failure) {
        try append(LedgerLine.summary(summary))
        try flush()
        guard fsync(descriptor) == 0 else { throw Failure(path: partialPath, error: .current) }
        let renamed = unsafe partialPath.withCString { from in unsafe path.withCString { unsafe rename(from, $0) } }
        guard renamed == 0 else { throw Failure(path: path, error: .current) }
    }

    private mutating func append(_ line: [UInt8]) throws(Failure) {
        buffer += line
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= Self.bufferByteCount { try flush() }
    }

    private mutating func flush() throws(Failure) {
        var written = 0
        while written < buffer.count {
            // SAFETY: the pointer and the count are those of what is left of the buffer, which outlives the call.
            let count = unsafe buffer.withUnsafeBytes { bytes in
                unsafe write(descriptor, bytes.baseAddress.map { unsafe $0 + written }, bytes.count - written)
            }
            if count < 0 {
                let error = SystemError.current
                if error.number == EINTR { continue }
                throw Failure(path: partialPath, error: error)
            }
            written += count
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
