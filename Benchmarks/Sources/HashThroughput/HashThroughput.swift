import ArgumentParser
import BenchmarkSupport
import Foundation
import KnownMedia

/// Measures how fast pictures become hashes, on one thread.
@main
struct HashThroughput: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure how fast pictures become hashes.",
        discussion: """
            Prints one JSON object a line: times for one picture, in milliseconds on a processor. Without files the hash \
            kernels are measured on drawn pictures; with files, decoding too. A file whose name ends in .list names \
            pictures, one path a line; times are then their mean.

              HashThroughput --only 'pdq/full'
              HashThroughput photo.jpg --only 'file pdq'

            With --serve it measures on request: each line of standard input, NAME<tab>PATH, is answered with the \
            seconds a picture took on a processor and on the clock, and the line "workloads" with their names. That is \
            how a comparison interleaves programs.
            """)

    @Argument(help: "JPEG or PNG files, or lists of them.")
    var paths: [String] = []

    @Option(help: "Only the workloads with this in their names.")
    var only: String = ""

    @Option(help: "How many samples of each.")
    var samples: Int = 11

    @Flag(help: "Measure on request; see above.")
    var serve = false

    /// The sizes of the drawn pictures.
    private static let sizes = [(256, 256), (512, 512), (1600, 1200), (4000, 3000)]

    func validate() throws {
        guard samples > 0 else { throw ValidationError("--samples is at least 1.") }
    }

    func run() throws {
        if serve { return try answerRequests() }
        guard paths.isEmpty else {
            for path in paths { try measureFile(path) }
            return
        }
        for (width, height) in Self.sizes {
            let input = PictureInput(DrawnPicture(width: width, height: height))
            for stage in [Stage.rgb, .gray] {
                for recipe in HashRecipe.measured {
                    try report(.hashing(recipe, of: input, stage), input: "\(width)x\(height)")
                }
            }
        }
    }

    private func measureFile(_ path: String) throws {
        for name in Workload.names where isSelected(name) {
            guard let workload = try Workload(named: name, path: path) else { continue }
            try report(workload, input: (path as NSString).lastPathComponent)
        }
    }

    private func isSelected(_ name: String) -> Bool { only.isEmpty || name.contains(only) }

    private func report(_ workload: Workload, input: String) throws {
        guard isSelected(workload.name) else { return }
        let sampler = try Sampler(workload)
        let taken = try (0..<samples).map { _ in try sampler.sample() }
        let line = ReportLine(
            name: workload.name, input: input, pixels: workload.pixelCount / workload.pictureCount,
            cpu: taken.map(\.cpu), wall: taken.map(\.wall))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(line), as: UTF8.self))
    }

    private func answerRequests() throws {
        var samplers: [String: Sampler] = [:]
        while let request = readLine() {
            if request == "workloads" {
                print(Workload.names.joined(separator: "\t"))
                fflush(nil)
                continue
            }
            do {
                let sampler = try samplers[request] ?? Sampler(requested(request))
                samplers[request] = sampler
                let sample = try sampler.sample()
                print("\(sample.cpu) \(sample.wall)")
            } catch {
                print("error: \(error)")
            }
            fflush(nil)
        }
    }

    /// The workload that `request` names.
    private func requested(_ request: String) throws -> Workload {
        let fields = request.split(separator: "\t").map(String.init)
        guard fields.count == 2 else { throw ValidationError("a request is NAME<tab>PATH, not “\(request)”") }
        guard let workload = try Workload(named: fields[0], path: fields[1]) else {
            throw ValidationError("there is no workload “\(fields[0])”; there are: \(Workload.names)")
        }
        return workload
    }
}
