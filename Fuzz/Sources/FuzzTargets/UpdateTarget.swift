@testable import HashLists
@testable import KnownHashes
import Foundation
@testable import KnownHashStore
@testable import PerceptualHash

extension FuzzTarget {
    /// List files taken over into a store, one after the other: whatever is in them, the store stays whole.
    static let update = FuzzTarget(
        "update", words: FuzzTarget.lists.words + [UpdateSeeds.separator],
        seeds: { try UpdateSeeds.all() },
        run: { bytes in
            var input = FuzzInput(bytes)
            let choices = input.byte()
            var options = ImportOptions(badLines: choices & 1 == 0 ? .skip : .refuseFile)
            options.mode = choices & 2 == 0 ? .update : .add
            options.negativeVotesToDispute = choices & 4 == 0 ? 1 : nil
            options.category = choices & 8 == 0 ? nil : "A"
            options.algorithm = choices & 16 == 0 ? .pdq : .phash
            let files = input.bytes.split(parts: Array(UpdateSeeds.separator.utf8))
            try UpdateProperties(options: options).check(files.prefix(4), exports: choices & 32 != 0)
        })
}

private struct UpdateProperties {
    let options: ImportOptions

    func check(_ files: some Sequence<[UInt8]>, exports: Bool) throws {
        let folder = try ScratchFolder()
        let path = try folder.write(try SmallStore.shared.get().file, to: "known.sqlite")
        let store = try KnownHashStore(openingAt: path, for: .writing)
        // One that the small store has, with identifiers, votes and withdrawn entries.
        let list = ListDescription(name: "exchange/ncmec.xml")
        for file in files {
            let before = try store.list(named: list.name)
            let listPath = try folder.write(file, to: "list")
            guard let report = try take(listPath, into: list, of: store) else {
                let after = try store.list(named: list.name)
                try require(after?.entryCount == before?.entryCount, "a file that was refused changed the list")
                continue
            }
            try require(report.badLineCount == 0 || options.badLines == .skip, "a bad line was passed over")
            let again = try take(listPath, into: list, of: store)
            // A file of nothing but a header empties the list; again, there is nothing to be done.
            let isEmpty = report.itemCount == report.removed
            if options.mode == .update, report.badLineCount == 0, !isEmpty {
                try require(
                    again?.added == 0 && again?.removed == 0, "the same file again makes a difference: \(again as Any)")
            }
        }
        let findings = try store.verify()
        try require(findings.isEmpty, "an import left damage: \(findings)")
        for list in try store.lists() { try store.forEachEntry(of: list.name) { _ in } }
        if exports { try ExportProperties(store: store, list: list.name).check() }
    }

    /// Nil if the file is refused.
    private func take(_ path: String, into list: ListDescription, of store: KnownHashStore) throws -> ImportReport? {
        do {
            return try store.importList(from: path, into: list, options: options)
        } catch let error as ImportError {
            try require(!error.message.isEmpty, "an error says nothing")
            return nil
        }
    }
}

/// What is exported can be read again, whatever is in it.
struct ExportProperties {
    let store: KnownHashStore
    let list: String

    func check() throws {
        let formats: [(ExportFormat, ListFormat)] = [
            (.csv, .csv), (.pdqText, .pdqText), (.vics, .vics), (.threatExchange, .threatExchange),
        ]
        for (format, read) in formats {
            var bytes: [UInt8] = []
            let report = try ListExport(store: store, list: list, format: format).write { bytes += $0 }
            var parsing = ListParsing(read, options: ReadingOptions())
            var count = 0
            for chunk in bytes.chunks(of: 100_000) + [[]] { try parsing.parse(chunk) { _, _ in count += 1 } }
            try require(
                parsing.report.badLineCount == 0,
                "what was exported as \(read.rawValue) cannot be read: \(parsing.report.badLines.first as Any)")
            try require(
                count == report.recordCount, "\(report.recordCount) records became \(count) as \(read.rawValue)")
        }
    }
}

private enum UpdateSeeds {
    /// Stands between two files.
    static let separator = "\n====\n"

    static func all() throws -> [[UInt8]] {
        let names = [
            "exchange/ncmec.xml", "exchange/ncmec-prefixed.xml", "exchange/stopncii.json",
            "exchange/threat-updates.json",
            "exchange/vics20-hashset.json", "exchange/icse.csv", "exchange/threatexchange.txt",
            "lists/known-digests.csv",
            "lists/known.hashdeep", "lists/with-empty-file.md5", "lists/bad-lines.txt",
        ]
        let files = try names.map { try TestVectors.bytes($0) }.filter { $0.count <= 6000 }
        let cut = files.map { file in
            Array(file.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast(3).joined(separator: [0x0A]))
        }
        return files.enumerated().map { [UInt8($0 % 4)] + $1 }
            + files.map { [32] + $0 } + zip(files, cut).map { [0] + $0 + Array(separator.utf8) + $1 }
            + zip(files, files.dropFirst()).map { [2] + $0 + Array(separator.utf8) + $1 }
    }
}

extension [UInt8] {
    /// The pieces between occurrences of `separator`.
    fileprivate func split(parts separator: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = [[]]
        var position = 0
        while position < count {
            if self[position...].starts(with: separator) {
                parts.append([])
                position += separator.count
            } else {
                parts[parts.count - 1].append(self[position])
                position += 1
            }
        }
        return parts
    }
}
