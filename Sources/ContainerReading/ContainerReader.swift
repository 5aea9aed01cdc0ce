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
/// Every member of the directory comes, in the directory's order, also two with one name or with the same data. Names,
/// sizes and data are the directory's: where the header in front of the data says otherwise,
/// ``ContainerMember/isContradictory`` tells. What lies in the file and not in the directory is not looked for, unless the
/// directory is missing or damaged: then the members are those whose headers are found (``isRecovered``).
///
/// Memory does not grow with the number of members or their size: a few hundred kilobytes, and what a decompressor
/// takes, which the data determine: up to 256 megabytes for LZMA and PPMd, and without bound for XZ, so that a process
/// that reads hostile files should limit its memory. How many members are wanted, and how much of each, is for the caller to bound: a few kilobytes can
/// hold billions of both.
///
/// A reader may be used by one thread at a time.
public final class ContainerReader {
    /// Whether containers can be looked into: the build has the package trait `Archives`, and libarchive is installed.
    public static var isAvailable: Bool { MemberDecompressor.isAvailable }

    /// The library that decompresses and its version, `libarchive 3.6.2`; nil where containers cannot be looked into.
    public static var libraryVersion: String? { MemberDecompressor.libraryVersion }

    /// Loads the library that decompresses. Otherwise that happens when it is first needed, when a process that has locked
    /// itself down cannot open files any more.
    public static func load() {
        _ = isAvailable
    }

    /// How many members the directory holds, or nil where the container is read without it.
    public let memberCount: Int?
    /// Whether the members are read without the container's directory, because it is missing or damaged. Some may then be
    /// missing, and some may be members of a member.
    public var isRecovered: Bool { directory == nil }
    /// What is wrong with the container as a whole; nil if nothing is. The members that come are read all the same.
    public let damage: ContainerError?
    /// The member that ``read(into:)`` reads, if there is one.
    public private(set) var member: ContainerMember?

    private let source: any RandomAccessByteSource
    private var directory: ZIPDirectory?
    private var search = ZIPHeaderSearch()
    private var directoryWindow: ByteWindow
    private var headerWindow: ByteWindow
    /// The data of the present member, or why there are none.
    private var data: Result<ZIPMemberData, ContainerError> = .failure(ContainerReader.noMember)
    private var decompressor: MemberDecompressor?

    /// Looks for the directory of a container.
    ///
    /// - Throws: ``ContainerError/Code/damagedContainer`` where there is neither a directory nor any member;
    ///   ``ContainerError/Code/unavailable``; ``ContainerError/Code/sourceFailed``.
    public init(_ source: any RandomAccessByteSource, format: ContainerFormat) throws(ContainerError) {
        guard Self.isAvailable else { throw Self.unavailable }
        self.source = source
        directoryWindow = ByteWindow(source, capacity: 64 * 1024)
        headerWindow = ByteWindow(source, capacity: 4 * 1024)
        directory = try ZIPDirectory.find(in: &directoryWindow, probing: &headerWindow)
        memberCount = directory?.recordCount
        if let directory {
            // The count has 16 bits, and some programs write more members than that all the same.
            let isCounted = (directory.recordCount - directory.statedCount) & 0xFFFF == 0
            damage =
                isCounted
                ? nil
                : ContainerError(
                    .damagedContainer,
                    "the archive says that it has \(directory.statedCount) members, and has \(directory.recordCount)")
        } else {
            damage = ContainerError(
                .damagedContainer,
                "the archive's directory is missing or damaged; its members are found by their own headers")
            var trial = search
            guard try trial.next(in: &directoryWindow, probing: &headerWindow) != nil else {
                throw ContainerError(.damagedContainer, "the archive has neither a directory nor a member")
            }
        }
    }

    /// Goes on to the next member, whatever was read of the present one, or returns nil behind the last.
    ///
    /// - Throws: ``ContainerError/Code/sourceFailed`` where the directory cannot be read any more. What is wrong with
    ///   a member is thrown by ``read(into:)``, and the next one can be read.
    public func next() throws(ContainerError) -> ContainerMember? {
        let number = passed + 1
        decompressor = nil
        member = nil
        data = .failure(Self.noMember)
        if directory != nil {
            guard let record = try directory?.next(in: &directoryWindow) else { return nil }
            take(record, number: number)
        } else {
            guard let (record, data) = try search.next(in: &directoryWindow, probing: &headerWindow) else { return nil }
            take(record, data, number: number)
        }
        passed = number
        return member
    }

    /// The number of the last member that came.
    private var passed = 0

    /// Appends the next bytes of the present member's data to `buffer`: as many as there is room for, and fewer only at
    /// the end. Appending nothing to a buffer with room says that the data have ended, whole and with the right checksum.
    ///
    /// - Throws: where the data are not whole, after all of them that can be had, and then at each call. Before the first
    ///   ``next()``, and behind the last, there are no data.
    public func read(into buffer: inout OutputSpan<UInt8>) throws(ContainerError) {
        if decompressor == nil {
            let data = try data.get()
            try checkMemory(for: data)
            decompressor = try MemberDecompressor(data, source: source)
        }
        try decompressor?.read(into: &buffer)
    }

    /// The memory for LZMA is in the first bytes of the data, up to 4 GiB whatever their size.
    private func checkMemory(for data: ZIPMemberData) throws(ContainerError) {
        guard data.method == 14 else { return }
        let start = try headerWindow.read(at: data.offset, count: 9)
        guard start.count == 9, start.number32(at: 5) > Self.maximumDictionaryByteCount else { return }
        throw ContainerError(
            .memoryLimit, "decompressing the member takes \(start.number32(at: 5)) bytes of memory, which is too much")
    }

    /// Four times what 7-Zip takes at its best setting.
    private static let maximumDictionaryByteCount: UInt32 = 256 << 20

    /// A member of the directory, with the header in front of its data.
    private func take(_ record: ZIPRecord, number: Int) {
        var isEncrypted = record.isEncrypted
        var isContradictory = true
        do {
            if let (header, offset) = try ZIPMemberData.localHeader(at: record.headerOffset, in: &headerWindow) {
                // A mark that stands in one of the two is a trick against programs that believe it; the checksum tells.
                isEncrypted = record.isEncrypted && header.isEncrypted
                isContradictory = !record.agrees(with: header)
                data = .success(
                    ZIPMemberData(
                        method: record.method, checksum: record.checksum, offset: offset,
                        packedByteCount: record.packedByteCount, byteCount: record.byteCount))
            } else {
                data = .failure(
                    ContainerError(
                        .damagedMember,
                        "there is no member at byte \(record.headerOffset), where the directory says it is"))
            }
        } catch {
            isContradictory = false
            data = .failure(error)
        }
        present(record, number: number, isEncrypted: isEncrypted, isContradictory: isContradictory)
    }

    /// A member found by its header.
    private func take(_ record: ZIPRecord, _ data: ZIPMemberData, number: Int) {
        self.data = .success(data)
        present(
            record, number: number, isEncrypted: record.isEncrypted, isContradictory: false, hasOpenEnd: data.hasOpenEnd
        )
    }

    private func present(
        _ record: ZIPRecord, number: Int, isEncrypted: Bool, isContradictory: Bool, hasOpenEnd: Bool = false
    ) {
        if isEncrypted {
            data = .failure(ContainerError(.encryptedMember, "the member is encrypted"))
        } else if case .success(let found) = data, !ZIPMemberData.methods.contains(found.method) {
            data = .failure(
                ContainerError(
                    .unsupportedCompression,
                    "the member is compressed with method \(found.method) of ZIP, which is not read"
                ))
        }
        member = ContainerMember(
            number: number, name: record.name, kind: record.kind, byteCount: hasOpenEnd ? nil : Int64(record.byteCount),
            packedByteCount: hasOpenEnd ? nil : Int64(record.packedByteCount), modified: record.modified,
            localModified: record.localModified, isEncrypted: isEncrypted, isContradictory: isContradictory)
    }

    private static let noMember = ContainerError(.damagedMember, "there is no present member: call next() first")

    static var unavailable: ContainerError {
        #if Archives
            ContainerError(.unavailable, "archives cannot be looked into without libarchive, which is not installed")
        #else
            ContainerError(
                .unavailable, "this build cannot look into archives: build it with the package trait Archives")
        #endif
    }
}

extension ZIPRecord {
    /// What it says it is, unless it has data that no such thing has.
    fileprivate var kind: ContainerMember.Kind {
        let type = unixMode & 0o170000
        if type == 0o120000 {
            // The longest path of Linux.
            return byteCount < 4096 ? .symbolicLink : .file
        }
        // Nothing at all takes two bytes in Deflate.
        guard byteCount == 0, packedByteCount <= 2 else { return .file }
        if type == 0o040000 || name.last == UInt8(ascii: "/") || hasFolderAttribute { return .folder }
        return type == 0o100000 || type == 0 ? .file : .other
    }
}
