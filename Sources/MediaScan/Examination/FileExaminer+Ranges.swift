import FileExamination
import FileReading
import ScanLedger
import SystemFiles

extension FileExaminer {
    /// The records of a range of a disk image that belongs to no file: of the range, and of what was found in it by its
    /// structure.
    func search(_ file: FileReader, _ item: MediaItem, _ hashing: some ContentExaminer) -> [FileRecord] {
        var record = FileRecord(path: item.path, kind: item.kind, status: .examined)
        record.take(item.disk)
        guard let placement = item.disk, case .range(let range) = placement.object else { return [record] }
        record.size = range.byteCount
        file.drain()
        var examined = ExaminedFile(Finding(.examined))
        let search = file.finishSearch()
        // What begins after the range belongs to the next; an archive is found by its end.
        let hits = (search?.hits ?? []).filter { $0.offset < range.byteCount || $0.kind == .zipEnd }
        if !hits.isEmpty {
            lookInside(
                file, hits, hashing, &examined, assembling: options.reassembles ? placement.unitByteCount : nil)
        }
        if search?.hasMore == true, examined.finding.status == .examined { examined.finding.fail(.tooManyHits) }
        record.take(examined.finding)
        record.acceptRemains()
        if let interruption = file.interruption {
            record.status = .failed
            record.reason = .init(interruption, byteCount: file.status.size)
        } else if file.hasChanged {
            record.status = .failed
            record.reason = .init(.changedWhileRead, message: "the image changed while it was read; scan it again")
        }
        let carving = Carving(range, below: placement)
        var records = [record]
        for (nested, part) in examined.nested {
            guard let place = carving.place(of: nested) else { continue }
            var record = FileRecord(path: item.path, nested, part.finding)
            record.inside = place.inside
            record.disk = place.object
            record.acceptRemains()
            // In noise a few letters of base64 stand for the beginning of a picture now and then.
            if record.isRemains, record.size ?? 0 < Self.smallestRemains { continue }
            lookUp(&record, part)
            records.append(record)
        }
        records[0].nestedCount = records.count - 1
        return records
    }

    /// As many bytes as the smallest picture has that could be decoded, about.
    private static let smallestRemains = 64
}
