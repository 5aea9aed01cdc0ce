#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// From PDQ's 64×64 values to its 16×16 frequencies: the discrete cosine transform of the reference.
enum PDQTransform {
    /// The cosine matrix, transposed: row `k` (a sample) holds the 16 frequencies 1…16.
    ///
    /// Computed in double precision and narrowed once, as the reference does.
    private static let cosines: [SIMD16<Float>] = {
        let scale = Double(Float((2.0 / 64.0).squareRoot()))
        return (0..<64).map { k in
            var column = SIMD16<Float>.zero
            for i in 0..<16 {
                column[i] = Float(scale * cos((Double.pi / 2 / 64 * Double(i + 1)) * Double(2 * k + 1)))
            }
            return column
        }
    }()

    /// The coefficients of 64×64 `samples`: element `16 * i + j` is vertical frequency `i + 1`, horizontal `j + 1`.
    ///
    /// Two matrix products in single precision. Each coefficient is one sum in ascending order of samples, as in the
    /// reference; lanes of a vector are different coefficients.
    static func coefficients(of samples: [Float]) -> [Float] {
        let cosines = self.cosines.span
        let samples = samples.span
        // half[i] for each of 64 columns: the vertical frequencies, sum over k of cosine(i, k) * samples[k][column].
        var half = [Float](repeating: 0, count: 16 * 64)
        for block in stride(from: 0, to: 64, by: 16) {
            for i in 0..<16 {
                var sum = SIMD16<Float>.zero
                for k in 0..<64 {
                    var row = SIMD16<Float>.zero
                    for lane in 0..<16 { row[lane] = samples[64 * k + block + lane] }
                    sum += SIMD16(repeating: cosines[k][i]) * row
                }
                for lane in 0..<16 { half[64 * i + block + lane] = sum[lane] }
            }
        }
        var coefficients = [Float](repeating: 0, count: 256)
        for i in 0..<16 {
            var sum = SIMD16<Float>.zero
            for k in 0..<64 {
                sum += SIMD16(repeating: half[64 * i + k]) * cosines[k]
            }
            for lane in 0..<16 { coefficients[16 * i + lane] = sum[lane] }
        }
        return coefficients
    }

    /// PDQ's quality of 64×64 `samples`, 0 to 100: how much brightness changes between neighbours.
    static func quality(of samples: [Float]) -> Int {
        var sum = 0
        for i in 0..<64 {
            for j in 0..<64 {
                let value = samples[64 * i + j]
                if i < 63 { sum += abs(gradient(value, samples[64 * (i + 1) + j])) }
                if j < 63 { sum += abs(gradient(value, samples[64 * i + j + 1])) }
            }
        }
        return min(100, sum / 90)
    }

    /// The change from `u` to `v` in hundredths of the range, truncated towards zero as the reference truncates it.
    private static func gradient(_ u: Float, _ v: Float) -> Int {
        Int(((u - v) * 100) / 255)
    }
}
