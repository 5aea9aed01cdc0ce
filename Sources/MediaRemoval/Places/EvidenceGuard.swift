import CRemoval
package import SystemFiles
import TextCoding

/// Keeps removal away from evidence: from media that are mounted to be read only, and from mounted disk images.
package enum EvidenceGuard {
    /// - Parameter mounts: the list of mounts; another one for tests.
    package static func check(
        _ root: RootFolder, mounts: PathBytes = PathBytes("/proc/self/mountinfo")
    ) throws(RemovalError) {
        let volume = try Volume(of: root.descriptor, path: root.path)
        guard !volume.isReadOnly else {
            throw RemovalError(
                .readOnlyMount, root.path,
                "The root is mounted to be read only, as evidence is. Nothing is ever removed from such a medium.")
        }
        if let source = loopDevice(behind: root.identity.device, mounts) {
            throw RemovalError(
                .diskImage, root.path,
                "The root lies on \(source), a mounted image of a disk. Nothing is ever removed from an image: it would no "
                    + "longer be the copy that it is.")
        }
    }

    /// The loop device that is mounted where files have that device number.
    private static func loopDevice(behind device: UInt64, _ mounts: PathBytes) -> PathBytes? {
        guard var lines = try? LineReader(opening: mounts) else { return nil }
        let number = StorageMedium.name(ofDevice: device)
        while let line = try? lines.next() {
            // proc(5): "36 35 98:0 /root /mount options [optional fields] - type source options"
            let fields = line.split(separator: Byte.space)
            guard fields.count > 3, fields[2].elementsEqual(number.utf8),
                let separator = fields.firstIndex(where: { $0.elementsEqual("-".utf8) }), separator + 2 < fields.count
            else { continue }
            if fields[separator + 2].starts(with: "/dev/loop".utf8) { return PathBytes(bytes: fields[separator + 2]) }
        }
        return nil
    }
}

/// What there is to know of the file system that something open lies on.
package struct Volume: Sendable {
    package let freeByteCount: UInt64
    package let isReadOnly: Bool

    package init(of descriptor: Int32, path: PathBytes) throws(RemovalError) {
        var freeByteCount: UInt64 = 0
        var isReadOnly: Int32 = 0
        guard unsafe removal_volume(descriptor, &freeByteCount, &isReadOnly) == 0 else {
            throw RemovalError(SystemError.current, about: path)
        }
        self.freeByteCount = freeByteCount
        self.isReadOnly = isReadOnly != 0
    }

    /// Checks that `byteCount` bytes can be written.
    package func requireRoom(for byteCount: Int64, at path: PathBytes) throws(RemovalError) {
        guard byteCount <= 0 || UInt64(byteCount) <= freeByteCount else {
            throw RemovalError(
                .diskFull, path,
                "\(ByteCount(byteCount)) are needed, and \(ByteCount(Int64(clamping: freeByteCount))) are free. Make room, or "
                    + "choose another place. Nothing was done.")
        }
    }
}
