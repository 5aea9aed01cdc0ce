import ByteSources
import PictureHashing
import Foundation
import KnownMedia
import TestSupport
import Testing

/// `knownmedia known add`: pictures become entries that find their copies.
struct AddCommandTests {
    /// A drawn picture of good quality whose hash is stable.
    private static let picture = Repository.testVectors.appending(path: "pictures/scenes/lights.png").path

    @Test func `what was added is found by its bytes and by its looks`() throws {
        let folder = try TemporaryFolder()
        let store = folder.path("known.sqlite")
        let file = Self.picture
        let added = try ToolRun(
            ["known", "add", file, "--store", store, "--list", "Own", "--category", "1", "--dihedral", "--cut", "5"])
        #expect(added.exitCode == 0 && added.output.contains("1 entry added"), "\(added.messages)")
        let scan = try ToolRun(["scan", file, "--store", store, "--out", folder.path("out")])
        #expect(scan.exitCode == 1 && scan.output.contains("exact") && scan.output.contains("Own"))
        // Every transform is in the list: a turned copy needs no --dihedral to be found.
        let turned = try ToolRun(["hash", file, "--dihedral"])
        for line in turned.lines {
            let found = try ToolRun(["match", String(line.prefix(64)), "--store", store, "--max-distance", "0"])
            #expect(found.output.contains("Own"), "\(line)")
        }
        let again = try ToolRun(
            ["known", "add", file, "--store", store, "--list", "Own", "--category", "1", "--dihedral", "--cut", "5"])
        #expect(again.output.contains("1 file already in the list"))
    }

    @Test func `what a scan has found is added by its line, if it is still the same`() throws {
        let folder = try TemporaryFolder()
        let (store, out, list) = (folder.path("known.sqlite"), folder.path("out"), folder.path("other.sqlite"))
        let evidence = try folder.write(Array(try Data(contentsOf: URL(filePath: Self.picture))), to: "evidence/a.png")
        _ = try ToolRun(["known", "add", Self.picture, "--store", store, "--list", "Own"])
        _ = try ToolRun(["scan", evidence, "--store", store, "--out", out])
        let added = try ToolRun(["known", "add", "--from-scan", out, "--line", "2", "--store", list, "--list", "Own"])
        #expect(added.exitCode == 0 && added.output.contains("1 entry added"), "\(added.messages)")
        let found = try ToolRun(["scan", Self.picture, "--store", list, "--out", folder.path("found")])
        #expect(found.exitCode == 1 && found.output.contains("exact"))
        for line in ["1", "3", "4", "0", "-5"] {
            let run = try ToolRun([
                "known", "add", "--from-scan", out, "--line=\(line)", "--store", list, "--list", "B",
            ])
            #expect(run.exitCode != 0 && run.messages.contains("line \(line) records no file"), "\(run.messages)")
        }
        #expect(try ToolRun(["known", "add", "--from-scan", out, "--store", list, "--list", "B"]).exitCode == 64)
        // Other bytes than the scan saw are not added.
        _ = try folder.write("something else", to: "evidence/a.png")
        let changed = try ToolRun(["known", "add", "--from-scan", out, "--line", "2", "--store", list, "--list", "B"])
        #expect(changed.exitCode == 2 && changed.messages.contains("nothing was added"), "\(changed.messages)")
    }

    @Test(.enabled(if: DiskImageFixture.isPossible, "gdisk, mtools, ntfs-3g and e2fsprogs make the disk"))
    func `a deleted picture of a disk image is added`() throws {
        let disk = try DiskImageFixture()
        let folder = try TemporaryFolder()
        let (store, out) = (folder.path("known.sqlite"), folder.path("out"))
        _ = try ToolRun(["known", "add", Self.picture, "--store", store, "--list", "Own"])
        _ = try ToolRun(["scan", disk.disk, "--store", store, "--out", out])
        let lines = try String(contentsOfFile: out + "/scan.jsonl", encoding: .utf8).split(separator: "\n")
        // The same picture lies on several volumes.
        let deleted = Set(disk.entries.filter { $0.kind == "deleted" }.map(\.sha256))
        for digest in deleted {
            let line = try #require(lines.firstIndex { $0.contains(digest) })
            let added = try ToolRun([
                "known", "add", "--from-scan", out, "--line", "\(line + 1)", "--store", folder.path("\(line).sqlite"),
                "--list", "Own",
            ])
            #expect(added.exitCode == 0 && added.output.contains("1 entry added"), "\(digest) \(added.messages)")
        }
        #expect(!deleted.isEmpty)
    }

    @Test func `one bad file and nothing is added`() throws {
        let folder = try TemporaryFolder()
        let store = folder.path("known.sqlite")
        let bad = try folder.write("no picture", to: "bad.jpg")
        let file = Self.picture
        let run = try ToolRun(["known", "add", file, bad, "--store", store, "--list", "Own"])
        #expect(run.exitCode == 2 && run.messages.contains("bad.jpg") && run.messages.contains("nothing was added"))
        #expect(!FileManager.default.fileExists(atPath: store))
    }

    @Test func `a cropped picture is the picture without its borders`() throws {
        // The border is noise: cut away, the hash is that of the middle alone.
        let (side, border) = (200, 20)
        func middle(_ x: Int, _ y: Int) -> Int { (x * x / 150 + y * 2 + x * y / 90) & 255 }
        let whole = TinyPNG(width: side, height: side, colourType: 0) { x, y, _ in
            let inside = border..<side - border
            return inside.contains(x) && inside.contains(y) ? middle(x, y) : (x * 73 + y * 151 + x * y * 7) & 255
        }
        let inner = TinyPNG(width: side - 2 * border, height: side - 2 * border, colourType: 0) { x, y, _ in
            middle(x + border, y + border)
        }
        let cropped = try CroppedPicture.crops(
            to: [.cutting(each: 1000)], decoding: InMemoryByteSource(whole.bytes), recipes: [.pdq])
        let expected = try HashedPicture(decoding: InMemoryByteSource(inner.bytes), recipes: [.pdq])
        #expect(cropped.map(\.hashes) == [expected.hashes] && !expected.hashes.isEmpty)
    }

    @Test func `each part is hashed as the picture that it is`() throws {
        let (width, height) = (301, 207)
        func value(_ x: Int, _ y: Int, _ channel: Int) -> Int { (x * x / 150 + y * (2 + channel) + x * y / 90) & 255 }
        let whole = TinyPNG(width: width, height: height, colourType: 2, sample: value)
        let frames = FrameBox.largeCrops + [.whole, FrameBox(left: 1, top: 9_998, right: 2, bottom: 9_999)]
        let recipes = [HashAlgorithm.pdq, .phash].compactMap { HashRecipe($0) }
        let crops = try CroppedPicture.crops(
            to: frames, decoding: InMemoryByteSource(whole.bytes), recipes: recipes)
        #expect(crops.map(\.frame) == frames)
        for crop in crops.dropLast() {
            func cut(_ share: Int, _ length: Int) -> Int { Int((Double(share * length) / 10_000).rounded()) }
            let (left, top) = (cut(crop.frame.left, width), cut(crop.frame.top, height))
            let part = TinyPNG(
                width: width - left - cut(10_000 - crop.frame.right, width),
                height: height - top - cut(10_000 - crop.frame.bottom, height), colourType: 2
            ) { x, y, channel in value(x + left, y + top, channel) }
            let expected = try HashedPicture(decoding: InMemoryByteSource(part.bytes), recipes: recipes)
            #expect(crop.hashes == expected.hashes && crop.hashes.count == 2, "\(crop.frame)")
        }
        // Of a part of one pixel there is no PDQ.
        #expect(crops.last?.hashes.allSatisfy { $0.algorithm != .pdq } == true)
    }

    @Test func `of a picture that was added with its parts, a copy of which much was cut is found`() throws {
        let folder = try TemporaryFolder()
        let scene = Repository.testVectors.appending(path: "pictures/scenes/forest.jpg").path
        let file = Array(try Data(contentsOf: URL(filePath: scene)))
        let pixels = try PictureDecoder().decodePixels(from: InMemoryByteSource(file)).pixels
        let (width, height) = (pixels.layout.width, pixels.layout.height)
        // The left half, but for its border.
        let rgb = pixels.rgbBytes
        let copy = TinyPNG(width: width * 45 / 100, height: height * 96 / 100, colourType: 2) { x, y, channel in
            Int(rgb[3 * ((y + height / 50) * width + x + width / 50) + channel])
        }
        try folder.write(copy.bytes, to: "copies/half.png")
        for (options, matches) in [([], 0), (["--alterations"], 1)] {
            let store = folder.path("known\(matches).sqlite")
            let add = try ToolRun(["known", "add", scene, "--store", store, "--list", "Own"] + options)
            #expect(add.exitCode == 0, "\(add.messages)")
            let scan = try ToolRun([
                "scan", folder.path("copies"), "--store", store, "--out", folder.path("out\(matches)"),
            ])
            #expect(scan.exitCode == Int32(matches), "\(scan.messages)")
        }
    }

    @Test(arguments: [("moving.png", "frames the first was added"), ("default-image.png", "none of its")])
    func `of an animation it is said which picture was added`(name: String, says: String) throws {
        let folder = try TemporaryFolder()
        let file = Repository.testVectors.appending(path: "embedded/" + name).path
        let run = try ToolRun(["known", "add", file, "--store", folder.path("known.sqlite"), "--list", "Own"])
        #expect(run.exitCode == 0 && run.messages.contains(says), "\(run.messages)")
        let still = try ToolRun(["known", "add", Self.picture, "--store", folder.path("known.sqlite"), "--list", "Own"])
        #expect(!still.messages.contains("animation"))
    }
}
