import PerceptualHash
import TestSupport
import Testing

/// The sets of hypotheses, and what is found in pictures with something around them.
struct EffortTests {
    static func framed(left: Int, top: Int, right: Int, bottom: Int, _ outside: (Int, Int) -> Int = { _, _ in 20 })
        throws -> ReducedLuma
    {
        let picture = HypothesisHasherTests.scene(400, 300)
        let (width, height) = (400 + left + right, 300 + top + bottom)
        return try ReducedLumaTests.luma(
            SyntheticPicture(width: width, height: height, channels: 1) { x, y, _ in
                let inside = (left..<left + 400).contains(x) && (top..<top + 300).contains(y)
                return inside ? Int(picture.samples[(y - top) * 400 + x - left]) : outside(x, y)
            })
    }

    @Test func `sets grow with effort and repeat nothing`() throws {
        let luma = try Self.framed(left: 40, top: 30, right: 40, bottom: 60)
        let sets = Effort.allCases.map { $0.hypotheses(for: luma) }
        #expect(sets[0] == [Hypothesis(.plain)])
        #expect(sets[1].count == 4)
        #expect((24...34).contains(sets[2].count), "\(sets[2].count)")
        #expect((90...120).contains(sets[3].count), "\(sets[3].count)")
        for set in sets {
            #expect(Set(set).count == set.count)
            #expect(set.allSatisfy { $0.isPlausible })
            #expect(set.first == Hypothesis(.plain))
        }
        #expect(Effort.quick < .normal && Effort.normal < .thorough)
    }

    @Test func `margins of one colour are found`() throws {
        for (left, top, right, bottom) in [(40, 30, 40, 30), (0, 50, 0, 50), (60, 0, 60, 0), (10, 80, 50, 0)] {
            let luma = try Self.framed(left: left, top: top, right: right, bottom: bottom)
            let expected = FrameBox(
                left: left * 10_000 / luma.width, top: top * 10_000 / luma.height,
                right: (left + 400) * 10_000 / luma.width, bottom: (top + 300) * 10_000 / luma.height)
            let found = Effort.normal.hypotheses(for: luma).filter { $0.origin == .uniformMargin || $0.origin == .step }
            #expect(found.contains { Self.isNear($0.frame, expected) }, "\(found.map(\.frame))")
        }
    }

    @Test func `a caption and a picture within a screen are found by their edges`() throws {
        for (top, bottom) in [(60, 0), (0, 75), (110, 140)] {
            // Lines of text and bars of icons in the margins.
            let luma = try Self.framed(left: 0, top: top, right: 0, bottom: bottom) { x, y in
                y % 23 < 9 && x % 17 < 8 && x > 20 && x < 320 ? 30 : 245
            }
            let expected = FrameBox(
                left: 0, top: top * 10_000 / luma.height, right: 10_000, bottom: (top + 300) * 10_000 / luma.height)
            let found = Effort.normal.hypotheses(for: luma).filter { $0.origin == .step }
            #expect(found.contains { Self.isNear($0.frame, expected) }, "\(found.map(\.frame))")
        }
    }

    static func isNear(_ left: FrameBox, _ right: FrameBox) -> Bool {
        abs(left.left - right.left) < 120 && abs(left.top - right.top) < 120 && abs(left.right - right.right) < 120
            && abs(left.bottom - right.bottom) < 120
    }

    @Test func `a flat picture and noise have plausible hypotheses`() throws {
        for name in ["const_grey_127_256x256", "noise_grey_1000x333", "checker8_rgb_128x128", "vgrad_grey_256x256"] {
            let luma = try ReducedLumaTests.luma(try ReducedLumaTests.picture(name))
            #expect(Effort.thorough.hypotheses(for: luma).allSatisfy { $0.isPlausible })
        }
    }

    @Test func `words for what was done`() {
        let cropped = FrameBox(left: -556, top: -556, right: 10_556, bottom: 10_556)
        #expect(Hypothesis(.plain).description == "a copy")
        #expect(Hypothesis(.crop, frame: cropped).description == "a copy cropped by about 5 % on each side")
        #expect(
            Hypothesis(.crop, frame: cropped, angle: -200).description
                == "a copy cropped by about 5 % on each side, turned by 2°")
        #expect(
            Hypothesis(.step, frame: FrameBox(left: 0, top: 1300, right: 10_000, bottom: 10_000), transform: .flipY)
                .description
                == "a copy mirrored, with something around it of about 13 % on the top")
        #expect(
            Hypothesis(
                .corner, hidden: FrameBox(left: 6000, top: 6000, right: 10_000, bottom: 10_000), isNegative: true
            )
            .description == "a copy with bright and dark exchanged, with something over its bottom right corner")
        #expect(
            Hypothesis(.crop, frame: FrameBox(left: -1111, top: 0, right: 10_000, bottom: 10_526), angle: 155)
                .description
                == "a copy cropped by about 10 % on the left and 5 % on the bottom, turned by 1.6°")
    }

    @Test func `tiers by distance and content`() throws {
        var rich = HypothesisHasher(try ReducedLumaTests.luma(HypothesisHasherTests.scene(300, 300)))
        let content = try rich.requiredContent(of: Hypothesis(.plain))
        #expect(content.entropy > 3.2 && content.quality >= 50)
        #expect(AlterationTier(distance: 31, content: content) == .probable)
        #expect(AlterationTier(distance: 32, content: content) == .review)
        #expect(AlterationTier(distance: 46, content: content) == .review)
        #expect(AlterationTier(distance: 47, content: content) == nil)
        // Two greys: one bit of entropy.
        let two = SyntheticPicture(width: 256, height: 256, channels: 1) { x, y, _ in (x / 16 + y / 16) % 2 * 200 }
        var poor = HypothesisHasher(try ReducedLumaTests.luma(two))
        let drawing = try poor.requiredContent(of: Hypothesis(.plain))
        #expect(drawing.entropy < 3.2 && drawing.quality >= 50)
        #expect(AlterationTier(distance: 31, content: drawing) == .probable)
        #expect(AlterationTier(distance: 32, content: drawing) == nil)
        var flat = HypothesisHasher(
            try ReducedLumaTests.luma(SyntheticPicture(width: 9, height: 9, channels: 1) { _, _, _ in 7 }))
        let nothing = try flat.requiredContent(of: Hypothesis(.plain))
        #expect(nothing.quality == 0 && nothing.entropy == 0)
        #expect(AlterationTier(distance: 0, content: nothing) == nil)
    }
}
