import TestSupport
import Testing

@testable import PerceptualHash

struct PDQFeaturesTests {
    /// The median that is found by counting is that of the sorted values, whatever these are: few different ones, zeros of either
    /// sign, tiny and infinite ones.
    @Test(arguments: 0..<400)
    func `the middle of coefficients is that of the sorted ones`(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let special: [Float] = [0, -0.0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, .infinity, -.infinity, 1, -1]
        let values = (0..<256).map { _ -> Float in
            switch seed % 4 {
            case 0: Float.random(in: -5_000...5_000, using: &random)
            case 1: Float(Int.random(in: -3...3, using: &random))
            case 2: special.randomElement(using: &random) ?? 0
            // Any bits but those of what is not a number.
            default: { $0.isNaN ? 0 : $0 }(Float(bitPattern: UInt32.random(in: 0...UInt32.max, using: &random)))
            }
        }
        let sorted = values.sorted()
        let middle = PDQFeatures.middle(of: values)
        #expect(middle.lower == sorted[127])
        #expect(middle.upper == sorted[128])
    }

    /// The gate stops looking early, and says what the quality says.
    @Test(arguments: 0..<200)
    func `there is enough to see where the quality says so`(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        // From flat to busy, so that some lie on either side of the gate.
        let range = Float(seed)
        let groups = (0..<512).map { _ in SIMD8<Float>.random(in: 0...range / 8, using: &random) }
        #expect(
            FrameContent.hasEnough(groups) == (PDQTransform.quality(ofGroups: groups) >= FrameContent.smallestQuality))
    }
}
