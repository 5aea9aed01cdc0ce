import KnownMedia

/// The records on some lines of a scan's ledger, to be read again: files, and items of disk images.
struct ScannedPictures {
    private let opener: PictureOpener
    private let evidence: EvidenceDecoder
    private let records: [(record: FileRecord, run: RunLine?)]

    /// Reads the ledger of the scan in `folder`.
    ///
    /// - Throws: where the ledger is not as a scan writes it, or a line records no file.
    init(_ lines: [Int], ofScanIn folder: String, _ option: IsolationOption) throws {
        opener = PictureOpener(option)
        evidence = EvidenceDecoder(isolation: option.isolation == .on ? .workerProcesses() : .off)
        let path = PathBytes(folder).appending(LedgerWriter.fileName.utf8)
        var ledger = try LedgerReader(opening: path)
        var run: RunLine?
        var found: [Int: FileRecord] = [:]
        while let line = try ledger.next() {
            switch line {
            case .run(let line): run = line
            case .file(let record): if lines.contains(ledger.lineNumber) { found[ledger.lineNumber] = record }
            case .summary: break
            }
        }
        records = try lines.map { number in
            guard let record = found[number] else {
                throw PictureFailure(path: path, code: "noSuchLine", message: "line \(number) records no file")
            }
            return (record, run)
        }
    }

    /// Each of them, open, with its digests and with its location as a label.
    ///
    /// - Throws: ``PictureFailure`` if it is not what the scan found.
    func forEach(_ body: (PictureOpener.Picture, FileDigests, String) throws(PictureFailure) -> Void)
        -> [PictureFailure]
    {
        records.compactMap { record, run in
            let label = "\(record.location)"
            do throws(PictureFailure) {
                let (file, digests) = try open(record, run, PathBytes(label))
                try body(opener.open(file, named: PathBytes(label)), digests, label)
                return nil
            } catch {
                return error
            }
        }
    }

    private func open(
        _ record: FileRecord, _ run: RunLine?, _ name: PathBytes
    ) throws(PictureFailure) -> (OpenFile, FileDigests) {
        guard record.isFileOfEvidence else {
            throw PictureFailure(
                path: name, code: "insideFile", message: "it lies inside another file; unpack that, and add the picture"
            )
        }
        guard let expected = record.digests else {
            throw PictureFailure(path: name, code: "noDigest", message: "the scan has no digest of it")
        }
        do throws(SystemError) {
            let file = try evidence.open(record.evidenceFile(run))
            let reader = FileReader(file)
            reader.drain()
            if let interruption = reader.interruption { throw interruption.error }
            guard let digests = reader.finishDigests(), digests == expected else { throw .replaced }
            return (file, digests)
        } catch {
            throw PictureFailure(path: name, code: error.code, message: error.message)
        }
    }
}
