import ArgumentParser
import KnownMedia

/// The options that say how files are examined and compared, in every command that examines them as a scan does.
struct ExaminationOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: "The number of files to examine at once. (default: one for each processor)")
    var threads: Int?

    @Option(parsing: .unconditional, help: "The number of bits in which PDQ hashes may differ in a match.")
    var maxDistance: Int = 31

    @Option(
        name: .customLong("max-distance-64"), parsing: .unconditional,
        help: "The same for hashes of 64 bits: phash, dhash, ahash.")
    var maxDistance64: Int = 8

    @Option(
        parsing: .unconditional, help: "The lowest PDQ quality, 0 to 100, at which a picture is matched by its hash.")
    var minQuality: Int = 50

    @Flag(help: "Also look up pictures rotated and mirrored.")
    var dihedral = false

    @OptionGroup var effortOption: EffortOption

    @Option(
        help: ArgumentHelp(
            """
            fast: screen pictures by a quick hash, and hash those near a known one in full. full: hash all in full. \
            (default: fast)
            """,
            discussion: "The matches are the same. With full, the full hash of every picture is recorded."))
    var pipeline: ExaminationPipeline?

    @Option(help: "The index: auto, bk-tree, multi-index or linear.")
    var index: String = "auto"

    @Option(
        help: ArgumentHelp(
            "on: decode pictures in locked-down processes. off: in this one.",
            discussion: "A picture that crashes or stalls its decoder then costs one record. The records are the same.")
    )
    var isolation: Switch = .on

    @Option(
        help: ArgumentHelp(
            "on: look inside archives. off: skip them, and say so.",
            discussion: "Thumbnails and frames of pictures are examined either way."))
    var containers: Switch = .on

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How much processor time a look inside one file may take, besides a second for each 2 MB of it.",
            valueName: "seconds"))
    var maxFileSeconds: Int = NestedLimits().maximumProcessorSeconds

    /// How pictures are hashed in a scan.
    enum ExaminationPipeline: String, CaseIterable, ExpressibleByArgument {
        case fast
        case full
    }

    func validate() throws {
        _ = try IndexKind(option: index)
        func check(_ value: Int, _ range: ClosedRange<Int>, _ name: String) throws {
            guard range.contains(value) else {
                throw ValidationError(
                    usage: "\(name) must be between \(range.lowerBound) and \(range.upperBound), and not \(value).")
            }
        }
        try check(maxDistance, 0...256, "--max-distance")
        try check(maxDistance64, 0...64, "--max-distance-64")
        try check(minQuality, 0...100, "--min-quality")
        if let threads { try check(threads, 1...1024, "--threads") }
        try check(maxFileSeconds, 1...1_000_000, "--max-file-seconds")
    }

    /// What looks up files in `store`.
    func matcher(of store: KnownHashStore) throws -> KnownMatcher {
        var thresholds = MatchThresholds()
        thresholds.pdqDistance = Distance(rawValue: maxDistance)
        thresholds.shortDistance = Distance(rawValue: maxDistance64)
        thresholds.minimumQuality = minQuality
        return try KnownMatcher(store, thresholds: thresholds, indexKind: IndexKind(option: index))
    }

    /// How files are examined.
    var scanOptions: ScanOptions {
        var options = ScanOptions()
        if let threads { options.threadCount = threads }
        options.includesDihedral = dihedral
        options.effort = effortOption.effort
        options.screens = pipeline != .full
        options.nestedLimits.maximumProcessorSeconds = maxFileSeconds
        options.opensContainers = containers == .on
        // What is in an image of a disk is a source of files: only a scan has such.
        options.opensDiskImages = false
        options.isolation = isolation == .on ? .workerProcesses() : .off
        return options
    }
}
