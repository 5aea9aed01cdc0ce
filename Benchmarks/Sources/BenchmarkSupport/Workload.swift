import Foundation
public import KnownMedia

/// One thing to measure: its name and the work itself.
public struct Workload {
    /// `STAGE` or `STAGE ALGORITHM/PIPELINE`, as in `file pdq/full`.
    public let name: String
    /// How many pictures one run takes, and their pixels in all.
    public let pictureCount: Int
    public let pixelCount: Int
    /// Does the work once.
    public let run: () throws -> Void
}

extension Workload {
    /// The names of all workloads.
    public static var names: [String] {
        Stage.allCases.flatMap { stage in
            stage == .decode ? [stage.rawValue] : HashRecipe.measured.map { "\(stage.rawValue) \($0.label)" }
        }
    }

    /// The workload that is called `name`, on the picture at `path` or the pictures that a `.list` names; nil where there is no such
    /// name.
    public init?(named name: String, path: String) throws {
        let parts = name.split(separator: " ")
        guard let stage = parts.first.flatMap({ Stage(rawValue: String($0)) }) else { return nil }
        let recipe = HashRecipe.measured.first { parts.count == 2 && $0.label == parts[1] }
        switch (stage, recipe) {
        case (.rgb, let recipe?), (.gray, let recipe?):
            self = .hashing(recipe, of: try PictureInput(decoding: path), stage)
        case (.bytes, let recipe?):
            self = try .hashingBytes(recipe, path: path)
        case (.file, let recipe?):
            self = try .hashingFiles(recipe, path: path)
        case (.decode, nil) where parts.count == 1:
            self = try .decoding(path: path)
        default:
            return nil
        }
    }

    /// Pixels in memory to a hash; `stage` says whether rows of RGB or of grey.
    public static func hashing(_ recipe: HashRecipe, of input: PictureInput, _ stage: Stage) -> Workload {
        Workload(
            name: "\(stage.rawValue) \(recipe.label)", pictureCount: 1, pixelCount: input.width * input.height
        ) {
            var hasher = PictureHasher(
                width: input.width, height: input.height, rowFormat: stage == .rgb ? .rgb : .gray, recipes: [recipe])
            let bytesPerRow = stage == .rgb ? 3 * input.width : input.width
            let pixels = stage == .rgb ? input.rgb : input.gray
            // In portions, as a decoder hands rows over.
            for y in stride(from: 0, to: input.height, by: 16) {
                let count = min(16, input.height - y)
                hasher.append(pixels.span.extracting(y * bytesPerRow..<(y + count) * bytesPerRow), rowCount: count)
            }
            _ = try hasher.finish()
        }
    }

    /// Bytes in memory to a hash.
    public static func hashingBytes(_ recipe: HashRecipe, path: String) throws -> Workload {
        try inMemory("\(Stage.bytes.rawValue) \(recipe.label)", path: path) { source in
            _ = try HashedPicture(decoding: source, recipes: [recipe])
        }
    }

    /// Files to hashes, the bytes read in between: from the cache of the operating system, for they were read before.
    public static func hashingFiles(_ recipe: HashRecipe, path: String) throws -> Workload {
        let files = try pictureFiles(at: path)
        return Workload(
            name: "\(Stage.file.rawValue) \(recipe.label)", pictureCount: files.count, pixelCount: try pixelCount(files)
        ) {
            for file in files {
                _ = try HashedPicture(decoding: FileByteSource(path: file), recipes: [recipe])
            }
        }
    }

    /// Bytes in memory to RGB rows.
    public static func decoding(path: String) throws -> Workload {
        try inMemory(Stage.decode.rawValue, path: path) { source in
            var rows = IgnoredRows()
            _ = try PictureDecoder().decode(source, into: &rows)
        }
    }

    private static func inMemory(
        _ name: String, path: String, _ work: @escaping (InMemoryByteSource) throws -> Void
    ) throws -> Workload {
        let files = try pictureFiles(at: path)
        let contents = try files.map { [UInt8](try Data(contentsOf: URL(filePath: $0))) }
        return Workload(name: name, pictureCount: files.count, pixelCount: try pixelCount(files)) {
            for bytes in contents { try work(InMemoryByteSource(bytes)) }
        }
    }

    private static func pixelCount(_ files: [String]) throws -> Int {
        try files.reduce(0) { sum, file in
            let header = try headerOnly(of: file)
            return sum + header.width * header.height
        }
    }

    /// What the picture at `path` says of itself, without its pixels.
    private static func headerOnly(of path: String) throws -> PictureHeader {
        var reader = HeaderReader()
        do {
            _ = try PictureDecoder().decode(FileByteSource(path: path), into: &reader)
        } catch {
            guard reader.header != nil else { throw error }
        }
        guard let header = reader.header else { preconditionFailure("a picture that was decoded had a header") }
        return header
    }
}

/// Takes rows and does nothing with them.
private struct IgnoredRows: PixelRowConsumer {
    mutating func begin(_ header: PictureHeader, layout: PixelLayout) {}
    mutating func append(_ rows: Span<UInt8>, rowCount: Int) {}
}

/// Keeps the header and ends the decoding.
private struct HeaderReader: PixelRowConsumer {
    var header: PictureHeader?

    mutating func begin(_ header: PictureHeader, layout: PixelLayout) throws(ImageDecodingError) {
        self.header = header
        throw ImageDecodingError(.tooMuchMemory, "only the header is wanted")
    }

    mutating func append(_ rows: Span<UInt8>, rowCount: Int) {}
}
