import ArgumentParser
import Foundation
import PerceptualHash
import SearchSupport

/// Makes files of hashes to search, and of queries.
@main
struct HashCollection: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make files of PDQ hashes to search.",
        discussion: """
            A file holds 32 bytes a hash and nothing else. The same arguments give the same file, on any number of \
            processors.
            """,
        subcommands: [OfPictures.self, Uniform.self, Queries.self])
}

/// What every subcommand takes.
struct OutputOptions: ParsableArguments {
    @Option(help: "The file to write.")
    var output: String

    @Option(help: "How many hashes.")
    var count: Int

    @Option(help: "What the random numbers begin with.")
    var seed: UInt64 = 7

    func validate() throws {
        guard count > 0 else { throw ValidationError("--count is at least 1.") }
    }
}

struct OfPictures: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pictures",
        abstract: "Hashes of crops of pictures.",
        discussion: """
            Of crops of many sizes and places of the pictures in the folders, and of their mirror images, those of \
            quality 50 and more.
            """)

    @OptionGroup var options: OutputOptions

    @Flag(help: "Use the pictures that are otherwise left out, one of ten: for queries that have no match.")
    var heldOut = false

    @Argument(help: "Folders of JPEG and PNG files.")
    var folders: [String]

    func run() throws {
        let pictures = try GrayPicture.pictures(in: folders, heldOut: heldOut)
        guard !pictures.isEmpty else { throw ValidationError("No picture large enough is in \(folders).") }
        FileHandle.standardError.write(Data("\(options.count) hashes of \(pictures.count) pictures\n".utf8))
        try PictureHashes(pictures: pictures, seed: options.seed).write(options.count, to: options.output)
    }
}

struct Uniform: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Hashes of random bits.")

    @OptionGroup var options: OutputOptions

    func run() throws {
        try HashFile.bytes(PDQHash.random(count: options.count, seed: options.seed))
            .write(to: URL(filePath: options.output), options: .atomic)
    }
}

struct Queries: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Queries: by turns 0 to \(QuerySet.farthest) bits from a known hash, and unrelated.")

    @OptionGroup var options: OutputOptions

    @Option(help: "The file of known hashes.")
    var known: String

    @Option(help: "Use only so many of them, the first.")
    var knownCount: Int?

    @Option(help: "The file of unrelated hashes.")
    var unrelated: String

    func run() throws {
        let queries = QuerySet.make(
            count: options.count, known: try HashFile.read(known, count: knownCount),
            unrelated: try HashFile.read(unrelated), seed: options.seed)
        try HashFile.bytes(queries).write(to: URL(filePath: options.output), options: .atomic)
    }
}
