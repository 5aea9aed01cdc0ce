package import KnownHashes

/// The writer of one format: a value that is given the entries in their order.
package protocol EntryTextWriter {
    mutating func begin(_ bytes: inout [UInt8])

    /// Appends what the format says of `entry`, which its list calls `label`, and returns the number of records.
    mutating func write(_ entry: KnownEntry, label: String?, to bytes: inout [UInt8]) -> Int

    mutating func end(_ bytes: inout [UInt8])

    /// What could not be written so far.
    var losses: ExportLosses { get }
}

extension EntryTextWriter {
    package mutating func begin(_ bytes: inout [UInt8]) {}

    package mutating func end(_ bytes: inout [UInt8]) {}
}
