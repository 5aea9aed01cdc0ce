import HashIndex
import PerceptualHash
import TestSupport
import Testing

/// From a picture's reduction to the known hash that it is an altered copy of.
struct AlteredCopySearchTests {
    /// Blocks of many sizes: a picture that has something at all frequencies.
    static func picture(_ seed: UInt64, width: Int = 420, height: Int = 300) -> SyntheticPicture {
        let sizes = [7, 13, 29, 53, 101]
        func value(_ x: Int, _ y: Int) -> Int {
            sizes.enumerated().reduce(0) { sum, size in
                var generator = SeededGenerator(
                    seed: seed &* 1_000_003
                        &+ UInt64(size.offset * 1_000_000 + x / size.element * 1000 + y / size.element))
                return sum + Int(generator.next() >> 58) * size.element / 80
            }
        }
        return SyntheticPicture(width: width, height: height, channels: 1) { x, y, _ in min(255, value(x, y)) }
    }

    static func luma(_ picture: SyntheticPicture) throws -> ReducedLuma {
        var reducer = LumaReducer(width: picture.width, height: picture.height, rowFormat: .gray)
        reducer.append(picture.samples.span, rowCount: picture.height)
        return try reducer.finish()
    }

    static func hash(_ picture: SyntheticPicture) throws -> PDQHash {
        var hasher = PDQHasher(width: picture.width, height: picture.height)
        for y in 0..<picture.height { hasher.append(gray: picture.row(y).span) }
        return try hasher.finish().hash
    }

    /// A part of the picture, mirrored, with something around it.
    static func altered(_ picture: SyntheticPicture, cutting cut: Int, margin: Int, isMirrored: Bool, isNegative: Bool)
        -> SyntheticPicture
    {
        let (width, height) = (picture.width - 2 * cut, picture.height - 2 * cut)
        return SyntheticPicture(width: width, height: height + margin, channels: 1) { x, y, _ in
            guard y >= margin else { return 250 }
            let column = isMirrored ? picture.width - 1 - cut - x : cut + x
            let value = Int(picture.samples[(y - margin + cut) * picture.width + column])
            return isNegative ? 255 - value : value
        }
    }

    @Test(arguments: KernelTests.available) func `altered copies are found, and the same with every instruction set`(
        _ set: InstructionSet
    ) throws {
        let pictures = (0..<12).map { Self.picture(UInt64($0) + 1) }
        let hashes = try pictures.map(Self.hash)
        let search = AlteredCopySearch(CoarseIndex(hashes, instructionSet: set))
        let reference = AlteredCopySearch(CoarseIndex(hashes, instructionSet: .portable))
        for (number, picture) in pictures.enumerated() {
            for (cut, margin, isMirrored, isNegative) in [
                (0, 60, false, false), (9, 0, true, false), (9, 0, false, true),
            ] {
                let copy = Self.altered(
                    picture, cutting: cut, margin: margin, isMirrored: isMirrored, isNegative: isNegative)
                var hasher = HypothesisHasher(try Self.luma(copy))
                let matches = search.matches(of: &hasher, effort: .normal)
                #expect(matches.map(\.position) == [number], "cut \(cut), margin \(margin)")
                if let match = matches.first?.alteration {
                    #expect(match.hypothesis.isNegative == isNegative)
                    #expect((match.hypothesis.transform == .flipY) == isMirrored)
                    var again = HypothesisHasher(hasher.luma)
                    let same = again.match(of: match.hypothesis, with: hashes[number])
                    #expect(same == match)
                }
                let expected = reference.matches(of: &hasher, effort: .normal)
                #expect(expected == matches)
            }
        }
    }

    @Test func `unrelated pictures and flat ones have no match`() throws {
        let search = AlteredCopySearch(CoarseIndex(try (20..<120).map { try Self.hash(Self.picture($0)) }))
        for seed: UInt64 in 1...5 {
            var hasher = HypothesisHasher(try Self.luma(Self.picture(seed)))
            let matches = search.matches(of: &hasher, effort: .thorough)
            #expect(matches.isEmpty)
        }
        var flat = HypothesisHasher(
            try Self.luma(SyntheticPicture(width: 50, height: 50, channels: 1) { _, _, _ in 90 }))
        let matches = search.matches(of: &flat, effort: .thorough)
        #expect(matches.isEmpty)
    }

    @Test func `every position of an equal hash is reported`() throws {
        let picture = Self.picture(3)
        let hash = try Self.hash(picture)
        let search = AlteredCopySearch(
            CoarseIndex([hash, try Self.hash(Self.picture(4))] + Array(repeating: hash, count: 40)))
        var hasher = HypothesisHasher(
            try Self.luma(Self.altered(picture, cutting: 6, margin: 0, isMirrored: false, isNegative: false)))
        let matches = search.matches(of: &hasher, effort: .quick)
        #expect(matches.map(\.position) == [0] + Array(2...41))
    }
}
