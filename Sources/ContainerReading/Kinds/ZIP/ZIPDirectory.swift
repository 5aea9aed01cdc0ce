import ByteSources

/// The directory at the end of a ZIP archive, one record a member, read record by record so that its length costs no
/// memory.
struct ZIPDirectory {
    /// Where the next record begins, and where the last one ends.
    private var position: Int
    private let end: Int
    /// What to add to the offsets in the archive: the length of whatever was put in front of it.
    private let correction: Int
    /// Where the directory begins, and the ranges of it and of the records that end the archive.
    let start: Int
    let ranges: [Range<Int>]
    /// The comment of the archive, which can be anything.
    let comment: Range<Int>
    /// How many records there are, by their own count.
    let recordCount: Int
    /// How many the end record says there are.
    let statedCount: Int

    /// The longest end record: a comment can have 65,535 bytes.
    private static let endRecordByteCount = 22
    private static let tailByteCount = endRecordByteCount + 65_535

    /// The directory of an archive, or nil where none is whole.
    ///
    /// It is whole if its records follow each other without a gap up to the end record. Then it is known how many there
    /// are, and none can be missing. `probe` is a small window, for a look at a few bytes here and there.
    static func find(
        in window: inout ByteWindow, probing probe: inout ByteWindow
    ) throws(ContainerError) -> ZIPDirectory? {
        let tailStart = max(0, window.byteCount - tailByteCount)
        let tail = try window.read(at: tailStart, count: tailByteCount)
        guard tail.count >= endRecordByteCount else { return nil }
        // The last one counts: one archive can lie in another, and a comment can look like anything.
        for index in stride(from: tail.endIndex - endRecordByteCount, through: tail.startIndex, by: -1)
        where tail[index] == 0x50 && tail[index...].signature == .endRecord {
            let offset = tailStart + index - tail.startIndex
            if let place = try Place(endRecord: tail[index...], at: offset, probing: &probe) {
                return try ZIPDirectory(place, in: &window)
            }
        }
        return nil
    }

    /// Where an end record says that the directory is.
    private struct Place {
        var start: Int
        var end: Int
        var correction: Int
        var statedCount: Int
        /// The records after the directory.
        var records: [Range<Int>]
        var comment: Range<Int>

        /// Nil where no directory can be there.
        init?(endRecord: ArraySlice<UInt8>, at offset: Int, probing probe: inout ByteWindow) throws(ContainerError) {
            let disks = (endRecord.number16(at: 4), endRecord.number16(at: 6))
            var byteCount = Int(endRecord.number32(at: 12))
            var statedStart = Int(endRecord.number32(at: 16))
            statedCount = endRecord.number16(at: 10)
            end = offset
            let commentStart = offset + ZIPDirectory.endRecordByteCount
            comment = commentStart..<min(commentStart + endRecord.number16(at: 20), probe.byteCount)
            records = [offset..<comment.upperBound]
            if let (record, recordOffset) = try Self.zip64EndRecord(before: offset, probing: &probe) {
                guard record.number32(at: 16) == 0, record.number32(at: 20) == 0 else { return nil }
                statedCount = record.number64(at: 32)
                byteCount = record.number64(at: 40)
                statedStart = record.number64(at: 48)
                end = recordOffset
                // It says how long it is, and the locator follows.
                let (stated, overflows) = (recordOffset + 12).addingReportingOverflow(record.number64(at: 4))
                records.append(offset - 20..<offset)
                records.append(recordOffset..<max(recordOffset + 56, min(overflows ? 0 : stated, offset - 20)))
            } else if disks != (0, 0) {
                return nil
            }
            if byteCount == 0, statedCount == 0 {
                (start, correction) = (end, 0)
                return
            }
            // Usually the directory ends where the end record begins. Where that does not fit, take it at its word.
            start = byteCount <= end ? end - byteCount : -1
            correction = start - statedStart
            if try probe.read(at: start, count: 4).signature == .directoryRecord { return }
            guard statedStart < end, byteCount <= end - statedStart else { return nil }
            (start, correction) = (statedStart, 0)
            end = statedStart + byteCount
            guard try probe.read(at: start, count: 4).signature == .directoryRecord else { return nil }
        }

        /// The end record with numbers of 64 bits, which a locator in front of the other one leads to.
        private static func zip64EndRecord(
            before offset: Int, probing probe: inout ByteWindow
        ) throws(ContainerError) -> (ArraySlice<UInt8>, Int)? {
            let locator = try probe.read(at: offset - 20, count: 20)
            guard locator.count == 20, locator.signature == .zip64Locator else { return nil }
            // Its offset is too small where something was put in front of the archive.
            for place in [locator.number64(at: 8), offset - 20 - 56] where place <= offset - 20 - 56 {
                let record = try probe.read(at: place, count: 56)
                if record.count == 56, record.signature == .zip64EndRecord { return (record, place) }
            }
            return nil
        }
    }

    /// Nil where the records do not reach from the start to the end of the place.
    private init?(_ place: Place, in window: inout ByteWindow) throws(ContainerError) {
        position = place.start
        end = place.end
        correction = place.correction
        statedCount = place.statedCount
        start = place.start
        ranges = [place.start..<place.end] + place.records
        comment = place.comment
        // An archive after another, or without members though there is one in front: the other's directory is not
        // whole.
        if place.correction > 0 || place.start == place.end,
            try window.read(at: 0, count: 4).signature == .localHeader
        {
            return nil
        }
        var (offset, count) = (place.start, 0)
        while offset < place.end {
            let record = try window.read(at: offset, count: ZIPRecord.directoryRecordByteCount)
            guard record.count == ZIPRecord.directoryRecordByteCount, record.signature == .directoryRecord else {
                return nil
            }
            offset += ZIPRecord.directoryRecordLength(record)
            count += 1
        }
        guard offset == place.end else { return nil }
        recordCount = count
    }

    /// The next member, or nil after the last.
    mutating func next(in window: inout ByteWindow) throws(ContainerError) -> ZIPRecord? {
        guard position < end else { return nil }
        let start = try window.read(at: position, count: ZIPRecord.directoryRecordByteCount)
        guard start.count == ZIPRecord.directoryRecordByteCount else { throw Self.changed }
        let length = ZIPRecord.directoryRecordLength(start)
        let bytes = try window.read(at: position, count: length)
        guard bytes.count == length else { throw Self.changed }
        position += length
        var record = ZIPRecord(directoryRecord: bytes)
        let (offset, overflows) = record.headerOffset.addingReportingOverflow(correction)
        record.headerOffset = overflows ? -1 : offset
        return record
    }

    private static let changed = ContainerError(
        .sourceFailed, "the container's directory can no longer be read: the file has changed")
}
