#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Who runs this process, for an audit log.
enum UserName {
    /// The name that `/etc/passwd` has for the effective user, or `uid` and the number.
    ///
    /// Read from the file: the C library would ask a service for it, by a socket and perhaps over the network, and a scan
    /// opens none.
    static var current: String {
        let user = String(geteuid())
        guard var lines = try? LineReader(opening: MediaPath("/etc/passwd")) else { return "uid \(user)" }
        while let line = try? lines.next() {
            let fields = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            if fields.count > 2, fields[2].elementsEqual(user.utf8) {
                return String(decoding: fields[0], as: UTF8.self)
            }
        }
        return "uid \(user)"
    }
}
