import SystemFiles

/// Finds where a path of a ledger lies below the root: after the first folder on its way that is the root, by whatever name
/// the scan was given. Links may lead to the root; what lies below it is taken as it is written.
struct PathsBelowRoot {
    private let root: FileStatus.Identity
    /// How many bytes of the path of a folder lead to the root; nil for a folder outside.
    private var lengths: [PathBytes: Int?] = [:]

    init(_ root: RootFolder) {
        self.root = root.identity
    }

    /// The path as seen from the root; nil where it does not lie below.
    mutating func relative(_ path: PathBytes) -> PathBytes? {
        guard let length = length(of: path.folder) else { return nil }
        let slash = UInt8(ascii: "/")
        let steps = path.bytes[length...].split(separator: slash).filter { !$0.elementsEqual(".".utf8) }
        guard !steps.isEmpty, !steps.contains(where: { $0.elementsEqual("..".utf8) }) else { return nil }
        return PathBytes(bytes: steps.joined(separator: [slash]))
    }

    private mutating func length(of folder: PathBytes) -> Int? {
        if let known = lengths[folder] { return known }
        let parent = folder.folder
        var length = parent == folder ? nil : length(of: parent)
        if length == nil, (try? FileStatus.ofTarget(at: folder))?.identity == root { length = folder.bytes.count }
        lengths[folder] = .some(length)
        return length
    }
}
