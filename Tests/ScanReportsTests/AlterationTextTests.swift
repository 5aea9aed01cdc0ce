import PerceptualHash
import Testing

@testable import ScanReports

/// What was done to a copy, said in each language.
struct AlterationTextTests {
    /// Every alteration there is a word for, alone and together.
    static let hypotheses: [Hypothesis] = {
        let whole = FrameBox.whole
        var hypotheses: [Hypothesis] = []
        for transform in DihedralTransform.allCases {
            var hypothesis = Hypothesis(.plain)
            hypothesis.transform = transform
            hypotheses.append(hypothesis)
        }
        for frame in [
            FrameBox(left: -500, top: -500, right: 10_500, bottom: 10_500),
            FrameBox(left: 900, top: 0, right: 10_000, bottom: 8500),
            FrameBox(left: -1000, top: 400, right: 10_300, bottom: 10_000),
        ] { hypotheses.append(Hypothesis(.crop, frame: frame)) }
        for row in [(0, 2000), (4000, 6000), (8000, 10_000)] {
            for column in [(0, 2000), (4000, 6000), (8000, 10_000)] {
                let box = FrameBox(left: column.0, top: row.0, right: column.1, bottom: row.1)
                hypotheses.append(Hypothesis(.region, frame: whole, angle: -250, hidden: box))
            }
        }
        hypotheses[3].isNegative = true
        return hypotheses
    }()

    @Test(arguments: [ReportLanguage.vietnamese, .thai]) func `no English word is left, and none is like another`(
        _ language: ReportLanguage
    ) {
        let texts = Self.hypotheses.map(AlterationText(language).text)
        #expect(Set(texts).count == Set(Self.hypotheses.map(\.description)).count)
        let english = Set(Self.hypotheses.flatMap { $0.description.split { !$0.isLetter } })
        for text in texts {
            let words = Set(text.split { !$0.isLetter })
            #expect(words.isDisjoint(with: english), "\(text)")
        }
    }

    @Test func `the same numbers as in English`() {
        for hypothesis in Self.hypotheses where hypothesis.angle == 0 {
            // Quarters have a word in English and a number in the others.
            guard hypothesis.transform == .original else { continue }
            let digits = { (text: String) in text.split { !$0.isNumber } }
            for language in [ReportLanguage.vietnamese, .thai] {
                #expect(digits(AlterationText(language).text(of: hypothesis)) == digits(hypothesis.description))
            }
        }
    }

    @Test func `whole sentences`() {
        let cropped = Hypothesis(
            .crop, frame: FrameBox(left: -556, top: -556, right: 10_556, bottom: 10_556), angle: 250)
        #expect(
            AlterationText(.english).text(of: cropped) == "a copy cropped by about 5 % on each side, turned by 2.5°")
        #expect(
            AlterationText(.vietnamese).text(of: cropped) == "bản sao bị cắt khoảng 5 % ở mỗi cạnh, bị xoay 2,5°")
        #expect(
            AlterationText(.thai).text(of: cropped) == "สำเนาที่ถูกตัดออกประมาณ 5 % ทุกด้าน, ที่ถูกหมุน 2.5°")
    }
}
