import ByteSources
import Cryptography
import Foundation
import ImageDecoding
import TestSupport
import Testing

/// The small pictures in `TestVectors/codecs`, and the digests of their pixels by Pillow or by what they were written from.
struct CodecVector: CustomTestStringConvertible {
    let name: String
    let digest: String

    var testDescription: String { name }
    var bytes: [UInt8] { get throws { try Self.bytes(name) } }

    static let all: [CodecVector] = {
        let file = Repository.testVectors.appending(path: "codecs/expected.txt")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map { line in
            let fields = line.split(separator: " ")
            return CodecVector(name: String(fields[0]), digest: String(fields[1]))
        }
    }()

    static func with(_ endings: String...) -> [CodecVector] {
        all.filter { vector in endings.contains { vector.name.hasSuffix(".\($0)") } }
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: Repository.testVectors.appending(path: "codecs/\(name)")))
    }

    /// Decodes the picture, and checks every pixel.
    func check() throws {
        let bytes = try bytes
        let (pixels, decoding) = try decode(bytes)
        #expect(decoding.completeness == .complete, "\(name)")
        #expect(hexadecimal(pixels.rgbBytes) == digest, "\(name)")
        // However the bytes come, the same comes of them.
        let source = UnknownLengthSource(bytes, chunkByteCount: 999)
        #expect(try PictureDecoder().decodePixels(from: source).pixels == pixels, "\(name)")
    }

    private func hexadecimal(_ bytes: [UInt8]) -> String {
        var hasher = SHA256()
        hasher.update(bytes)
        return hasher.finalize().map { String(format: "%02x", $0) }.joined()
    }
}

/// The pictures inside a file, and what is wrong with them.
struct FoundPictures {
    var pictures: [(picture: EmbeddedPicture, pixels: Pixels?, error: ImageDecodingError?)] = []
    var fault: ImageDecodingError?
    var leavesPicturesUnexamined = false

    init(_ bytes: [UInt8], limits: DecodingLimits = DecodingLimits()) {
        var reader = EmbeddedPictureReader(InMemoryByteSource(bytes), limits: limits)
        while let picture = reader.next() {
            var collector = PixelRows()
            do throws(ImageDecodingError) {
                _ = try reader.decode(into: &collector)
                pictures.append((picture, collector.pixels, nil))
            } catch {
                pictures.append((picture, nil, error))
            }
        }
        fault = reader.fault
        leavesPicturesUnexamined = reader.leavesPicturesUnexamined
    }

    var parts: [EmbeddedPicture.Part] { pictures.map(\.picture.part) }
}

struct PixelRows: PixelRowConsumer {
    var pixels = Pixels(layout: PixelLayout(format: .gray8, width: 0, height: 0), bytes: [])

    mutating func begin(_ header: PictureHeader, layout: PixelLayout) {
        pixels = Pixels(layout: layout, bytes: [])
    }

    mutating func append(_ rows: Span<UInt8>, rowCount: Int) {
        for index in rows.indices { pixels.bytes.append(rows[index]) }
    }
}

/// Cut and damaged files of a format: whatever comes, it is rows or an error, and soon.
enum DamagedFiles {
    /// Every cut of some, and `count` files with a few bytes changed at random, mostly among the first, which are headers.
    static func check(_ vectors: [CodecVector], corruptionCount: Int = 1000) throws {
        #expect(vectors.count > 1)
        for (index, vector) in vectors.enumerated() {
            let bytes = try vector.bytes
            for share in [0.02, 0.3, 0.6, 0.97] {
                expectSound(Array(bytes.prefix(Int(share * Double(bytes.count)))), "\(vector.name) cut to \(share)")
            }
            var generator = SeededGenerator(seed: UInt64(index))
            for round in 0..<corruptionCount / vectors.count + 1 {
                var damaged = bytes
                for _ in 0..<Int.random(in: 1...4, using: &generator) {
                    let end = Bool.random(using: &generator) ? min(200, bytes.count) : bytes.count
                    let values: [UInt8] = [0, 1, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &generator)]
                    damaged[Int.random(in: 0..<end, using: &generator)] = values.randomElement(using: &generator) ?? 0
                }
                expectSound(damaged, "\(vector.name), corruption \(round)")
            }
        }
    }

    private static func expectSound(_ bytes: [UInt8], _ comment: Comment) {
        var limits = DecodingLimits()
        // What such a file can cost at most is bounded for the test as well.
        limits.maximumPixelCount = 4_000_000
        limits.maximumBufferedByteCount = 1 << 26
        do {
            let (pixels, decoding) = try decode(bytes, limits: limits)
            #expect(pixels.bytes.count == decoding.layout.byteCount, comment)
            if case .partial(let fraction) = decoding.completeness { #expect((0...1).contains(fraction), comment) }
            #expect((decoding.warningCount > 0) == (decoding.firstWarning != nil), comment)
        } catch {
            #expect(!error.message.isEmpty, comment)
        }
        limits.maximumEmbeddedPictureCount = 20
        _ = FoundPictures(bytes, limits: limits)
    }
}
