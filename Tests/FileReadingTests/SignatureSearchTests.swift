import PerceptualHash
import TestSupport
import Testing

@testable import FileReading

/// A search finds each signature wherever it stands, however the bytes come, and no other.
struct SignatureSearchTests {
    private typealias Hit = SignatureHit

    private static let png: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
    ]

    /// Each signature, what it is, and how far after its first byte the thing begins.
    private static let signatures: [(bytes: [UInt8], kind: SignatureHit.Kind, shift: Int)] = [
        ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg, 0), ([0xFF, 0xD8, 0xFF, 0xDB], .jpeg, 0),
        ([0xFF, 0xD8, 0xFF, 0xC0], .jpeg, 0), (png, .png, 0),
        ([0x50, 0x4B, 5, 6], .zipEnd, 0), (Array("/9j/".utf8), .base64, 0), (Array(#"/9j\/"#.utf8), .base64, 0),
        (Array("iVBORw0KGg".utf8), .base64, 0),
        (Array("base64,".utf8), .base64, 7), (Array("\0\0\0\u{18}ftypmp42".utf8), .boxes, 0),
        ([0x2F, 0, 0x39, 0, 0x6A, 0, 0x2F, 0], .wideBase64, 0),
    ]

    /// Those that are looked for in free space only.
    private static let signaturesOfFreeSpace: [(bytes: [UInt8], kind: SignatureHit.Kind, shift: Int)] = [
        (Array("GIF87a".utf8), .gif, 0), (Array("GIF89a".utf8), .gif, 0), (Array("RIFF1234WEBP".utf8), .webp, 0),
        (Array("BM1234".utf8) + [0, 0, 0, 0, 54, 0, 0, 0, 40, 0], .bmp, 0),
    ]

    private static let allSignatures = signatures + signaturesOfFreeSpace

    private func search(
        _ bytes: [UInt8], pieces: [Int], _ scope: SignatureSearch.Scope = .freeSpace
    ) -> [SignatureHit] {
        var search = SignatureSearch(scope)
        var position = 0
        for piece in pieces {
            let end = min(bytes.count, position + piece)
            update(&search, Array(bytes[position..<end]))
            position = end
        }
        update(&search, Array(bytes[position...]))
        search.finish()
        #expect(search.suffix == bytes.suffix(SignatureSearch.suffixByteCount))
        return search.hits
    }

    private func update(_ search: inout SignatureSearch, _ bytes: [UInt8]) {
        search.update(bytes.span)
    }

    /// What is found by comparing each place with each signature.
    private func expected(_ bytes: [UInt8]) -> Set<SignatureHit> {
        var hits: Set<SignatureHit> = []
        for index in bytes.indices {
            for signature in index % 512 == 0 ? Self.allSignatures : Self.signatures
            where bytes[index...].starts(with: signature.bytes) {
                hits.insert(SignatureHit(offset: index + signature.shift, kind: signature.kind))
            }
        }
        return hits
    }

    @Test func `signatures are found at each place in each cut`() {
        var generator = SeededGenerator(seed: 5)
        for round in 0..<120 {
            // Bytes of which none begins a signature by itself, and signatures among them, also next to each other.
            var bytes = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
                UInt8.random(in: 0x10...0x1F, using: &generator)
            }
            for _ in 0..<Int.random(in: 0...6, using: &generator) {
                let signature = Self.signatures.randomElement(using: &generator)!.bytes
                bytes.insert(contentsOf: signature, at: Int.random(in: 0...bytes.count, using: &generator))
            }
            let pieces = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                Int.random(in: 0...130, using: &generator)
            }
            let found = search(bytes, pieces: pieces)
            #expect(Set(found) == expected(bytes), "round \(round)")
            #expect(found.map(\.offset) == found.map(\.offset).sorted() && Set(found).count == found.count)
        }
    }

    @Test func `a signature at any distance from the border of a block is found`() {
        for signature in Self.signatures {
            for offset in 0..<150 {
                let bytes =
                    Array(repeating: UInt8(0x11), count: offset) + signature.bytes + Array(repeating: 0x11, count: 90)
                let hit = SignatureHit(offset: offset + signature.shift, kind: signature.kind)
                #expect(search(bytes, pieces: []).contains(hit) && search(bytes, pieces: [70, 1, 2, 64]).contains(hit))
            }
        }
    }

    @Test func `each instruction set finds the same, also where nearly all bytes begin a signature`() {
        var generator = SeededGenerator(seed: 9)
        let letters = Self.allSignatures.flatMap(\.bytes)
        for round in 0..<400 {
            var bytes: [UInt8] = []
            while bytes.count < Int.random(in: 0...2000, using: &generator) {
                switch Int.random(in: 0...3, using: &generator) {
                case 0: bytes += Self.allSignatures.randomElement(using: &generator)!.bytes
                case 1: bytes.append(UInt8.random(in: 0...255, using: &generator))
                case 2: bytes.append(letters.randomElement(using: &generator)!)
                // The beginning of one, and whatever follows.
                default: bytes += Self.allSignatures.randomElement(using: &generator)!.bytes.prefix(3)
                }
            }
            let all = InstructionSet.allCases.compactMap { SignatureSearch(.freeSpace, $0) }
                .map { search in
                    var search = search
                    update(&search, bytes)
                    search.finish()
                    return search.hits
                }
            #expect(
                all.allSatisfy { $0 == search(bytes, pieces: Array(repeating: 1, count: bytes.count)) },
                "round \(round)")
            #expect(expected(bytes).isSubset(of: all[0]), "round \(round)")
        }
    }

    @Test func `the loop of each instruction set gives the places that its tables say`() {
        var generator = SeededGenerator(seed: 10)
        for round in 0..<300 {
            let beginnings = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
                (0..<SignatureCandidates.depth).map { _ in
                    (0..<Int.random(in: 1...2, using: &generator)).map { _ in
                        UInt8.random(in: 0...6, using: &generator) * 37
                    }
                }
            }
            let bytes = (0..<Int.random(in: 2...300, using: &generator)).map { _ in
                UInt8.random(in: 0...6, using: &generator) * 37 + (Bool.random(using: &generator) ? 0 : 16)
            }
            let end = bytes.count - SignatureCandidates.depth + 1
            let places = (0..<end).filter { place in
                beginnings.contains { group in
                    group.indices.allSatisfy { index in
                        let byte = bytes[place + index]
                        return group[index].contains { $0 & 15 == byte & 15 }
                            && group[index].contains { $0 >> 4 == byte >> 4 }
                    }
                }
            }
            for set in InstructionSet.allCases {
                guard let candidates = SignatureCandidates(beginnings, set) else { continue }
                var found: [Int] = []
                var index = 0
                while true {
                    index = candidates.first(in: bytes.span, from: index, before: end)
                    if index >= end { break }
                    found.append(index)
                    index += 1
                }
                #expect(found == places, "round \(round)")
            }
        }
    }

    @Test func `bytes that only resemble a signature are none`() {
        for bytes: [UInt8] in [
            [0xFF, 0xD8, 0xFF, 0x00], [0xFF, 0xD8, 0xFF, 0xD9], [0xFF, 0xD8, 0xFE, 0xE0], [0x89, 0x50, 0x4E, 0x47],
            [0x50, 0x4B, 3, 4],
            Array("GIF88a".utf8), Array("RIFF1234WAVE".utf8), Array("BM1234".utf8) + [0, 0, 0, 0, 54, 0, 0, 0, 41, 0],
            Array("/9k/".utf8), Array("base64".utf8), Array("ftypmp42".utf8), Array(Self.png.dropLast()),
        ] {
            #expect(
                search(bytes, pieces: []).isEmpty
                    && search(bytes + Array(repeating: 0x11, count: 100), pieces: [3]).isEmpty)
        }
    }

    @Test func `where a file can begin in free space more is looked for, in each cut`() {
        for signature in Self.signaturesOfFreeSpace {
            for offset in [0, 512, 1024, 1536] {
                let around = Array(repeating: UInt8(0x11), count: offset)
                let bytes = around + signature.bytes + Array(repeating: 0x11, count: 90)
                for pieces in [[], [500, 20, 3], [offset, 1, 2], [offset + 7, 200], [max(0, offset - 15), 64]] {
                    #expect(
                        search(bytes, pieces: pieces) == [SignatureHit(offset: offset, kind: signature.kind)],
                        "\(offset) \(pieces)")
                }
                #expect(search(bytes, pieces: [], .file).isEmpty && search([0x11] + bytes, pieces: []).isEmpty)
            }
        }
    }

    @Test func `zeros that are passed over are as zeros that are looked at`() {
        var generator = SeededGenerator(seed: 8)
        for round in 0..<200 {
            let parts = (0..<2).map { _ in
                (0..<Int.random(in: 0...100, using: &generator)).map { _ in UInt8.random(in: 0...3, using: &generator) }
                    + (Self.allSignatures.randomElement(using: &generator)?.bytes ?? [])
                    + Array(repeating: 0, count: Int.random(in: 0...20, using: &generator))
            }
            let count = Int.random(in: 0...3000, using: &generator)
            var (passed, looked) = (SignatureSearch(.freeSpace), SignatureSearch(.freeSpace))
            update(&passed, parts[0])
            passed.passOverZeros(count)
            update(&passed, parts[1])
            passed.finish()
            update(&looked, parts[0] + Array(repeating: 0, count: count) + parts[1])
            looked.finish()
            #expect(passed.hits == looked.hits && passed.suffix == looked.suffix, "round \(round)")
        }
    }

    @Test func `more hits than the limit are reported`() {
        let bytes = Array(
            repeatElement([0xFF, 0xD8, 0xFF, 0xE0] as [UInt8], count: SignatureSearch.maximumHitCount + 1).joined())
        var search = SignatureSearch()
        update(&search, Array(bytes.dropLast(4)))
        search.finish()
        #expect(search.hits.count == SignatureSearch.maximumHitCount && !search.hasMore)
        update(&search, Array(bytes.suffix(4)))
        search.finish()
        #expect(search.hits.count == SignatureSearch.maximumHitCount && search.hasMore)
    }
}
