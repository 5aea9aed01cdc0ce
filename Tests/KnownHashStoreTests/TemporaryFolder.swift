@testable import HashLists
@testable import KnownHashes
@testable import TextCoding
import Foundation

import TestSupport
import Testing

@testable import KnownHashStore

/// What the tests of the store keep in their folder.
extension TemporaryFolder {
    var storePath: String { path + "/store.kms" }

    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }

    /// Writes a file and returns its path.
    func write(_ bytes: some Sequence<UInt8>, name: String = "list.txt") throws -> String {
        try write(bytes, to: name)
    }

    func write(_ text: String, name: String = "list.txt") throws -> String {
        try write(text, to: name)
    }

    /// Imports `text` into a store in this folder, which is created if there is none.
    @discardableResult
    func importText(
        _ text: String, list: ListDescription = ListDescription(name: "list"), options: ImportOptions = ImportOptions()
    ) throws -> ImportReport {
        try KnownHashStore(openingOrCreatingAt: storePath)
            .importList(from: write(text), into: list, options: options)
    }
}

/// Known digests and hashes, all harmless.
enum Sample {
    static let pdq = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22"
    static let otherPDQ = "30a10efd71cc3d429013d48d0ffffc52e34e0e17ada952a9d29685211ea9e5af"
    static let md5 = "ed8a67a52124f5ea7b1114fa94acba7a"
    static let sha1 = "a9993e364706816aba3e25717850c26c9cd0d89d"
    static let sha256 = "d9ab052e73265d00c3c0d6ceef349855b9c9080c697aa6237eaab3da13800fb4"
    static let phash = "ffc3811c183c7ee1"
    static let emptyMD5 = "d41d8cd98f00b204e9800998ecf8427e"
    static let emptySHA1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709"
    static let emptySHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
}

/// Feeds `bytes` to `parser` line by line.
func parse(
    _ bytes: some Collection<UInt8>, with parser: some ListParser
) -> (records: [ListRecord], errors: [LineError], ignoredColumns: [String]) {
    var parser = parser
    var splitter = LineSplitter(maximumLineLength: 65_536)
    splitter.append(bytes)
    splitter.finish()
    var records: [ListRecord] = []
    var errors: [LineError] = []
    while true {
        do {
            guard let line = try splitter.next() else { break }
            if let record = try parser.parse(line) { records.append(record) }
        } catch let error as LineTooLong {
            errors.append(LineError(error))
        } catch let error as LineError {
            errors.append(error)
        } catch {
            Issue.record(error)
        }
    }
    do throws(LineError) {
        try parser.finish()
    } catch {
        errors.append(error)
    }
    return (records, errors, parser.ignoredColumns)
}

func parse(
    _ text: String, with parser: some ListParser
) -> (records: [ListRecord], errors: [LineError], ignoredColumns: [String]) {
    parse(Array(text.utf8), with: parser)
}

extension SeededGenerator {
    /// Random hexadecimal digits.
    mutating func hex(digits count: Int) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        var word: UInt64 = 0
        for position in 0..<count {
            if position % 16 == 0 { word = next() }
            bytes.append(Hexadecimal.digit(UInt8(truncatingIfNeeded: word & 15)))
            word >>= 4
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
