#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import CRemoval
package import SystemFiles
package import TextCoding

/// What a file system keeps of a file beside its names and its content, as far as it can be given to a file again.
package struct FileAttributes: Hashable, Sendable {
    /// A named value, such as an access control list.
    package struct Extended: Hashable, Sendable {
        package let name: [UInt8]
        package let value: [UInt8]
    }

    /// The twelve bits of who may do what, with set-user-ID, set-group-ID and sticky.
    package let permissions: UInt32
    package let owner: UInt32
    package let group: UInt32
    package let accessed: Timestamp
    package let modified: Timestamp
    /// In the order of the names.
    package let extended: [Extended]

    package init(
        permissions: UInt32, owner: UInt32, group: UInt32, accessed: Timestamp, modified: Timestamp,
        extended: [Extended]
    ) {
        self.permissions = permissions
        self.owner = owner
        self.group = group
        self.accessed = accessed
        self.modified = modified
        self.extended = extended
    }

    /// Those of an open file, which must not have been read before if its access time is to be the one that it had.
    package init(of descriptor: Int32) throws(SystemError) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .current }
        func time(_ time: timespec) -> Timestamp {
            Timestamp(seconds: Int64(time.tv_sec), nanoseconds: Int32(time.tv_nsec))
        }
        #if canImport(Darwin)
            let times = (status.st_atimespec, status.st_mtimespec)
        #else
            let times = (status.st_atim, status.st_mtim)
        #endif
        self.init(
            permissions: UInt32(status.st_mode) & 0o7777, owner: UInt32(status.st_uid), group: UInt32(status.st_gid),
            accessed: time(times.0), modified: time(times.1), extended: try Self.extended(of: descriptor))
    }

    /// Gives them to an open file: owner, permissions, extended attributes and times, in the only order in which none undoes
    /// another.
    package func apply(to descriptor: Int32) throws(SystemError) {
        // A file of this user's own needs no right to be given away.
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .current }
        if status.st_uid != owner || status.st_gid != group {
            guard fchown(descriptor, owner, group) == 0 else { throw .current }
        }
        guard fchmod(descriptor, mode_t(permissions)) == 0 else { throw .current }
        for attribute in extended {
            let result = unsafe PathBytes(bytes: attribute.name).withCString { name in
                unsafe attribute.value.withUnsafeBytes { value in
                    // SAFETY: where there is no value, the system reads none from the name.
                    unsafe removal_set_attribute(
                        descriptor, name, value.baseAddress ?? UnsafeRawPointer(name), value.count)
                }
            }
            guard result == 0 else { throw .current }
        }
        let times = [accessed, modified].map { timespec(tv_sec: Int($0.seconds), tv_nsec: Int($0.nanoseconds)) }
        guard unsafe futimens(descriptor, times) == 0 else { throw .current }
    }

    private static func extended(of descriptor: Int32) throws(SystemError) -> [Extended] {
        let names: [UInt8]
        do throws(SystemError) {
            names = unsafe try bytes {
                unsafe removal_attribute_names(descriptor, $0?.assumingMemoryBound(to: CChar.self), $1)
            }
        } catch {
            // The file system has none.
            if error.isMissingCall { return [] }
            throw error
        }
        var extended: [Extended] = []
        for name in names.split(separator: 0) {
            let value = unsafe try bytes { buffer, size in
                unsafe PathBytes(bytes: name).withCString { unsafe removal_attribute(descriptor, $0, buffer, size) }
            }
            extended.append(Extended(name: Array(name), value: value))
        }
        return extended.sorted { $0.name.lexicographicallyPrecedes($1.name) }
    }

    /// Bytes whose number the system tells first.
    private static func bytes(
        _ call: (UnsafeMutableRawPointer?, Int) -> Int64
    ) throws(SystemError) -> [UInt8] {
        while true {
            let size = call(nil, 0)
            guard size >= 0 else { throw .current }
            guard size > 0 else { return [] }
            var bytes = [UInt8](repeating: 0, count: Int(size))
            // SAFETY: the call gets the buffer's own byte count.
            let count = unsafe bytes.withUnsafeMutableBytes { unsafe call($0.baseAddress, $0.count) }
            if count >= 0 { return Array(bytes.prefix(Int(count))) }
            // It has grown meanwhile.
            guard errno == ERANGE else { throw .current }
        }
    }
}

extension FileAttributes {
    package func write(to writer: inout JSONWriter) {
        writer.field("permissions", Int64(permissions))
        writer.field("owner", Int64(owner))
        writer.field("group", Int64(group))
        writer.field("accessed", accessed.description)
        writer.field("modified", modified.description)
        writer.field("extended", objects: extended) { writer, attribute in
            writer.field("name", hex: attribute.name)
            writer.field("value", hex: attribute.value)
        }
    }

    package init(_ fields: inout JSONFields) throws(JSONFieldError) {
        func number(_ name: String) throws(JSONFieldError) -> UInt32 {
            guard let number = UInt32(exactly: try fields.number(name)) else {
                throw JSONFieldError("‘\(name)’ is too large")
            }
            return number
        }
        func time(_ name: String) throws(JSONFieldError) -> Timestamp {
            guard let time = Timestamp(try fields.text(name)) else { throw JSONFieldError("‘\(name)’ is not a time") }
            return time
        }
        permissions = try number("permissions") & 0o7777
        owner = try number("owner")
        group = try number("group")
        accessed = try time("accessed")
        modified = try time("modified")
        extended = try fields.objects("extended") { (fields) throws(JSONFieldError) in
            Extended(name: try fields.hex("name"), value: try fields.hex("value"))
        }
    }
}

extension JSONFields {
    /// Bytes as hexadecimal digits.
    package mutating func hex(_ name: String, byteCount: Int? = nil) throws(JSONFieldError) -> [UInt8] {
        guard let bytes = Hexadecimal.bytes(of: try bytes(name)), bytes.count == byteCount ?? bytes.count else {
            throw JSONFieldError("‘\(name)’ is not the expected number of hexadecimal digits")
        }
        return bytes
    }
}
