import ByteSources

/// A ZIP archive on the way from its first member to its last.
final class ZIPContainer: OpenedContainer {
    let memberCount: Int?
    var isRecovered: Bool { directory == nil }
    private(set) var damage: ContainerError?
    var unclaimedRanges: [Range<Int>] { gaps?.unclaimed.ranges ?? [] }

    private let source: any RandomAccessByteSource
    private var directory: ZIPDirectory?
    private var search = ZIPHeaderSearch()
    /// The members that came, the directory, and what goes with them.
    private var claimed = ClaimedBytes()
    /// What is claimed, and yet can hold anything.
    private var roomy: [Range<Int>] = []
    /// What is left when the members of the directory, or all that were found, have come.
    private var gaps: ZIPGaps?
    private var directoryWindow: ByteWindow
    private var headerWindow: ByteWindow
    /// The number of the last member that came.
    private var passed = 0
    /// The data of the present member, or why there are none; nil where there is no present member.
    private var data: Result<ZIPMemberData, ContainerError>?
    private var decompressor: ZIPDecompressor?

    /// Looks for the directory.
    init(_ source: any RandomAccessByteSource) throws(ContainerError) {
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

    func next() throws(ContainerError) -> ContainerMember? {
        let number = passed + 1
        decompressor = nil
        data = nil
        var member = try nextListed(number)
        if member == nil { member = try nextUnlisted(number) }
        if member != nil { passed = number }
        return member
    }

    /// The next member of the directory, or without one the next that is found.
    private func nextListed(_ number: Int) throws(ContainerError) -> ContainerMember? {
        guard gaps == nil else { return nil }
        if directory != nil {
            if let record = try directory?.next(in: &directoryWindow) { return take(record, number: number) }
        } else if let (record, data) = try search.next(in: &directoryWindow, probing: &headerWindow) {
            claimed.add(record.headerOffset..<max(search.position, data.end))
            return take(record, data, number: number)
        }
        findGaps()
        return nil
    }

    /// The next member in the gaps that the directory leaves.
    private func nextUnlisted(_ number: Int) throws(ContainerError) -> ContainerMember? {
        if let (record, data) = try gaps?.next(in: &directoryWindow, probing: &headerWindow) {
            return take(record, data, number: number, isUnlisted: true)
        }
        guard damage == nil, let (start, count) = gaps?.unexplained else { return nil }
        damage = ContainerError(
            .unnamedBytes,
            "\(count) bytes of the archive, the first at byte \(start), belong to no member, and the directory does not name them"
        )
        return nil
    }

    /// Looks for bytes that nothing covers.
    private func findGaps() {
        let byteCount = directoryWindow.byteCount
        if let directory {
            for range in directory.ranges { claimed.add(range) }
            if directory.comment.count >= Self.roomyByteCount { roomy.append(directory.comment) }
        }
        gaps = ZIPGaps(
            claimed.gaps(in: 0..<byteCount), directoryStart: directory?.start ?? byteCount, unclaimed: roomy,
            byteCount: byteCount)
        guard claimed.isIncomplete, damage == nil else { return }
        damage = ContainerError(
            .unnamedBytes, "the members lie too scattered to tell whether there are bytes that belong to none")
    }

    /// No picture is smaller than this.
    private static let roomyByteCount = 64
    private static let maximumRoomyCount = 10_000

    func read(into buffer: inout OutputSpan<UInt8>) throws(ContainerError) {
        if decompressor == nil, let data {
            let data = try data.get()
            try checkMemory(for: data)
            decompressor = try ZIPDecompressor(data, source: source)
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
    private func take(_ record: ZIPRecord, number: Int) -> ContainerMember {
        var isEncrypted = record.isEncrypted
        var isContradictory = true
        do {
            if let (header, offset) = try ZIPMemberData.localHeader(at: record.headerOffset, in: &headerWindow) {
                // A mark that stands in one of the two is a trick against programs that believe it; the checksum tells.
                isEncrypted = record.isEncrypted && header.isEncrypted
                isContradictory = !record.agrees(with: header)
                try claim(record, header, dataOffset: offset)
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
        return describe(record, number: number, isEncrypted: isEncrypted, isContradictory: isContradictory)
    }

    /// Claims a member of the directory, from its header to after its data.
    private func claim(_ record: ZIPRecord, _ header: ZIPRecord, dataOffset: Int) throws(ContainerError) {
        var end = ZIPMemberData(
            method: record.method, checksum: record.checksum, offset: dataOffset,
            packedByteCount: record.packedByteCount, byteCount: record.byteCount
        ).end
        if record.hasDescriptor || header.hasDescriptor, end < directoryWindow.byteCount {
            let after = try headerWindow.read(at: end, count: 24)
            end += ZIPHeaderSearch.descriptorLength(after, packedByteCount: record.packedByteCount)
        }
        claimed.add(record.headerOffset..<end)
        // Extra fields can hold anything.
        let extra = record.headerOffset + ZIPRecord.localHeaderByteCount + header.name.count..<dataOffset
        if extra.count >= Self.roomyByteCount, roomy.count < Self.maximumRoomyCount { roomy.append(extra) }
    }

    /// A member found by its header.
    private func take(
        _ record: ZIPRecord, _ data: ZIPMemberData, number: Int, isUnlisted: Bool = false
    ) -> ContainerMember {
        self.data = .success(data)
        return describe(
            record, number: number, isEncrypted: record.isEncrypted, isContradictory: false,
            hasOpenEnd: data.hasOpenEnd, isUnlisted: isUnlisted)
    }

    /// The member of a record; data that cannot be had are marked so.
    private func describe(
        _ record: ZIPRecord, number: Int, isEncrypted: Bool, isContradictory: Bool, hasOpenEnd: Bool = false,
        isUnlisted: Bool = false
    ) -> ContainerMember {
        if isEncrypted {
            data = .failure(ContainerError(.encryptedMember, "the member is encrypted"))
        } else if case .success(let found)? = data, !ZIPMemberData.methods.contains(found.method) {
            data = .failure(
                ContainerError(
                    .unsupportedCompression,
                    "the member is compressed with method \(found.method) of ZIP, which is not read"
                ))
        }
        return ContainerMember(
            number: number, name: record.name, kind: record.kind, byteCount: hasOpenEnd ? nil : Int64(record.byteCount),
            packedByteCount: hasOpenEnd ? nil : Int64(record.packedByteCount), modified: record.modified,
            localModified: record.localModified, isEncrypted: isEncrypted, isContradictory: isContradictory,
            isUnlisted: isUnlisted)
    }
}

extension ZIPRecord {
    /// What it says it is, unless it has data that no such thing has.
    fileprivate var kind: ContainerMember.Kind {
        let type = unixMode & 0o170000
        if type == 0o120000 {
            // The longest path of Linux, and what compression and encryption may add to it.
            return byteCount < 4096 && packedByteCount <= byteCount + 64 ? .symbolicLink : .file
        }
        // Nothing at all takes two bytes in Deflate.
        guard byteCount == 0, packedByteCount <= 2 else { return .file }
        if type == 0o040000 || name.last == UInt8(ascii: "/") || hasFolderAttribute { return .folder }
        return type == 0o100000 || type == 0 ? .file : .other
    }
}
