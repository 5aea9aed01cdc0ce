/// Checks that the records of a disk image add up: the image to its volumes and gaps, and each volume to what is in use, what
/// is free, and what was not examined, where all that is free has a record of a range.
struct DiskSequence {
    /// The image whose records come, its size, and up to where it has records.
    private var image: (path: String, byteCount: Int64)?
    private var end: Int64 = 0
    /// How much of the free space of the last volume has no record yet.
    private var freeByteCount: Int64 = 0

    /// What is wrong with `record` coming next; nil if nothing is.
    mutating func fault(of record: FileRecord) -> String? {
        guard let object = record.disk else {
            guard !record.isNested else { return nil }
            defer { (image, end, freeByteCount) = (nil, 0, 0) }
            return faultAtEnd
        }
        switch object {
        case .image(let facts):
            defer {
                image = facts.byteCount.map { ("\(record.path)", $0) }
                (end, freeByteCount) = (0, 0)
            }
            return faultAtEnd
        case .volume(let volume):
            if let fault = faultOfFreeSpace { return fault }
            let (parts, overflows) = volume.allocatedByteCount.addingReportingOverflow(volume.freeByteCount)
            let (sum, overflowsToo) = parts.addingReportingOverflow(volume.unexaminedByteCount)
            guard !overflows, !overflowsToo, sum == volume.byteCount else {
                return "\(record.location): in use, free and not examined are not all of its \(volume.byteCount) bytes"
            }
            freeByteCount = volume.freeByteCount
            return advance(from: volume.offset, by: volume.byteCount, record)
        case .range(let range):
            switch range.kind {
            case .gap:
                if let fault = faultOfFreeSpace { return fault }
                guard let offset = range.runs.first?.imageOffset else {
                    return "\(record.location): it has no offset in the image"
                }
                return advance(from: offset, by: range.byteCount, record)
            case .unallocated:
                freeByteCount = freeByteCount.subtractingReportingOverflow(range.byteCount).partialValue
                return nil
            case .slack, .tables, .unread: return nil
            }
        case .item: return nil
        }
    }

    /// What is wrong if no other record of the image comes.
    var faultAtEnd: String? {
        if let faultOfFreeSpace { return faultOfFreeSpace }
        guard let image, end != image.byteCount else { return nil }
        return "\(image.path): of its \(image.byteCount) bytes \(end) have records"
    }

    private var faultOfFreeSpace: String? {
        guard freeByteCount != 0, let image else { return nil }
        return "\(image.path): \(freeByteCount) bytes of free space have no record"
    }

    private mutating func advance(from offset: Int64, by byteCount: Int64, _ record: FileRecord) -> String? {
        guard let image else { return "\(record.location) does not follow the record of its image" }
        let (after, overflows) = offset.addingReportingOverflow(byteCount)
        guard !overflows, byteCount > 0, offset >= 0, after <= image.byteCount else {
            return "\(record.location) does not lie in its image"
        }
        guard offset <= end else { return "\(record.location): \(offset - end) bytes before it have no record" }
        end = max(end, after)
        return nil
    }
}
