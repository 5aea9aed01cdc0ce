import TextCoding

/// Checks the lines of a ledger one after the other, and goes on after a fault.
struct LedgerCheck {
    private(set) var run: RunLine?
    /// The record of the line that was checked last, if it has one.
    private(set) var record: FileRecord?

    private var seal = LineSeal()
    private var summary = ScanSummary()
    private var nested = NestedSequence()
    private var lineCount = 0
    private var hasSummary = false

    /// What is wrong with the next line.
    mutating func faults(of line: ArraySlice<UInt8>) -> [String] {
        lineCount += 1
        record = nil
        var faults: [String] = []
        if hasSummary { faults.append("there is something behind the summary") }
        guard let (content, isRight) = seal.unseal(line) else {
            return faults + ["the line has no check at its end"]
        }
        if !isRight { faults.append("the line was changed, or lines before it are missing or were moved") }
        do throws(JSONCursor.Failure) {
            let line = try LedgerLine.content(of: content)
            let found = try accept(line)
            if case .summary = line, found.isEmpty, !LedgerLine.isSummary(content, of: summary) {
                faults.append("the sums are not written as a scan writes them")
            }
            faults += found
        } catch {
            faults.append("expected \(error.expected) at byte \(error.position)")
        }
        // The records do not depend on the run line, and so their checks do not.
        if lineCount == 1 { seal = LineSeal() }
        return faults
    }

    private mutating func accept(_ content: LedgerLine.Content) throws(JSONCursor.Failure) -> [String] {
        switch content {
        case .run(let line):
            run = line
            return lineCount == 1 ? [] : ["a run line is not the first one"]
        case .file(let line):
            record = line
            summary.count(line)
            return (lineCount == 1 ? ["the run line is missing"] : []) + [nested.fault(of: line)].compactMap(\.self)
        case .summary(let fields):
            hasSummary = true
            var faults = LineField.differences(between: fields, and: try LedgerLine.fields(of: summary))
                .map { $0.described("summary", "lines") }
            func number(_ name: String) -> Int? { fields.first { $0.name == name }.flatMap { Int($0.value) } }
            if let found = number("found"), let examined = number("examined"), let skipped = number("skipped"),
                let failed = number("failed"),
                // Whoever made the line may have written any numbers.
                Int128(found) != Int128(examined) + Int128(skipped) + Int128(failed)
            {
                faults.append("\(found) found is not \(examined) examined + \(skipped) skipped + \(failed) failed")
            }
            if let fault = nested.faultAtEnd { faults.append(fault) }
            return faults
        }
    }

    /// What is wrong behind the last line.
    func faultsAtEnd(incompleteByteCount: Int) -> [String] {
        (incompleteByteCount > 0 ? ["the line is incomplete"] : []) + (hasSummary ? [] : ["the summary is missing"])
    }
}
