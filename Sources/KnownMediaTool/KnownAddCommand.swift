import ArgumentParser
import KnownMedia

/// `knownmedia known add`: hashes pictures into a list.
struct KnownAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Hash pictures into a list.",
        discussion: """
            Each file becomes an entry with its digests and its hashes, under its name. All files are added or none. The \
            pictures themselves are not kept.

              knownmedia known add case-17/*.jpg --store known.sqlite --list "Own" --category 1
              knownmedia known add seen.png --store known.sqlite --list "Own" --dihedral --cut 5 --cut 10

            With --dihedral copies that were turned or mirrored are found without a scan having to look for them; with \
            --cut, copies that lost so many percent of each border. Each of these is one more hash of the entry.

            Exit code 0, or 2 if a file could not be hashed.
            """)

    @Argument(help: "The pictures.", completion: .file())
    var files: [String]

    @OptionGroup var storeOption: StoreOption

    @Option(help: "The name of the list.")
    var list: String

    @Option(help: "The category of the entries.")
    var category: String?

    @Option(help: "What to remember about the entries.")
    var comment: String?

    @Flag(help: "Add the hashes of the seven rotations and mirrorings too.")
    var dihedral = false

    @Option(help: "Add the hash of the picture without so many percent of each border; may be repeated.")
    var cut: [Int] = []

    @Option(help: "Add hashes of this algorithm, with more than one by repeating it. (default: pdq)")
    var algorithm: [HashAlgorithm] = []

    @OptionGroup var authorOption: AuthorOption

    func validate() throws {
        guard cut.allSatisfy({ (1...40).contains($0) }) else { throw ValidationError("--cut is between 1 and 40.") }
    }

    func run() throws {
        try reportingFailures {
            var entries: [NewEntry] = []
            var failed = false
            for file in files {
                do {
                    entries.append(try entry(for: file))
                } catch {
                    failed = true
                    Terminal.warn("\(error)")
                }
            }
            guard !failed else {
                Terminal.warn("nothing was added")
                throw ExitCode.incomplete
            }
            let store = try KnownHashStore(openingOrCreatingAt: storeOption.store)
            let report = try store.add(
                entries, to: ListDescription(name: list), note: "known add", by: authorOption.author)
            let noun = report.added == 1 ? "entry" : "entries"
            Terminal.print("\(SummaryTable.grouped(report.added)) \(noun) added to '\(PathBytes(list))'")
            if report.duplicates > 0 {
                Terminal.print("\(SummaryTable.grouped(report.duplicates)) were there already")
            }
            for (reason, count) in report.quarantined.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                Terminal.warn("\(SummaryTable.grouped(count)) hashes are kept and not searched: \(reason)")
            }
        }
    }

    private func entry(for file: String) throws -> NewEntry {
        let recipes = (algorithm.isEmpty ? [.pdq] : algorithm).compactMap { HashRecipe($0) }
        let digests: FileDigests
        do {
            digests = try FileDigests(ofFile: file)
        } catch {
            throw PictureFailure(path: file, code: error.code, message: error.message)
        }
        let picture = try hashPicture(at: file, recipes: recipes, dihedral: dihedral)
        var hashes = picture.hashes
        for percent in cut {
            let cropped = try CroppedPicture(
                decoding: FileByteSource(path: file), cutting: Double(percent) / 100, recipes: recipes,
                includingDihedral: dihedral)
            hashes += cropped.hashes
        }
        return NewEntry(label: file, category: category, comment: comment, digests: digests.all, hashes: hashes)
    }
}
