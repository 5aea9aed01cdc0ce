import ByteSources

/// A ZIP archive on the way from its first member to its last.
final class ZIPContainer: OpenedContainer {
    let memberCount: Int?
    var isRecovered: Bool { directory == nil }
    let damage: ContainerError?

    private let source: any RandomAccessByteSource
    private var directory: ZIPDirectory?
    private var search = ZIPHeaderSearch()
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
        var member: ContainerMember?
        if directory != nil {
            guard let record = try directory?.next(in: &directoryWindow) else { return nil }
            member = take(record, number: number)
        } else {
            guard let (record, data) = try search.next(in: &directoryWindow, probing: &headerWindow) else { return nil }
            member = take(record, data, number: number)
        }
        passed = number
        return member
    }

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

    /// A member found by its header.
    private func take(_ record: ZIPRecord, _ data: ZIPMemberData, number: Int) -> ContainerMember {
        self.data = .success(data)
        return describe(
            record, number: number, isEncrypted: record.isEncrypted, isContradictory: false, hasOpenEnd: data.hasOpenEnd
        )
    }

    /// The member of a record; data that cannot be had are marked so.
    private func describe(
        _ record: ZIPRecord, number: Int, isEncrypted: Bool, isContradictory: Bool, hasOpenEnd: Bool = false
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
            localModified: record.localModified, isEncrypted: isEncrypted, isContradictory: isContradictory)
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
