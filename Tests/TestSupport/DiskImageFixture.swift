import Foundation

/// A disk with three file systems, made by other people's programs: see `Tests/Proofs/lib/make-disk.sh`.
public struct DiskImageFixture {
    /// What is on the disk: the SHA-256 of its bytes, the number of its partition (0 for a gap), whether it is a file, a stream,
    /// deleted or in a gap, and its name.
    public struct Entry: Sendable {
        public let sha256: String
        public let partition: Int
        public let kind: String
        public let name: String
    }

    public let folder: TemporaryFolder
    public let entries: [Entry]
    public var disk: String { folder.path("disk.raw") }

    /// The programs without which there is no disk; and those that make containers of it.
    private static let programs = ["sgdisk", "mformat", "mkntfs", "ntfscp", "mke2fs", "debugfs"]
    private static let converters = ["ewfacquire", "qemu-img"]

    public static let isPossible = programs.allSatisfy(isInstalled)
    public static let canConvert = isPossible && converters.allSatisfy(isInstalled)

    private static func isInstalled(_ program: String) -> Bool {
        StartedProcess.succeeds("sh", "-c", "PATH=$PATH:/usr/sbin:/sbin command -v \(program)")
    }

    public init() throws {
        folder = try TemporaryFolder()
        let script = Repository.root.appending(path: "Tests/Proofs/lib/make-disk.sh").path
        let pictures = Repository.testVectors.appending(path: "pictures/scenes").path
        guard StartedProcess.succeeds(script, folder.path("disk.raw"), pictures) else {
            throw CocoaError(.fileWriteUnknown)
        }
        let list = try String(contentsOfFile: folder.path("disk.raw.list"), encoding: .utf8)
        entries = list.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
            guard parts.count == 4, let partition = Int(parts[1]) else { return nil }
            return Entry(sha256: parts[0], partition: partition, kind: parts[2], name: parts[3])
        }
        try FileManager.default.removeItem(atPath: folder.path("disk.raw.list"))
    }

    /// The disk as E01 in segments, in pieces, as VMDK, VHD and VHDX: the path of each, in a folder of its own.
    public func containers() throws -> [String: String] {
        let script = """
            set -e; cd "$1"; mkdir ewf split vmdk vhd vhdx
            ewfacquire -u -q -t ewf/disk -f encase6 -c fast -S 1048576 -C 1 -E 1 -e nobody -D disk -N none -m fixed -M logical disk.raw
            split -b 8M -d -a 3 --numeric-suffixes=1 disk.raw split/disk.
            qemu-img convert -O vmdk disk.raw vmdk/disk.vmdk
            qemu-img convert -O vpc -o force_size=on disk.raw vhd/disk.vhd
            qemu-img convert -O vhdx disk.raw vhdx/disk.vhdx
            """
        guard StartedProcess.succeeds("sh", "-c", script, "sh", folder.path) else {
            throw CocoaError(.fileWriteUnknown)
        }
        return [
            "ewf": folder.path("ewf/disk.E01"), "split": folder.path("split/disk.001"),
            "vmdk": folder.path("vmdk/disk.vmdk"), "vhd": folder.path("vhd/disk.vhd"),
            "vhdx": folder.path("vhdx/disk.vhdx"),
        ]
    }
}
