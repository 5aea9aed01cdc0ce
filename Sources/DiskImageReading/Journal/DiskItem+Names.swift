import SystemFiles

extension DiskItem {
    /// Whether it is the name of a deleted file of which the file system says no more than the number.
    var isLostName: Bool {
        path != nil && stream == nil && kind == .file && name == .deleted && data == .deleted && content == .lost
    }
}

extension [DiskItem] {
    /// The items, where each file without a name that a journal leads to has taken the lost name with its number, if there is
    /// one such name and one such file. A lost name that the journal tells with its file is left out.
    func pairingNames() -> [DiskItem] {
        var names: [UInt64: [Int]] = [:]
        var files: [UInt64: [Int]] = [:]
        for (index, item) in enumerated() {
            if item.transaction != nil {
                files[item.inode, default: []].append(index)
            } else if item.isLostName {
                names[item.inode, default: []].append(index)
            }
        }
        var items = self
        var taken: Set<Int> = []
        for (inode, indices) in files {
            guard let names = names[inode] else { continue }
            let told = names.filter { name in indices.contains { self[$0].path == self[name].path } }
            taken.formUnion(told)
            guard names.count == 1, indices.count == 1, self[indices[0]].path == nil else { continue }
            items[indices[0]].path = self[names[0]].path
            items[indices[0]].name = .deleted
            taken.insert(names[0])
        }
        return items.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
    }
}
