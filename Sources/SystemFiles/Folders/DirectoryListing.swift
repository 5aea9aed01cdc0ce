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
    /// A name in a folder, and what it names.
    package struct Entry {
        package let name: ArraySlice<UInt8>
        package let kind: FileKind
        /// Which folder it is; nil for anything else, and where the system did not say.
        package let identity: FileStatus.Identity?
        /// Why nobody knows what it is.
        package let error: SystemError?
    }

    private struct Place {
        let start: Int
        let length: Int
        let kind: FileKind
    }

    private var names: [UInt8] = []
    private var places: [Place] = []
    private var nextIndex = 0
    /// By where their names begin.
    private var identities: [Int: FileStatus.Identity] = [:]
    private var errors: [Int: SystemError] = [:]

    /// The error that ended the reading before its end; the entries read until then are there all the same.
    package private(set) var error: SystemError?

    /// Reads the folder.
    ///
    /// - Throws: if it cannot be read at all.
    package init(of folder: OpenFolder) throws(SystemError) {
        let descriptor = fcntl(folder.descriptor, F_DUPFD_CLOEXEC, 0)
        guard descriptor >= 0 else { throw SystemError.current }
        guard let stream = unsafe fdopendir(descriptor) else {
            let error = SystemError.current
            close(descriptor)
            throw error
        }
        // Closes the descriptor too.
        defer { unsafe closedir(stream) }
        // The reading position is shared by all descriptors of an open folder.
        unsafe rewinddir(stream)
        while true {
            setErrorNumber(0)
            guard let entry = unsafe readdir(stream) else {
                if errno != 0 { error = SystemError.current }
                break
            }
            unsafe append(entry, in: folder)
        }
        sort()
    }

    /// The next name and what it names.
    package mutating func next() -> Entry? {
        guard nextIndex < places.count else { return nil }
        defer { nextIndex += 1 }
        let place = places[nextIndex]
        return Entry(
            name: names[place.start..<place.start + place.length], kind: place.kind,
            identity: identities[place.start], error: errors[place.start])
    }

    private mutating func append(_ entry: UnsafeMutablePointer<dirent>, in folder: OpenFolder) {
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
        // Some file systems do not say in the listing what an entry is; and which folder one is, none says reliably.
        if kind == .unknown || kind == .folder {
            do throws(SystemError) {
                let status = try folder.status(of: names[start...])
                kind = status.kind
                if kind == .folder { identities[start] = status.identity }
            } catch {
                // A folder is entered without it, which shows what is wrong.
                if kind == .unknown { errors[start] = error }
            }
        }
        places.append(Place(start: start, length: length, kind: kind))
    }

    /// Sorts by path bytes: a folder's name counts as ending with the slash that its entries' paths have there, so that
    /// walking folders where they stand gives all paths in order.
    private mutating func sort() {
        let names = self.names
        func key(_ entry: Place, _ index: Int) -> Int {
            if index < entry.length { return Int(names[entry.start + index]) }
            return index == entry.length && entry.kind == .folder ? Int(UInt8(ascii: "/")) : -1
        }
        places.sort { left, right in
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
