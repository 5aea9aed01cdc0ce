#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import CRemoval
package import SystemFiles

/// The folder below which files are removed, held open. What lies below it is reached from here only: no link is followed, no
/// mount is crossed, and nothing outside is reached, whatever becomes of the paths meanwhile.
package final class RootFolder: Sendable {
    /// The path without links.
    package let path: PathBytes
    package let identity: FileStatus.Identity

    /// How folders and files are opened.
    package enum Way: Sendable, CaseIterable {
        /// By `openat2`, where the system has it.
        case atOnce
        /// One name after the other.
        case stepByStep
    }

    private let folder: OpenFolder
    private let way: Way

    /// Opens the folder at `path`, to which links may lead.
    package init(at path: PathBytes, way: Way = .atOnce) throws(RemovalError) {
        guard let resolved = path.resolved else {
            throw RemovalError(.noRoot, path, "There is no such folder. Check the spelling of the root.")
        }
        do throws(SystemError) {
            folder = try OpenFolder(at: resolved)
        } catch {
            throw RemovalError(.noRoot, path, "\(error.message). Name a folder that can be opened.", cause: error)
        }
        guard let identity = folder.status.identity else {
            throw RemovalError(.noRoot, path, "The system does not say which folder this is.")
        }
        self.path = resolved
        self.identity = identity
        self.way = way
    }

    package var descriptor: Int32 { folder.descriptor }

    /// Opens the folder that the file with the relative path `path` lies in.
    package func openFolder(of path: PathBytes) throws(SystemError) -> OpenFolder {
        let steps = path.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard !steps.isEmpty,
            steps.allSatisfy({ !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) })
        else { throw SystemError(number: EINVAL) }
        guard steps.count > 1 else { return folder }
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        if way == .atOnce {
            do throws(SystemError) {
                let parent = PathBytes(bytes: steps.dropLast().joined(separator: "/".utf8))
                return try OpenFolder(owning: Self.open(parent, in: folder, flags))
            } catch {
                // Not the call itself, but what it says of a path that is longer than the system takes at once.
                guard error.isMissingCall || error.number == ENAMETOOLONG else { throw error }
            }
        }
        var current = folder
        for step in steps.dropLast() {
            do throws(SystemError) {
                current = try current.folder(named: step)
            } catch {
                throw error.code == "replaced" ? .link : error
            }
            guard current.status.identity?.device == identity.device else { throw .mountCrossed }
        }
        return current
    }

    /// Opens the file `name` in `folder`, which was opened by this root, to be read; no other thing than a file.
    package func openFile(_ name: PathBytes, in folder: OpenFolder) throws(SystemError) -> OpenedFile {
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        if way == .atOnce {
            do throws(SystemError) {
                return try OpenedFile(owning: Self.open(name, in: folder, flags), on: identity.device)
            } catch {
                guard error.isMissingCall else { throw error }
            }
        }
        let descriptor = unsafe name.withCString { name in
            let descriptor = unsafe openat(folder.descriptor, name, flags | removal_no_access_time())
            guard descriptor < 0, errno == EPERM else { return descriptor }
            return unsafe openat(folder.descriptor, name, flags)
        }
        guard descriptor >= 0 else { throw .current }
        return try OpenedFile(owning: descriptor, on: identity.device)
    }

    /// Only the owner of a file, or root, may read it without leaving a trace.
    private static func open(_ path: PathBytes, in folder: OpenFolder, _ flags: Int32) throws(SystemError) -> Int32 {
        let descriptor = unsafe path.withCString { path in
            let descriptor = unsafe removal_open_beneath(folder.descriptor, path, flags | removal_no_access_time())
            guard descriptor < 0, errno == EPERM else { return descriptor }
            return unsafe removal_open_beneath(folder.descriptor, path, flags)
        }
        guard descriptor >= 0 else { throw .current }
        return descriptor
    }
}
