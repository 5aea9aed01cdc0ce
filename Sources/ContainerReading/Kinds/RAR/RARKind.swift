import ByteSources

extension ContainerFormat {
    /// RAR, up to version 4 and from version 5 on.
    public static let rar = ContainerFormat(rawValue: "rar")
}

/// RAR. The two formats of that name have nothing in common but the first bytes.
///
/// Source of the format: technote.txt of WinRAR, versions 3.93 and 7.00.
struct RARKind: ArchiveKind {
    var format: ContainerFormat { .rar }
    var signatureByteCount: Int { 8 }

    private static let signature: [UInt8] = [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]

    func recognises(_ prefix: [UInt8]) -> Bool {
        prefix.has(Self.signature + [0]) || prefix.has(Self.signature + [1, 0])
    }

    func open(_ source: any RandomAccessByteSource) throws(ContainerError) -> any OpenedContainer {
        var window = ByteWindow(source, capacity: 64)
        let start = try window.read(at: 0, count: 64)
        let isNew = start.byte(at: 6) == 1
        let flags = isNew ? Flags(newHeader: start.dropFirst(8)) : Flags(oldHeader: start.dropFirst(7))
        if flags.encryptsHeaders {
            throw ContainerError(.encryptedMember, "the archive is encrypted, with the names of its members")
        }
        let damage =
            flags.isPart
            ? ContainerError(
                .damagedContainer,
                "this is one part of an archive of several files; what the other parts hold is not here") : nil
        guard isNew else { return try ArchiveContainer(source, ArchiveReading(format: .rar), damage: damage) }
        let headers = try RAR5Headers(source)
        let cut = ContainerError(
            .damagedContainer, "the archive is damaged, or cut off at byte \(headers.end): it has no end")
        return try ArchiveContainer(
            source, ArchiveReading(format: .rar5), ending: .init(statedEnd: headers.end),
            damage: damage ?? (headers.isComplete ? nil : cut)
        ) { number, entry in
            if headers.encryptsMember(number) { entry.isEncrypted = true }
        }
    }

    /// What the header of the archive says of it.
    private struct Flags {
        var isPart = false
        var encryptsHeaders = false

        /// Checksum, type, flags, length.
        init(oldHeader bytes: ArraySlice<UInt8>) {
            guard bytes.byte(at: 2) == 0x73 else { return }
            let flags = bytes.littleEndian(at: 3, byteCount: 2)
            isPart = flags & 0x01 != 0
            encryptsHeaders = flags & 0x80 != 0
        }

        /// A checksum of four bytes, and then numbers of seven bits a byte: length, type, flags, for some flags the
        /// length of an extra area, and then what belongs to the type.
        init(newHeader bytes: ArraySlice<UInt8>) {
            var rest = bytes.dropFirst(4)
            _ = rest.takeNumber()
            let type = rest.takeNumber()
            encryptsHeaders = type == 4
            guard type == 1 else { return }
            let flags = rest.takeNumber()
            if flags & 0x01 != 0 { _ = rest.takeNumber() }
            if flags & 0x02 != 0 { _ = rest.takeNumber() }
            isPart = rest.takeNumber() & 0x01 != 0
        }
    }
}
