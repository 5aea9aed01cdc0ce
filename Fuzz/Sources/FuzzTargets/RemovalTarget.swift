import Foundation
@testable import AgencyKeys
@testable import MediaRemoval
@testable import SystemFiles
@testable import TextCoding

extension FuzzTarget {
    /// Plans of removal: what is accepted is to the byte what would be written.
    static let plan = FuzzTarget(
        "plan",
        words: [
            "{\"type\":\"removal-plan\",\"format\":1", "{\"type\":\"file\",\"file\":", "{\"type\":\"left\"",
            "{\"type\":\"sums\"",
            "{\"type\":\"signature\"", "\"action\":\"delete\"", "\"names\":[{\"path\":", "\"pathBytes\":\"",
            "\"outer\":true",
            "\"hold\":[", "\"signatures\":", "\"tier\":\"probable\"", "\"review\":\"confirm\"", "\"reviewers\":[",
            "9223372036854775807", "18446744073709551615", "../", "\\u0000",
        ],
        seeds: { [Array(RemovalSeeds.plan.utf8), Array(RemovalSeeds.signedPlan.utf8)] },
        run: { bytes in
            let folder = try ScratchFolder()
            let path = PathBytes(try folder.write(bytes, to: "plan"))
            let file: PlanFile
            do throws(RemovalError) {
                file = try PlanFile(readingFrom: path)
            } catch {
                try require(!error.message.isEmpty, "an error says nothing")
                return
            }
            try PlanFile.write(file.plan, to: folder.path + "/again")
            let written = try folder.read("again") + file.signatures.flatMap { $0.line + [Byte.lineFeed] }
            try requireEqual(written, bytes, "a plan that was read is written differently")
            try require(file.plan.byteCount >= 0, "a negative sum")
        })

    /// Quarantines: the container as it lies on the disk, what is read of it without a key, and the records that only whoever has the
    /// key can change.
    static let quarantine = FuzzTarget(
        "quarantine",
        words: [
            "knownmedia-quarantine 1 ", "{\"plan\":\"", "\"keys\":[", "\"kind\":\"x25519\"", "\"kind\":\"scrypt\"",
            "\"exponent\":",
            "\"blockSize\":", "\"wrapped\":\"", "{\"file\":", "\"names\":[", "\"attributes\":{",
            "\"data\":[{\"offset\":",
            "\"bytes\":", "9223372036854775807", "18446744073709551615",
        ],
        seeds: {
            let container = try TestVectors.bytes("removal/made-by-python.quarantine")
            return [
                [0] + container, [1] + Array(RemovalSeeds.section.utf8),
                [1] + Array(RemovalSeeds.passphraseSection.utf8),
                [2] + Array(RemovalSeeds.record.utf8),
            ]
        },
        run: { bytes in
            var input = FuzzInput(bytes)
            switch input.number(below: 3) {
            case 0: try readContainer(input.bytes)
            case 1: _ = try? QuarantineSection(input.bytes)
            default:
                guard let record = try? QuarantineRecord(input.bytes) else { return }
                let again = try? QuarantineRecord(record.json)
                try require(again == record, "a record that was read is written differently")
                try require(record.contentByteCount <= record.size, "the parts have more bytes than the file")
            }
        })

    private static func readContainer(_ bytes: [UInt8]) throws {
        let folder = try ScratchFolder()
        let path = PathBytes(try folder.write(bytes, to: "container"))
        let key = try folder.write(Array("knownmedia-identity x25519 \(RemovalSeeds.identity)\n".utf8), to: "key")
        for key in [nil, QuarantineKey.identity(try QuarantineIdentity(readingFrom: key))] {
            guard let reader = try? QuarantineReader(opening: path, key: key),
                let item = try? reader.item(at: reader.firstSectionEnd)
            else { continue }
            try require(key != nil, "an item was read without a key")
            var end: Int64 = 0
            do throws(RemovalError) {
                try reader.readContent(of: item) { offset, bytes in end = max(end, offset + Int64(bytes.count)) }
            } catch {
                try require(!error.message.isEmpty, "an error says nothing")
            }
            try require(end <= item.record.size, "content beyond the file's end")
        }
    }
}

/// Plans, and the parts of a quarantine.
private enum RemovalSeeds {
    private static let digest = String(repeating: "5a", count: 32)
    /// The secret key of the container that Python made: the bytes from 0 to 31.
    static let identity = (0..<32).map { String(format: "%02x", $0) }.joined()

    static let plan = """
        {"type":"removal-plan","format":1,"action":"quarantine","root":"/srv","device":"64768","inode":"2","scan":"case-17",\
        "ledger":"\(digest)","unreviewed":false,"outer":true,"hold":["A"],"signatures":2,"reviewers":1,\
        "tool":"knownmedia 0.1.0","actor":"a@b","created":"2026-11-22T09:14:45.000000000Z"}
        {"type":"file","file":1,"names":[{"path":"a.jpg","line":2},{"path":"b\u{FFFD}","pathBytes":"Yv8=","line":3}],\
        "device":"64768","inode":"12","size":4711,"modified":"2026-11-22T09:14:45.123456789Z","sha256":"\(digest)",\
        "tier":"confident","outer":true,"matches":[{"list":"A","entry":"1","category":"c","kind":"exact"}],\
        "review":"confirmed","reviewers":["x"]}
        {"type":"left","path":"/srv/c","line":4,"reason":"unreviewed","message":"nobody has decided"}
        {"type":"sums","files":1,"names":2,"bytes":4711,"left":1}

        """
    static let signedPlan =
        plan + """
            {"type":"signature","key":"\(digest)","signature":"\(digest)\(digest)"}

            """
    static let section = """
        {"plan":"\(digest)","keys":[{"kind":"x25519","recipient":"\(digest)","ephemeral":"\(digest)",\
        "wrapped":"\(digest)5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a"}]}
        """
    static let passphraseSection = """
        {"plan":"\(digest)","keys":[{"kind":"scrypt","salt":"\(digest)","exponent":15,"blockSize":8,"parallelism":1,\
        "wrapped":"\(digest)5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a"}]}
        """
    static let record = """
        {"file":1,"plan":"\(digest)","names":[{"path":"a.jpg"}],"device":"64768","inode":"12","size":4711,"sha256":"\(digest)",\
        "attributes":{"permissions":420,"owner":0,"group":0,"accessed":"2026-11-22T09:14:45.000000000Z",\
        "modified":"2026-11-22T09:14:45.000000000Z","extended":[{"name":"757365722e61","value":"00ff"}]},"data":[{"offset":0,"bytes":10},{"offset":4096,"bytes":615}]}
        """
}
