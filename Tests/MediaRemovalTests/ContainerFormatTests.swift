import Foundation
import MediaRemoval
import SystemFiles
import TestSupport
import Testing

/// The form of a container, as another implementation writes it.
@Suite struct ContainerFormatTests {
    /// Made by Python's cryptography by the page on removal: one section for one recipient, whose secret key is the bytes from 0
    /// to 31, and one file with a hole at its beginning and at its end.
    @Test func `a container that another program made is read`() throws {
        let folder = try TemporaryFolder()
        let path = PathBytes(Repository.testVectors.appending(path: "removal/made-by-python.quarantine").path)
        let digits = (0..<32).map { String(format: "%02x", $0) }.joined()
        let keyPath = try folder.write("knownmedia-identity x25519 \(digits)\n", to: "key")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: keyPath)
        let reader = try QuarantineReader(
            opening: path, key: .identity(QuarantineIdentity(readingFrom: keyPath)))
        #expect(reader.identifier == String(repeating: "07", count: 16) && reader.firstSectionEnd == 434)
        let item = try reader.item(at: reader.firstSectionEnd)
        #expect(item.record.names == [PathBytes("a/b")] && item.record.size == 100032)
        #expect(item.record.attributes.permissions == 0o644 && item.record.attributes.extended[0].value == [0, 0xFF])
        var content: [UInt8] = []
        var offsets: [Int64] = []
        try reader.readContent(of: item) { offset, bytes in
            offsets.append(offset)
            content += bytes
        }
        #expect(content == Array("the end of a file with a hole".utf8) && offsets == [100_000])
    }
}
