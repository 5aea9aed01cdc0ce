#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension PathBytes {
    /// The absolute path without symbolic links, or nil where the path does not exist.
    package var resolved: PathBytes? {
        // SAFETY: realpath with a nil buffer gives a NUL-terminated string of its own, which is copied and freed here.
        unsafe withCString { path in
            guard let real = unsafe realpath(path, nil) else { return nil }
            defer { unsafe free(real) }
            return unsafe PathBytes(bytes: UnsafeRawBufferPointer(start: real, count: strlen(real)))
        }
    }

    /// The absolute path without symbolic links of something that may not exist yet: of the deepest part that exists, with
    /// the rest as it was named.
    public var resolvedAsFarAsItExists: PathBytes {
        if let resolved { return resolved }
        let trimmed = withoutTrailingSlashes.bytes
        guard let slash = trimmed.lastIndex(of: UInt8(ascii: "/")) else {
            // There is no working folder where it was removed.
            return PathBytes(".").resolved?.appending(trimmed) ?? self
        }
        let parent = slash == 0 ? PathBytes("/") : PathBytes(bytes: trimmed[..<slash])
        return parent.resolvedAsFarAsItExists.appending(trimmed[(slash + 1)...])
    }

    /// Whether this path is `folder` or lies below it. Both must be resolved.
    public func lies(in folder: PathBytes) -> Bool {
        guard bytes.starts(with: folder.bytes) else { return false }
        return bytes.count == folder.bytes.count || folder.bytes.last == UInt8(ascii: "/")
            || bytes[folder.bytes.count] == UInt8(ascii: "/")
    }

    /// Whether this path, which need not exist yet, is `folder` or lies below it, under whatever name: through symbolic
    /// links, or where a folder has a second place in the tree because it is mounted there too.
    public func liesByAnyName(in folder: PathBytes) -> Bool {
        var path = resolvedAsFarAsItExists
        if path.lies(in: folder.resolvedAsFarAsItExists) { return true }
        guard let identity = (try? FileStatus.ofTarget(at: folder))?.identity else { return false }
        while true {
            if (try? FileStatus.ofTarget(at: path))?.identity == identity { return true }
            guard path.bytes.first == UInt8(ascii: "/"), path.bytes.count > 1 else { return false }
            path = path.folder
        }
    }

    /// The path without slashes at its end; the root folder stays what it is.
    package var withoutTrailingSlashes: PathBytes {
        var end = bytes.count
        while end > 1, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
        return PathBytes(bytes: bytes[..<end])
    }
}

extension PathBytes {
    /// Makes the folder at this path, and those above it that are missing. One that is there already is left as it is.
    ///
    /// - Throws: if it cannot be made, or something else stands in its place.
    public func makeFolder() throws(SystemError) {
        if let status = try? FileStatus.ofTarget(at: self) {
            guard status.kind == .folder else { throw SystemError(number: ENOTDIR) }
            return
        }
        let trimmed = withoutTrailingSlashes.bytes
        if let slash = trimmed.lastIndex(of: UInt8(ascii: "/")), slash > 0 {
            try PathBytes(bytes: trimmed[..<slash]).makeFolder()
        }
        guard unsafe withCString({ unsafe mkdir($0, 0o777) }) == 0 || errno == EEXIST else { throw SystemError.current }
    }
}
