@testable import ImageDecoding
import ByteSources
import Cryptography
import Foundation
import TestSupport
import Testing

/// The pictures of `TestVectors/formats`, and what independent programs make of them.
enum FormatVectors {
    struct Answer {
        var number: Int
        var width: Int
        var height: Int
        /// The SHA-256 of the rows as red, green and blue; or `djxl`, whose rows are in a PNG.
        var digest: String
    }

    /// The frames of each file.
    static let answers: [String: [Answer]] = {
        let folder = Repository.testVectors.appending(path: "formats")
        let text = (try? String(contentsOf: folder.appending(path: "answers.txt"), encoding: .utf8)) ?? ""
        var answers: [String: [Answer]] = [:]
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: " ").map(String.init)
            guard fields.count == 5, let number = Int(fields[1]), let width = Int(fields[2]),
                let height = Int(fields[3])
            else { continue }
            answers[fields[0], default: []].append(
                Answer(number: number, width: width, height: height, digest: fields[4]))
        }
        return answers
    }()

    static func names(_ suffixes: String...) -> [String] {
        answers.keys.filter { name in suffixes.contains { name.hasSuffix($0) } }.sorted()
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: Repository.testVectors.appending(path: "formats/\(name)")))
    }

    /// Checks the picture and all its frames bit for bit.
    static func check(_ name: String) throws {
        let bytes = try bytes(name)
        let answers = try #require(answers[name])
        let (pixels, decoding) = try decode(bytes)
        expect(pixels, answers[0], name)
        #expect(decoding.completeness == .complete && decoding.warningCount == 0, "\(name): \(decoding)")
        var reader = EmbeddedPictureReader(InMemoryByteSource(bytes))
        var found: [Int] = []
        while let picture = reader.next() {
            guard case .frame(let number) = picture.part, picture.byteRange == nil else { continue }
            var rows = RowCollector()
            let decoding = try reader.decode(into: &rows)
            #expect(decoding.completeness == .complete && decoding.warningCount == 0, "\(name): \(decoding)")
            found.append(number)
            guard answers.indices.contains(number - 1) else { continue }
            expect(Pixels(layout: decoding.layout, bytes: rows.bytes), answers[number - 1], name)
        }
        #expect(found == answers.dropFirst().map(\.number), "\(name)")
        #expect(reader.fault == nil, "\(name): \(reader.fault.map(String.init(describing:)) ?? "")")
    }

    private static func expect(_ pixels: Pixels, _ answer: Answer, _ name: String) {
        let comment: Comment = "\(name), frame \(answer.number)"
        #expect(pixels.layout.width == answer.width && pixels.layout.height == answer.height, comment)
        guard answer.digest != "djxl" else {
            expectNearly(pixels, "djxl/\(name)-\(answer.number).png", comment)
            return
        }
        var digest = SHA256()
        digest.update(pixels.rgbBytes)
        #expect(digest.finalize().map { byte in String(format: "%02x", byte) }.joined() == answer.digest, comment)
    }
}

extension FormatVectors {
    /// Compares pixels with those of a decoder whose rounding depends on the processor: of a thousand samples at most two are
    /// off, each by one.
    private static func expectNearly(_ pixels: Pixels, _ name: String, _ comment: Comment) {
        guard let expected = try? decode(bytes(name)).pixels.rgbBytes, expected.count == pixels.rgbBytes.count else {
            Issue.record("\(name) has no such rows")
            return
        }
        let differences = zip(pixels.rgbBytes, expected).map { abs(Int($0) - Int($1)) }
        #expect(differences.max() ?? 0 <= 1, comment)
        #expect(differences.reduce(0, +) <= differences.count / 500, comment)
    }
}

/// Checks 1,000 corrupted variants of files of a format, and that cut ones keep what is there: no crash, no hang, always
/// every row or an error.
enum FormatDamage {
    static func checkCorruptions(of names: [String], seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for round in 0..<1000 {
            var bytes = try FormatVectors.bytes(names[round % names.count])
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                // Headers are hit as often as all that follows.
                let end = Bool.random(using: &generator) ? bytes.count : min(64, bytes.count)
                bytes[Int.random(in: 0..<end, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            if Int.random(in: 0..<4, using: &generator) == 0 {
                bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
            }
            checkSoundOutcome(bytes, "\(names[round % names.count]), round \(round)")
        }
    }

    static func checkCuts(of name: String, every step: Int) throws {
        let bytes = try FormatVectors.bytes(name)
        for count in stride(from: 0, to: bytes.count, by: step) {
            checkSoundOutcome(Array(bytes.prefix(count)), "\(name) cut to \(count)")
        }
    }

    /// As for the picture that the file shows, for those inside it.
    static func checkSoundOutcome(_ bytes: [UInt8], _ comment: Comment) {
        var limits = DecodingLimits()
        limits.maximumPixelCount = 4_000_000
        limits.maximumBufferedByteCount = 64 << 20
        limits.maximumCPUSeconds = 5
        limits.maximumEmbeddedPictureCount = 20
        do {
            let (pixels, decoding) = try decode(bytes, limits: limits)
            #expect(pixels.bytes.count == decoding.layout.byteCount, comment)
            if case .partial(let fraction) = decoding.completeness { #expect((0...1).contains(fraction), comment) }
            #expect((decoding.warningCount > 0) == (decoding.firstWarning != nil), comment)
        } catch {
            #expect(!error.message.isEmpty, comment)
        }
        var reader = EmbeddedPictureReader(InMemoryByteSource(bytes), limits: limits)
        while reader.next() != nil {
            var consumer = CountingConsumer()
            if let decoding = try? reader.decode(into: &consumer) {
                #expect(consumer.isConsistent && consumer.rowCount == decoding.layout.height, comment)
            }
        }
    }
}
