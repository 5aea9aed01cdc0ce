import Foundation
import HashLists
import KnownHashStore
import KnownHashes
import PerceptualHash
import StoreTestSupport
import TestSupport
import Testing

/// A file is applied in the order of its records, to one result.
@Suite struct RepeatedFileTests {
    private func feed(_ records: String...) -> String {
        """
        <queryResult xmlns="https://hashsharing.ncmec.org/hashsharing/v2"><images count="1">\(records.joined())</images>\
        </queryResult>
        """
    }

    private func item(_ id: String, md5: String = Sample.md5) -> String {
        "<image><member id=\"1\">A</member><id>\(id)</id><fingerprints><md5>\(md5)</md5></fingerprints></image>"
    }

    private func deletion(_ id: String) -> String {
        "<deletedImage><member id=\"1\">A</member><id>\(id)</id></deletedImage>"
    }

    private var options: ImportOptions {
        var options = ImportOptions()
        options.mode = .update
        return options
    }

    @Test(arguments: [ImportOptions.Mode.update, .add])
    func `an item that a file lists and deletes never was on the list, however often the file comes`(
        mode: ImportOptions.Mode
    ) throws {
        let folder = try TemporaryFolder()
        var options = options
        options.mode = mode
        let text = feed(item("a"), item("b", md5: Sample.emptyMD5), deletion("a"))
        let first = try folder.importText(text, options: options)
        #expect(first.added == 1 && first.removed == 0 && first.unknownItems == 1)
        let store = try KnownHashStore(openingAt: folder.storePath)
        let events = try store.events().count
        for _ in 0..<2 {
            let again = try folder.importText(text, options: options)
            #expect(again.added == 0 && again.removed == 0 && again.event == nil)
        }
        #expect(try store.events().count == events)
        #expect(try store.list(named: "list")?.entryCount == 1)
        #expect(try store.verify() == [])
    }

    @Test func `an item that a file deletes and lists again stays as it was`() throws {
        let folder = try TemporaryFolder()
        try folder.importText(feed(item("a")), options: options)
        let store = try KnownHashStore(openingAt: folder.storePath)
        let events = try store.events().count
        let report = try folder.importText(feed(deletion("a"), item("a")), options: options)
        #expect(report.added == 0 && report.removed == 0)
        #expect(try store.events().count == events)
        #expect(try store.list(named: "list")?.entryCount == 1)
        #expect(try store.verify() == [])
    }

    @Test func `an item comes back where a later file lists it, and changes where the file says so last`() throws {
        let folder = try TemporaryFolder()
        try folder.importText(feed(item("a")), options: options)
        let removed = try folder.importText(feed(deletion("a")), options: options)
        #expect(removed.removed == 1 && removed.event != nil)
        let back = try folder.importText(feed(item("a"), deletion("a"), item("a")), options: options)
        #expect(back.added == 1 && back.removed == 0)
        let other = try folder.importText(feed(deletion("a"), item("a", md5: Sample.emptyMD5)), options: options)
        #expect(other.added == 1 && other.removed == 1)
        let store = try KnownHashStore(openingAt: folder.storePath)
        #expect(try store.list(named: "list")?.entryCount == 1)
        #expect(try store.verify() == [])
    }

    @Test func `empty elements of a feed state nothing`() throws {
        let folder = try TemporaryFolder()
        let text = feed(
            "<image/>", "<image></image>", "<video/>",
            "<image><member id=\"1\">A</member><id>x</id><classification/><fingerprints/><feedback/></image>",
            "<image><member id=\"1\"/><id>y</id><fingerprints><md5/><pdq></pdq><sha1>\(Sample.sha1)</sha1></fingerprints></image>"
        )
        let report = try folder.importText(text, options: options)
        #expect(report.badLineCount == 0 && report.added == 1)
        #expect(report.warnings.contains { $0.hasPrefix("4 records have no fingerprint") }, "\(report.warnings)")
        // A page with nothing new is no failure.
        let page =
            "<queryResult xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\"><images count=\"0\"/></queryResult>"
        #expect(try folder.importText(page, options: options).added == 0)
    }
}
