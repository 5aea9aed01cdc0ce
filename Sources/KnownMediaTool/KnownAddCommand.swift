import ArgumentParser
import KnownMedia

/// `knownmedia known add`: hashes pictures into a list.
struct KnownAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Hash pictures into a list.",
        discussion: """
            Each file becomes an entry under its name, with its digests and its hashes. Either all files are added or none. \
            The pictures themselves are not kept.

              knownmedia known add case-17/*.jpg --store known.sqlite --list "Own" --category 1
              knownmedia known add case-17/*.jpg --store known.sqlite --list "Own" --alterations
              knownmedia known add seen.png --store known.sqlite --list "Own" --dihedral --cut 5 --cut 10

            A picture that viewers show turned, by its EXIF orientation, is hashed as it is stored and as it is shown. Each of \
            these adds hashes to the entry:

            --alterations: 16 parts of the picture. Scans look for cropped copies by themselves, but cannot undo a crop of more \
            than a tenth on each side or a fifth on one. With these parts in the list, they find copies that lost up to a third \
            on each side or half of the picture on one.

            --cut: the picture without that percentage of each border. Finds such copies without looking for altered ones.

            --dihedral: the picture turned and mirrored. Finds such copies without looking for altered ones.

            --from-scan adds what a scan has found, also deleted files and others in images of disks: the lines of its ledger that \
            --line names. It is read again, and must have the digests that the ledger says.

              knownmedia known add --from-scan case-17 --line 4711 --store known.sqlite --list "Own"

            Exit code 0, or 2 if a file could not be hashed.
            """)

    @Argument(help: "The pictures.", completion: .file())
    var files: [String] = []

    @Option(
        help: ArgumentHelp("Add what a scan has found: the folder of its ledger.", valueName: "dir"),
        completion: .directory)
    var fromScan: String?

    @Option(help: "The line of the ledger that records the picture, from 1. Can be repeated.")
    var line: [Int] = []

    @OptionGroup var storeOption: StoreOption

    @Option(help: "The name of the list.")
    var list: String

    @Option(help: "The category of the entries.")
    var category: String?

    @Option(help: "A note on the entries.")
    var comment: String?

    @Flag(help: "Also add the hashes of the seven rotations and reflections.")
    var dihedral = false

    @Option(help: "Also add the hash of the picture without this percentage of each border. Can be repeated.")
    var cut: [Int] = []

    @Flag(help: "Also add the hashes of parts of the picture, to find copies of which much was cropped.")
    var alterations = false

    @Option(help: "The algorithm of the hashes. Can be repeated. (default: pdq)")
    var algorithm: [HashAlgorithm] = []

    @OptionGroup var isolationOption: IsolationOption

    @OptionGroup var authorOption: AuthorOption

    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        guard cut.allSatisfy({ (1...40).contains($0) }) else {
            throw ValidationError(usage: "--cut must be between 1 and 40.")
        }
        guard (fromScan == nil) == line.isEmpty else {
            throw ValidationError(usage: "--from-scan and --line go together.")
        }
        guard !files.isEmpty || fromScan != nil else {
            throw ValidationError(usage: "Name the pictures, or --from-scan and --line.")
        }
    }

    func run() throws {
        try reportingFailures {
            var entries: [NewEntry] = []
            var failed = false
            let opener = PictureOpener(isolationOption)
            for file in files {
                do {
                    entries.append(try entry(for: file, opener))
                } catch {
                    failed = true
                    Terminal.warn("\(error)")
                }
            }
            if let fromScan {
                let failures = try ScannedPictures(line, ofScanIn: fromScan, isolationOption).forEach {
                    (picture, digests, label) throws(PictureFailure) in
                    entries.append(try entry(for: picture, digests, label))
                }
                failed = failed || !failures.isEmpty
                for failure in failures { Terminal.warn("\(failure)") }
            }
            guard !failed else {
                Terminal.warn("nothing was added")
                throw ExitCode.incomplete
            }
            let report = try KnownHashStore.update(openingOrCreatingAt: storeOption.store) { store in
                try store.add(entries, to: ListDescription(name: list), note: "known add", by: authorOption.author)
            }
            Terminal.print("\(Quantity(report.added, "entry", plural: "entries")) added to ‘\(list)’")
            for file in files {
                if let remark = AnimationRemark(ofFile: file) { Terminal.warn("\(PathBytes(file)): \(remark.text)") }
            }
            if report.duplicates > 0 {
                Terminal.print("\(Quantity(report.duplicates, "file")) already in the list")
            }
            for (reason, count) in report.quarantined.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                Terminal.warn(
                    "\(Quantity(count, "hash", plural: "hashes")) kept but not searched: \(reason.explanation)")
            }
        }
    }

    private func entry(for file: String, _ opener: PictureOpener) throws -> NewEntry {
        let digests: FileDigests
        do {
            digests = try FileDigests(ofFile: file)
        } catch {
            throw PictureFailure(path: PathBytes(file), code: error.code, message: error.message)
        }
        return try entry(for: opener.open(file), digests, file)
    }

    private func entry(
        for picture: PictureOpener.Picture, _ digests: FileDigests, _ label: String
    ) throws(PictureFailure) -> NewEntry {
        let recipes = (algorithm.isEmpty ? [.pdq] : algorithm).compactMap { HashRecipe($0) }
        var hashes = try picture.hashed(recipes: recipes, dihedral: dihedral, shown: true).hashes
        let frames = cut.map { FrameBox.cutting(each: 100 * $0) } + (alterations ? FrameBox.largeCrops : [])
        if !frames.isEmpty {
            hashes += try picture.crops(to: frames, recipes: recipes, dihedral: dihedral).flatMap(\.hashes)
        }
        return NewEntry(label: label, category: category, comment: comment, digests: digests.all, hashes: hashes)
    }
}

extension QuarantineReason {
    fileprivate var explanation: TerminalText {
        switch self {
        case .lowQuality: "their quality is below \(Self.usualMinimumQuality)"
        case .unstable: "rounding alone could change them"
        case .nearlyConstant: "nearly all of their bits are alike"
        }
    }
}
