import FileReading
import KnownHashes
import PerceptualHash
public import SystemFiles
import TextCoding

/// Checks whether a scan's folder still says what was recorded, and if asked whether the evidence does.
///
/// - The audit log: its lines are chained.
/// - The ledger: its lines are chained, and its digest is the one in the log; its sums are those of its lines; the distance
///   of every perceptual match can be computed again from its record.
/// - The evidence: every file has its recorded size and digests; and, where pictures can be decoded, every altered copy is
///   one by the numbers of its match.
public struct ScanVerification: Sendable {
    /// Something that is not as it was recorded.
    public struct Finding: Sendable, Hashable, CustomStringConvertible {
        /// The file of the scan's folder that it is about.
        public let file: String
        /// The number of the line, from 1; nil where the file as a whole is meant.
        public let line: Int?
        public let message: String

        public var description: String { "\(file)\(line.map { ", line \($0)" } ?? ""): \(message)" }
    }

    public private(set) var findingCount = 0
    /// The entries of the log, and the records of the ledger.
    public private(set) var entryCount = 0
    public private(set) var recordCount = 0
    /// The decisions of people about matches that the log records.
    public private(set) var decisionCount = 0
    /// The perceptual matches that were computed again.
    public private(set) var perceptualCount = 0
    /// The matches of altered copies, and how many of them were computed again from the pictures.
    public private(set) var alteredCount = 0
    public private(set) var recomputedAlteredCount = 0
    /// The files that were read again, and the files that have no digests to compare them with.
    public private(set) var fileCount = 0
    public private(set) var byteCount: Int64 = 0
    public private(set) var undigestedFileCount = 0
    /// The SHA-256 of the ledger as it is now.
    public private(set) var ledgerDigest: String?

    /// The record of the present file, or item of a disk image, which the nested records after it belong to.
    private var present: FileRecord?
    /// The records of the present file whose altered copies are to be computed again.
    private var waiting: [WaitingRecord] = []

    private struct WaitingRecord {
        let line: Int
        let record: FileRecord
        let copies: [(entry: String, copy: AlteredCopy)]
    }

    private var lastStart: AuditEntry?
    private var lastEnd: AuditEntry?
    /// The lines of the ledger that decisions are about and that were not met yet, each with the first such line of the log.
    private var decidedLines: [Int: Int] = [:]

    /// Checks the scan in `folder`.
    ///
    /// - Parameters:
    ///   - readsEvidence: whether the scanned files are read again.
    ///   - pictures: decodes the pictures of the evidence, so that altered copies can be computed again; nil for not to. Used
    ///     only if the evidence is read.
    ///   - report: gets each finding, in the order of files and lines; those of altered copies after the others of a file.
    public init(
        of folder: PathBytes, readsEvidence: Bool, pictures: (any EvidencePictures)? = nil, report: (Finding) -> Void
    ) {
        checkLog(in: folder, report)
        checkLedger(in: folder, readsEvidence, readsEvidence ? pictures : nil, report)
    }

    private mutating func find(_ file: String, _ line: Int?, _ message: String, _ report: (Finding) -> Void) {
        findingCount += 1
        report(Finding(file: file, line: line, message: message))
    }

    // MARK: - The log

    private mutating func checkLog(in folder: PathBytes, _ report: (Finding) -> Void) {
        let name = AuditLog.fileName
        do {
            var log = try AuditLogReader(opening: folder.appending(name.utf8))
            while let line = try log.next() {
                entryCount += 1
                if let fault = line.fault { find(name, log.lineNumber, fault, report) }
                if line.entry?.action == .start { lastStart = line.entry }
                switch line.entry?.action {
                case .review?:
                    decisionCount += 1
                    if let entry = line.entry { checkDecision(entry, line: log.lineNumber, report) }
                case .end?: lastEnd = line.entry
                default: lastEnd = nil
                }
            }
            if log.incompleteByteCount > 0 { find(name, log.lineNumber + 1, "the line is incomplete", report) }
            if entryCount == 0 { find(name, nil, "the audit log is empty", report) }
        } catch {
            find(name, nil, Self.message(of: error), report)
        }
    }

    /// Checks what a decision says, and notes which line it is about.
    private mutating func checkDecision(_ entry: AuditEntry, line: Int, _ report: (Finding) -> Void) {
        do throws(JSONFieldError) {
            let decision = try ReviewDecision(entry)
            if decidedLines[decision.line] == nil { decidedLines[decision.line] = line }
            if entry["ledger"] != lastEnd?["ledger"] {
                find(AuditLog.fileName, line, "the decision is about another ledger than the one of this scan", report)
            }
        } catch {
            find(AuditLog.fileName, line, "of a decision, \(error.message)", report)
        }
    }

    // MARK: - The ledger

    private mutating func checkLedger(
        in folder: PathBytes, _ readsEvidence: Bool, _ pictures: (any EvidencePictures)?, _ report: (Finding) -> Void
    ) {
        let name = LedgerWriter.fileName
        let path = folder.appending(name.utf8)
        if path.fileSize == nil, folder.appending(LedgerWriter.partialFileName.utf8).fileSize != nil {
            find(name, nil, "the scan was interrupted; resume it with ‘knownmedia scan … --resume’", report)
            return
        }
        do throws(LedgerError) {
            var ledger = try LedgerReader(opening: path, demanding: .nothing)
            while let line = try ledger.nextChecked() {
                let number = ledger.lineNumber
                for fault in line.faults { find(name, number, fault.message, report) }
                if number == 1, lastStart?["runLine"] != AuditChain.digest(of: ledger.lastLine) {
                    find(name, number, "the run line is not the one that the audit log records", report)
                }
                guard case .file(let record)? = line.line else { continue }
                if !record.matches.isEmpty { decidedLines[number] = nil }
                if record.isFileOfEvidence {
                    recomputeWaiting(pictures, ledger.run, report)
                    present = record
                }
                recordCount += 1
                for fault in recomputedFaults(of: record, ledger.run) { find(name, number, fault, report) }
                if readsEvidence, let fault = evidenceFault(of: record, ledger.run, pictures) {
                    find(
                        name, number, "\(record.isNested ? record.location.description : "\(record.path)"): \(fault)",
                        report)
                }
                if pictures != nil { wait(for: record, line: number) }
            }
            recomputeWaiting(pictures, ledger.run, report)
            for (line, number) in decidedLines.sorted(by: { $0.value < $1.value }) {
                find(AuditLog.fileName, number, "the decision is about line \(line), which has no match", report)
            }
            for fault in ledger.faultsAtEnd { find(name, ledger.lineNumber + 1, fault.message, report) }
        } catch {
            find(name, error.line, error.fault, report)
            return
        }
        do throws(SystemError) {
            ledgerDigest = try FileDigests.sha256(ofFileAt: path)?.hex
            checkDigest(report)
        } catch {
            find(name, nil, error.message, report)
        }
    }

    private mutating func checkDigest(_ report: (Finding) -> Void) {
        guard let lastEnd else {
            find(AuditLog.fileName, nil, "the audit log does not end with the end of a scan", report)
            return
        }
        if ledgerDigest != lastEnd["ledger"] {
            find(
                LedgerWriter.fileName, nil,
                "the SHA-256 is \(ledgerDigest ?? "unknown"); the audit log records \(lastEnd["ledger"] ?? "none")",
                report)
        }
    }

    // MARK: - Matches and evidence

    /// Computes the perceptual matches of a record again, from what the record says.
    private mutating func recomputedFaults(of record: FileRecord, _ run: RunLine?) -> [String] {
        var faults: [String] = []
        for match in record.matches {
            switch match.evidence {
            case .exact:
                if record.digests == nil { faults.append("\(record.location): it has an exact match but no digests") }
            case .perceptual(let found):
                perceptualCount += 1
                if let fault = found.fault(in: record, run) {
                    faults.append("\(record.location): the match with \(TerminalText(match.entry)): \(fault)")
                }
            case .altered(let copy):
                alteredCount += 1
                if let fault = copy.fault(in: record, run) {
                    faults.append("\(record.location): the match with \(TerminalText(match.entry)): \(fault)")
                }
            }
        }
        return faults
    }

    // MARK: - Altered copies

    private mutating func wait(for record: FileRecord, line: Int) {
        let copies = record.matches.compactMap { match in
            if case .altered(let copy) = match.evidence { (match.entry, copy) } else { nil }
        }
        if !copies.isEmpty { waiting.append(WaitingRecord(line: line, record: record, copies: copies)) }
    }

    /// Decodes the pictures of a file whose records were read, and computes their altered copies again.
    private mutating func recomputeWaiting(
        _ pictures: (any EvidencePictures)?, _ run: RunLine?, _ report: (Finding) -> Void
    ) {
        guard let pictures, let present, !waiting.isEmpty else { return }
        let waiting = self.waiting
        self.waiting = []
        let wanted = waiting.map { waiting in
            EvidencePicture(
                inside: Array(waiting.record.inside.dropFirst(present.inside.count)),
                pipeline: waiting.copies[0].copy.pipeline)
        }
        var faults: [Int: [String]] = [:]
        var recomputedCount = 0
        let obstacle = pictures.reduce(wanted, in: present.evidenceFile(run)) { index, luma in
            guard waiting.indices.contains(index), faults[index] == nil else { return }
            var hasher = HypothesisHasher(luma)
            faults[index] = waiting[index].copies.compactMap { entry, copy in
                recomputedCount += 1
                return copy.fault(recomputedBy: &hasher).map { "the match with \(TerminalText(entry)): \($0)" }
            }
        }
        recomputedAlteredCount += recomputedCount
        for (index, record) in waiting.enumerated() {
            let missing = "the picture could not be decoded again" + (obstacle.map { ": \($0)" } ?? "")
            for fault in faults[index] ?? [missing] {
                find(LedgerWriter.fileName, record.line, "\(record.record.location): \(fault)", report)
            }
        }
    }

    /// Reads a file again.
    private mutating func evidenceFault(
        of record: FileRecord, _ run: RunLine?, _ pictures: (any EvidencePictures)?
    ) -> String? {
        // What lies inside a file is as it was if the file is. A disk image is not read as a whole, but its items are.
        guard record.kind == .file, record.isFileOfEvidence else { return nil }
        guard let digests = record.digests, let size = record.size, pictures != nil || !record.isNested else {
            undigestedFileCount += 1
            return nil
        }
        do throws(SystemError) {
            let place = record.evidenceFile(run)
            let open = if let pictures { try pictures.open(place) } else { try OpenFile(opening: place.path) }
            let file = FileReader(open)
            guard file.status.kind == .file else { return "is no longer a file" }
            guard file.status.size == size else {
                return "has \(file.status.size) bytes; \(size) were recorded"
            }
            file.drain()
            if let interruption = file.interruption { throw interruption.error }
            fileCount += 1
            byteCount += file.byteCount
            guard let now = file.finishDigests(), now != digests else { return nil }
            return "its content has changed: the SHA-256 is \(now.sha256.hex); \(digests.sha256.hex) was recorded"
        } catch {
            return "cannot be read: \(error)"
        }
    }

    private static func message(of error: any Error) -> String {
        switch error {
        case let error as SystemError: error.message
        case LineReader.Failure.system(let error): error.message
        case LineReader.Failure.tooLong: "a line is too long"
        default: "\(error)"
        }
    }
}

extension KnownMatch.Perceptual {
    /// The fault of the match in its record, and in the run in which it was found; nil if there is none.
    fileprivate func fault(in record: FileRecord, _ run: RunLine?) -> String? {
        let hash = record.hashes.first {
            $0.algorithm == algorithm && $0.pipeline == pipeline && $0.transform == transform
        }
        guard let hash else {
            return "the record has no \(algorithm.rawValue) hash with the transform \(transform.rawValue)"
        }
        let computed = hash.value.distance(to: knownHash)
        guard computed == distance else {
            return "the distance is \(computed?.rawValue ?? -1), not \(distance.rawValue)"
        }
        guard distance <= threshold else {
            return "the distance \(distance.rawValue) exceeds the threshold \(threshold.rawValue)"
        }
        let runThreshold = run?["thresholds.\(algorithm == .pdq ? "pdq" : "hash64")"]
        guard runThreshold == String(threshold.rawValue) else {
            return "the threshold is \(threshold.rawValue), but the run line says \(runThreshold ?? "nothing")"
        }
        if let quality = hash.quality, let least = run?["thresholds.minimumQuality"].flatMap(Int.init), quality < least
        {
            return "the quality \(quality) is below the minimum of \(least)"
        }
        return nil
    }
}

extension AlteredCopy {
    /// The fault of the match in its record, and in the run in which it was found; nil if there is none.
    fileprivate func fault(in record: FileRecord, _ run: RunLine?) -> String? {
        guard let effort = run?["effort"].flatMap(Effort.init(rawValue:)), effort > .plain else {
            return "by the run line, no altered copies were looked for"
        }
        guard record.hashes.contains(where: { $0.algorithm == .pdq && $0.pipeline == pipeline }) else {
            return "the record has no PDQ hash of the pipeline \(pipeline.rawValue)"
        }
        guard hypothesis.isPlausible else { return "the hypothesis is not plausible" }
        let content = FrameContent(quality: quality, entropyInThousandths: entropyInThousandths)
        let judged = AlterationTier(distance: distance, content: content)
        guard judged == tier else {
            return "by its numbers it is \(judged.map { "of the tier \($0.rawValue)" } ?? "no match"), and not "
                + "\(tier.rawValue)"
        }
        return nil
    }

    /// The fault of the match by the picture; nil if there is none.
    fileprivate func fault(recomputedBy hasher: inout HypothesisHasher) -> String? {
        guard let match = hasher.match(of: hypothesis, with: knownHash) else {
            return "the hypothesis is not plausible"
        }
        guard let copy = AlteredCopy(match, pipeline: pipeline, knownHash: knownHash) else {
            return "computed again from the picture, it is no match: the distance is \(match.distance.rawValue)"
        }
        guard copy == self else {
            return
                "computed again from the picture, the distance is \(copy.distance.rawValue), in tenths and by firmness "
                + "\(copy.softDistanceInTenths), the quality \(copy.quality), the entropy \(copy.entropyInThousandths); "
                + "\(distance.rawValue), \(softDistanceInTenths), \(quality) and \(entropyInThousandths) were recorded"
        }
        return nil
    }
}

extension PathBytes {
    /// The path as seen from `folder` where it is relative.
    package func starting(in folder: String?) -> PathBytes {
        guard let folder, bytes.first != UInt8(ascii: "/") else { return self }
        return PathBytes(folder).appending(bytes)
    }
}
