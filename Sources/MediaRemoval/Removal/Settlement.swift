import KnownHashes
import SystemFiles

/// Finds out what became of a file whose names were about to be taken away when the program ended, and makes it whole again
/// where something is left of it: all names, or none.
struct Settlement {
    enum Outcome {
        /// None of its names is there.
        case gone
        /// All of them are.
        case whole
    }

    let root: RootFolder
    let plan: Digest

    /// - Throws: where a name of it cannot be given back.
    func settle(_ file: PlannedFile) throws(RemovalError) -> Outcome {
        var folders: [OpenFolder?] = []
        var isNamed: [Bool] = []
        var isAside: [Bool] = []
        for (index, name) in file.names.enumerated() {
            do throws(SystemError) {
                let folder = try root.openFolder(of: name.path)
                folders.append(folder)
                let status = try folder.statusIfPresent(of: name.path.name)
                isNamed.append(status.map { isSame($0, file) } ?? false)
                let aside = try folder.statusIfPresent(of: AsideName.removing(file, name: index, plan: plan))
                // The name is this program's own: it is the file, whoever has written to it meanwhile.
                isAside.append(aside?.identity == file.identity)
            } catch {
                guard error.isMissingFolder else { throw RemovalError(error, about: name.path) }
                // The folder went with what was in it.
                folders.append(nil)
                isNamed.append(false)
                isAside.append(false)
            }
        }
        guard isNamed.contains(true) || isAside.contains(true) else { return .gone }
        for index in file.names.indices where isAside[index] && !isNamed[index] {
            try giveBack(file, index, folders[index])
            isNamed[index] = true
        }
        guard let survivor = isNamed.firstIndex(of: true), let folder = folders[survivor] else { return .gone }
        for index in file.names.indices where !isNamed[index] {
            let name = file.names[index].path
            guard let target = folders[index] else { throw RemovalError(SystemError(number: 2), about: name) }
            do throws(SystemError) {
                try folder.link(file.names[survivor].path.name, to: name.name, in: target)
            } catch {
                throw nameTaken(name, error)
            }
        }
        return .whole
    }

    /// Whether what stands at a name is the file. A number of a file that is gone may be given to a new one: so its size and
    /// time are compared, too.
    private func isSame(_ status: FileStatus, _ file: PlannedFile) -> Bool {
        status.kind == .file && status.identity == file.identity && status.size == file.size
            && status.modified == file.modified
    }

    private func giveBack(_ file: PlannedFile, _ index: Int, _ folder: OpenFolder?) throws(RemovalError) {
        let name = file.names[index].path
        do throws(SystemError) {
            try folder?.rename(AsideName.removing(file, name: index, plan: plan), to: name.name)
        } catch {
            throw nameTaken(name, error)
        }
    }

    private func nameTaken(_ name: PathBytes, _ error: SystemError) -> RemovalError {
        RemovalError(
            .nameTaken, name,
            "Its removal was interrupted, and it cannot get its name back: \(error.message). Move away what stands there, and run "
                + "the command again.", cause: error)
    }
}
