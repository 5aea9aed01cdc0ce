import HashIndex
import PerceptualHash
import ImageDecoding
import KnownHashStore
public import KnownMatching

/// Checks hashing, decoding and search against built-in answers, before a scan relies on them.
///
/// It hashes drawn pictures on every pipeline and decodes small files, compares the loops of every instruction set that
/// the processor has, and the indexes, with plain loops, and computes digests; the answers are compiled in. Given the
/// index of a store, it also compares that index with one pass over the store's own hashes.
///
/// ```swift
/// let report = SelfTest(index: matcher.index).run()
/// for check in report.failures { print(check.name, check.detail) }
/// ```
///
/// Nothing is written. Without a store it takes a fraction of a second.
public struct SelfTest: Sendable {
    /// The outcome of one check.
    public struct Check: Sendable, Hashable {
        public let name: String
        public let passed: Bool
        /// What was compared, or what was wrong.
        public let detail: String
        public let duration: Duration
    }

    /// All checks, in the order they were made in.
    public struct Report: Sendable, Hashable {
        public internal(set) var checks: [Check] = []

        public var failures: [Check] { checks.filter { !$0.passed } }
        /// Whether every check passed.
        public var passed: Bool { failures.isEmpty }
    }

    /// The index that is compared with its store; nil for none.
    public var index: KnownHashIndex?
    /// Whether every entry of the store is looked up, and not only some 200 of them: time grows with the square of
    /// their number.
    public var isExhaustive = false

    /// What is checked: replaced by tests, to see that a fault is found.
    package var answers = SelfTestAnswers.text
    package var searchLoops: [any SearchLoops] = InstructionSet.allCases.filter(\.isAvailable).map {
        HammingKernels($0)
    }

    public init(index: KnownHashIndex? = nil, isExhaustive: Bool = false) {
        self.index = index
        self.isExhaustive = isExhaustive
    }

    /// Makes all checks; one that fails does not keep the others from being made.
    ///
    /// - Parameter receive: gets each check as it ends.
    public func run(receive: (Check) -> Void = { _ in }) -> Report {
        var report = Report()
        func check(_ name: String, _ body: () throws -> String) {
            let check = Check(name, body)
            report.checks.append(check)
            receive(check)
        }
        checkHashing(check)
        checkSearch(check)
        checkStore(check)
        return report
    }

    /// Makes a check of that name.
    typealias Checking = (String, () throws -> String) -> Void

    private func checkHashing(_ check: Checking) {
        let hashing = HashingChecks(answers: answers)
        for recipe in HashingChecks.recipes {
            check("pictures \(recipe.name)") { try hashing.checkDrawnPictures(recipe) }
        }
        for sample in PictureDecoder.selfTestSamples {
            check("decoding \(sample.name)") { try hashing.checkDecoding(sample) }
        }
        check("digests") { try hashing.checkDigests() }
    }

    func checkSearch(_ check: Checking) {
        let loopChecks = SearchLoopChecks()
        for loops in searchLoops {
            check("search loops \(loops.instructionSet.name)") { try loopChecks.check(loops) }
        }
        for kind in IndexKind.allCases {
            check("index \(kind.rawValue)") { try IndexChecks().check(kind) }
        }
    }

    func checkStore(_ check: Checking) {
        guard let index else { return }
        check("snapshots of the store") { try StoreChecks.checkSnapshots(index) }
        for part in index.parts {
            check("store \(part.recipe.name)") {
                try StoreChecks(index: index, recipe: part.recipe, isExhaustive: isExhaustive).check(part)
            }
        }
    }

    /// What was wrong.
    struct Flaw: Error, CustomStringConvertible {
        let description: String

        init(_ description: String) {
            self.description = description
        }
    }
}

extension SelfTest.Check {
    /// Makes the check `body`, which gives what it compared, or throws what was wrong.
    init(_ name: String, _ body: () throws -> String) {
        self.name = name
        let start = ContinuousClock.now
        do {
            detail = try body()
            passed = true
        } catch {
            detail = "\(error)"
            passed = false
        }
        duration = start.duration(to: .now)
    }
}
