public import SystemFiles

/// A ledger could not be read or written.
public struct LedgerError: Error, Sendable, CustomStringConvertible {
    /// The kind of failure: stable over versions, for programs and reports.
    public typealias Code = LedgerErrorCode

    public let code: Code
    /// The path of the ledger.
    public let path: PathBytes
    /// The number of the line, from 1; nil where the file as a whole is meant.
    public let line: Int?
    /// What is wrong and what to do about it.
    public let message: String
    /// The error of the system behind it, if there was one.
    public let cause: SystemError?

    /// What is wrong, without what to do about it.
    package let fault: String

    public var description: String { "\(path)\(line.map { ", line \($0)" } ?? ""): \(message)" }

    /// A ledger that cannot be read.
    init(reading path: PathBytes, line: Int? = nil, _ cause: SystemError) {
        code = .cannotRead
        self.path = path
        self.line = line
        self.cause = cause
        fault = cause.message
        message = "\(cause.message). Check the path and the permissions of the ledger."
    }

    /// A ledger that is not as a scan writes it.
    init(_ fault: LedgerFault, path: PathBytes, line: Int) {
        code = fault.code
        self.path = path
        self.line = line
        cause = nil
        self.fault = fault.message
        message = "\(fault.message). Keep the ledger as it is; ‘knownmedia verify’ lists all its faults."
    }

    /// A ledger that cannot be written.
    init(writing path: PathBytes, _ cause: SystemError) {
        code = cause.isForLackOfSpace ? .diskFull : .cannotWrite
        self.path = path
        line = nil
        self.cause = cause
        fault = cause.message
        message =
            "\(cause.message). The ledger is incomplete; what was recorded so far is kept in "
            + "\(LedgerWriter.partialFileName). "
            + (cause.isForLackOfSpace ? "Make room" : "Check that the folder can be written") + ", and resume the scan."
    }
}
