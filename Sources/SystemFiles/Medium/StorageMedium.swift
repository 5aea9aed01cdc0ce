#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import CStorage

/// What Linux knows of the medium that a file lies on.
package enum StorageMedium {
    /// Whether the medium that holds what stands at `path` turns; nil where the system does not say, as of a network.
    ///
    /// - Parameter system: the folder of sysfs, and the list of mounts; others for tests.
    package static func isRotational(
        at path: PathBytes, system: PathBytes = PathBytes("/sys"), mounts: PathBytes = PathBytes("/proc/self/mountinfo")
    ) -> Bool? {
        guard let identity = try? FileStatus.ofTarget(at: path).identity else { return nil }
        let number = name(ofDevice: identity.device)
        return isRotational(device: number, system)
            ?? deviceBehind(number, mounts).flatMap { isRotational(device: $0, system) }
    }

    /// Asked by the device's number, `MAJOR:MINOR`.
    ///
    /// Only whole disks have a queue; a partition's folder lies in its disk's. What the device mapper or a RAID makes has one
    /// of its own, and counts as rotational if one of the disks below does.
    private static func isRotational(device number: String, _ system: PathBytes) -> Bool? {
        guard let folder = system.appending("dev/block/\(number)".utf8).resolved else { return nil }
        for folder in [folder, folder.folder] {
            guard var lines = try? LineReader(opening: folder.appending("queue/rotational".utf8)),
                let line = try? lines.next()
            else { continue }
            return line.elementsEqual("1".utf8)
        }
        return nil
    }

    /// The number of the block device that is mounted where files have the device number `number`: some file systems, such as
    /// Btrfs, make numbers of their own.
    private static func deviceBehind(_ number: String, _ mounts: PathBytes) -> String? {
        guard var lines = try? LineReader(opening: mounts) else { return nil }
        while let line = try? lines.next() {
            // proc(5): "36 35 98:0 /root /mount options [optional fields] - type source options"
            let fields = line.split(separator: UInt8(ascii: " "))
            guard fields.count > 3, fields[2].elementsEqual(number.utf8),
                let separator = fields.firstIndex(where: { $0.elementsEqual("-".utf8) }), separator + 2 < fields.count
            else { continue }
            var status = stat()
            let source = PathBytes(bytes: fields[separator + 2])
            guard source.bytes.first == UInt8(ascii: "/"),
                unsafe source.withCString({ unsafe stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFBLK
            else { continue }
            return name(ofDevice: UInt64(truncatingIfNeeded: status.st_rdev))
        }
        return nil
    }

    /// `MAJOR:MINOR`.
    package static func name(ofDevice device: UInt64) -> String {
        var (major, minor): (UInt32, UInt32) = (0, 0)
        unsafe storage_device_number(device, &major, &minor)
        return "\(major):\(minor)"
    }
}
