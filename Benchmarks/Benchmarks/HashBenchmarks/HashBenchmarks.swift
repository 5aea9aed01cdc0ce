import Benchmark
import BenchmarkSupport
import Foundation
import KnownMedia

/// The folder of pictures that `run.sh` draws; without it only the kernels are measured.
private let pictureFolder = "\(FileManager.default.currentDirectoryPath)/.work/sizes"

private let sizes = [(256, 256), (512, 512), (1600, 1200), (4000, 3000)]

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .throughput, .peakMemoryResident],
        warmupIterations: 2,
        maxDuration: .seconds(2),
        maxIterations: 1000)

    for (width, height) in sizes {
        let input = PictureInput(DrawnPicture(width: width, height: height))
        for recipe in HashRecipe.measured {
            add(.hashing(recipe, of: input, .rgb), input: "\(width)x\(height)")
        }
        let file = "\(pictureFolder)/\(width)x\(height)/\(width)x\(height)-baseline.jpg"
        guard FileManager.default.fileExists(atPath: file) else { continue }
        for recipe in HashRecipe.measured {
            guard let workload = try? Workload.hashingBytes(recipe, path: file) else { continue }
            add(workload, input: "\(width)x\(height) JPEG")
        }
    }
}

/// Adds `workload` to what is measured.
private func add(_ workload: Workload, input: String) {
    Benchmark("\(workload.name) \(input)") { _ in try workload.run() }
}
