package import Cryptography
import Dispatch
public import SystemFiles
import TextCoding

/// Writes a ledger, line by line.
///
/// The lines go to `scan.jsonl.partial`, whole lines at a time, and reach the disk about every second; only ``publish()``
/// gives the file its final name, after all its bytes have. So a `scan.jsonl` is always a whole one: a scan that was killed,
/// or whose disk filled up, leaves none, and what it had recorded can be gone on with, see ``ScanFolder``.
public struct LedgerWriter: ~Copyable {
    /// Why a ledger could not be written.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        public let path: PathBytes
        public let error: SystemError
        public var description: String {
            "\(path): \(error). The ledger is not whole; what was recorded so far is kept as \(LedgerWriter.partialFileName)."
        }
    }

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
    public init(in folder: PathBytes, run: ScanRun) throws(Failure) {
        try self.init(in: folder, runLine: LineSeal.sealed(LedgerLine.run(run)))
    }

    package init(in folder: PathBytes, runLine: [UInt8]) throws(Failure) {
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

    /// Goes on with an unfinished ledger in `folder` behind what is kept of it.
    package init(in folder: PathBytes, keeping kept: KeptLines) throws(Failure) {
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

    /// What is kept of an unfinished ledger: so many bytes, with this digest, the last of them a line with this seal.
    package struct KeptLines {
        package var byteCount: Int64 = 0
        package var digest = SHA256()
        package var seal = LineSeal()

        package init(byteCount: Int64 = 0, digest: SHA256 = SHA256(), seal: LineSeal = LineSeal()) {
            self.byteCount = byteCount
            self.digest = digest
            self.seal = seal
        }
    }

    /// Adds the line of a file.
    public mutating func append(_ record: FileRecord) throws(Failure) {
        add(seal.seal(LedgerLine.file(record)))
        let now = DispatchTime.now().uptimeNanoseconds
        if now - lastFlush.uptimeNanoseconds >= Self.flushNanoseconds {
            try flush()
        } else if buffer.count >= Self.bufferByteCount || now - lastWrite.uptimeNanoseconds >= Self.writeNanoseconds {
            try write()
        }
    }

    /// Adds the summary line and makes the ledger final.
    public mutating func finish(_ summary: ScanSummary) throws(Failure) {
        _ = try complete(summary)
        try publish()
    }

    /// Adds the summary line, brings all lines to the disk, and returns their SHA-256 as hexadecimal digits.
    package mutating func complete(_ summary: ScanSummary) throws(Failure) -> String {
        add(seal.seal(LedgerLine.summary(summary)))
        try flush()
        return Hexadecimal.text(of: digest.finalize())
    }

    /// Gives the ledger its final name.
    package func publish() throws(Failure) {
        try Self.failing(at: path) { () throws(SystemError) in try OutputFile.rename(file.path, to: path) }
    }

    private mutating func add(_ line: [UInt8]) {
        buffer += line
        buffer.append(UInt8(ascii: "\n"))
    }

    /// Brings the lines to the disk.
    private mutating func flush() throws(Failure) {
        try write()
        try Self.failing(at: file.path) { () throws(SystemError) in try file.synchronize() }
        lastFlush = .now()
    }

    /// Hands the lines over to the system: they survive the end of this process.
    private mutating func write() throws(Failure) {
        do throws(SystemError) {
            try file.append(buffer)
        } catch {
            throw Failure(path: file.path, error: error)
        }
        digest.update(buffer)
        buffer.removeAll(keepingCapacity: true)
        lastWrite = .now()
    }

    private static func failing<Result: ~Copyable>(
        at path: PathBytes, _ body: () throws(SystemError) -> Result
    ) throws(Failure) -> Result {
        do throws(SystemError) {
            return try body()
        } catch {
            throw Failure(path: path, error: error)
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

extension LedgerWriter.KeptLines {
    /// Adds the line of a record that was read last.
    package mutating func append(_ ledger: borrowing LedgerReader) {
        append(ledger.lastLine, endingAt: ledger.offset)
        seal = ledger.seal
    }

    /// Adds a line, which ends at `offset` of the file.
    package mutating func append(_ line: ArraySlice<UInt8>, endingAt offset: Int64) {
        digest.update(line)
        digest.update([UInt8(ascii: "\n")])
        byteCount = offset
    }
}
