import Foundation

extension ListExport {
    /// Writes the file at `path`, which only its owner may read.
    ///
    /// It is written beside its place as `NAME.partial` and put there when it is complete and on the disk. An existing
    /// file is replaced only if `replacing` says so.
    ///
    /// - Throws: ``ExportError``, and ``StoreError`` if the store cannot be read. Then there is no file, or the old one.
    public func write(toFile path: String, replacing: Bool = false) throws -> ExportReport {
        try ExportFile.write(path, replacing: replacing) { sink in try write(to: sink) }
    }
}

/// Puts a complete file in its place, or none; see ``ListExport/write(toFile:replacing:)``.
enum ExportFile {
    /// Writes the pieces that `body` hands to its argument, and returns what it returns.
    static func write<Report>(
        _ path: String, replacing: Bool, _ body: ((ArraySlice<UInt8>) throws -> Void) throws -> Report
    ) throws -> Report {
        let partial = path + ".partial"
        if !replacing { try refuseExisting(path) }
        let file = try create(partial, for: path)
        do {
            let report = try body { bytes in
                do {
                    try file.write(contentsOf: Data(bytes))
                } catch {
                    throw failure(error, path)
                }
            }
            do {
                try file.synchronize()
                try file.close()
            } catch {
                throw failure(error, path)
            }
            try put(partial, at: path, replacing: replacing)
            return report
        } catch {
            try? file.close()
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        }
    }

    private static func refuseExisting(_ path: String) throws(ExportError) {
        guard FileKind(path: path) == .missing else {
            throw ExportError(
                .alreadyExists, path: path, "There is a file of that name already. Choose another name, or replace it.")
        }
    }

    private static func create(_ partial: String, for path: String) throws(ExportError) -> FileHandle {
        // SAFETY: the string is passed as a C string for the time of the call.
        let descriptor = unsafe open(partial, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor < 0 else { return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true) }
        guard errno == EEXIST else { throw failure(path) }
        throw ExportError(
            .alreadyExists, path: partial,
            "Another export is writing this file, or was interrupted. If none is, remove the file and try again.")
    }

    private static func put(_ partial: String, at path: String, replacing: Bool) throws(ExportError) {
        if !replacing {
            // Unlike a renaming, a link never replaces a file that came into being meanwhile.
            // SAFETY: the strings are passed as C strings for the time of the call.
            if unsafe link(partial, path) == 0 {
                try? FileManager.default.removeItem(atPath: partial)
                return
            }
            // Some file systems, such as those of memory sticks, have no links.
            try refuseExisting(path)
        }
        // SAFETY: as above.
        guard unsafe rename(partial, path) == 0 else { throw failure(path) }
    }

    /// What an error of Foundation means.
    private static func failure(_ error: any Error, _ path: String) -> ExportError {
        let isFull = (error as? CocoaError)?.code == .fileWriteOutOfSpace
        return failure(path, code: isFull ? ENOSPC : EIO)
    }

    /// What `errno` means.
    private static func failure(_ path: String, code: Int32 = errno) -> ExportError {
        switch code {
        case ENOSPC, EDQUOT:
            ExportError(.diskFull, path: path, "There is no space left. Make room and try again.")
        case ENOENT, ENOTDIR:
            ExportError(.cannotWrite, path: path, "The folder of the file does not exist. Create it first.")
        default:
            ExportError(.cannotWrite, path: path, "The file cannot be written. Check that its folder can be written.")
        }
    }
}
