import Cryptography
import Foundation
import KnownMedia
import TestSupport
import Testing

/// A store, lists, entries, keys, bundles, files and folders whose names try to command the terminal that shows them.
final class HostileNames: Sendable {
    /// Starts red text, rings the bell, begins a C1 sequence, turns the direction of writing, breaks the line.
    static let name = "a\u{1B}[31m\u{7}\u{9B}2J\u{202E}\n\(secondLine)"
    /// A line of output that begins so is not the program's own.
    static let secondLine = "INJECTED"
    /// The beginning of the name as a terminal gets it.
    static let escaped = #"a\x1b[31m\x07\xc2\x9b2J\xe2\x80\xae\n"#
    /// The same in JSON.
    static let escapedInJSON = #"a\u001b[31m\u0007\u009b2J\u202e\n"#

    private let root: TemporaryFolder
    /// The hash of ``picture``.
    let hash: String

    init() throws {
        root = try TemporaryFolder()
        let folder = root.url.appending(path: Self.name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let picture = try Data(contentsOf: URL(filePath: ToolFixture.picture))
        hash = try String(ToolRun(["hash", ToolFixture.picture]).output.prefix(64))
        try root.write(picture, to: "\(Self.name)/evidence/\(Self.name).jpg")
        try root.write(picture.prefix(picture.count / 2), to: "\(Self.name)/evidence/\(Self.name)-short.jpg")
        try root.write("no picture", to: "\(Self.name)/evidence/\(Self.name)-broken.jpg")
        _ = try root.makeFile(named: Array("\(Self.name)/evidence/".utf8) + [0xFF, 0x1B, 0x9B])
        try makeStore()
    }

    /// The path of a file in a folder of such a name.
    func path(_ name: String) -> String { root.url.appending(path: "\(Self.name)/\(name)").path }

    /// A file whose own name is such a one.
    func hostilePath(_ ending: String) -> String { path(Self.name + ending) }

    var store: String { hostilePath(".sqlite") }
    var evidence: String { path("evidence") }
    var picture: String { path("evidence/\(Self.name).jpg") }
    var shortPicture: String { path("evidence/\(Self.name)-short.jpg") }
    var brokenPicture: String { path("evidence/\(Self.name)-broken.jpg") }

    // MARK: - What is in the files

    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let path = path(name)
        try Data(text.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        return path
    }

    private var entries: String {
        let name = "\"\(Self.name)\""
        return
            "id,label,category,comment,pdq,sha256,\(Self.name.replacing("\n", with: ""))\n\(name),\(name),\(name),\(name),\(hash),"
            + String(repeating: "ab", count: 32) + ",\(name)\n"
    }

    /// A list with entries of hostile labels, categories and identifiers, and with lines that are none.
    func list() throws -> String { try write(entries, to: Self.name + ".csv") }

    func badList() throws -> String {
        try write("\(hash)\n\(Self.name.replacing("\n", with: ""))\n\(hash.dropLast())\u{9B}\n", to: Self.name + ".txt")
    }

    /// A store of an earlier version, in which any text could be the name of a list.
    private func makeStore() throws {
        let first = try ToolRun([
            "known", "import", list(), "--store", store, "--list", "Plain", "--source", "Plain", "--scheme", "Plain",
            "--actor", Self.name,
        ])
        let second = try ToolRun(["known", "import", list(), "--store", store, "--list", "Other", "--actor", "a"])
        let program = """
            import sqlite3, sys
            database = sqlite3.connect(sys.argv[1])
            triggers = database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
            for name, _ in triggers: database.execute("DROP TRIGGER " + name)
            database.execute("UPDATE list SET name = ? WHERE name = 'Plain'", (sys.argv[2],))
            database.execute("UPDATE list_fact SET value = ? WHERE value = 'Plain'", (sys.argv[2],))
            database.execute("INSERT INTO feedback (entry_id, event_id, member, subject, affirmative, reason) "
                             "VALUES (1, 1, ?, '', 1, ?)", (sys.argv[2], sys.argv[2]))
            for _, sql in triggers: database.execute(sql)
            database.commit()
            """
        try #require(first.exitCode == 0 && second.exitCode == 0, "\(first.messages)\(second.messages)")
        try #require(StartedProcess.succeeds("python3", "-c", program, store, Self.name))
    }

    /// Writes the index beside the store, and spoils it.
    func damageIndex() throws {
        try #expect(ToolRun(["known", "index", "--store", store]).exitCode == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: path("")).filter { $0.hasSuffix(".kmindex") }
        #expect(files.count == 1)
        for file in files { try write("no index", to: file) }
    }

    /// Makes a folder as a scan of the evidence leaves it when it is interrupted before its end.
    func interruptedScan(in out: String, arguments: [String]) throws {
        let run = try ToolRun(["scan", evidence, "--store", store, "--out", out] + arguments)
        #expect(run.exitCode == 1)
        for (name, newName) in [("scan.jsonl", "scan.jsonl.partial"), ("audit.jsonl", "audit.jsonl")] {
            let text = try String(contentsOfFile: "\(out)/\(name)", encoding: .utf8)
            try FileManager.default.removeItem(atPath: "\(out)/\(name)")
            let lines = text.split(separator: "\n").dropLast().map { "\($0)\n" }
            try lines.joined().write(toFile: "\(out)/\(newName)", atomically: false, encoding: .utf8)
        }
    }

    // MARK: - Keys and bundles

    /// A signing key, and a file that trusts it under `name`.
    func keys(name: String) throws -> (signing: String, trusted: String) {
        let signing = hostilePath(".key")
        if !FileManager.default.fileExists(atPath: signing) { try AgencySigningKey().write(toFile: signing) }
        let line = try AgencySigningKey(readingFrom: signing).publicKey.text(name: "")
        return (signing, try write("\(line) \(name)\n", to: Self.name + ".pub"))
    }

    /// A bundle of the list ‘Other’, signed; if asked, under a hostile name that its owner has given it, signed all the
    /// same.
    func bundle(renamed: Bool) throws -> String {
        let key = try AgencySigningKey(readingFrom: keys(name: "A").signing)
        let path = hostilePath(".bundle")
        try BundleExport(store: KnownHashStore(openingAt: store), list: "Other", key: key)
            .write(toFile: path, replacing: true)
        guard renamed else { return path }
        let name = #""name":"Other""#, hostileName = JSONWriter.object { $0.field("name", Self.name) }
        let text = try String(contentsOfFile: path, encoding: .utf8)
            .replacing(name, with: String(decoding: hostileName.bytes.dropFirst().dropLast(), as: UTF8.self))
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2).joined(separator: "\n")
        lines += "\n"
        // As the page on bundles says: the signature is of the first line and the digest of all lines above it.
        let digest = SHA256.hash(Array(lines.utf8))
        let digits = try String(contentsOfFile: hostilePath(".key"), encoding: .utf8).suffix(65).prefix(64)
        let seed = stride(from: 0, to: 64, by: 2).compactMap { UInt8(digits.dropFirst($0).prefix(2), radix: 16) }
        guard let signer = Ed25519.PrivateKey(rawRepresentation: seed) else { throw CocoaError(.fileReadCorruptFile) }
        let signature = try signer.signature(for: Array("knownmedia-bundle 1\n".utf8) + digest)
        func hex(_ bytes: [UInt8]) -> String { Hexadecimal.text(of: bytes) }
        lines +=
            #"{"type":"signature","sha256":""# + hex(digest) + #"","key":""# + key.publicKey.id.hex
            + #"","signature":""# + hex(signature) + "\"}\n"
        return try write(lines, to: Self.name + ".bundle")
    }
}
