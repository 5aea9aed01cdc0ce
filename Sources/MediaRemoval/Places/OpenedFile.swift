#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

package import SystemFiles

/// A file below a root that is open to be read. It is closed when nobody refers to it any more.
package final class OpenedFile: Sendable {
    package let descriptor: Int32
    /// When it was opened.
    package let status: FileStatus

    /// - Parameters:
    ///   - descriptor: it is closed with this, and also where this fails.
    ///   - device: the one that the root lies on.
    package init(owning descriptor: Int32, on device: UInt64) throws(SystemError) {
        do throws(SystemError) {
            status = try FileStatus.ofDescriptor(descriptor)
            guard status.kind == .file else { throw .notAFile(isFolder: status.kind == .folder) }
            guard status.identity?.device == device else { throw .mountCrossed }
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    package var currentStatus: FileStatus {
        get throws(SystemError) { try FileStatus.ofDescriptor(descriptor) }
    }
}
