import KnownHashes
import SystemFiles

/// A file of a plan that is open, with the folders of all its names: what is done is done to this one, whatever becomes of the
/// paths meanwhile.
final class HeldFile {
    let planned: PlannedFile
    let folders: [OpenFolder]
    let file: OpenedFile
    let attributes: FileAttributes
    private let root: RootFolder

    /// Opens the file by each of its names, and compares it with the plan.
    ///
    /// - Throws: what differs.
    init(_ planned: PlannedFile, in root: RootFolder, _ open: (PathBytes) throws(SystemError) -> OpenFolder)
        throws(RemovalError)
    {
        self.planned = planned
        self.root = root
        var folders: [OpenFolder] = []
        var held: OpenedFile?
        for name in planned.names {
            let file: OpenedFile
            do throws(SystemError) {
                let folder = try open(name.path)
                folders.append(folder)
                file = try root.openFile(name.path.name, in: folder)
            } catch {
                throw RemovalError(error, about: name.path)
            }
            guard file.status.identity == planned.identity else {
                throw RemovalError(
                    .replaced, name.path,
                    "Another file of the same name has taken its place since the plan was made. Make a new scan and a new plan."
                )
            }
            held = held ?? file
        }
        guard let file = held else { throw RemovalError(.malformedPlan, root.path, "A file of the plan has no name.") }
        self.folders = folders
        self.file = file
        do throws(SystemError) {
            attributes = try FileAttributes(of: file.descriptor)
        } catch {
            throw RemovalError(error, about: planned.names[0].path)
        }
        try checkStatus()
    }

    var path: PathBytes { planned.names[0].path }

    /// Compares the status of the open file with the plan.
    func checkStatus() throws(RemovalError) {
        let status: FileStatus
        do throws(SystemError) {
            status = try file.currentStatus
        } catch {
            throw RemovalError(error, about: path)
        }
        guard status.size == planned.size, status.modified == planned.modified else {
            throw RemovalError(.changed, path, QuarantineWriter.changedMessage)
        }
        guard status.linkCount == planned.names.count else {
            throw RemovalError(
                .otherNames, path,
                "It has \(status.linkCount) names, and the plan has \(planned.names.count). All names go, or none: make a new scan and "
                    + "a new plan.")
        }
    }

    /// Reads the file and compares its digest with the plan.
    func checkContent() throws(RemovalError) {
        let digest: Digest?
        do throws(SystemError) {
            digest = try file.sha256()
        } catch {
            throw RemovalError(error, about: path)
        }
        guard digest == planned.sha256 else {
            throw RemovalError(.changed, path, QuarantineWriter.changedMessage)
        }
        try checkStatus()
    }

    /// What a quarantine keeps of it.
    func record(plan: Digest) throws(RemovalError) -> QuarantineRecord {
        do throws(SystemError) {
            return QuarantineRecord(
                number: planned.number, plan: plan, names: planned.names.map(\.path), identity: planned.identity,
                size: planned.size, sha256: planned.sha256, attributes: attributes,
                extents: try SparseContent.extents(of: file.descriptor, size: planned.size))
        } catch {
            throw RemovalError(error, about: path)
        }
    }

    /// Takes all names away, or none.
    ///
    /// Each name is first moved aside, and what was moved is looked at: in the moment between looking and taking away, nobody
    /// can put another file in its place.
    func takeNamesAway(plan: Digest, step: () -> Void) throws(RemovalError) {
        var moved: [Int] = []
        do throws(RemovalError) {
            for index in planned.names.indices {
                try moveAside(index, plan)
                moved.append(index)
                step()
            }
            try checkStatus()
        } catch {
            try moveBack(moved, plan)
            throw error
        }
        for index in planned.names.indices {
            do throws(SystemError) {
                try folders[index].unlink(AsideName.removing(planned, name: index, plan: plan))
            } catch {
                // Of the first name, nothing has happened yet; of another, the next run settles it.
                if index == 0 { try moveBack(moved, plan) }
                throw RemovalError(error, about: planned.names[index].path)
            }
            step()
        }
    }

    private func moveAside(_ index: Int, _ plan: Digest) throws(RemovalError) {
        let name = planned.names[index].path
        let aside = AsideName.removing(planned, name: index, plan: plan)
        do throws(SystemError) {
            try folders[index].rename(name.name, to: aside)
        } catch {
            throw RemovalError(error, about: name)
        }
        let status = try? folders[index].status(of: aside)
        guard status?.identity != planned.identity else { return }
        try moveBack([index], plan)
        throw RemovalError(
            .replaced, name,
            "Another file took its place while it was about to be removed. That one is left where it is.")
    }

    private func moveBack(_ indices: [Int], _ plan: Digest) throws(RemovalError) {
        for index in indices {
            let name = planned.names[index].path
            let aside = AsideName.removing(planned, name: index, plan: plan)
            do throws(SystemError) {
                try folders[index].rename(aside, to: name.name)
            } catch {
                throw RemovalError(
                    .nameTaken, name,
                    "It was moved aside to be removed, could not be, and cannot get its name back: \(error.message). It is in the "
                        + "same folder, as \(aside).", cause: error)
            }
        }
    }
}
