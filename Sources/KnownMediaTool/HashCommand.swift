import ArgumentParser
import KnownMedia

/// `knownmedia hash`: the hashes of pictures.
struct HashCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hash",
        abstract: "Print the perceptual hash of pictures.",
        discussion: """
            Prints HASH,QUALITY,PATH for each picture, as Meta's hasher does (with --dihedral: HASH,QUALITY,TRANSFORM,PATH, \
            eight lines a picture). JPEG and PNG are decoded; the content decides the format, not the name. Control \
            characters in a path are printed as \\n or \\x1b; --json keeps paths exactly.

              knownmedia hash photo.jpg
              knownmedia hash --json --dihedral *.png
              knownmedia hash --algorithm phash photo.jpg

            The pipeline says exactly how pixels become a PDQ hash. "full" is the picture at full resolution, which \
            is what lists hold. "nn512" squashes it to 512×512 first, as Meta's command-line tool does. "fast" is for \
            screening and a few bits off; where it would depend on rounding, "full" is printed instead.

            Exit code 0, or 2 if a picture could not be hashed.
            """)

    @Argument(help: "The pictures.", completion: .file())
    var files: [String]

    @Option(help: "The hash: pdq, phash, dhash or ahash.")
    var algorithm: HashAlgorithm = .pdq

    @Option(help: "How pixels become a PDQ hash: full, nn512 or fast. (default: full)")
    var pipeline: Pipeline?

    @Flag(help: "Also print PDQ of the picture's seven rotations and mirrorings.")
    var dihedral = false

    @Flag(help: "Print one JSON object a line.")
    var json = false

    func validate() throws {
        guard HashRecipe(algorithm, pipeline: pipeline) != nil else {
            throw ValidationError("There is no \(algorithm.rawValue) on the pipeline \(pipeline?.rawValue ?? "").")
        }
        if dihedral, algorithm != .pdq { throw ValidationError("--dihedral is for PDQ only.") }
    }

    func run() throws {
        guard let recipe = HashRecipe(algorithm, pipeline: pipeline) else { return }
        var failed = false
        for file in files {
            do throws(PictureFailure) {
                var picture = try hashPicture(at: file, recipes: [recipe], dihedral: dihedral)
                if recipe == .fastPDQ, picture.hashes.contains(where: { !$0.isStable }) {
                    picture = try hashPicture(at: file, recipes: [.pdq], dihedral: dihedral)
                }
                guard picture.unhashable.isEmpty else {
                    throw PictureFailure(
                        path: file, code: "tooSmall",
                        message: "PDQ needs at least \(PDQHasher.minimumSide) pixels on both sides; the picture has "
                            + "\(picture.decoding.header.width) × \(picture.decoding.header.height).")
                }
                report(picture, file: file)
            } catch {
                failed = true
                if json { Terminal.print(bytes: Self.line(of: error)) }
                Terminal.warn("\(error)")
            }
        }
        if failed { throw ExitCode.incomplete }
    }

    private func report(_ picture: HashedPicture, file: String) {
        if case .partial(let fraction) = picture.decoding.completeness {
            Terminal.warn(
                "\(PathBytes(file)): the picture is cut short; \(Int(fraction * 100)) % of its rows have data. "
                    + "The hash is that of what is left.")
        }
        if json {
            Terminal.print(bytes: Self.line(of: picture, file: file))
            return
        }
        for hash in picture.hashes {
            let quality = hash.quality.map(String.init) ?? ""
            let transform = dihedral ? "\(hash.transform.rawValue)," : ""
            Terminal.print("\(hash.value.hex),\(quality),\(transform)\(PathBytes(file))")
        }
    }

    private static func line(of picture: HashedPicture, file: String) -> [UInt8] {
        let header = picture.decoding.header
        return JSONWriter.object { line in
            line.field("path", file)
            line.field("format", header.format.rawValue)
            line.field("width", header.width)
            line.field("height", header.height)
            line.field("orientation", header.exifOrientation)
            if case .partial(let fraction) = picture.decoding.completeness {
                line.field("decode", "partial")
                line.field("fraction", share: fraction)
            }
            line.field("hashes", objects: picture.hashes) { $0.writeFields(of: $1) }
        }.bytes
    }

    private static func line(of failure: PictureFailure) -> [UInt8] {
        JSONWriter.object { line in
            line.field("path", failure.path)
            line.field("error") { error in
                error.field("code", failure.code)
                error.field("message", failure.message)
            }
        }.bytes
    }
}
