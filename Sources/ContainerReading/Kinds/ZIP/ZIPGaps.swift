import ByteSources

/// The bytes of a ZIP archive that neither its directory nor a member in it covers, gone through for members that the
/// directory does not name.
///
/// The directory is what other programs go by. A member that it leaves out is unpacked by those that go by the headers
/// in front of the data, and so can be hidden from the first and handed to the second.
struct ZIPGaps {
    /// The bytes that are neither padding nor a member's. To be asked for after the last member.
    private(set) var unclaimed: UnclaimedBytes
    /// Where the first of those are that nothing explains, and how many they are.
    private(set) var unexplained: (start: Int, byteCount: Int)?

    private var gaps: ArraySlice<Range<Int>>
    private let directoryStart: Int
    private var search: ZIPHeaderSearch?
    /// What was found in the present gap.
    private var found = ClaimedBytes()

    /// - Parameters:
    ///   - gaps: in order.
    ///   - directoryStart: where the directory begins.
    ///   - unclaimed: what is covered, and yet can hold anything: comments and extra fields.
    init(_ gaps: [Range<Int>], directoryStart: Int, unclaimed: [Range<Int>], byteCount: Int) {
        self.gaps = gaps[...]
        self.directoryStart = directoryStart
        self.unclaimed = UnclaimedBytes(byteCount: byteCount, unclaimed)
    }

    /// The next member that no directory names; nil after the last.
    mutating func next(
        in window: inout ByteWindow, probing probe: inout ByteWindow
    ) throws(ContainerError) -> (ZIPRecord, ZIPMemberData)? {
        while let gap = gaps.first {
            var search = search ?? ZIPHeaderSearch(in: gap)
            let member = try search.next(in: &window, probing: &probe)
            self.search = search
            if let (record, data) = member {
                found.add(record.headerOffset..<max(search.position, data.end))
                return (record, data)
            }
            for rest in found.gaps(in: gap) { try look(at: rest, in: &window) }
            found = ClaimedBytes()
            self.search = nil
            gaps.removeFirst()
        }
        return nil
    }

    /// Looks at bytes that no member was found in.
    private mutating func look(at range: Range<Int>, in window: inout ByteWindow) throws(ContainerError) {
        guard let start = try window.firstNonzero(in: range) else { return }
        if start == 0 {
            // A mark of archives that were meant for several disks, and of some that were not.
            let mark = try window.read(at: 0, count: 4)
            if range == 0..<4, mark.signature == .descriptor || mark.elementsEqual("PK00".utf8) { return }
            // A program that unpacks the archive, or whatever else this file is by its first bytes.
            if mark.signature == nil { return unclaimed.add(range) }
        }
        let block = try signingBlock(at: range.upperBound, in: &window)
        unclaimed.add(start..<range.upperBound)
        let end = block.map { $0 >= start ? $0 : range.upperBound } ?? range.upperBound
        guard end > start else { return }
        unexplained = (unexplained?.start ?? start, (unexplained?.byteCount ?? 0) + end - start)
    }

    /// Where the signatures of an Android app begin, which stand in front of the directory.
    ///
    /// Source: "APK Signature Scheme v2", source.android.com.
    private func signingBlock(at end: Int, in window: inout ByteWindow) throws(ContainerError) -> Int? {
        guard end == directoryStart, end >= 32 else { return nil }
        let footer = try window.read(at: end - 24, count: 24)
        guard footer.count == 24, footer.dropFirst(8).elementsEqual("APK Sig Block 42".utf8) else { return nil }
        let byteCount = footer.number64(at: 0)
        guard byteCount >= 24, byteCount <= end - 8 else { return nil }
        let start = end - 8 - byteCount
        let header = try window.read(at: start, count: 8)
        return header.count == 8 && header.number64(at: 0) == byteCount ? start : nil
    }
}
