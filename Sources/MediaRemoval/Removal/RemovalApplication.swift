public import AgencyKeys
package import Cryptography
import KnownHashes
public import SystemFiles

/// Does what a plan says: file by file, each opened without following a link, read again, compared with the plan, brought into
/// the container where there is one, and only then unlinked.
///
/// It can end at any moment, in whatever way, and be run again: what it does next is written down before, and the next run
/// finishes what is not finished.
public struct RemovalApplication {
    public let plan: PlanFile
    /// The container, and for whom it is encrypted. None to delete.
    public var quarantine: (path: PathBytes, lock: QuarantineLock)?
    /// The keys whose signatures count.
    public var trustedKeys: PinnedKeys?
    /// The program, for the log.
    public var tool = "knownmedia"
    /// Hears of each file that is done.
    public var progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }

    /// Called between any two steps: tests end the program there.
    package var step: () -> Void = {}
    package var way = RootFolder.Way.atOnce
    package var cost = Scrypt.Cost.standard

    /// How many files are brought to the disk at once, and how many bytes.
    private static let batchFileCount = 64
    private static let batchByteCount: Int64 = 256 << 20

    public init(_ plan: PlanFile) {
        self.plan = plan
    }

    /// Applies the plan, or goes on with it.
    ///
    /// - Throws: what stops all of it. What is refused of single files is in the outcome.
    public func run() throws(RemovalError) -> RemovalOutcome {
        try checkRequest()
        try plan.requireSignatures(trusting: trustedKeys)
        let workplace = try RemovalWorkplace(plan, container: quarantine?.path, way: way)
        var log = try RemovalLog(of: plan)
        switch log.phase {
        case .undoing, .undone:
            throw RemovalError(
                .wrongState, plan.path,
                "The plan was undone, or is being undone. Finish that, then scan again and make a new plan.")
        case .new, .applying, .applied: break
        }
        let waiting = plan.plan.files.filter { !log.state(of: $0.number).isRemoved }
        guard !waiting.isEmpty || log.phase != .applied else { return outcome(log, refused: []) }
        try checkRoom(for: waiting, workplace, log)
        try log.begin(.apply, plan: plan, tool: tool)
        step()
        var run = try Run(self, workplace, log, waiting)
        return try run.finish()
    }

    private func checkRequest() throws(RemovalError) {
        switch (plan.plan.action, quarantine) {
        case (.quarantine, nil):
            throw RemovalError(
                .invalidRequest, plan.path, "The plan is to quarantine. Name the container and for whom it is.")
        case (.delete, .some):
            throw RemovalError(
                .invalidRequest, plan.path, "The plan is to delete, which takes no container. Make another plan.")
        default: break
        }
    }

    private func checkRoom(for files: [PlannedFile], _ workplace: RemovalWorkplace, _ log: borrowing RemovalLog)
        throws(RemovalError)
    {
        var needed: Int64 = 0
        for file in files {
            // What is stored already needs none.
            if log.state(of: file.number).place != nil { continue }
            let name = file.names[0].path
            let allocated = (try? workplace.root.openFolder(of: name))?.allocatedByteCount(of: name.name)
            let content = min(file.size, allocated ?? file.size)
            // A fourth of a thousandth for the tags of chunks, and the record.
            needed = needed.addingUpToLargest(content).addingUpToLargest(content / 4000 + 8192)
        }
        let logPath = plan.path.folder
        func volume(_ path: PathBytes) throws(RemovalError) -> Volume {
            let folder: OpenFolder
            do throws(SystemError) {
                folder = try OpenFolder(at: path)
            } catch {
                throw RemovalError(.cannotWrite, path, "\(error.message). Check that the folder exists.", cause: error)
            }
            return try Volume(of: folder.descriptor, path: path)
        }
        try volume(logPath).requireRoom(for: Int64(files.count) * 2048, at: logPath)
        if let path = quarantine?.path.folder { try volume(path).requireRoom(for: needed, at: path) }
    }

    fileprivate func outcome(_ log: borrowing RemovalLog, refused: [RemovalError]) -> RemovalOutcome {
        var outcome = RemovalOutcome()
        outcome.refused = refused
        for file in plan.plan.files where log.state(of: file.number).isRemoved { outcome.count(file) }
        return outcome
    }

    // MARK: - One run

    private struct Run: ~Copyable {
        let application: RemovalApplication
        var workplace: RemovalWorkplace
        var log: RemovalLog
        var waiting: [PlannedFile]
        var refused: [RemovalError] = []
        private var writer: QuarantineWriter?

        init(
            _ application: RemovalApplication, _ workplace: RemovalWorkplace, _ log: consuming RemovalLog,
            _ waiting: [PlannedFile]
        ) throws(RemovalError) {
            self.application = application
            self.workplace = workplace
            self.log = log
            self.waiting = waiting
        }

        private var digest: Digest { application.plan.digest }

        mutating func finish() throws(RemovalError) -> RemovalOutcome {
            try settle()
            if let (path, lock) = application.quarantine, !waiting.isEmpty { try openContainer(path, lock) }
            var batch: [HeldFile] = []
            var byteCount: Int64 = 0
            for file in waiting {
                do throws(RemovalError) {
                    batch.append(try hold(file))
                    byteCount += file.size
                } catch {
                    try refuse(file, error)
                }
                if batch.count >= RemovalApplication.batchFileCount || byteCount >= RemovalApplication.batchByteCount {
                    try remove(batch)
                    batch = []
                    byteCount = 0
                }
            }
            try remove(batch)
            let outcome = application.outcome(log, refused: refused)
            try log.end(.applied, counts: [("removed", outcome.doneCount), ("refused", refused.count)])
            return outcome
        }

        /// What an earlier run has begun and not finished.
        private mutating func settle() throws(RemovalError) {
            let settlement = Settlement(root: workplace.root, plan: digest)
            var rest: [PlannedFile] = []
            for file in waiting {
                let state = log.state(of: file.number)
                switch state {
                case .stored, .deleting:
                    switch try settlement.settle(file) {
                    case .gone:
                        try synchronizeFolders(of: file)
                        try log.set(.removed(state.place), of: file)
                    case .whole: rest.append(file)
                    }
                    application.step()
                default: rest.append(file)
                }
            }
            waiting = rest
            try log.synchronize()
        }

        private func synchronizeFolders(of file: PlannedFile) throws(RemovalError) {
            for name in file.names {
                do throws(SystemError) {
                    try workplace.root.openFolder(of: name.path).synchronize()
                } catch {
                    // A folder that is gone has nothing that waits.
                    guard error.isMissingFolder else { throw RemovalError(error, about: name.path) }
                }
            }
        }

        private mutating func openContainer(_ path: PathBytes, _ lock: QuarantineLock) throws(RemovalError) {
            guard let container = log.container else {
                try removeOrphan(path)
                let writer = try QuarantineWriter(creatingAt: path, plan: digest, lock: lock, cost: application.cost)
                application.step()
                try log.nameContainer(path, identifier: writer.identifier)
                self.writer = consume writer
                application.step()
                return
            }
            // Also that the passphrase is the one that it began with.
            var key: QuarantineKey?
            if case .passphrase(let passphrase) = lock { key = .passphrase(passphrase) }
            let reader = try QuarantineReader(opening: path, key: key)
            guard reader.identifier == container.identifier else {
                throw RemovalError(
                    .otherContainer, path,
                    "It is not the quarantine that the plan was begun with: that is \(container.path).")
            }
            guard reader.byteCount >= log.containerByteCount else {
                throw RemovalError(
                    .damagedContainer, path, "It is shorter than the log says. Keep it as it is, and look for a copy.")
            }
            let end = max(log.containerByteCount, reader.firstSectionEnd)
            writer = try QuarantineWriter(
                continuing: path, identifier: reader.identifier, byteCount: end, plan: digest, lock: lock,
                cost: application.cost)
            application.step()
        }

        /// Removes a container that an earlier run made and could not name in the log: no file was removed with it.
        private func removeOrphan(_ path: PathBytes) throws(RemovalError) {
            guard let reader = try? QuarantineReader(opening: path, key: nil), reader.plan == digest,
                reader.byteCount == reader.firstSectionEnd
            else { return }
            do throws(SystemError) {
                try path.removeFile()
            } catch {
                throw RemovalError(writing: path, error)
            }
        }

        // MARK: - Files

        private mutating func hold(_ file: PlannedFile) throws(RemovalError) -> HeldFile {
            var workplace = self.workplace
            defer { self.workplace = workplace }
            return try HeldFile(file, in: workplace.root) { (path) throws(SystemError) in
                try workplace.openFolder(of: path)
            }
        }

        private mutating func refuse(_ file: PlannedFile, _ error: RemovalError) throws(RemovalError) {
            refused.append(error)
            try log.set(.refused(code: error.code.rawValue), of: file, message: error.message)
        }

        /// Brings the files into the container and onto the disk, then takes their names away.
        private mutating func remove(_ batch: [HeldFile]) throws(RemovalError) {
            guard !batch.isEmpty else { return }
            var ready: [HeldFile] = []
            var stop: RemovalError?
            for held in batch {
                do throws(RemovalError) {
                    try secure(held)
                    ready.append(held)
                } catch {
                    // What the container cannot take is no fault of the file.
                    if [.diskFull, .cannotWrite].contains(error.code) {
                        stop = error
                        break
                    }
                    try refuse(held.planned, error)
                }
                application.step()
            }
            try writer?.synchronize()
            application.step()
            for (held, state) in zip(ready, pending) { try log.set(state, of: held.planned) }
            pending = []
            try log.synchronize()
            application.step()
            try takeNamesAway(ready)
            workplace.closeFolders()
            if let stop { throw stop }
        }

        /// What the log is to say of the files of a batch once their bytes are on the disk.
        private var pending: [RemovalLog.State] = []

        /// Reads the file again, and into the container, where there is one.
        private mutating func secure(_ held: HeldFile) throws(RemovalError) {
            guard application.plan.plan.action == .quarantine else {
                try held.checkContent()
                pending.append(.deleting)
                return
            }
            if let place = log.state(of: held.planned.number).place {
                try held.checkContent()
                // It is in the container since a run before: if it is whole there.
                if let path = application.quarantine?.path,
                    (try? QuarantineReader(opening: path, key: nil).check(place)) != nil
                {
                    pending.append(.stored(place))
                    return
                }
            }
            let record = try held.record(plan: digest)
            let bytes = FileBytes(held.file.descriptor)
            guard
                let place = try writer?.add(
                    record,
                    content: { (offset, buffer) throws(SystemError) in _ = try bytes.read(at: offset, into: &buffer) },
                    path: held.path)
            else { throw RemovalError(.invalidRequest, held.path, "There is no container.") }
            do throws(RemovalError) {
                try held.checkStatus()
            } catch {
                try writer?.cut(to: place.offset)
                throw error
            }
            pending.append(.stored(place))
        }

        private mutating func takeNamesAway(_ ready: [HeldFile]) throws(RemovalError) {
            var isRemoved: [HeldFile] = []
            for held in ready {
                do throws(RemovalError) {
                    try held.takeNamesAway(plan: digest, step: application.step)
                    isRemoved.append(held)
                } catch {
                    try takeBack(held, error)
                }
                application.step()
            }
            var synchronized: Set<FileStatus.Identity> = []
            for held in isRemoved {
                for (folder, name) in zip(held.folders, held.planned.names) {
                    if let identity = folder.status.identity, !synchronized.insert(identity).inserted { continue }
                    do throws(SystemError) {
                        try folder.synchronize()
                    } catch {
                        throw RemovalError(error, about: name.path)
                    }
                }
            }
            application.step()
            for held in isRemoved {
                try log.set(.removed(log.state(of: held.planned.number).place), of: held.planned)
                application.progress(held.planned.number, application.plan.plan.files.count)
            }
        }

        /// The names could not be taken away: the copy goes again, so that the file is in one place.
        private mutating func takeBack(_ held: HeldFile, _ error: RemovalError) throws(RemovalError) {
            guard try Settlement(root: workplace.root, plan: digest).settle(held.planned) == .whole else {
                // Only the next run can tell what became of it; the copy stays.
                refused.append(error)
                return
            }
            if let place = log.state(of: held.planned.number).place, let path = application.quarantine?.path {
                let eraser = try QuarantineEraser(opening: path)
                try eraser.erase(place)
                try eraser.synchronize()
            }
            try refuse(held.planned, error)
        }
    }
}

extension RemovalLog.State {
    /// Whether the file is neither at its place nor about to be.
    package var isRemoved: Bool {
        if case .removed = self { true } else { false }
    }
}
