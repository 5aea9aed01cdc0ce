import ArgumentParser
import KnownMedia

/// `knownmedia compare`: the distances between two pictures or two hashes.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare two pictures, or two hashes.",
        discussion: """
            Prints how many bits of the hashes differ. For pictures, every hash is compared, and PDQ also with the second \
            picture rotated and mirrored.

              knownmedia compare original.jpg copy.png
              knownmedia compare f8f8f0cee0f4a84f… f8f8f0cee0f4a84f…

            PDQ hashes up to 31 bits apart are usually of the same picture; unrelated photographs are 82 and more \
            apart. Drawings and screenshots with a similar layout can be nearer without being the same.
            """)

    @Argument(
        help: "A picture, or a hash in hexadecimal digits; - for a picture on standard input.", completion: .file())
    var first: String

    @Argument(help: "Another picture or hash, of the same kind.", completion: .file())
    var second: String

    @OptionGroup var isolationOption: IsolationOption

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        switch (Operand(first), Operand(second)) {
        case (.hash(let left), .hash(let right)):
            guard let distance = left.distance(to: right) else {
                throw ValidationError(
                    usage: "The hashes have different lengths: \(first.count) and \(second.count) digits.")
            }
            Terminal.print("\(distance) of \(first.count * 4) bits differ")
        case (.picture, .picture): try comparePictures()
        default: throw ValidationError(usage: "Name two pictures or two hashes, not one of each.")
        }
    }

    private enum Operand {
        case picture
        case hash(HashValue)

        init(_ text: String) {
            if let hash = HashValue(hex: text, algorithm: .pdq) ?? HashValue(hex: text, algorithm: .phash) {
                self = .hash(hash)
            } else {
                self = .picture
            }
        }
    }

    private func comparePictures() throws {
        let recipes = HashAlgorithm.allCases.compactMap { HashRecipe($0) }
        do throws(PictureFailure) {
            let opener = PictureOpener(isolationOption)
            let left = try opener.open(first).hashed(recipes: recipes)
            let right = try opener.open(second).hashed(recipes: recipes, dihedral: true)
            var table = TextTable([.left, .left, .right, .left])
            table.append(["hash", "second picture", "distance", ""])
            for hash in left.hashes {
                for other in right.hashes where other.algorithm == hash.algorithm {
                    guard let distance = hash.value.distance(to: other.value) else { continue }
                    table.append([
                        "\(hash.algorithm.rawValue)",
                        other.transform == .original ? "as it is" : "\(other.transform.rawValue)",
                        "\(distance)", "of \(hash.algorithm.bitWidth)",
                    ])
                }
            }
            Terminal.print(table)
        } catch {
            Terminal.warn("\(error)")
            throw ExitCode.incomplete
        }
    }
}
