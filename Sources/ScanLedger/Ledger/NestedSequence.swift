import SystemFiles

/// Checks that after the record of a file come those of what lies inside it, as many as it says.
struct NestedSequence {
    private var path: PathBytes?
    /// The path of the disk image whose parts come, if they do.
    private var imagePath: PathBytes?
    /// How many records of what lies inside the last file are still to come.
    private var missingCount = 0

    /// What is wrong with `record` coming next; nil if nothing is.
    mutating func fault(of record: FileRecord) -> String? {
        guard record.followsFile else {
            defer {
                path = record.path
                missingCount = record.nestedCount
                if !record.isNested { imagePath = record.disk == nil ? nil : record.path }
            }
            if record.isNested, record.path != imagePath {
                return "the record of \(record.location) does not follow that of its disk image"
            }
            return faultAtEnd
        }
        guard missingCount > 0, record.path == path else {
            return "the record of \(record.location) does not follow that of its file"
        }
        missingCount -= 1
        return nil
    }

    /// What is wrong if no other record comes.
    var faultAtEnd: String? {
        guard missingCount > 0, let path else { return nil }
        return "\(path): \(missingCount) of its nested records \(missingCount == 1 ? "is" : "are") missing"
    }
}
