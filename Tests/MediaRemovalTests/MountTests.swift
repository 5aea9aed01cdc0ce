import Foundation
import MediaRemoval
import SystemFiles
import TestSupport
import Testing

/// What needs mounts, and so root.
@Suite(.enabled(if: Mounting.isPossible, "mounting needs root, and a system that allows it"))
struct MountTests {
    /// Something that is mounted until it is forgotten.
    private final class Mount {
        let path: String

        init(_ path: String, _ arguments: String...) throws {
            self.path = path
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            guard try StartedProcess(["mount"] + arguments + [path]).wait() == .exited(0) else {
                throw POSIXError(.EPERM)
            }
        }

        deinit { _ = StartedProcess.succeeds("umount", "-l", path) }
    }

    @Test func `a root that is mounted to be read only is refused, for the plan and for its application`() throws {
        let fixture = try RemovalFixture()
        let mount = try Mount(fixture.root.approximateText, "-t", "tmpfs", "-o", "size=4m", "tmpfs")
        try fixture.write("content", to: "a")
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        #expect(StartedProcess.succeeds("mount", "-o", "remount,ro", mount.path))
        #expect(removalErrorCode { _ = try fixture.plan() } == .readOnlyMount)
        #expect(removalErrorCode { _ = try fixture.application(plan).run() } == .readOnlyMount)
        #expect(try fixture.paths().count == 1 && fixture.container.fileSize == nil)
        _ = mount
    }

    @Test func `a root on a mounted disk image is refused`() throws {
        let fixture = try RemovalFixture()
        let image = fixture.folder.path("disk.img")
        guard StartedProcess.succeeds("truncate", "-s", "16M", image),
            StartedProcess.succeeds("mkfs.ext4", "-q", image),
            let mount = try? Mount(fixture.root.approximateText, "-o", "loop", image)
        else {
            // Where there is no loop device, the list of mounts is asked all the same.
            let root = try RootFolder(at: fixture.root)
            let list = try fixture.folder.write(
                "36 35 \(StorageMedium.name(ofDevice: root.identity.device)) / / rw - ext4 /dev/loop7 rw\n",
                to: "mounts")
            #expect(removalErrorCode { try EvidenceGuard.check(root, mounts: PathBytes(list)) } == .diskImage)
            return
        }
        try fixture.write("content", to: "a")
        try fixture.writeLedger()
        #expect(removalErrorCode { _ = try fixture.plan() } == .diskImage)
        _ = mount
    }

    @Test(arguments: RootFolder.Way.allCases) func `what is mounted below the root is not reached`(
        _ way: RootFolder.Way
    ) throws {
        let fixture = try RemovalFixture()
        try fixture.write("content", to: "a/b/file")
        try fixture.write("content", to: "other")
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        let inner = fixture.root.appending("a/b".utf8).approximateText
        let mount = try Mount(inner, "-t", "tmpfs", "-o", "size=1m", "tmpfs")
        try fixture.write("innocent", to: "a/b/file")
        var application = try fixture.application(plan)
        application.way = way
        let outcome = try application.run()
        #expect(outcome.refused.map(\.code) == [.mountInPath] && outcome.doneCount == 1)
        #expect(try String(contentsOfFile: inner + "/file", encoding: .utf8) == "innocent")
        // Nor is it planned.
        try fixture.writeLedger()
        #expect(try fixture.plan().left.map(\.code) == [.mountInPath])
        _ = mount
    }

    @Test func `a folder that is mounted a second time below the root is not reached`() throws {
        let fixture = try RemovalFixture()
        try fixture.write("content", to: "a/b/file")
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        try FileManager.default.createDirectory(
            atPath: fixture.folder.path("elsewhere"), withIntermediateDirectories: true)
        let mount = try Mount(
            fixture.root.appending("a/b".utf8).approximateText, "--bind", fixture.folder.path("elsewhere"))
        try fixture.folder.write("innocent", to: "elsewhere/file")
        #expect(try fixture.application(plan).run().refused.map(\.code) == [.mountInPath])
        #expect(try String(contentsOfFile: fixture.folder.path("elsewhere/file"), encoding: .utf8) == "innocent")
        _ = mount
    }

    @Test func `too little room for the container is reported before anything is done`() throws {
        let fixture = try RemovalFixture()
        try fixture.write(String(repeating: "x", count: 3 << 20), to: "large")
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        let mount = try Mount(fixture.folder.path("small"), "-t", "tmpfs", "-o", "size=1m", "tmpfs")
        var application = try fixture.application(plan)
        application.quarantine = (PathBytes(mount.path + "/quarantine"), try fixture.lock)
        #expect(removalErrorCode { _ = try application.run() } == .diskFull)
        #expect(try FileManager.default.contentsOfDirectory(atPath: mount.path).isEmpty)
        #expect(try fixture.paths().count == 1)
    }

    @Test func `a disk that fills up while it runs costs nothing, and the rest follows when there is room`() throws {
        let fixture = try RemovalFixture()
        try fixture.makeMix(seed: 9, count: 100)
        try fixture.writeLedger()
        let before = try fixture.snapshot()
        let plan = try fixture.writePlan()
        let mount = try Mount(fixture.folder.path("small"), "-t", "tmpfs", "-o", "size=64m", "tmpfs")
        var application = try fixture.application(plan)
        application.quarantine = (PathBytes(mount.path + "/quarantine"), try fixture.lock)
        var count = 0
        application.step = {
            count += 1
            // Somebody else fills the disk but for a little.
            if count == 3 {
                _ = StartedProcess.succeeds(
                    "sh", "-c", "dd if=/dev/zero of='\(mount.path)/other' bs=1M; truncate -s -1M '\(mount.path)/other'")
            }
        }
        #expect(removalErrorCode { _ = try application.run() } == .diskFull)
        let after = try fixture.snapshot()
        #expect(!after.isEmpty && Set(after).isSubset(of: before))
        try FileManager.default.removeItem(atPath: mount.path + "/other")
        application.step = {}
        #expect(try application.run().doneCount == plan.plan.files.count)
        #expect(try fixture.paths().isEmpty)
        var undoing = RemovalUndoing(plan)
        undoing.quarantine = (PathBytes(mount.path + "/quarantine"), try fixture.key)
        #expect(try undoing.run().refused.isEmpty)
        #expect(try fixture.snapshot() == before)
    }

    @Test func `a root that fills up while files come back costs nothing`() throws {
        let fixture = try RemovalFixture()
        let mount = try Mount(fixture.root.approximateText, "-t", "tmpfs", "-o", "size=32m", "tmpfs")
        try fixture.makeMix(seed: 10, count: 100)
        try fixture.writeLedger()
        let before = try fixture.snapshot()
        let plan = try fixture.writePlan()
        #expect(try fixture.application(plan).run().refused.isEmpty)
        let filler = "dd if=/dev/zero of='\(mount.path)/other' bs=64k; truncate -s -"
        _ = StartedProcess.succeeds("sh", "-c", filler + "64K '\(mount.path)/other'")
        #expect(removalErrorCode { _ = try fixture.undoing(plan).run() } == .diskFull)
        try FileManager.default.removeItem(atPath: mount.path + "/other")
        var undoing = try fixture.undoing(plan)
        var count = 0
        undoing.step = {
            count += 1
            if count == 150 { _ = StartedProcess.succeeds("sh", "-c", filler + "64K '\(mount.path)/other'") }
        }
        #expect(removalErrorCode { _ = try undoing.run() } == .diskFull)
        try FileManager.default.removeItem(atPath: mount.path + "/other")
        #expect(try fixture.undoing(plan).run().refused.isEmpty)
        // Times of folders are not part of it.
        #expect(try fixture.snapshot() == before)
    }
}

private enum Mounting {
    static let isPossible: Bool = {
        guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
        guard StartedProcess.succeeds("mount", "-t", "tmpfs", "tmpfs", folder.path) else { return false }
        return StartedProcess.succeeds("umount", folder.path)
    }()
}
