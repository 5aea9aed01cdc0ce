#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Puts a complete file in its place, or none.
///
/// The file is written beside its place as `NAME.partial`, readable by its owner only, and put there when it is complete
/// and on the disk.
package enum AtomicFile {
    /// Writes the pieces that `body` hands to its argument, and returns the result of `body`.
    ///
    /// - Parameter replacing: whether a file that stands at `path` is replaced; else it is an error.
    /// - Throws: ``FileWriteError``, and whatever `body` throws. Then there is no file, or the old one.
    package static func write<Report>(
        _ path: String, replacing: Bool, _ body: ((ArraySlice<UInt8>) throws -> Void) throws -> Report
    ) throws -> Report {
        let target = PathBytes(path)
        let partial = PathBytes(path + ".partial")
        if !replacing { try refuseExisting(target) }
        var file = try create(partial)
        do {
            let report = try body { bytes in
                try translating(target) { () throws(SystemError) in try file.append(bytes) }
            }
            try translating(target) { () throws(SystemError) in
                try file.synchronize()
            }
            try put(partial, at: target, replacing: replacing)
            return report
        } catch {
            try? partial.removeFile()
            throw error
        }
    }

    private static func refuseExisting(_ path: PathBytes) throws(FileWriteError) {
        guard PathTarget(path: path) == .missing else {
            throw FileWriteError(
                .alreadyExists, path: path, "There is a file of that name already. Choose another name, or replace it.")
        }
    }

    private static func create(_ partial: PathBytes) throws(FileWriteError) -> OutputFile {
        do throws(SystemError) {
            return try OutputFile(creatingNewAt: partial)
        } catch {
            guard error.isExisting else { throw FileWriteError(error, path: partial) }
            throw FileWriteError(
                .alreadyExists, path: partial,
                "Another program is writing this file, or was interrupted. If none is, remove the file and try again.")
        }
    }

    private static func put(_ partial: PathBytes, at path: PathBytes, replacing: Bool) throws(FileWriteError) {
        if !replacing {
            // Unlike a renaming, a link never replaces a file that came into being meanwhile.
            let linked = unsafe partial.withCString { from in unsafe path.withCString { unsafe link(from, $0) } }
            if linked == 0 {
                try? partial.removeFile()
                return
            }
            // Some file systems, such as those of memory sticks, have no links.
            try refuseExisting(path)
        }
        try translating(path) { () throws(SystemError) in try OutputFile.rename(partial, to: path) }
    }

    private static func translating<Result: ~Copyable>(
        _ path: PathBytes, _ body: () throws(SystemError) -> Result
    ) throws(FileWriteError) -> Result {
        do throws(SystemError) {
            return try body()
        } catch {
            throw FileWriteError(error, path: path)
        }
    }
}
