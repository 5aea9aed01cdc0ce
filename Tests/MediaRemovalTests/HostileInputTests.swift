import Foundation
import KnownHashes
import MediaRemoval
import SystemFiles
import TestSupport
import Testing

/// Plans, logs and containers that somebody else made: whatever they hold is read or refused, and nothing traps.
@Suite struct HostileInputTests {
    private static let roundCount = Repository.runsLongTests ? 20_000 : 1_000

    private let fixture: RemovalFixture
    private let plan: PlanFile

    init() throws {
        fixture = try RemovalFixture()
        try fixture.makeMix(seed: 77, count: 6)
        try fixture.writeLedger()
        plan = try fixture.writePlan()
        #expect(try fixture.application(plan).run().refused.isEmpty)
    }

    /// Calls `body` with changed copies of what is in the file at `path`.
    private func mutate(_ path: PathBytes, seed: UInt64, _ body: () -> Void) throws {
        let url = URL(filePath: path.approximateText)
        let whole = [UInt8](try Data(contentsOf: url))
        var random = SeededGenerator(seed: seed)
        let numbers = ["9223372036854775807", "18446744073709551615", "-1", "0", "4611686018427387904"].map {
            Array($0.utf8)
        }
        for _ in 0..<Self.roundCount {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 1...40, using: &random)))
                case 2: bytes.insert(contentsOf: numbers[Int.random(in: 0..<numbers.count, using: &random)], at: index)
                case 3:
                    bytes.replaceSubrange(index..<min(bytes.count, index + 8), with: [UInt8](repeating: 0xFF, count: 8))
                default: bytes = Array(bytes[..<index])
                }
            }
            try Data(bytes).write(to: url)
            body()
        }
        try Data(whole).write(to: url)
    }

    @Test func `any plan is read or refused`() throws {
        try mutate(fixture.planPath, seed: 1) {
            guard let read = try? PlanFile(readingFrom: fixture.planPath) else { return }
            _ = read.plan.byteCount
        }
        #expect(try PlanFile(readingFrom: fixture.planPath).digest == plan.digest)
    }

    @Test func `a plan with the largest numbers is read, and refused when it is applied`() throws {
        let text = try String(contentsOfFile: fixture.planPath.approximateText, encoding: .utf8)
        let size = try #require(plan.plan.files.first?.size)
        let large = text.replacing("\"size\":\(size),", with: "\"size\":\(Int64.max),")
        let fixed =
            large.split(separator: "\n").map { line in
                line.hasPrefix("{\"type\":\"sums\"")
                    ? "\(line)".replacing(#/"bytes":\d+/#, with: "\"bytes\":\(Int64.max)") : "\(line)"
            }.joined(separator: "\n") + "\n"
        let path = PathBytes(try fixture.folder.write(fixed, to: "large.plan"))
        let read = try PlanFile(readingFrom: path)
        #expect(read.plan.byteCount == .max)
        var application = RemovalApplication(read)
        application.quarantine = (PathBytes(fixture.folder.path("other")), try fixture.lock)
        #expect(removalErrorCode { _ = try application.run() } == .diskFull)
    }

    @Test func `any log is followed or refused`() throws {
        try mutate(plan.logPath, seed: 2) { _ = try? RemovalHistory(of: plan) }
        #expect(try RemovalHistory(of: plan).phase == .applied)
    }

    @Test func `any container is read or refused`() throws {
        let places = plan.plan.files.compactMap { RemovalLog.place(of: $0.number, in: plan) }
        try mutate(fixture.container, seed: 3) {
            // Without the key, too: what is not encrypted is read before anything is known of it.
            for key in [nil, try? fixture.key] {
                guard let reader = try? QuarantineReader(opening: fixture.container, key: key) else { continue }
                for place in places {
                    try? reader.check(place)
                    if let item = try? reader.item(at: place.offset) { try? reader.readContent(of: item) { _, _ in } }
                }
            }
        }
        #expect(try fixture.undoing(plan).run().refused.isEmpty)
    }
}
