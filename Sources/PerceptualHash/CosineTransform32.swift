#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The discrete cosine transform (type II) of 32 numbers, in SciPy's order of operations.
///
/// pHash compares coefficients with their median. In a flat or symmetric picture many coefficients are zero but for
/// rounding, so equal bits take equal rounding, and that takes the same additions and multiplications as SciPy: the
/// cosine transform is folded into a Fourier transform of real numbers, which runs as stages of radix 2, 4 and 4 in the
/// order of FFTPACK (P. N. Swarztrauber).
struct CosineTransform32 {
    private static let count = 32
    /// `twiddles[k]` is exp(2πi k / 32).
    private static let twiddles = RootsOfUnity(order: 32)
    /// `cosines[k]` is cos(2π (k + 1) / 128).
    private static let cosines: [Double] = {
        let roots = RootsOfUnity(order: 128)
        return (1...32).map { roots[$0].real }
    }()

    /// The 32 coefficients of `input`, unscaled: coefficient `k` is `2 Σ x[n] cos(π k (2n + 1) / 64)`.
    static func apply(to input: [Double]) -> [Double] {
        var c = input
        c[0] *= 2
        c[31] *= 2
        for k in stride(from: 1, to: 31, by: 2) {
            (c[k], c[k + 1]) = (c[k] + c[k + 1], c[k + 1] - c[k])
        }
        c = radix2(c)
        c = radix4(c, groups: 2)
        c = radix4(c, groups: 8)
        for k in 1..<16 {
            let mirror = count - k
            let sum = cosines[k - 1] * c[mirror] + cosines[mirror - 1] * c[k]
            let difference = cosines[k - 1] * c[k] - cosines[mirror - 1] * c[mirror]
            c[k] = 0.5 * (sum + difference)
            c[mirror] = 0.5 * (sum - difference)
        }
        c[16] *= cosines[15]
        return c
    }

    /// The first stage: one group of two interleaved halves of 16 numbers.
    private static func radix2(_ input: [Double]) -> [Double] {
        let length = 16
        var output = input
        output[0] = input[0] + input[31]
        output[length] = input[0] - input[31]
        output[length - 1] = 2 * input[length - 1]
        output[2 * length - 1] = -2 * input[length]
        for i in stride(from: 2, to: length, by: 2) {
            let mirror = length - i
            let (a, b) = (Complex(input[i - 1], input[i]), Complex(input[length + mirror - 1], input[length + mirror]))
            output[i - 1] = a.real + b.real
            output[i] = a.imaginary - b.imaginary
            let turned = Complex(a.real - b.real, a.imaginary + b.imaginary).rotated(by: twiddles[i / 2])
            output[length + i - 1] = turned.real
            output[length + i] = turned.imaginary
        }
        return output
    }

    /// A later stage: `groups` groups, each of four interleaved quarters.
    private static func radix4(_ input: [Double], groups: Int) -> [Double] {
        let length = count / (4 * groups)
        let squareRootOf2 = 2.0.squareRoot()
        var output = input
        for group in 0..<groups {
            func source(_ i: Int, _ quarter: Int) -> Double { input[i + length * (quarter + 4 * group)] }
            func place(_ i: Int, _ quarter: Int) -> Int { i + length * (group + groups * quarter) }
            let last = length - 1

            let sum = source(0, 0) + source(last, 3)
            let difference = source(0, 0) - source(last, 3)
            let real = 2 * source(last, 1)
            let imaginary = 2 * source(0, 2)
            output[place(0, 0)] = sum + real
            output[place(0, 2)] = sum - real
            output[place(0, 3)] = difference + imaginary
            output[place(0, 1)] = difference - imaginary

            if length.isMultiple(of: 2) {
                let outer = source(0, 3) + source(0, 1)
                let inner = source(0, 3) - source(0, 1)
                let even = source(last, 0) + source(last, 2)
                let odd = source(last, 0) - source(last, 2)
                output[place(last, 0)] = even + even
                output[place(last, 1)] = squareRootOf2 * (odd - outer)
                output[place(last, 2)] = inner + inner
                output[place(last, 3)] = -squareRootOf2 * (odd + outer)
            }
            for i in stride(from: 2, to: length, by: 2) {
                let mirror = length - i
                let realSum = source(i - 1, 0) + source(mirror - 1, 3)
                let realDifference = source(i - 1, 0) - source(mirror - 1, 3)
                let imaginarySum = source(i, 0) + source(mirror, 3)
                let imaginaryDifference = source(i, 0) - source(mirror, 3)
                let middleSum = source(i, 2) + source(mirror, 1)
                let middleDifference = source(i, 2) - source(mirror, 1)
                let innerSum = source(i - 1, 2) + source(mirror - 1, 1)
                let innerDifference = source(i - 1, 2) - source(mirror - 1, 1)

                output[place(i - 1, 0)] = realSum + innerSum
                output[place(i, 0)] = imaginaryDifference + middleDifference
                let quarters = [
                    Complex(realDifference - middleSum, imaginarySum + innerDifference),
                    Complex(realSum - innerSum, imaginaryDifference - middleDifference),
                    Complex(realDifference + middleSum, imaginarySum - innerDifference),
                ]
                for (index, quarter) in quarters.enumerated() {
                    let turned = quarter.rotated(by: twiddles[(index + 1) * groups * (i / 2)])
                    output[place(i - 1, index + 1)] = turned.real
                    output[place(i, index + 1)] = turned.imaginary
                }
            }
        }
        return output
    }
}

/// A number with a real and an imaginary part.
private struct Complex {
    var real: Double
    var imaginary: Double

    init(_ real: Double, _ imaginary: Double) {
        self.real = real
        self.imaginary = imaginary
    }

    /// The product with `root`, in the order of operations that the transform needs.
    func rotated(by root: Complex) -> Complex {
        Complex(root.real * real - root.imaginary * imaginary, root.real * imaginary + root.imaginary * real)
    }
}

/// The roots exp(2πi k / order), as products of two table entries: the way, and so the rounding, of SciPy's transforms.
private struct RootsOfUnity {
    private let order: Int
    private let shift: Int
    private let fine: [Complex]
    private let coarse: [Complex]

    init(order: Int) {
        self.order = order
        let needed = (order + 2) / 2
        var shift = 1
        while (1 << shift) * (1 << shift) < needed { shift += 1 }
        let step = 1 << shift
        self.shift = shift
        fine = (0..<step).map { Self.root($0, order: order) }
        coarse = (0..<(needed + step - 1) / step).map { Self.root($0 * step, order: order) }
    }

    subscript(index: Int) -> Complex {
        let isUpperHalf = 2 * index <= order
        let k = isUpperHalf ? index : order - index
        let (a, b) = (fine[k & ((1 << shift) - 1)], coarse[k >> shift])
        let real = a.real * b.real - a.imaginary * b.imaginary
        let imaginary = a.real * b.imaginary + a.imaginary * b.real
        return Complex(real, isUpperHalf ? imaginary : -imaginary)
    }

    /// One root by its angle, reduced to an eighth of the circle; only the upper half is ever asked for.
    private static func root(_ k: Int, order: Int) -> Complex {
        let eighth = 0.25 * Double.pi / Double(order)
        var x = 8 * k
        guard x > 0 else { return Complex(1, 0) }
        let isSecondQuadrant = x >= 2 * order
        if isSecondQuadrant { x -= 2 * order }
        let (c, s) =
            x < order
            ? (cos(Double(x) * eighth), sin(Double(x) * eighth))
            : (sin(Double(2 * order - x) * eighth), cos(Double(2 * order - x) * eighth))
        return isSecondQuadrant ? Complex(-s, c) : Complex(c, s)
    }
}
