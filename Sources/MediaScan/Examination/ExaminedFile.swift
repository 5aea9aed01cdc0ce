import FileExamination
import KnownMatching
import ScanLedger

/// The finding of a file, and those of what lies inside it: all that is the same for every file with the same bytes.
struct ExaminedFile: Sendable {
    /// A finding, and the entries that its picture is an altered copy of.
    ///
    /// The picture's reduction is not kept: it has served when these are found, and is larger than all the rest.
    struct Part: Sendable {
        var finding: Finding
        var altered: [AlteredEntry] = []
    }

    var whole: Part
    var nested: [(item: NestedItem, part: Part)] = []
    /// The state of the store in which altered copies were looked for.
    var storeChangeCount: Int64?

    var finding: Finding {
        get { whole.finding }
        set { whole.finding = newValue }
    }

    init(_ finding: Finding) {
        whole = Part(finding: finding)
    }

    init(_ part: Part) {
        whole = part
    }
}
