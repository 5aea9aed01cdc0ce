#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import KnownHashes
public import SystemFiles

/// Brings the files of a plan back from its container: bytes, holes, names, times, permissions, owner and extended attributes
/// as they were. Nothing that stands there now is replaced.
///
/// It can end at any moment, in whatever way, and be run again. What is at its place again is then overwritten in the
/// container, and a container with nothing in it is removed.
public struct RemovalUndoing {
    public let plan: PlanFile
    /// The container, and what opens it.
    public var quarantine: (path: PathBytes, key: QuarantineKey)?
    /// The program, for the log.
    public var tool = "knownmedia"
    /// Hears of each file that is done.
    public var progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }

    /// Called between any two steps: tests end the program there.
    package var step: () -> Void = {}
    package var way = RootFolder.Way.atOnce

    /// How many files are brought to the disk at once.
    private static let batchFileCount = 64

    public init(_ plan: PlanFile) {
        self.plan = plan
    }

    /// Undoes the plan, or goes on with it.
    ///
    /// - Throws: what stops all of it. What is refused of single files is in the outcome.
    public func run() throws(RemovalError) -> RemovalOutcome {
        let workplace = try RemovalWorkplace(plan, container: nil, way: way)
        let log = try RemovalLog(of: plan)
        switch log.phase {
        case .new:
            throw RemovalError(
                .wrongState, plan.path, "Nothing of the plan was applied, so that there is nothing to undo.")
        case .undone: return outcome(log, refused: [], kept: 0)
        case .applying, .applied, .undoing: break
        }
        let reader = try openContainer(log)
        var run = Run(undoing: self, workplace: workplace, reader: reader, log: log)
        try run.log.begin(.undo, plan: plan, tool: tool)
        step()
        return try run.finish()
    }

    /// The container, where a file is in it.
    private func openContainer(_ log: borrowing RemovalLog) throws(RemovalError) -> QuarantineReader? {
        guard plan.plan.files.contains(where: { log.state(of: $0.number).place != nil }) else { return nil }
        guard let (path, key) = quarantine else {
            throw RemovalError(
                .invalidRequest, plan.path,
                "Name the container, and the key or the passphrase that opens it\(log.container.map { ": \($0.path)" } ?? "")."
            )
        }
        let reader = try QuarantineReader(opening: path, key: key)
        guard reader.plan == plan.digest, reader.identifier == log.container?.identifier else {
            throw RemovalError(
                .otherContainer, path,
                "It is not the quarantine of this plan\(log.container.map { ", which is \($0.path)" } ?? ""). Nothing was changed."
            )
        }
        return reader
    }

    fileprivate func outcome(_ log: borrowing RemovalLog, refused: [RemovalError], kept: Int) -> RemovalOutcome {
        var outcome = RemovalOutcome()
        outcome.refused = refused
        outcome.keptCount = kept
        for file in plan.plan.files where log.state(of: file.number) == .erased { outcome.count(file) }
        return outcome
    }

    // MARK: - One run

    private struct Run: ~Copyable {
        let undoing: RemovalUndoing
        var workplace: RemovalWorkplace
        let reader: QuarantineReader?
        var log: RemovalLog
        var refused: [RemovalError] = []
        var keptCount = 0

        init(
            undoing: RemovalUndoing, workplace: RemovalWorkplace, reader: QuarantineReader?, log: consuming RemovalLog
        ) {
            self.undoing = undoing
            self.workplace = workplace
            self.reader = reader
            self.log = log
        }

        private var digest: Digest { undoing.plan.digest }
        private var files: [PlannedFile] { undoing.plan.plan.files }

        mutating func finish() throws(RemovalError) -> RemovalOutcome {
            try settle()
            var waiting: [(PlannedFile, QuarantineWriter.Place)] = []
            for file in files {
                switch log.state(of: file.number) {
                case .removed(let place?), .restoring(let place): waiting.append((file, place))
                case .removed(nil):
                    refused.append(
                        RemovalError(
                            .wrongState, file.names[0].path,
                            "It was deleted and not quarantined: nothing can bring it back."))
                default: break
                }
            }
            try checkRoom(for: waiting.map(\.0))
            for start in stride(from: 0, to: waiting.count, by: RemovalUndoing.batchFileCount) {
                try restore(Array(waiting[start..<min(start + RemovalUndoing.batchFileCount, waiting.count)]))
            }
            if refused.isEmpty {
                try removeContainer()
                undoing.step()
                try log.end(
                    .undone,
                    counts: [("restored", undoing.outcome(log, refused: [], kept: 0).doneCount), ("kept", keptCount)])
            }
            return undoing.outcome(log, refused: refused, kept: keptCount)
        }

        private func checkRoom(for files: [PlannedFile]) throws(RemovalError) {
            let root = workplace.root
            // A file with holes takes less.
            var needed: Int64 = 0
            for file in files {
                guard let place = log.state(of: file.number).place else { continue }
                needed = needed.addingUpToLargest(min(file.size, place.byteCount)).addingUpToLargest(4096)
            }
            try Volume(of: root.descriptor, path: root.path).requireRoom(for: needed, at: root.path)
        }

        /// What an earlier run has begun and not finished, to apply or to undo.
        private mutating func settle() throws(RemovalError) {
            let settlement = Settlement(root: workplace.root, plan: digest)
            var isBack: [(PlannedFile, QuarantineWriter.Place)] = []
            var isKept: [(PlannedFile, QuarantineWriter.Place?)] = []
            for file in files {
                let state = log.state(of: file.number)
                switch state {
                case .stored, .deleting:
                    switch try settlement.settle(file) {
                    case .gone: try log.set(.removed(state.place), of: file)
                    case .whole: isKept.append((file, state.place))
                    }
                case .restored(let place): isBack.append((file, place))
                case .planned, .refused: keptCount += 1
                default: break
                }
                undoing.step()
            }
            try log.synchronize()
            if !isKept.isEmpty {
                try erase(isKept.compactMap(\.1))
                for (file, _) in isKept { try log.set(.planned, of: file, message: "it had not been removed") }
                keptCount += isKept.count
                try log.synchronize()
            }
            if !isBack.isEmpty { try eraseRestored(isBack) }
        }

        // MARK: - Files

        private mutating func restore(_ batch: [(PlannedFile, QuarantineWriter.Place)]) throws(RemovalError) {
            guard let reader else { return }
            for (file, place) in batch { try log.set(.restoring(place), of: file) }
            try log.synchronize()
            undoing.step()
            var restored: [(PlannedFile, QuarantineWriter.Place)] = []
            var folders: [OpenFolder] = []
            for (file, place) in batch {
                do throws(RemovalError) {
                    let restoring = FileRestoring(
                        file: file, plan: digest, root: workplace.root, reader: reader, step: undoing.step)
                    folders += try restoring.restore(from: place)
                    restored.append((file, place))
                } catch {
                    // Of a disk that is full and a container that cannot be read, every other file would say the same.
                    if error.code == .diskFull { throw error }
                    refused.append(error)
                }
                undoing.step()
            }
            for folder in folders {
                do throws(SystemError) {
                    try folder.synchronize()
                } catch {
                    throw RemovalError(error, about: workplace.root.path)
                }
            }
            undoing.step()
            for (file, place) in restored { try log.set(.restored(place), of: file) }
            try log.synchronize()
            undoing.step()
            try eraseRestored(restored)
            if let last = restored.last { undoing.progress(last.0.number, files.count) }
        }

        /// The files are at their places, on the disk, and the log says so.
        private mutating func eraseRestored(
            _ restored: [(PlannedFile, QuarantineWriter.Place)]
        ) throws(RemovalError) {
            try erase(restored.map(\.1))
            for (file, _) in restored { try log.set(.erased, of: file) }
            try log.synchronize()
            undoing.step()
        }

        private func erase(_ places: [QuarantineWriter.Place]) throws(RemovalError) {
            guard let path = undoing.quarantine?.path, !places.isEmpty else { return }
            let eraser = try QuarantineEraser(opening: path)
            for place in places {
                try eraser.erase(place)
                undoing.step()
            }
            try eraser.synchronize()
            undoing.step()
        }

        private func removeContainer() throws(RemovalError) {
            guard let path = undoing.quarantine?.path, let container = log.container,
                let found = try? QuarantineReader(opening: path, key: nil), found.identifier == container.identifier
            else { return }
            do throws(SystemError) {
                try path.removeFile()
                try path.folder.synchronizeFolder()
            } catch {
                throw RemovalError(writing: path, error)
            }
        }
    }
}
