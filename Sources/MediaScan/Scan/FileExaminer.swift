import ImageDecoding
import PerceptualHash

/// Examines one file: reads it once, digests it, and if it is a picture, decodes, hashes and matches it.
///
/// Never throws: whatever happens is said in the record.
struct FileExaminer: Sendable {
    let matcher: KnownMatcher
    let recipes: [HashRecipe]
    let includesDihedral: Bool
    let limits: DecodingLimits
    /// Whether pictures are screened by the fast pipeline, and only those near a known one hashed in full.
    let screens: Bool

    /// - Parameter hashing: where pictures are decoded; of one thread only.
    func examine(_ item: MediaItem, hashing: some PictureHashing) -> FileRecord {
        if let record = Self.recordOfObstacle(item) { return record }
        do throws(SystemError) {
            return examine(try FileReader(opening: item.path), item, hashing)
        } catch {
            return FileRecord(path: item.path, kind: item.kind, status: .failed, reason: .init(error))
        }
    }

    /// The record of an item that cannot be examined; nil for a file that can be tried.
    static func recordOfObstacle(_ item: MediaItem) -> FileRecord? {
        guard let obstacle = item.obstacle else { return nil }
        var record = FileRecord(path: item.path, kind: item.kind, status: obstacle.status, reason: obstacle.reason)
        record.modified = FileStatus.ofLink(at: item.path)?.modified
        return record
    }

    private func examine(_ file: FileReader, _ item: MediaItem, _ hashing: some PictureHashing) -> FileRecord {
        var record = FileRecord(path: item.path, kind: file.status.kind, status: .examined)
        record.size = file.status.size
        record.modified = file.status.modified
        record.linkCount = file.status.linkCount > 1 ? file.status.linkCount : nil
        guard file.status.kind == .file else {
            record.status = .failed
            record.reason = .init(code: "replaced", message: "not a file any more when it was opened")
            return record
        }
        examinePicture(in: file, hashing, &record)
        file.drain()
        finish(file, &record)
        lookUp(&record)
        return record
    }

    private func examinePicture(in file: FileReader, _ hashing: some PictureHashing, _ record: inout FileRecord) {
        switch FileSignature.detect(file.peek(FileSignature.prefixByteCount)) {
        case .picture: break
        case .unsupportedPicture(let name):
            record.status = .skipped
            record.reason = .init(
                code: "unsupportedFormat",
                message: "a picture in the format \(name.uppercased()), which this build cannot decode")
            return
        case nil:
            record.reason = .init(code: file.status.size == 0 ? "emptyFile" : "notAPicture", message: "not a picture")
            return
        }
        do throws(ImageDecodingError) {
            let hashed = try hash(file, hashing)
            record.picture = .init(hashed.decoding)
            record.hashes = hashed.hashes
            if !hashed.unhashable.isEmpty {
                record.reason = .init(
                    code: "tooSmall",
                    message: "PDQ needs \(PDQHasher.minimumSide) pixels on both sides; only the digests were compared")
            }
        } catch {
            record.status = .failed
            record.reason = .init(code: error.code.rawValue, message: error.message)
        }
    }

    /// The hashes of the picture: those of the fast pipeline, or where one of them comes near a known hash or depends on
    /// rounding, those at full resolution.
    ///
    /// The fast hash may be off by a few bits, so what is near is asked within a wider threshold. A match is only ever
    /// made, and its distance told, by the hash at full resolution: screening changes the time and nothing else.
    private func hash(
        _ file: FileReader, _ hashing: some PictureHashing
    ) throws(ImageDecodingError) -> HashedPicture {
        let order = HashingOrder(recipes: recipes, includesDihedral: includesDihedral, limits: limits)
        guard screens else { return try hashing.hash(file, order) }
        var screening = order
        screening.recipes = [.fastPDQ]
        let screened = try hashing.hash(file, screening)
        // Where data are missing or wrong, what is said of the file must not depend on how it was read.
        guard screened.decoding.completeness == .complete, screened.decoding.warningCount == 0 else {
            return try hashing.hash(file, order)
        }
        let needsConfirmation = screened.hashes.contains { !$0.isStable } || matcher.mayMatch(screened.hashes)
        guard needsConfirmation else { return screened }
        return try hashing.hash(file, order)
    }

    /// What can be said only after the last byte.
    private func finish(_ file: FileReader, _ record: inout FileRecord) {
        if let interruption = file.interruption {
            record.status = .failed
            record.reason = .init(
                code: interruption.error.code,
                message: "\(interruption.error.message) at byte \(interruption.offset) of \(file.status.size)")
        } else if file.hasChanged {
            record.status = .failed
            record.reason = .init(
                code: "changedWhileRead", message: "the file changed while it was read; scan it again")
        } else {
            record.digests = file.finishDigests()
        }
    }

    private func lookUp(_ record: inout FileRecord) {
        do {
            var matches: [MediaMatch] = []
            if let digests = record.digests {
                let verdict = try matcher.verdict(on: digests)
                record.knownGoodLists = verdict.knownGoodLists
                matches = verdict.matches
            }
            matches += try matcher.matches(of: record.hashes)
            record.matches = matches.filter { !$0.isSuppressed }
            record.suppressedMatchCount = matches.count - record.matches.count
        } catch {
            record.status = .failed
            record.reason = .init(code: "storeFailed", message: "the store could not be read: \(error)")
        }
    }
}

extension FileRecord.Picture {
    init(_ decoding: PictureDecoding) {
        var partialFraction: Double?
        if case .partial(let fraction) = decoding.completeness { partialFraction = fraction }
        self.init(
            format: decoding.header.format, width: decoding.header.width, height: decoding.header.height,
            exifOrientation: decoding.header.exifOrientation, partialFraction: partialFraction,
            warningCount: decoding.warningCount, firstWarning: decoding.firstWarning)
    }
}
