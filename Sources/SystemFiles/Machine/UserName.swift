#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Who runs this process, for a log or a history.
package enum UserName {
    /// The name that `/etc/passwd` has for the effective user, or `uid` and the number.
    ///
    /// Read from the file: the C library would ask a service for it, by a socket and perhaps over the network, and this
    /// program opens none.
    package static let current: String = {
        let user = String(geteuid())
        return name(ofUser: user) ?? "uid \(user)"
    }()

    private static func name(ofUser user: String) -> String? {
        let path = PathBytes("/etc/passwd")
        do {
            var lines = try LineReader(opening: path.resolved ?? path)
            while let line = try lines.next() {
                let fields = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
                if fields.count > 2, fields[2].elementsEqual(user.utf8) {
                    return String(decoding: fields[0], as: UTF8.self)
                }
            }
        } catch {
            // Without the file, the number says who it is.
        }
        return nil
    }
}
