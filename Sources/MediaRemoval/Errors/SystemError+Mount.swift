#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

package import SystemFiles

extension SystemError {
    /// A path leads onto another file system.
    package static var mountCrossed: SystemError { SystemError(number: EXDEV) }
    package var isMountCrossed: Bool { number == EXDEV }

    /// A path holds a link.
    package static var link: SystemError { SystemError(number: ELOOP) }

    /// The system has no such call.
    package var isMissingCall: Bool { number == ENOSYS || number == EOPNOTSUPP }
}
