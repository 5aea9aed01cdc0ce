#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The machine, as its system names it.
package struct MachineName: Sendable, Hashable {
    package let name: String
    /// The system, its release, and the processor's architecture.
    package let system: String

    /// The machine this runs on.
    package static var current: MachineName {
        var names = utsname()
        guard unsafe uname(&names) == 0 else { return MachineName(name: "", system: "") }
        // SAFETY: uname ends each name with a NUL within its field.
        func text<Field>(_ field: Field) -> String {
            unsafe withUnsafeBytes(of: field) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
        }
        return MachineName(
            name: text(names.nodename),
            system: [text(names.sysname), text(names.release), text(names.machine)].joined(separator: " "))
    }
}
