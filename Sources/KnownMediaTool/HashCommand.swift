import ArgumentParser
import KnownMedia

/// `knownmedia hash`: the hashes of pictures.
struct HashCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hash",
        abstract: "Print the perceptual hash of pictures.",
        discussion: """
            Prints HASH,QUALITY,PATH for each picture, as Meta's hasher does (with --dihedral: HASH,QUALITY,TRANSFORM,PATH, \
            eight lines for each picture). JPEG and PNG are decoded; the content decides the format, not the name. On a \
            terminal, control characters in a path are printed as \\n or \\x1b. Into a file or a pipe, paths go as they are, \
            byte for byte, but for one with a line feed, which is printed as \\n: each picture keeps its line. With --json \
            every path is exact. A picture is hashed as it is stored: an EXIF orientation is not applied.

            ‘-’ is a picture on standard input. With --files-from, paths are read from a file or from standard input, and hashed \
            as they come: one a line, or with -0 one before each NUL.

              knownmedia hash photo.jpg
              find photos -type f -print0 | knownmedia hash --json --files-from - -0
              knownmedia hash --json --dihedral *.png
              knownmedia hash --algorithm phash photo.jpg

            The pipeline is the way from pixels to a PDQ hash. ‘full’ hashes the picture at full resolution, as lists do. \
            ‘nn512’ squashes it to 512×512 first, as Meta's command-line tool does. ‘fast’ is for screening and may be a few \
            bits off; where rounding would decide a bit, ‘full’ is printed instead.

            With --candidates, prints the hashes that the original of an altered picture would have, by the hypotheses that a \
            scan of that effort tries: HASH,QUALITY,HYPOTHESIS,PATH. Tiny pictures and flat ones have none.

            Exit code 0, or 2 if a picture could not be hashed.
            """)

    @Argument(help: "The pictures; - for standard input.", completion: .file())
    var files: [String] = []

    @Option(
        help: ArgumentHelp("Read paths from this file, or from standard input for -.", valueName: "file"),
        completion: .file())
    var filesFrom: String?

    @Flag(name: [.customShort("0"), .customLong("null")], help: "These paths end with a NUL and not with a line feed.")
    var endsWithNUL = false

    @Option(help: "The algorithm.")
    var algorithm: HashAlgorithm = .pdq

    @Option(help: "The pipeline of a PDQ hash. (default: full)")
    var pipeline: HashPipeline?

    @Flag(help: "Also print the PDQ hashes of the seven rotations and reflections of the picture.")
    var dihedral = false

    @Flag(help: "Print the hashes that the original would have if the picture were an altered copy.")
    var candidates = false

    @OptionGroup var effortOption: EffortOption

    @Flag(help: "Print a JSON object on each line.")
    var json = false

    @OptionGroup var isolationOption: IsolationOption

    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        guard files.isEmpty == (filesFrom != nil) else {
            throw ValidationError(usage: "Name pictures, or a list of them with --files-from.")
        }
        guard filesFrom != nil || !endsWithNUL else {
            throw ValidationError(usage: "-0 says how paths end: it needs --files-from.")
        }
        guard HashRecipe(algorithm, pipeline: pipeline?.pipeline) != nil else {
            throw ValidationError(
                usage: "There is no \(algorithm.rawValue) hash from the pipeline ‘\(pipeline?.rawValue ?? "")’.")
        }
        if candidates, dihedral || algorithm != .pdq {
            throw ValidationError(usage: "--candidates are of PDQ, and turned and mirrored as a scan does it.")
        }
        if dihedral, algorithm != .pdq { throw ValidationError(usage: "--dihedral works with PDQ only.") }
    }

    func run() throws {
        guard let recipe = HashRecipe(algorithm, pipeline: pipeline?.pipeline) else { return }
        var failed = false
        let opener = PictureOpener(isolationOption)
        for file in files
        where !report(on: PathBytes(file), recipe, { () throws(PictureFailure) in try opener.open(file) }) {
            failed = true
        }
        if let filesFrom {
            try reportingFailures {
                let paths = try PathStream(listedIn: PathBytes(filesFrom), endingWithNUL: endsWithNUL)
                while let path = paths.nextPath() {
                    if !report(on: path, recipe, { () throws(PictureFailure) in try opener.open(path) }) {
                        failed = true
                    }
                }
                if let failure = paths.failure { throw failure }
            }
        }
        if failed { throw ExitCode.incomplete }
    }

    /// Prints the hash of a picture, or why it has none; false then.
    private func report(
        on file: PathBytes, _ recipe: HashRecipe, _ open: () throws(PictureFailure) -> PictureOpener.Picture
    ) -> Bool {
        do throws(PictureFailure) {
            let opened = try open()
            var picture = try opened.hashed(recipes: [recipe], dihedral: dihedral, luma: candidates)
            if recipe == .fastPDQ, picture.hashes.contains(where: { !$0.isStable }) {
                picture = try opened.hashed(recipes: [.pdq], dihedral: dihedral, luma: candidates)
            }
            guard picture.unhashable.isEmpty else {
                throw PictureFailure(
                    path: file, code: "tooSmall",
                    message: """
                        PDQ needs at least \(PDQHasher.minimumSide) pixels on each side; the picture has \
                        \(picture.decoding.header.width) × \(picture.decoding.header.height).
                        """)
            }
            if candidates { reportCandidates(of: picture, file: file) } else { report(picture, file: file) }
            return true
        } catch {
            if json { Terminal.print(Self.line(of: error)) }
            Terminal.warn("\(error)")
            return false
        }
    }

    private func report(_ picture: HashedPicture, file: PathBytes) {
        if case .partial(let fraction) = picture.decoding.completeness {
            Terminal.warn(
                """
                \(file): the picture is cut short; \(Int(fraction * 100)) % of its rows have data. The hash is \
                computed from what is there.
                """)
        }
        if json {
            Terminal.print(Self.line(of: picture, file: file))
            return
        }
        for hash in picture.hashes {
            let quality = hash.quality.map(String.init) ?? ""
            let transform = dihedral ? "\(hash.transform.rawValue)," : ""
            Terminal.print("\(hash.value.hex),\(quality),\(transform)", path: file)
        }
    }

    private func reportCandidates(of picture: HashedPicture, file: PathBytes) {
        var candidates: [(candidate: Candidate, quality: Int)] = []
        if let luma = picture.luma {
            var hasher = HypothesisHasher(luma)
            for candidate in hasher.candidates(effort: effortOption.effort) {
                candidates.append((candidate, hasher.content(of: candidate.hypothesis)?.quality ?? 0))
            }
        }
        if json {
            Terminal.print(
                JSONWriter.object { line in
                    line.field("path", path: file)
                    line.field("candidates", objects: candidates) { text, item in
                        text.field("hypothesis") { $0.writeFields(of: item.candidate.hypothesis) }
                        text.field("hex", item.candidate.hash.hex)
                        text.field("quality", item.quality)
                    }
                })
            return
        }
        for (candidate, quality) in candidates {
            Terminal.print(
                "\(candidate.hash.hex),\(quality),\(candidate.hypothesis.numbers),", path: file)
        }
    }

    private static func line(of picture: HashedPicture, file: PathBytes) -> JSONWriter {
        JSONWriter.object { line in
            line.field("path", path: file)
            line.writeFields(of: FileRecord.Picture(picture.decoding))
            line.field("hashes", objects: picture.hashes) { $0.writeFields(of: $1) }
        }
    }

    private static func line(of failure: PictureFailure) -> JSONWriter {
        JSONWriter.object { line in
            line.field("path", path: failure.path)
            line.field("error") { error in
                error.field("code", failure.code)
                error.field("message", failure.message)
            }
        }
    }
}

extension Hypothesis {
    /// `crop -638 -638 10638 10638`, and what else it says: `angle 300`, `hidden 0 0 4000 4000`, `flipY`.
    fileprivate var numbers: String {
        func numbers(_ box: FrameBox) -> String { "\(box.left) \(box.top) \(box.right) \(box.bottom)" }
        var text = "\(origin.rawValue) \(numbers(frame))"
        if angle != 0 { text += " angle \(angle)" }
        if let hidden { text += " hidden \(numbers(hidden))" }
        if transform != .original { text += " \(transform.rawValue)" }
        return text
    }
}
