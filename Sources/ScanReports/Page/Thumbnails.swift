import FileReading
import KnownHashes
import PerceptualHash
import ScanLedger
import SystemFiles

/// Makes the blurred pictures of matched records, from the scanned files, where these are still what was scanned: each is
/// read to its end first, and has to have the digests that the ledger has.
struct Thumbnails {
    enum Outcome: Hashable {
        case picture(BlurredPicture)
        /// The record is of no picture that could be decoded.
        case noPicture
        /// The file is not there, cannot be read, or is not the one that was scanned.
        case notAsScanned
    }

    private let pictures: any EvidencePictures
    /// The file, or the item of a disk image, that the records are of, or inside which they lie.
    private var file: FileRecord?
    private var isFileAsScanned: Bool?

    /// - Parameter pictures: decodes and reduces pictures.
    init(_ pictures: any EvidencePictures) {
        self.pictures = pictures
    }

    /// Takes notice of a record. Every one is handed over, in the order of the ledger, so that it is known inside which file
    /// a thing lies.
    mutating func follow(_ record: FileRecord) {
        guard record.isFileOfEvidence else { return }
        file = record
        isFileAsScanned = nil
    }

    /// The picture of `row`, the last that was followed; nil where nothing matched.
    mutating func picture(of row: ReportRow) -> Outcome? {
        let record = row.record
        guard !record.matches.isEmpty else { return nil }
        guard record.picture != nil else { return .noPicture }
        guard let file else { return .notAsScanned }
        let evidence = file.evidenceFile(row.scan.run)
        guard check(evidence) else { return .notAsScanned }
        var luma: BlurredPicture?
        let picture = EvidencePicture(inside: Array(record.inside.dropFirst(file.inside.count)), pipeline: .full)
        _ = pictures.reduce([picture], in: evidence) { _, reduction in luma = BlurredPicture(reduction) }
        return luma.map { .picture($0) } ?? .noPicture
    }

    /// Whether the file has the digests in the ledger; it is read once for everything inside it.
    private mutating func check(_ evidence: EvidenceFile) -> Bool {
        if let isFileAsScanned { return isFileAsScanned }
        let isAsScanned = digests(of: evidence).map { $0 == file?.digests } ?? false
        isFileAsScanned = isAsScanned
        return isAsScanned
    }

    /// The digests of the file, not following a link in its place; nil where it cannot be read to its end.
    private func digests(of evidence: EvidenceFile) -> FileDigests? {
        guard let opened = try? pictures.open(evidence), opened.status.kind == .file else { return nil }
        let file = FileReader(opened)
        file.drain()
        guard file.interruption == nil, !file.hasChanged else { return nil }
        return file.finishDigests()
    }
}
