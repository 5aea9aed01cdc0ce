/// What is printed of a workload: times for one picture, in milliseconds.
struct ReportLine: Encodable {
    let name: String
    let input: String
    let median: Double
    let min: Double
    let p90: Double
    let wallMedian: Double
    let unit = "ms"
    let clock = "cpu"
    let pixels: Int
    let threads = 1
    let samples: Int

    /// - Parameters:
    ///   - cpu: seconds a picture on a processor, one for each sample; not empty
    ///   - wall: the same on the clock
    init(name: String, input: String, pixels: Int, cpu: [Double], wall: [Double]) {
        self.name = name
        self.input = input
        self.pixels = pixels
        samples = cpu.count
        median = Self.milliseconds(Self.quantile(0.5, of: cpu))
        min = Self.milliseconds(Self.quantile(0, of: cpu))
        p90 = Self.milliseconds(Self.quantile(0.9, of: cpu))
        wallMedian = Self.milliseconds(Self.quantile(0.5, of: wall))
    }

    private enum CodingKeys: CodingKey {
        case name, input, median, min, p90, wallMedian, unit, clock, pixels, threads, samples
    }

    /// The value that the share `fraction` of `values` does not exceed: always one of them.
    private static func quantile(_ fraction: Double, of values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted[Int((fraction * Double(sorted.count - 1)).rounded())]
    }

    /// To a ten-thousandth of a millisecond.
    private static func milliseconds(_ seconds: Double) -> Double {
        (seconds * 1e7).rounded() / 1e4
    }
}
