import ContainerReading
import ContentKinds
import FileExamination
import FileReading
import ImageDecoding
import KnownHashes
import KnownMatching
import PerceptualHash
import PictureHashing
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
            let file = FileReader(try item.content.open(), computingDigests: !isRange, searching: true)
            var records = isRange ? search(file, item, hashing) : examine(file, item, hashing)
            if records[0].status == .examined, item.content.isDamaged() {
                records[0].status = .failed
                records[0].reason = .init(
                    .checksumMismatch, message: "of some of its bytes the disk image has a wrong checksum")
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
            record.reason = .init(.replaced, message: "not a file any more when it was opened")
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

    // MARK: - Bytes of no file

    /// The records of a range of a disk image that belongs to no file: of the range, and of what was found in it by its
    /// structure.
    private func search(_ file: FileReader, _ item: MediaItem, _ hashing: some ContentExaminer) -> [FileRecord] {
        var record = FileRecord(path: item.path, kind: item.kind, status: .examined)
        record.take(item.disk)
        guard let placement = item.disk, case .range(let range) = placement.object else { return [record] }
        record.size = range.byteCount
        file.drain()
        var examined = ExaminedFile(Finding(.examined))
        let search = file.finishSearch()
        // What begins behind the range belongs to the next; an archive is found by its end.
        let hits = (search?.hits ?? []).filter { $0.offset < range.byteCount || $0.kind == .zipEnd }
        if !hits.isEmpty { lookInside(file, hits, hashing, &examined) }
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

    // MARK: - Content

    /// What is in the file. It does not depend on its name, unless the bytes are of no kind that is known.
    private func content(
        of file: FileReader, at path: PathBytes, _ hashing: some ContentExaminer
    ) -> ExaminedFile {
        let content = RecognisedContent(file.peek(RecognisedContent.prefixByteCount))
        if content == .picture { return rememberedContent(of: file) { picture(in: file, hashing) } }
        file.drain()
        switch content.corrected(byEnd: file.finishSearch()?.suffix ?? []) {
        case .container(let format):
            guard options.opensContainers, format.isReadable else {
                return ExaminedFile(
                    Finding(
                        .skipped, .unopenedContainer(format, isAsked: options.opensContainers), content: .init(format)))
            }
            return rememberedContent(of: file) {
                swept(file, Finding(.examined, .container(format), content: .init(format)), hashing, looksInside: true)
            }
        case .kind(let kind): return swept(file, .withoutReader(kind), hashing)
        case .picture: return swept(file, Finding(.examined), hashing)
        case .other(let isText):
            var finding = Finding.withoutKind(isEmpty: file.status.size == 0)
            finding.compare(withName: path, isText: isText)
            return swept(file, finding, hashing)
        }
    }

    /// A file of which `finding` is known so far, with what lies inside it by its kind and by a search of its bytes.
    ///
    /// - Parameters:
    ///   - file: read to its end.
    ///   - looksInside: whether there is something inside by its kind.
    private func swept(
        _ file: FileReader, _ finding: Finding, _ hashing: some ContentExaminer, looksInside: Bool = false
    ) -> ExaminedFile {
        swept(file, ExaminedFile(finding), hashing, looksInside: looksInside)
    }

    private func swept(
        _ file: FileReader, _ examined: ExaminedFile, _ hashing: some ContentExaminer, looksInside: Bool
    ) -> ExaminedFile {
        var examined = examined
        let search = file.finishSearch()
        let hits = search?.hits ?? []
        if looksInside || !hits.isEmpty { lookInside(file, hits, hashing, &examined) }
        if search?.hasMore == true, examined.finding.status == .examined {
            examined.finding.fail(.tooManyHits)
        }
        return examined
    }

    /// What was made of the same content before, or what `examine` makes of it.
    ///
    /// To know whether it is the same, the file must be read to its end before it is decoded. That is done only where a file
    /// of the same size was met before.
    private func rememberedContent(of file: FileReader, _ examine: () -> ExaminedFile) -> ExaminedFile {
        if contents.meetsAgain(byteCount: file.status.size) {
            file.drain()
            if !file.hasChanged, let digest = file.finishDigests()?.sha256, let content = contents[digest],
                // Altered copies are not looked for again, so they must have been looked for in the same store.
                content.storeChangeCount == storeChangeCount
            {
                return content
            }
        }
        let changeCount = storeChangeCount
        var examined = examine()
        examined.storeChangeCount = changeCount
        file.drain()
        if examined.finding.isRepeatable, file.interruption == nil, !file.hasChanged,
            let digest = file.finishDigests()?.sha256
        {
            contents[digest] = examined
        }
        return examined
    }

    private func picture(in file: FileReader, _ hashing: some ContentExaminer) -> ExaminedFile {
        var outcome = hash(file, hashing)
        let examined = ExaminedFile(part(of: &outcome.finding))
        file.drain()
        // The picture itself is found, too.
        let hasOthers = file.finishSearch().map { $0.hits.contains { $0.offset > 0 } || $0.hasMore } ?? false
        return hasOthers || outcome.mayHoldOthers
            ? swept(file, examined, hashing, looksInside: outcome.mayHoldOthers) : examined
    }

    /// What was found of a picture, with the entries that it is an altered copy of, and without its reduction.
    ///
    /// A store that cannot be read says so when the record is looked up.
    private func part(of finding: inout Finding) -> ExaminedFile.Part {
        guard let picture = finding.picture, let luma = picture.luma else { return .init(finding: finding) }
        finding.picture?.luma = nil
        let other = picture.decoding.header.otherTransform
        let isScreened = picture.hashes.contains { $0.pipeline == .fast }
        let altered = try? matcher.alteredEntries(
            of: luma, effort: options.effort, pipeline: isScreened ? .fast : .full,
            transforms: options.includesDihedral ? DihedralTransform.allCases : [other, other.mirrored],
            besides: picture.hashes)
        return .init(finding: finding, altered: altered ?? [])
    }

    /// The number of changes of the store, where it matters for what is remembered of a file.
    private var storeChangeCount: Int64? {
        options.effort > .plain ? try? matcher.storeChangeCount() : nil
    }

    private func lookInside(
        _ file: FileReader, _ hits: [SignatureHit], _ hashing: some ContentExaminer, _ examined: inout ExaminedFile
    ) {
        let request = NestedRequest(
            hashing: request, limits: options.nestedLimits, hits: hits, opensContainers: options.opensContainers)
        // A frame that shows what the one before it shows is not looked up once more.
        var last: (picture: HashedPicture, part: ExaminedFile.Part)?
        let end = hashing.lookInside(file, request) { item, finding in
            var finding = finding
            let picture = finding.picture
            let part: ExaminedFile.Part
            if let last, let picture, picture.luma != nil, picture == last.picture {
                finding.picture?.luma = nil
                part = .init(finding: finding, altered: last.part.altered)
            } else {
                part = self.part(of: &finding)
            }
            if let picture { last = (picture, part) }
            examined.nested.append((item, part))
        }
        guard let reason = end.reason, examined.finding.status == .examined else { return }
        examined.finding.reason = reason
        // What is encrypted as a whole was not damaged or too large: it was passed over, as an encrypted member is.
        if end.leavesBytesUnexamined {
            examined.finding.status = reason.code == FileRecord.Reason.Code.encrypted.rawValue ? .skipped : .failed
        }
    }

    private var request: HashingRequest {
        HashingRequest(
            recipes: recipes, includesDihedral: options.includesDihedral,
            includesLuma: options.effort > .plain && matcher.pdqHashCount > 0, limits: options.limits)
    }

    /// The hashes of the picture: those of the fast pipeline, or where one of them comes near a known hash or depends on
    /// rounding, those at full resolution.
    ///
    /// The fast hash may be off by a few bits, so what is near is asked within a wider threshold. A match is only ever
    /// made, and its distance told, by the hash at full resolution: screening changes the time and nothing else.
    private func hash(_ file: FileReader, _ hashing: some ContentExaminer) -> PictureFinding {
        guard screens else { return hashing.hash(file, request) }
        var screening = request
        screening.recipes = [.fastPDQ]
        let screened = hashing.hash(file, screening)
        guard let picture = screened.finding.picture else { return screened }
        // Where data are missing or wrong, what is said of the file must not depend on how it was read.
        let isSound = picture.decoding.completeness == .complete && picture.decoding.warningCount == 0
        if isSound, picture.hashes.allSatisfy(\.isStable), !matcher.mayMatch(picture.hashes) { return screened }
        return hashing.hash(file, request)
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

    private func lookUp(_ record: inout FileRecord, _ part: ExaminedFile.Part) {
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

extension FileRecord.Reason {
    /// Why a file of so many bytes could not be read to its end.
    fileprivate init(_ interruption: FileReader.Interruption, byteCount: Int64) {
        self.init(
            code: interruption.error.code,
            message: "\(interruption.error.message) at byte \(interruption.offset) of \(byteCount)")
    }

    fileprivate static let tooManyHits = Self(
        .tooManyNested,
        message:
            "there are more than \(SignatureSearch.maximumHitCount) places where pictures may begin; those behind were "
            + "not examined")
}

extension FileRecord {
    fileprivate mutating func addArrival(of item: MediaItem, as status: FileStatus?) {
        arrival = item.arrived.map { Arrival(time: $0, inode: status?.identity?.inode) }
    }

    /// Takes over what an item is of a disk image.
    fileprivate mutating func take(_ placement: DiskPlacement?) {
        guard let placement else { return }
        inside = placement.inside
        disk = placement.object
        if let kind = placement.content { content = kind }
    }

    /// Says of what was examined what there is to remark on it, where it has no bytes to be examined in full.
    fileprivate mutating func add(_ remark: FileRecord.Reason?) {
        guard let remark, status == .examined else { return }
        status = .failed
        reason = remark
    }

    /// In bytes that belong to no file it is no fault that something is damaged: whatever was overwritten is.
    fileprivate mutating func acceptRemains() {
        guard status == .failed, let reason, Self.codesOfRemains.contains(reason.code) else { return }
        status = .examined
        self.reason = .init(.remains, message: "not whole: \(reason.message)")
    }

    fileprivate var isRemains: Bool { reason?.code == Reason.Code.remains.rawValue }

    private static let codesOfRemains = Set(
        [
            Reason.Code.damagedHeader, .damagedData, .emptyPicture, .unsupportedCoding, .implausibleSize, .tooManyScans,
            .damagedContainer, .damagedMember, .checksumMismatch, .unsupportedCompression, .sourceFailed, .unnamedBytes,
        ].map(\.rawValue))

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
