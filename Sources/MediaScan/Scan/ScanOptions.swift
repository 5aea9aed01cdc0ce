import Foundation
public import ImageDecoding

/// What a scan is asked to do beyond its defaults.
public struct ScanOptions: Sendable {
    /// How many files are examined at once.
    public var threadCount: Int
    /// Whether pictures are also looked up rotated and mirrored.
    public var includesDihedral = false
    /// What a picture may cost to decode.
    public var limits = DecodingLimits()

    /// The defaults: a thread for each processor.
    public init() {
        threadCount = max(1, ProcessInfo.processInfo.activeProcessorCount)
    }
}
