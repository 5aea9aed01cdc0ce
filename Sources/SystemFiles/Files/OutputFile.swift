#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that grows line by line and is for its owner's eyes only.
///
/// What is appended is there as a whole or not at all, as far as this program can see to it: where the disk is full, what
/// was begun is taken back.
package struct OutputFile: ~Copyable {
    package let path: PathBytes
    package private(set) var byteCount: Int64
    private let descriptor: Int32

    /// Makes the file at `path`. One that is there is not overwritten: its name is taken away from it, so that another
    /// name of it would keep its content.
    package init(creatingAt path: PathBytes) throws(SystemError) {
        do throws(SystemError) {
            try path.removeFile()
        } catch {
            guard error.isMissing else { throw error }
        }
        try self.init(path, O_CREAT | O_EXCL)
    }

    /// Makes the file at `path`, where there must be none.
    package init(creatingNewAt path: PathBytes) throws(SystemError) {
        try self.init(path, O_CREAT | O_EXCL)
    }

    /// Opens the file at `path` to go on with it, and makes it if it is missing.
    package init(appendingAt path: PathBytes) throws(SystemError) {
        try self.init(path, O_CREAT)
    }

    private init(_ path: PathBytes, _ flags: Int32) throws(SystemError) {
        self.path = path
        descriptor = unsafe path.withCString {
            unsafe open($0, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC | flags, 0o600)
        }
        byteCount = 0
        guard descriptor >= 0 else { throw SystemError.current }
        byteCount = try FileStatus.ofDescriptor(descriptor).size
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Takes the file for this process, until it is closed or the process ends in whatever way.
    ///
    /// A process that was being started when its starter was killed holds the starter's files until it runs its own program, so a
    /// file that is taken is waited for.
    ///
    /// - Parameter time: how long.
    /// - Returns: false where another process still has it then.
    package func lock(waitingFor time: Duration = .seconds(3)) throws(SystemError) -> Bool {
        let end = ContinuousClock.now + time
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let error = SystemError.current
            if error.number == EINTR { continue }
            guard error.number == EWOULDBLOCK else { throw error }
            guard ContinuousClock.now < end else { return false }
            usleep(10_000)
        }
        return true
    }

    /// Adds `bytes`.
    package mutating func append(_ bytes: [UInt8]) throws(SystemError) {
        try append(bytes[...])
    }

    /// Adds `bytes`.
    package mutating func append(_ bytes: ArraySlice<UInt8>) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            // SAFETY: the pointer and the count are those of what is left of the slice, which outlives the call.
            let count = unsafe bytes.withUnsafeBytes { bytes in
                unsafe write(descriptor, bytes.baseAddress.map { unsafe $0 + written }, bytes.count - written)
            }
            if count < 0 {
                let error = SystemError.current
                if error.number == EINTR { continue }
                ftruncate(descriptor, off_t(byteCount))
                throw error
            }
            written += count
        }
        byteCount += Int64(written)
    }

    /// Cuts off all after the first `count` bytes.
    package mutating func cut(to count: Int64) throws(SystemError) {
        guard ftruncate(descriptor, off_t(count)) == 0 else { throw SystemError.current }
        byteCount = count
    }

    /// Waits until all that was appended has reached the disk.
    package func synchronize() throws(SystemError) {
        guard fsync(descriptor) == 0 else { throw SystemError.current }
    }

    /// Gives the file at `path` another name in the same folder, and waits until it has reached the disk.
    package static func rename(_ path: PathBytes, to newPath: PathBytes) throws(SystemError) {
        // Spelled with the module: the method has the function's name.
        #if canImport(Glibc)
            let call = unsafe Glibc.rename
        #elseif canImport(Musl)
            let call = unsafe Musl.rename
        #elseif canImport(Darwin)
            let call = unsafe Darwin.rename
        #endif
        let result = unsafe path.withCString { from in unsafe newPath.withCString { unsafe call(from, $0) } }
        guard result == 0 else { throw SystemError.current }
        try newPath.folder.synchronizeFolder()
    }
}
