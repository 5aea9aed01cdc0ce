import FileExamination
import ScanLedger

/// The finding of a file, and those of what lies inside it: all that is the same for every file with the same bytes.
struct ExaminedFile: Sendable {
    var finding: Finding
    var nested: [(item: NestedItem, finding: Finding)] = []

    init(_ finding: Finding) {
        self.finding = finding
    }

}
