#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import KnownHashes
import SystemFiles

/// Brings one file back to its place: written and brought to the disk under a name of this program's own, then given its own
/// names, then freed of that one. So a name of the file never leads to a part of it.
struct FileRestoring {
    let file: PlannedFile
    let plan: Digest
    let root: RootFolder
    let reader: QuarantineReader
    let step: () -> Void

    private var path: PathBytes { file.names[0].path }

    /// Restores the file, or finishes what a run before has begun, and returns the folders whose names have changed and wait to
    /// reach the disk.
    func restore(from place: QuarantineWriter.Place) throws(RemovalError) -> [OpenFolder] {
        let item = try reader.item(at: place.offset)
        guard item.record.number == file.number, item.record.sha256 == file.sha256 else {
            throw RemovalError(.damagedContainer, reader.path, "It holds another file where \(path) should be.")
        }
        var folders: [OpenFolder] = []
        for name in file.names {
            do throws(SystemError) {
                folders.append(try root.openFolder(of: name.path))
            } catch {
                guard error.isMissingFolder else { throw RemovalError(error, about: name.path) }
                throw RemovalError(
                    .missing, name.path, "The folder that it was in is gone. Make it again, and run the command again.",
                    cause: error)
            }
        }
        let interim = AsideName.restoring(file, plan: plan)
        if let status = try status(of: interim, in: folders[0]) {
            // Of a run that was interrupted. Where a name leads to it, it is complete.
            if try !names(in: folders, leadTo: status.identity).isEmpty {
                try giveNames(folders, interim)
                return folders
            }
            try change(interim) { () throws(SystemError) in try folders[0].unlink(interim) }
        } else if try isBack(item, folders) {
            return folders
        }
        try checkNamesAreFree(folders)
        do throws(RemovalError) {
            try write(item, as: interim, in: folders[0])
            step()
            try giveNames(folders, interim)
        } catch {
            try? folders[0].unlink(interim)
            throw error
        }
        return folders
    }

    // MARK: - Names

    private func status(of name: PathBytes, in folder: OpenFolder) throws(RemovalError) -> FileStatus? {
        do throws(SystemError) {
            return try folder.statusIfPresent(of: name)
        } catch {
            throw RemovalError(error, about: path)
        }
    }

    /// The names that lead to a file.
    private func names(in folders: [OpenFolder], leadTo identity: FileStatus.Identity?) throws(RemovalError) -> [Int] {
        var indices: [Int] = []
        for (index, name) in file.names.enumerated()
        where try status(of: name.path.name, in: folders[index])?.identity == identity { indices.append(index) }
        return indices
    }

    private func checkNamesAreFree(_ folders: [OpenFolder]) throws(RemovalError) {
        for (index, name) in file.names.enumerated() where try status(of: name.path.name, in: folders[index]) != nil {
            throw taken(name.path)
        }
    }

    private func taken(_ name: PathBytes) -> RemovalError {
        RemovalError(
            .nameTaken, name,
            "Something stands where it was, and nothing is replaced. Move that away, and run the command again.")
    }

    /// Gives the written file its own names, and takes the interim one away.
    private func giveNames(_ folders: [OpenFolder], _ interim: PathBytes) throws(RemovalError) {
        let identity = try status(of: interim, in: folders[0])?.identity
        var given: [Int] = []
        for (index, name) in file.names.enumerated() {
            if try status(of: name.path.name, in: folders[index])?.identity == identity { continue }
            do throws(SystemError) {
                do throws(SystemError) {
                    try folders[0].link(interim, to: name.path.name, in: folders[index])
                } catch {
                    // A file system without further names: then the file has one, and the interim name becomes it.
                    guard error.number == EPERM || error.isMissingCall, file.names.count == 1 else { throw error }
                    try folders[0].rename(interim, to: name.path.name)
                    return
                }
                given.append(index)
                step()
            } catch {
                for index in given { try? folders[index].unlink(file.names[index].path.name) }
                throw error.isExisting ? taken(name.path) : RemovalError(error, about: name.path)
            }
        }
        try change(interim) { () throws(SystemError) in try folders[0].unlink(interim) }
        step()
    }

    private func change(_ name: PathBytes, _ body: () throws(SystemError) -> Void) throws(RemovalError) {
        do throws(SystemError) {
            try body()
        } catch {
            throw RemovalError(error, about: path.folder.appending(name.bytes))
        }
    }

    /// Whether a run before has restored the file and could not say so: all its names lead to one file, which has its times, its
    /// size and its bytes.
    private func isBack(_ item: QuarantineReader.Item, _ folders: [OpenFolder]) throws(RemovalError) -> Bool {
        guard let first = try status(of: path.name, in: folders[0]), first.kind == .file, first.size == file.size,
            first.modified == item.record.attributes.modified, first.linkCount == file.names.count,
            try names(in: folders, leadTo: first.identity).count == file.names.count,
            let opened = try? root.openFile(path.name, in: folders[0]), opened.status.identity == first.identity
        else { return false }
        return (try? opened.sha256()) == file.sha256
    }

    // MARK: - Content

    /// Writes the file as a whole, with all that belongs to it, and waits until it has reached the disk.
    private func write(_ item: QuarantineReader.Item, as interim: PathBytes, in folder: OpenFolder) throws(RemovalError)
    {
        let descriptor: Int32
        do throws(SystemError) {
            descriptor = try folder.create(interim)
        } catch {
            throw RemovalError(error, about: path)
        }
        defer { close(descriptor) }
        step()
        try reader.readContent(of: item) { (offset, bytes) throws(RemovalError) in
            var written = 0
            while written < bytes.count {
                // SAFETY: the pointer and the count are those of what is left of the slice, which outlives the call.
                let count = unsafe bytes.withUnsafeBytes { bytes in
                    unsafe pwrite(
                        descriptor, bytes.baseAddress.map { unsafe $0 + written }, bytes.count - written,
                        off_t(offset) + off_t(written))
                }
                if count < 0 {
                    if errno == EINTR { continue }
                    throw RemovalError(.current, about: path)
                }
                written += count
            }
        }
        step()
        do throws(SystemError) {
            // A hole at the end.
            guard ftruncate(descriptor, off_t(item.record.size)) == 0 else { throw .current }
            try item.record.attributes.apply(to: descriptor)
            step()
            guard fsync(descriptor) == 0 else { throw .current }
        } catch {
            throw RemovalError(error, about: path)
        }
    }
}
