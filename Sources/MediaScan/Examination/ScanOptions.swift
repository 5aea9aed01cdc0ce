import Foundation
public import ImageDecoding
public import IsolatedDecoding
public import PerceptualHash
public import ScanLedger

/// What a scan is asked to do beyond its defaults.
public struct ScanOptions: Sendable {
    /// How many files are examined at once.
    public var threadCount: Int
    /// In which order files are read. The records are the same, and in the order of their paths, for each.
    public var readOrder = ReadOrder.automatic
    /// Whether pictures are also looked up rotated and mirrored.
    public var includesDihedral = false
    /// Whether PDQ is first computed by the fast pipeline, and at full resolution only for pictures that come near a known
    /// one or whose hash depends on rounding. The matches and their distances are the same either way; the hashes recorded
    /// of other pictures are those of the pipeline `fast`.
    public var screens = true
    /// How many hypotheses of what may have been done to each picture are tried, so that altered copies of known pictures are
    /// found. Thumbnails, frames and everything inside files are treated alike.
    public var effort = Effort.normal
    /// What a picture may cost to decode.
    public var limits = DecodingLimits()

    /// Whether archives are looked into, in builds that can: those with the trait `Archives`. Those that are not are
    /// recorded as skipped.
    public var opensContainers = true
    /// Whether disk images are looked into, in builds that can: those with the trait `DiskImages`. Those that are not are
    /// recorded as skipped.
    public var opensDiskImages = true
    /// Whether JPEG pictures that lie in pieces in the free space of disk images are put together. That takes time, and what is
    /// put together is likely right, and not surely.
    public var reassembles = false
    /// How far is looked into what lies inside files.
    public var nestedLimits = NestedLimits()

    /// After how many seconds something that the scan waits for is reported. 60.
    public var delaySeconds = 60.0

    /// Where pictures are decoded. In this process unless said otherwise: worker processes need a program that can become
    /// one, see ``DecodingWorker``.
    public var isolation = Isolation.off

    /// The defaults: a thread for each processor.
    public init() {
        threadCount = max(1, ProcessInfo.processInfo.activeProcessorCount)
    }
}
