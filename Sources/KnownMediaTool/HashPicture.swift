import KnownMedia

/// Hashes the pictures that are named on the command line, all of them in one worker process or in this one.
struct PictureOpener {
    private let examiner: any ContentExaminer

    init(_ option: IsolationOption) {
        examiner = option.isolation == .on ? IsolatedExaminer(WorkerOptions()) : InProcessExaminer()
    }

    /// A picture that is open.
    struct Picture {
        let path: PathBytes
        fileprivate let file: FileReader
        fileprivate let examiner: any ContentExaminer
    }

    /// More bytes than this are not taken from a pipe.
    private static let maximumInputByteCount = 1 << 30

    /// Opens the picture at `path`; links are followed, and `-` is standard input.
    ///
    /// - Throws: ``PictureFailure``, with the file's name in its message.
    func open(_ path: String) throws(PictureFailure) -> Picture {
        try open(PathBytes(path), isStandardInput: path == "-")
    }

    /// Takes a picture that is open, under a name.
    func open(_ file: OpenFile, named name: PathBytes) -> Picture {
        Picture(path: name, file: FileReader(file, computingDigests: false), examiner: examiner)
    }

    /// Opens the picture at `path`; links are followed.
    func open(_ path: PathBytes, isStandardInput: Bool = false) throws(PictureFailure) -> Picture {
        do throws(SystemError) {
            // The system would cut the path off at a NUL.
            guard !path.bytes.contains(0) else { throw .missing }
            let file =
                isStandardInput
                ? try OpenFile.standardInput(maximumByteCount: Self.maximumInputByteCount)
                : try OpenFile(following: path)
            guard file.status.kind == .file else { throw .notAFile(isFolder: file.status.kind == .folder) }
            return Picture(path: path, file: FileReader(file, computingDigests: false), examiner: examiner)
        } catch {
            throw PictureFailure(path: path, code: error.code, message: error.message)
        }
    }
}

extension PictureOpener.Picture {
    /// The picture and its hashes. It can be hashed again.
    ///
    /// - Parameters:
    ///   - shown: whether a picture that is shown turned or mirrored is also hashed so.
    ///   - luma: whether the picture is also reduced, to compute candidates from.
    func hashed(
        recipes: [HashRecipe], dihedral: Bool = false, shown: Bool = false, luma: Bool = false
    ) throws(PictureFailure) -> HashedPicture {
        let finding = examiner.hash(file, request(recipes, dihedral, shown, luma)).finding
        try checkReading()
        guard let picture = finding.picture else {
            throw PictureFailure(
                path: path, code: finding.reason?.code ?? "", message: finding.reason?.message ?? "it has no hash")
        }
        return picture
    }

    /// The hashes of parts of the picture.
    func crops(
        to frames: [FrameBox], recipes: [HashRecipe], dihedral: Bool
    ) throws(PictureFailure) -> [CroppedPicture] {
        let result = examiner.hashCrops(of: file, to: frames, request(recipes, dihedral, true))
        try checkReading()
        do throws(ImageDecodingError) {
            return try result.get()
        } catch {
            throw PictureFailure(path: path, code: error.code.rawValue, message: error.message)
        }
    }

    private func request(
        _ recipes: [HashRecipe], _ dihedral: Bool, _ shown: Bool, _ luma: Bool = false
    ) -> HashingRequest {
        HashingRequest(
            recipes: recipes, includesDihedral: dihedral, includesShown: shown, includesLuma: luma,
            limits: DecodingLimits())
    }

    /// What cannot be read is no end of the data.
    private func checkReading() throws(PictureFailure) {
        file.drain()
        guard let interruption = file.interruption else { return }
        throw PictureFailure(
            path: path, code: interruption.error.code,
            message: "\(interruption.error.message) at byte \(interruption.offset)")
    }
}

/// Why a file named on the command line has no hash.
struct PictureFailure: Error, CustomStringConvertible {
    let path: PathBytes
    let code: String
    let message: String

    var description: String { "\(path): \(message)" }
}
