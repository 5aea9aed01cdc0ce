public import ByteSources

/// Reads the members of a container, one after the other.
///
/// ```swift
/// let reader = try ContainerReader(source, format: .zip)
/// while let member = try reader.next() {
///     let data = ContainerMemberSource(reader)
///     let (pixels, decoding) = try PictureDecoder().decodePixels(from: data)
///     …
/// }
/// if let damage = reader.damage { … }
/// ```
///
/// Every member of a ZIP archive's directory comes, in the directory's order, also two with one name or with the same
/// data. Names, sizes and data are the directory's: where the header in front of the data says otherwise,
/// ``ContainerMember/isContradictory`` tells. After them come the members that the directory does not name
/// (``ContainerMember/isUnlisted``). If the directory is missing or damaged the members are those whose headers are
/// found (``isRecovered``). The members of other archives come in the order of the file, or of its directory.
///
/// Memory grows with the number of members only where libarchive holds a directory (7z, ISO 9660, XAR, cabinets), and
/// by 16 bytes a member in ZIP archives whose members lie in no order, up to 16 megabytes. A decompressor takes what the
/// data determine: up to 256 megabytes for LZMA, XZ and PPMd, as far as a header tells, and what 7z asks for, so that a
/// process that reads hostile files should limit its memory. How many members are wanted, and how much of each, is for the
/// caller to bound: a few kilobytes can hold billions of both.
///
/// A reader may be used by one thread at a time.
public final class ContainerReader {
    /// Whether containers can be looked into: those of some kinds in every build, archives with the package trait
    /// `Archives` and libarchive installed. For a single kind, ask ``ContainerFormat/isReadable``.
    public static var isAvailable: Bool { !ContainerFormat.readable.isEmpty }

    /// The libraries that decompress in this build and their versions: libarchive "3.6.2". None in a build that cannot
    /// look into containers.
    public static var libraries: [(name: String, version: String)] { ContainerKinds.libraries }

    /// The first of them, as in `libarchive 3.6.2`.
    @available(*, deprecated, message: "use libraries, which has all of them")
    public static var libraryVersion: String? { libraries.first.map { "\($0.name) \($0.version)" } }

    /// Loads the libraries that decompress. Otherwise that happens when they are first needed, when a process that has
    /// locked itself down cannot open files any more.
    public static func load() {
        LibArchive.load()
        _ = isAvailable
    }

    /// How many members the directory holds, or nil where the container is read without it.
    public var memberCount: Int? { container.memberCount }
    /// Whether the members are read without the container's directory, because it is missing or damaged. Some may then
    /// be missing, and some may be members of a member.
    public var isRecovered: Bool { container.isRecovered }
    /// What is wrong with the container as a whole; nil if nothing is, as far as it was read. The members that come are
    /// read all the same.
    public var damage: ContainerError? { container.damage }
    /// Where the file has bytes that no member, header or directory of the container covers: in front of the first
    /// member, in gaps, after the end. To be asked for when the last member has come. They are sorted and apart from
    /// each other, and at most 1,000: the last one then reaches to the end of the file. Empty where nothing is known of
    /// such bytes.
    package var unclaimedRanges: [Range<Int>] { container.unclaimedRanges }
    /// The member that ``read(into:)`` reads, if there is one.
    public private(set) var member: ContainerMember?

    private let container: any OpenedContainer

    /// Looks for the directory of a container.
    ///
    /// - Throws: ``ContainerError/Code/damagedContainer`` where there is neither a directory nor any member;
    ///   ``ContainerError/Code/unavailable``; ``ContainerError/Code/sourceFailed``.
    public init(_ source: any RandomAccessByteSource, format: ContainerFormat) throws(ContainerError) {
        guard let kind = ContainerKinds.kind(of: format) else {
            throw ContainerError(.unavailable, "this program cannot look into containers of the kind ‘\(format)’")
        }
        container = try kind.open(source)
    }

    /// Goes on to the next member, whatever was read of the present one, or returns nil after the last.
    ///
    /// - Throws: ``ContainerError/Code/sourceFailed`` where the directory cannot be read any more. What is wrong with
    ///   a member is thrown by ``read(into:)``, and the next one can be read.
    public func next() throws(ContainerError) -> ContainerMember? {
        member = nil
        member = try container.next()
        return member
    }

    /// Appends the next bytes of the present member's data to `buffer`: as many as there is room for, and fewer only at
    /// the end. Appending nothing to a buffer with room says that the data have ended, whole and with the right
    /// checksum.
    ///
    /// - Throws: where the data are not whole, after all of them that can be had, and then at each call. Before the
    ///   first
    ///   ``next()``, and after the last, there are no data.
    public func read(into buffer: inout OutputSpan<UInt8>) throws(ContainerError) {
        guard member != nil else {
            throw ContainerError(.damagedMember, "there is no present member: call next() first")
        }
        try container.read(into: &buffer)
    }
}
