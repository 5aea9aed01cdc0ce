import ByteSources
import TextCoding
import Cryptography
import Foundation
import ImageDecoding
import TestSupport
import Testing

/// The development pictures: known answers from Pillow, and hundreds of odd, broken and hostile files.
@Suite(.enabled(if: Repository.corpus != nil, "the development pictures are not beside this clone"))
struct CorpusTests {
    struct Reference: Decodable {
        var file: String
        var format: String
        var rgb_sha256: String
    }

    struct EdgeCase: Decodable {
        struct Outcome: Decodable {
            var ok: Bool
            var size: [Int]?
        }

        var file: String
        var pillow: Outcome
        var opencv: String

        /// OpenCV's column holds the size of what it decoded, or a word.
        var isDecodedByBoth: Bool { pillow.ok && opencv.wholeMatch(of: /\d+x\d+/) != nil }
    }

    static func lines<Line: Decodable>(_ path: String) throws -> [Line] {
        let corpus = try #require(Repository.corpus)
        let text = try String(contentsOf: corpus.appending(path: path), encoding: .utf8)
        return try text.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: try #require(Repository.corpus).appending(path: path)))
    }

    /// Lossless JPEG, which libjpeg-turbo decodes from version 3 on, as Pillow's own copy does.
    static let lossless = "images/6c64922908b79bdc.jpg"

    @Test func `the pixels are Pillow's`() throws {
        for reference in try Self.lines("reference.jsonl") as [Reference] {
            let source = InMemoryByteSource(try Self.bytes(reference.file))
            var consumer = DigestingConsumer()
            do {
                let decoding = try PictureDecoder().decode(source, into: &consumer)
                #expect(consumer.digest == reference.rgb_sha256, "\(reference.file)")
                #expect(decoding.completeness == .complete, "\(reference.file)")
                #expect((decoding.header.format == .png) == (reference.format == "PNG"))
            } catch {
                #expect(
                    reference.file == Self.lossless && error.code == .unsupportedCoding, "\(reference.file): \(error)")
            }
        }
    }

    @Test func `edge cases are decoded where both references decode them`() throws {
        for edge in try Self.lines("edge/index.jsonl") as [EdgeCase] {
            let bytes = try Self.bytes("edge/" + edge.file)
            var consumer = CountingConsumer()
            do {
                let decoding = try PictureDecoder().decode(InMemoryByteSource(bytes), into: &consumer)
                #expect(consumer.isConsistent && consumer.rowCount == decoding.layout.height, "\(edge.file)")
                if let size = edge.pillow.size {
                    #expect([decoding.header.width, decoding.header.height] == size, "\(edge.file)")
                }
            } catch {
                let isOtherFormat = error.code == .unsupportedFormat
                #expect(!edge.isDecodedByBoth || isOtherFormat, "\(edge.file): \(error)")
            }
        }
    }
}

/// The SHA-256 of the picture as RGB bytes.
private struct DigestingConsumer: PixelRowConsumer {
    private var hasher = SHA256()
    private var layout = PixelLayout(format: .rgb8, width: 0, height: 0)

    var digest: String { hasher.finalize().map { byte in String(format: "%02x", byte) }.joined() }

    mutating func begin(_ header: PictureHeader, layout: PixelLayout) {
        self.layout = layout
    }

    mutating func append(_ rows: Span<UInt8>, rowCount: Int) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(rows.count)
        for index in rows.indices { bytes.append(rows[index]) }
        let layout = PixelLayout(format: layout.format, width: layout.width, height: rowCount)
        hasher.update(Pixels(layout: layout, bytes: bytes).rgbBytes)
    }
}
