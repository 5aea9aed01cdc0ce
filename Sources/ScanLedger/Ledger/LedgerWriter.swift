import Cryptography
import Dispatch
public import SystemFiles
import TextCoding

/// Writes a ledger, line by line.
///
/// The lines go to `scan.jsonl.partial`, whole lines at a time, and reach the disk about every second; only ``publish()``
/// gives the file its final name, after all its bytes have. So a `scan.jsonl` is always a whole one: a scan that was killed,
/// or whose disk filled up, leaves none, and can be resumed: see ``ScanFolder``.
public struct LedgerWriter: ~Copyable {
    /// The old name of ``LedgerError``.
    @available(*, deprecated, renamed: "LedgerError")
    public typealias Failure = LedgerError

    /// The name of a whole ledger, and of one that is being written.
    public static let fileName = "scan.jsonl"
    public static let partialFileName = "scan.jsonl.partial"

    private let path: PathBytes
    private var file: OutputFile
    private var seal: LineSeal
    private var digest: SHA256
    private var buffer: [UInt8]
    private var lastWrite: DispatchTime
    private var lastFlush: DispatchTime

    private static let bufferByteCount = 1 << 16
    private static let writeNanoseconds: UInt64 = 50_000_000
    private static let flushNanoseconds: UInt64 = 1_000_000_000

    /// Begins a ledger in `folder`, which must exist, with its run line. An unfinished ledger there is replaced.
    public init(in folder: PathBytes, run: ScanRun) throws(LedgerError) {
        try self.init(in: folder, runLine: LineSeal.sealed(LedgerLine.run(run)))
    }

    package init(in folder: PathBytes, runLine: [UInt8]) throws(LedgerError) {
        let partialPath = folder.appending(Self.partialFileName.utf8)
        let line = runLine + [UInt8(ascii: "\n")]
        let file = try Self.failing(at: partialPath) { () throws(SystemError) in
            var file = try OutputFile(creatingAt: partialPath)
            try file.append(line)
            try file.synchronize()
            try folder.synchronizeFolder()
            return file
        }
        var digest = SHA256()
        digest.update(line)
        self.init(folder, file, digest, LineSeal())
    }

    /// Continues an unfinished ledger in `folder` after what is kept of it.
    package init(in folder: PathBytes, keeping kept: KeptLines) throws(LedgerError) {
        let partialPath = folder.appending(Self.partialFileName.utf8)
        let file = try Self.failing(at: partialPath) { () throws(SystemError) in
            var file = try OutputFile(appendingAt: partialPath)
            try file.cut(to: kept.byteCount)
            return file
        }
        self.init(folder, file, kept.digest, kept.seal)
    }

    private init(_ folder: PathBytes, _ file: consuming OutputFile, _ digest: SHA256, _ seal: LineSeal) {
        path = folder.appending(Self.fileName.utf8)
        self.file = file
        self.digest = digest
        self.seal = seal
        buffer = []
        lastWrite = .now()
        lastFlush = .now()
    }

    /// Adds the line of a file.
    public mutating func append(_ record: FileRecord) throws(LedgerError) {
        add(seal.seal(LedgerLine.file(record)))
        let now = DispatchTime.now().uptimeNanoseconds
        if now - lastFlush.uptimeNanoseconds >= Self.flushNanoseconds {
            try flush()
        } else if buffer.count >= Self.bufferByteCount || now - lastWrite.uptimeNanoseconds >= Self.writeNanoseconds {
            try write()
        }
    }

    /// Hands over the lines that were held back, which nobody does while no file comes; and brings them to the disk if they
    /// have not been there for a second.
    package mutating func settle() throws(LedgerError) {
        guard !buffer.isEmpty else { return }
        if DispatchTime.now().uptimeNanoseconds - lastFlush.uptimeNanoseconds >= Self.flushNanoseconds {
            try flush()
        } else {
            try write()
        }
    }

    /// Adds the summary line and makes the ledger final.
    public mutating func finish(_ summary: ScanSummary) throws(LedgerError) {
        _ = try complete(summary)
        try publish()
    }

    /// Adds the summary line, brings all lines to the disk, and returns their SHA-256 as hexadecimal digits.
    package mutating func complete(_ summary: ScanSummary) throws(LedgerError) -> String {
        add(seal.seal(LedgerLine.summary(summary)))
        try flush()
        return Hexadecimal.text(of: digest.finalize())
    }

    /// Gives the ledger its final name.
    package func publish() throws(LedgerError) {
        try Self.failing(at: path) { () throws(SystemError) in try OutputFile.rename(file.path, to: path) }
    }

    private mutating func add(_ line: [UInt8]) {
        buffer += line
        buffer.append(UInt8(ascii: "\n"))
    }

    /// Brings the lines to the disk.
    private mutating func flush() throws(LedgerError) {
        try write()
        try Self.failing(at: file.path) { () throws(SystemError) in try file.synchronize() }
        lastFlush = .now()
    }

    /// Hands the lines over to the system: they survive the end of this process.
    private mutating func write() throws(LedgerError) {
        do throws(SystemError) {
            try file.append(buffer)
        } catch {
            throw LedgerError(writing: file.path, error)
        }
        digest.update(buffer)
        buffer.removeAll(keepingCapacity: true)
        lastWrite = .now()
    }

    private static func failing<Result: ~Copyable>(
        at path: PathBytes, _ body: () throws(SystemError) -> Result
    ) throws(LedgerError) -> Result {
        do throws(SystemError) {
            return try body()
        } catch {
            throw LedgerError(writing: path, error)
        }
    }
}

extension LineSeal {
    /// A line that stands alone, with its check.
    package static func sealed(_ line: [UInt8]) -> [UInt8] {
        var seal = LineSeal()
        return seal.seal(line)
    }
}
