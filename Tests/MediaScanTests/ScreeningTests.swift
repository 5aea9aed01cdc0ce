import KnownHashes
import KnownMatching
import PictureHashing
import ScanLedger
import SystemFiles
import Foundation
import ImageDecoding
import KnownHashStore
import MediaScan
import PerceptualHash
import TestSupport
import Testing

/// The fast pipeline loses nothing: what it may be off by is within what screening allows for.
@Suite(.enabled(if: Repository.corpus != nil, "the development pictures are not beside the repository"))
struct ScreeningTests {
    static let pictures = CorpusTests.recorded.filter { $0.file != CorpusTests.lossless }

    /// From the whole picture in colour, the fast hash is the full one unless it is flagged.
    @Test func `the fast hash of the whole picture is the full one, or flagged`() throws {
        for picture in Self.pictures {
            let hashes = try HashedPicture(
                decoding: CorpusTests.source(picture), recipes: [.pdq, .fastPDQ], includingDihedral: true
            ).hashes
            let full = hashes.filter { $0.pipeline == .full }
            let fast = hashes.filter { $0.pipeline == .fast }
            for (full, fast) in zip(full, fast) where fast.isStable {
                #expect(full.value == fast.value, "\(picture.file) \(full.transform)")
                #expect(abs((full.quality ?? 0) - (fast.quality ?? 0)) <= 1, "\(picture.file)")
            }
        }
    }

    /// From luma alone, and at a fraction of the size, the fast hash stays within what screening widens the threshold by.
    @Test func `screening hashes are near the full ones`() throws {
        var distribution: [Int: Int] = [:]
        var unstable = 0
        for picture in Self.pictures {
            let full = try HashedPicture(
                decoding: CorpusTests.source(picture), recipes: [.pdq], includingDihedral: true
            ).hashes
            let fast = try HashedPicture(
                decoding: CorpusTests.source(picture), recipes: [.fastPDQ], includingDihedral: true
            ).hashes
            guard fast.allSatisfy(\.isStable) else {
                unstable += 1
                continue
            }
            for (full, fast) in zip(full, fast) {
                let distance = try #require(full.value.distance(to: fast.value))
                if full.transform == .original { distribution[distance.rawValue, default: 0] += 1 }
                #expect(distance <= FastPDQHasher.screeningDeviation, "\(picture.file) \(full.transform)")
            }
        }
        let table = distribution.sorted { $0.key < $1.key }.map { "\($0.key) bits: \($0.value)" }
        print(
            "fast from luma and scaled decode:", table.joined(separator: ", "), "; unstable, hashed in full:", unstable)
    }

    /// A store of altered copies: the scan that screens and the one that hashes all in full find the same, at the same
    /// distances.
    @Test(.enabled(if: Repository.runsLongTests, "takes a minute: set KNOWNMEDIA_LONG_TESTS=1"))
    func `screening changes no match`() throws {
        let corpus = try #require(Repository.corpus)
        let folder = try TemporaryFolder()
        var list = ""
        for picture in Self.pictures {
            let pixels = try PictureDecoder().decodePixels(from: CorpusTests.source(picture)).pixels
            for alteration in Alteration.allCases {
                guard let hash = try alteration.hash(of: pixels) else { continue }
                list += "\(hash.hash.hex),\(hash.quality),\(picture.file) \(alteration)\n"
            }
        }
        let store = try KnownHashStore(creatingAt: folder.path("known.sqlite"))
        try store.importList(
            from: folder.write(list, to: "list"), into: ListDescription(name: "altered"),
            options: ImportOptions(algorithm: .pdq))
        func matches(screening: Bool) throws -> [PathBytes: [KnownMatch]] {
            var options = ScanOptions()
            options.screens = screening
            options.includesDihedral = true
            var matches: [PathBytes: [KnownMatch]] = [:]
            let scanner = MediaScanner(matcher: try KnownMatcher(store), options: options)
            _ = try scanner.scan([corpus.appending(path: "images").path]) { matches[$0.path] = $0.matches }
            return matches
        }
        let screened = try matches(screening: true)
        let full = try matches(screening: false)
        #expect(screened == full)
        let count = full.values.reduce(0) { $0 + $1.count }
        print("matches with altered copies, screened and in full: \(count)")
        #expect(count > 1000)
    }
}

/// Changes to a picture that leave its hash near the original's: some nearer, some at the threshold.
private enum Alteration: CaseIterable {
    case brightened
    case halved
    case quartered
    case croppedOnePercent

    /// PDQ of the altered picture; nil where it has become too small.
    func hash(of pixels: Pixels) throws -> PDQFeatures? {
        let channels = pixels.layout.format.bytesPerPixel
        let (width, height) = (pixels.layout.width, pixels.layout.height)
        let size: (width: Int, height: Int)
        let value: (Int, Int, Int) -> UInt8
        func source(_ x: Int, _ y: Int, _ channel: Int) -> Int {
            Int(pixels.bytes[(y * width + x) * channels + channel])
        }
        func mean(_ factor: Int) -> (Int, Int, Int) -> UInt8 {
            { x, y, channel in
                var sum = 0
                for dy in 0..<factor {
                    for dx in 0..<factor { sum += source(x * factor + dx, y * factor + dy, channel) }
                }
                return UInt8(sum / (factor * factor))
            }
        }
        switch self {
        case .brightened:
            size = (width, height)
            value = { x, y, channel in UInt8(min(255, source(x, y, channel) * 6 / 5)) }
        case .halved:
            size = (width / 2, height / 2)
            value = mean(2)
        case .quartered:
            size = (width / 4, height / 4)
            value = mean(4)
        case .croppedOnePercent:
            let (left, top) = (width / 100, height / 100)
            size = (width - 2 * left, height - 2 * top)
            value = { x, y, channel in UInt8(source(x + left, y + top, channel)) }
        }
        guard min(size.width, size.height) >= 64 else { return nil }
        var hasher = PDQHasher(width: size.width, height: size.height)
        var row = [UInt8](repeating: 0, count: size.width * channels)
        for y in 0..<size.height {
            for x in 0..<size.width {
                for channel in 0..<channels { row[x * channels + channel] = value(x, y, channel) }
            }
            if channels == 1 { hasher.append(gray: row.span) } else { hasher.append(rgb: row.span) }
        }
        return try hasher.finish()
    }
}
