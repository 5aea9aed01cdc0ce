#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The entries of one folder in the order of their paths.
///
/// Names are kept as bytes in one buffer, so that a folder of a million names costs about as many bytes as the names have.
package struct DirectoryListing {
    private struct Entry {
        let start: Int
        let length: Int
        let kind: FileKind
    }

    private var names: [UInt8] = []
    private var entries: [Entry] = []
    private var nextIndex = 0

    /// The error that ended the reading before its end; the entries read until then are there all the same.
    package private(set) var error: SystemError?

    /// Reads the folder at `path`.
    ///
    /// - Throws: if it cannot be opened.
    package init(of path: PathBytes) throws(SystemError) {
        let descriptor = try openWithoutTrace(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard let stream = unsafe fdopendir(descriptor) else {
            let error = SystemError.current
            close(descriptor)
            throw error
        }
        // Closes the descriptor too.
        defer { unsafe closedir(stream) }
        while true {
            setErrorNumber(0)
            guard let entry = unsafe readdir(stream) else {
                if errno != 0 { error = SystemError.current }
                break
            }
            unsafe append(entry, in: path)
        }
        sort()
    }

    /// The next name and what it names.
    package mutating func next() -> (name: ArraySlice<UInt8>, kind: FileKind)? {
        guard nextIndex < entries.count else { return nil }
        defer { nextIndex += 1 }
        let entry = entries[nextIndex]
        return (names[entry.start..<entry.start + entry.length], entry.kind)
    }

    private mutating func append(_ entry: UnsafeMutablePointer<dirent>, in folder: PathBytes) {
        // SAFETY: readdir's entry is valid until the next call, and d_name ends with a NUL within it. The name is read in
        // place, for the record may be longer than Swift's idea of the struct.
        guard let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) else { return }
        let name = unsafe (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
        let length = unsafe strlen(name)
        let bytes = unsafe UnsafeRawBufferPointer(start: name, count: length)
        if unsafe bytes.elementsEqual([UInt8(ascii: ".")]) || bytes.elementsEqual(Array("..".utf8)) { return }
        let start = names.count
        unsafe names.append(contentsOf: bytes)
        var kind = unsafe FileKind(directoryEntryType: Int32(entry.pointee.d_type))
        // Some file systems do not say in the listing what an entry is.
        if kind == .unknown {
            kind = FileStatus.ofLink(at: folder.appending(names[start...]))?.kind ?? .unknown
        }
        entries.append(Entry(start: start, length: length, kind: kind))
    }

    /// Sorts by path bytes: a folder's name counts as ending with the slash that its entries' paths have there, so that
    /// walking folders where they stand gives all paths in order.
    private mutating func sort() {
        let names = self.names
        func key(_ entry: Entry, _ index: Int) -> Int {
            if index < entry.length { return Int(names[entry.start + index]) }
            return index == entry.length && entry.kind == .folder ? Int(UInt8(ascii: "/")) : -1
        }
        entries.sort { left, right in
            var index = 0
            while true {
                let (a, b) = (key(left, index), key(right, index))
                if a != b { return a < b }
                if a < 0 { return false }
                index += 1
            }
        }
    }
}
