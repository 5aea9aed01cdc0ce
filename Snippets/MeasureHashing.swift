//! Measures how long hashing takes on this machine, from rows of pixels to the hash.

import PerceptualHash

/// The best of several times in milliseconds that it takes to hash rows of a picture of `width` × `height` pixels.
func milliseconds(_ recipe: HashRecipe, width: Int, height: Int, turns: Int = 5) throws -> Double {
    // Noise, the same each time. A flat picture would take as long: the time does not depend on the content.
    var state: UInt64 = 1
    let pixels = (0..<width * height * 3).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
    }
    var best = Double.infinity
    for _ in 0..<turns {
        let start = ContinuousClock.now
        var hasher = PictureHasher(width: width, height: height, rowFormat: .rgb, recipes: [recipe])
        hasher.append(pixels.span, rowCount: height)
        let hashes = try hasher.finish()
        best = min(best, (ContinuousClock.now - start) / .milliseconds(1))
        precondition(hashes.count == 1)
    }
    return best
}
// snippet.hide

for recipe in [HashRecipe.fastPDQ, .pdq] {
    for (width, height) in [(512, 512), (1600, 1200), (4000, 3000)] {
        let time = try milliseconds(recipe, width: width, height: height)
        print(recipe.pipeline.rawValue, "\(width)×\(height)", "\((time * 100).rounded() / 100) ms")
    }
}
