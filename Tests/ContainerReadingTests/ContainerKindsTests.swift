@testable import ContainerReading
import ByteSources
import Foundation
import ImageDecoding
import TestSupport
import Testing

/// The kinds of containers, each held to what the protocol promises.
struct ContainerKindsTests {
    @Test func `no kind is there twice, and each says what this build can`() {
        let formats = ContainerKinds.all.map(\.format)
        #expect(formats.first == .zip && Set(formats).count == formats.count)
        #expect(ContainerFormat.readable == ContainerKinds.all.filter(\.isAvailable).map(\.format))
        #expect(ContainerKinds.all.allSatisfy { $0.format.isReadable == $0.isAvailable })
        // No build is without these.
        for format in [ContainerFormat.mail, .mbox, .vCard, .iCalendar, .ldif] { #expect(format.isReadable) }
        #expect("\(ContainerFormat.zip)" == "zip")
    }

    @Test func `libraries are listed once each, where there are any`() {
        let libraries = ContainerReader.libraries
        #expect(libraries.map(\.name) == (ContainerFormat.zip.isReadable ? ["libarchive"] : []))
        #expect(libraries.allSatisfy { $0.version.first?.isNumber == true && !$0.version.contains(" ") })
    }

    @Test func `a kind needs no more bytes than it says, and no two claim the same`() throws {
        let folder = Repository.testVectors.appending(path: "containers")
        var starts = [ZIPArchive([.init("a", [1, 2, 3])]).bytes, ZIPArchive([]).bytes]
        for folder in [folder, Repository.testVectors.appending(path: "mail")] {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                starts.append(Array(try Data(contentsOf: folder.appending(path: name))))
            }
        }
        #expect(starts.count(where: { ContainerFormat.detect($0) == .zip }) > 5)
        for start in starts {
            #expect(
                ContainerKinds.all.count { $0.recognises(Array(start.prefix(ContainerFormat.prefixByteCount))) } <= 1)
            for kind in ContainerKinds.all {
                let prefix = Array(start.prefix(kind.signatureByteCount))
                #expect(kind.recognises(prefix) == kind.recognises(prefix + [UInt8](repeating: 0xAA, count: 600)))
            }
            // A container is no picture.
            if ContainerFormat.detect(start) != nil { #expect(FileSignature.detect(start) == nil) }
        }
    }

    @Test func `a kind that nobody reads is refused`() {
        let error = #expect(throws: ContainerError.self) {
            try ContainerReader(InMemoryByteSource([1, 2, 3]), format: ContainerFormat(rawValue: "arj"))
        }
        #expect(error?.code == .unavailable && error?.message.contains("arj") == true)
        #expect(!ContainerFormat(rawValue: "arj").isReadable)
    }
}
