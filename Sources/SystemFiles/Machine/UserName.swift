import Foundation

/// Who runs this process, for a log or a history.
package enum UserName {
    /// The name that `/etc/passwd` has for the effective user, or `uid` and the number.
    ///
    /// Read from the file: the C library, and so Foundation, would ask a service for it, by a socket and perhaps over the
    /// network, and this program opens none.
    package static let current: String = {
        let user = String(geteuid())
        let names = FileManager.default.contents(atPath: "/etc/passwd") ?? Data()
        for line in names.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            if fields.count > 2, fields[2].elementsEqual(user.utf8) {
                return String(decoding: fields[0], as: UTF8.self)
            }
        }
        return "uid \(user)"
    }()
}
