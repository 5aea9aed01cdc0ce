public import SystemFiles

/// A table of decisions cannot be used.
public struct DecisionTableError: Error, Sendable, CustomStringConvertible {
    public let path: PathBytes
    /// The number of the line, from 1; nil where the file as a whole is meant.
    public let line: Int?
    /// What is wrong and what to do about it.
    public let message: String

    public var description: String { "\(path)\(line.map { ", line \($0)" } ?? ""): \(message)" }

    init(_ path: PathBytes, line: Int? = nil, _ message: String) {
        self.path = path
        self.line = line
        self.message = message
    }
}
