/// How far a scan looks into the things that files hold. Each limit that is met is said in the record of the file.
///
/// The defaults let every honest archive pass, and end what only exists to exhaust its reader: an archive of 42 kB can hold
/// 4.5 petabytes in five layers.
public struct NestedLimits: Hashable, Sendable {
    /// How many archives and pictures deep. 8: a picture in a document in a mail attachment in a backup is at 4.
    public var maximumDepth = 8
    /// The most things inside one file, at all depths together; a record is held for each until the file is done. 100,000.
    public var maximumCount = 100_000
    /// The most bytes of names on the ways to all these things. A name in an archive may have 65,535. 64 MiB.
    public var maximumNameByteCount = 64 << 20
    /// The most bytes that are unpacked of one file, at all depths together. 64 GiB.
    public var maximumUnpackedByteCount = 64 << 30
    /// How many times its own size a file may unpack to, once that is more than ``freelyUnpackedByteCount``. 250: what
    /// compresses better is zeros; documents reach 20.
    public var maximumRatio = 250
    /// How much any file may unpack to. 256 MiB.
    public var freelyUnpackedByteCount = 256 << 20
    /// The most bytes of one file's inside that are held in memory: an archive in an archive, and a picture that may hold
    /// others, are held while they are looked into. 256 MiB.
    public var maximumBufferedByteCount = 256 << 20
    /// How much processor time a look into one file may take, in seconds, at all depths together; and a second more for each
    /// ``byteCountPerProcessorSecond`` of the file. By the clock it may take three times as long. 600.
    public var maximumProcessorSeconds = 600
    /// How many bytes of a file make its look a second longer. 2,000,000: of photographs, a tenth of what is decoded.
    public var byteCountPerProcessorSecond = 2_000_000

    public init() {}
}

extension NestedLimits {
    /// How much processor time a look into a file of that size may take.
    package func processorSeconds(forByteCount byteCount: Int64) -> Double {
        Double(maximumProcessorSeconds) + Double(byteCount) / Double(max(1, byteCountPerProcessorSecond))
    }
}

extension FileRecord.Reason {
    /// What is said of a file where that time is over.
    package static func lookTookTooLong(seconds: Double) -> Self {
        .init(
            .timeLimit,
            message:
                "looking inside took more than \(Int(seconds)) seconds of processor time; the rest was not examined")
    }
}
