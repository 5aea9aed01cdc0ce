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

extension FileExaminer {
    /// What is in the file. It does not depend on its name, unless the bytes are of no kind that is known.
    func content(
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

    func lookInside(
        _ file: FileReader, _ hits: [SignatureHit], _ hashing: some ContentExaminer, _ examined: inout ExaminedFile,
        assembling blockByteCount: Int? = nil
    ) {
        var request = NestedRequest(
            hashing: request, limits: options.nestedLimits, hits: hits, opensContainers: options.opensContainers)
        request.assemblyBlockByteCount = blockByteCount
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
}
