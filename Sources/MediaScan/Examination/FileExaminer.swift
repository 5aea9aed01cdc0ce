import FileExamination
import FileReading
import KnownHashes
import KnownMatching
import PerceptualHash
import ScanLedger
import SystemFiles

/// Examines one file and what lies inside it: reads it once, digests it, and if it is a picture, decodes, hashes and
/// matches it.
///
/// Never throws: whatever happens is said in the records.
struct FileExaminer: Sendable {
    let matcher: KnownMatcher
    let recipes: [HashRecipe]
    let options: ScanOptions
    /// Whether pictures are screened by the fast pipeline, and only those near a known one hashed in full.
    let screens: Bool
    let contents = ExaminationCache()

    /// The records of an item and of what lies inside it.
    ///
    /// - Parameter hashing: where pictures are decoded; of one thread only.
    func examine(_ item: MediaItem, hashing: some ContentExaminer) -> [FileRecord] {
        if let record = Self.recordOfObstacle(item) { return [record] }
        do throws(SystemError) {
            let isRange = item.disk?.isRange ?? false
            let file = FileReader(
                try item.content.open(), computingDigests: !isRange, searching: isRange ? .freeSpace : .file)
            var records = isRange ? search(file, item, hashing) : examine(file, item, hashing)
            if records[0].status == .examined, item.content.isDamaged() {
                records[0].status = .failed
                records[0].reason = .init(
                    .checksumMismatch, message: "the disk image has a wrong checksum for some of its bytes")
            }
            records[0].addRemark(onLinkOf: item)
            return records
        } catch {
            var record = FileRecord(path: item.path, kind: item.kind, status: .failed, reason: .init(error))
            record.take(item.disk)
            record.addRemark(onLinkOf: item)
            record.addArrival(of: item, as: nil)
            return [record]
        }
    }

    /// The record of an item that cannot be examined; nil for a file that can be tried.
    static func recordOfObstacle(_ item: MediaItem) -> FileRecord? {
        guard let obstacle = item.obstacle else { return nil }
        var record = FileRecord(path: item.path, kind: item.kind, status: obstacle.status, reason: obstacle.reason)
        let status = item.content.status()
        if item.disk?.inside.isEmpty ?? true { record.modified = status?.modified }
        if item.disk != nil { record.size = status?.size }
        record.take(item.disk)
        record.addRemark(onLinkOf: item)
        record.addArrival(of: item, as: status)
        return record
    }

    private func examine(_ file: FileReader, _ item: MediaItem, _ hashing: some ContentExaminer) -> [FileRecord] {
        var record = FileRecord(path: item.path, kind: file.status.kind, status: .examined)
        record.size = file.status.size
        record.take(item.disk)
        if item.disk == nil { record.modified = file.status.modified }
        record.linkCount = file.status.linkCount > 1 ? file.status.linkCount : nil
        record.addArrival(of: item, as: file.status)
        guard file.status.kind == .file else {
            record.status = .failed
            record.reason = .init(.replaced, message: "no longer a file when it was opened")
            return [record]
        }
        let examined = content(of: file, at: item.name, hashing)
        record.take(examined.finding)
        record.add(item.disk?.remark)
        if item.disk?.isFileSystemTable == true, record.content != nil, record.status == .skipped {
            record.status = .examined
            record.content = nil
            record.reason = .init(.notAPicture, message: "a table of the file system itself")
        }
        file.drain()
        finish(file, &record)
        lookUp(&record, examined.whole)
        record.nestedCount = examined.nested.count
        var records = [record]
        for (nested, part) in examined.nested {
            var record = FileRecord(path: item.path, nested, part.finding)
            record.inside = (item.disk?.inside ?? []) + record.inside
            lookUp(&record, part)
            records.append(record)
        }
        return records
    }

    /// What can be said only after the last byte.
    private func finish(_ file: FileReader, _ record: inout FileRecord) {
        if let interruption = file.interruption {
            record.status = .failed
            record.reason = .init(interruption, byteCount: file.status.size)
        } else if file.exceedsSize {
            record.status = .failed
            record.reason = .init(
                .changedWhileRead,
                message:
                    "it delivers more than the \(file.status.size) bytes that the system states; the rest was not read")
        } else if file.hasChanged {
            record.status = .failed
            record.reason = .init(
                .changedWhileRead, message: "the file changed while it was read; scan it again")
        } else {
            record.digests = file.finishDigests()
        }
    }

    func lookUp(_ record: inout FileRecord, _ part: ExaminedFile.Part) {
        do {
            let answer = try matcher.lookUp(record.digests, record.hashes, part.altered)
            record.knownGoodLists = answer.knownGoodLists
            record.matches = answer.matches.filter { !$0.isSuppressed }
            record.suppressedMatchCount = answer.matches.count - record.matches.count
        } catch {
            record.status = .failed
            record.reason = .init(.storeFailed, message: "the store could not be read: \(error)")
        }
    }
}

extension FileRecord {
    fileprivate mutating func addArrival(of item: MediaItem, as status: FileStatus?) {
        arrival = item.arrived.map { Arrival(time: $0, inode: status?.identity?.inode) }
    }

    /// Says that the path is that of a symbolic link, which was followed because somebody named it.
    fileprivate mutating func addRemark(onLinkOf item: MediaItem) {
        guard let target = item.linkTarget else { return }
        let remark = "the path is a symbolic link to \(target)"
        if let reason {
            self.reason = Reason(code: reason.code, message: "\(reason.message); \(remark)")
        } else {
            reason = Reason(.followedLink, message: remark)
        }
    }
}
