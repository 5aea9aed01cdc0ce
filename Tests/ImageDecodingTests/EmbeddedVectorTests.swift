import Foundation
import ImageDecoding
import TestSupport
import Testing

/// Files that other programs made, and what others decode of them: `TestVectors/embedded`.
@Suite struct EmbeddedVectorTests {
    static let folder = Repository.testVectors.appending(path: "embedded")

    /// The pictures expected of each file: part, size, checksum.
    static let expected: [String: [String]] = {
        let text = (try? String(contentsOf: folder.appending(path: "expected.txt"), encoding: .utf8)) ?? ""
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        return Dictionary(grouping: lines) { String($0.prefix { $0 != " " }) }
            .mapValues { $0.map { String($0.drop { $0 != " " }.dropFirst()) } }
    }()

    @Test(arguments: expected.keys.sorted())
    func `embedded pictures are those that Pillow decodes`(name: String) throws {
        let bytes = Array(try Data(contentsOf: Self.folder.appending(path: name)))
        let (found, fault) = embedded(bytes)
        let described = try found.map { outcome in
            let (pixels, decoding) = try outcome.result.get()
            #expect(decoding.completeness == .complete || name == "wrong-index.mpo")
            let part =
                switch outcome.picture.part {
                case .thumbnail: "thumbnail"
                case .frame(let number): "frame \(number)"
                }
            let size = "\(pixels.layout.width)x\(pixels.layout.height)"
            return "\(part) \(size) \(checksum(pixels.rgbBytes))"
        }
        #expect(described == Self.expected[name])
        #expect((fault == nil) == (name != "wrong-index.mpo"))
    }

    @Test func `there are expectations`() {
        #expect(Self.expected.count == 13)
    }

    private func checksum(_ bytes: [UInt8]) -> String {
        // The checksum of a chunk is over its name too: one without a name is not a chunk, but has the same checksum.
        let chunk = TinyPNG.Chunk("", bytes).bytes
        return chunk.suffix(4).map { String(format: "%02x", $0) }.joined()
    }
}
