import ByteSources
import FileReading
import Foundation
import ImageDecoding
import KnownHashStore
import KnownHashes
import PerceptualHash
import PictureHashing

/// Compares hashes and digests with the answers of independent programs.
struct HashingChecks {
    /// One line of the answers.
    fileprivate struct Answer {
        let input: Substring
        let recipe: HashRecipe
        let transform: DihedralTransform
        let hex: Substring
        let quality: Int?
    }

    /// What drawn pictures are hashed with: all that there is.
    static let recipes: [HashRecipe] = HashAlgorithm.allCases.flatMap { algorithm in
        Pipeline.allCases.compactMap { HashRecipe(algorithm, pipeline: $0) }
    }

    private let answers: [Answer]
    /// The digests of ``text`` by algorithm.
    private let digests: [(algorithm: Substring, hex: Substring)]
    /// How many lines are no answers.
    private let brokenLineCount: Int
    private let pictures: [(name: Substring, picture: DrawnPicture)]

    init(answers text: String) {
        var answers: [Answer] = []
        var digests: [(Substring, Substring)] = []
        var brokenLineCount = 0
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: " ")
            if fields.count == 5, fields[0] == "text" {
                digests.append((fields[1], fields[3]))
            } else if let answer = Answer(fields) {
                answers.append(answer)
            } else {
                brokenLineCount += 1
            }
        }
        self.answers = answers
        self.digests = digests
        self.brokenLineCount = brokenLineCount
        var names: [Substring] = []
        for answer in answers where names.last != answer.input { names.append(answer.input) }
        pictures = names.compactMap { name in DrawnPicture(named: name).map { (name, $0) } }
    }

    /// Hashes with `recipe` every drawn picture that there are answers for.
    func checkDrawnPictures(_ recipe: HashRecipe) throws -> String {
        guard brokenLineCount == 0 else { throw SelfTest.Flaw("\(brokenLineCount) lines of the answers are broken") }
        var count = 0
        let pictures = pictures.filter { picture in
            answers.contains { $0.recipe == recipe && $0.input == picture.name }
        }
        for (name, picture) in pictures {
            var hasher = PictureHasher(
                width: picture.width, height: picture.height, rowFormat: picture.rowFormat, recipes: [recipe],
                includingDihedral: true)
            hasher.append(picture.samples.span, rowCount: picture.height)
            count += try compare(try hasher.finish(), with: name, recipe)
        }
        guard count > 0 else { throw SelfTest.Flaw("there are no answers") }
        return "\(count) hashes of \(pictures.count) pictures"
    }

    /// Decodes a small file and hashes what comes out.
    func checkDecoding(_ sample: CodecSample) throws -> String {
        guard let bytes = Data(base64Encoded: sample.base64) else { throw SelfTest.Flaw("the file is not there") }
        var count = 0
        // The fast pipeline has rows of its own; all others are made of one decode.
        let recipes = Self.recipes.filter { $0.pipeline != .nn512 }
        for group in [recipes.filter { $0.pipeline == .fast }, recipes.filter { $0.pipeline != .fast }] {
            let picture: HashedPicture
            do {
                picture = try HashedPicture(
                    decoding: InMemoryByteSource(Array(bytes)), recipes: group, includingDihedral: true)
            } catch {
                throw SelfTest.Flaw(error.message)
            }
            for recipe in group {
                let hashes = picture.hashes.filter {
                    $0.algorithm == recipe.algorithm && $0.pipeline == recipe.pipeline
                }
                count += try compare(hashes, with: sample.name[...], recipe)
            }
        }
        return "\(count) hashes of \(bytes.count) bytes"
    }

    /// Compares the hashes of one picture with all answers for it; returns their number.
    private func compare(_ hashes: [NamedHash], with name: Substring, _ recipe: HashRecipe) throws -> Int {
        let answers = answers.filter { $0.input == name && $0.recipe == recipe }
        guard answers.count == hashes.count, !answers.isEmpty else {
            throw SelfTest.Flaw("\(name): \(hashes.count) hashes, expected \(answers.count)")
        }
        for answer in answers {
            guard let hash = hashes.first(where: { $0.transform == answer.transform }) else {
                throw SelfTest.Flaw("\(name): no hash of \(answer.transform.rawValue)")
            }
            guard hash.value.hex == answer.hex, hash.quality == answer.quality else {
                let quality = { (quality: Int?) in quality.map { " of quality \($0)" } ?? "" }
                throw SelfTest.Flaw(
                    "\(name), \(answer.transform.rawValue): \(hash.value.hex)\(quality(hash.quality)), "
                        + "expected \(answer.hex)\(quality(answer.quality))")
            }
        }
        return answers.count
    }

    // MARK: - Digests

    /// The message of two blocks in FIPS 180, three times.
    private static let text = String(repeating: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", count: 3)

    /// Computes all digests of a known text.
    func checkDigests() throws -> String {
        var computation = DigestComputation()
        // In two parts, for the digests of files come in parts.
        let bytes = Array(Self.text.utf8)
        for part in [bytes[..<61], bytes[61...]] {
            // SAFETY: the bytes are read before the call returns, and live as long.
            unsafe part.withUnsafeBytes { unsafe computation.update($0) }
        }
        guard let computed = FileDigests(computation)?.all, computed.count == digests.count, !computed.isEmpty else {
            throw SelfTest.Flaw("there are not as many digests as expected")
        }
        for digest in computed {
            let expected = digests.first { $0.algorithm == digest.algorithm.rawValue }?.hex ?? "nothing"
            guard digest.hex == expected else {
                throw SelfTest.Flaw("\(digest.algorithm.rawValue): \(digest.hex), expected \(expected)")
            }
        }
        return computed.map(\.algorithm.rawValue).joined(separator: ", ")
    }
}

extension HashingChecks.Answer {
    init?(_ fields: [Substring]) {
        guard fields.count == 5 else { return nil }
        let parts = fields[1].split(separator: "/").map(String.init)
        guard parts.count == 2, let algorithm = HashAlgorithm(rawValue: parts[0]),
            let pipeline = Pipeline(rawValue: parts[1]), let recipe = HashRecipe(algorithm, pipeline: pipeline),
            let transform = DihedralTransform(rawValue: String(fields[2])),
            let quality = Int(fields[4]).map(Optional.some) ?? (fields[4] == "-" ? .some(nil) : nil)
        else { return nil }
        self.init(input: fields[0], recipe: recipe, transform: transform, hex: fields[3], quality: quality)
    }
}

extension HashRecipe {
    /// The recipe by name, as in `pdq/full`.
    var name: String { algorithm.rawValue + "/" + pipeline.rawValue }
}
