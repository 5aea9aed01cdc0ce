import AgencyKeys
import Cryptography
import Foundation
import KnownHashStore
import KnownHashes
import PerceptualHash
import TestSupport
import Testing

@testable import ListBundles

/// Bundles that are not as they should be: nothing of them is imported.
@Suite struct BundleRefusalTests {
    private let fixture: BundleFixture
    private let bytes: [UInt8]

    init() throws {
        fixture = try BundleFixture()
        bytes = Array(try Data(contentsOf: URL(filePath: fixture.bundle(fixture.smallStore()).path)))
    }

    private func refusal(_ bytes: some Sequence<UInt8>, keys: PinnedKeys? = nil) throws -> BundleError? {
        let path = try fixture.folder.write(bytes, name: "bad.bundle")
        do {
            _ = try KnownHashStore.verifyBundle(at: path, trusting: keys ?? fixture.keys)
            return nil
        } catch {
            return try #require(error as? BundleError)
        }
    }

    @Test func `the bundle itself is right`() throws {
        #expect(try refusal(bytes) == nil)
        #expect(bytes.count < 10_000)
    }

    @Test func `a changed byte is refused, wherever it is`() throws {
        var codes: [BundleError.Code: Int] = [:]
        for index in bytes.indices {
            for bits in [0x01, 0x20, 0x80] as [UInt8] {
                var changed = bytes
                changed[index] ^= bits
                let error = try #require(try refusal(changed), "byte \(index)")
                codes[error.code, default: 0] += 1
            }
        }
        #expect(Set(codes.keys).isSuperset(of: [.changed, .wrongSignature, .untrustedKey, .unsigned, .malformed]))
    }

    @Test func `a truncated bundle is refused, at every length`() throws {
        for count in bytes.indices {
            let error = try #require(try refusal(bytes.prefix(count)), "\(count) bytes")
            #expect([.truncated, .unsigned].contains(error.code), "\(count) bytes: \(error)")
        }
        let after = try #require(try refusal(bytes + [0x0A]))
        #expect(after.code == .changed)
    }

    @Test func `nothing is in the store after a refusal`() throws {
        let store = try fixture.store("b.kms")
        var changed = bytes
        changed[bytes.count / 2] ^= 1
        for bad in [changed, Array(bytes.dropLast(3)), Array(bytes.dropLast(BundleFormat.Signature.lineLength))] {
            let path = try fixture.folder.write(bad, name: "bad.bundle")
            #expect(throws: BundleError.self) { try store.importBundle(from: path, trusting: fixture.keys) }
        }
        #expect(try store.lists().isEmpty)
        #expect(try store.changeCount() == 0)
    }

    @Test func `each refusal has its own reason`() throws {
        let stranger = PinnedKeys([.init(name: "B", key: AgencySigningKey().publicKey)])
        #expect(try refusal(bytes, keys: stranger)?.code == .untrustedKey)
        #expect(try refusal(bytes.dropLast(BundleFormat.Signature.lineLength))?.code == .unsigned)
        #expect(try refusal("md5,sha1\n".utf8)?.code == .notABundle)
        #expect(try refusal([])?.code == .truncated)
        let text = String(decoding: bytes, as: UTF8.self)
        let newer = try #require(
            try refusal(text.replacing("knownmedia-bundle 1\n", with: "knownmedia-bundle 2\n").utf8))
        #expect(newer.code == .otherVersion)
        #expect(newer.message.contains("‘2’"))

        // Of a key that is trusted, but not by this key.
        let line = try #require(BundleFormat.Signature(line: bytes.suffix(BundleFormat.Signature.lineLength)))
        let forged = BundleFormat.Signature(
            digest: line.digest, key: line.key,
            signature: try AgencySigningKey().sign(BundleFormat.Signature.message(for: line.digest)))
        #expect(
            try refusal(bytes.dropLast(BundleFormat.Signature.lineLength) + forged.line)?.code == .wrongSignature)

        let missing = #expect(throws: BundleError.self) { try BundleFile(path: fixture.folder.path("none")) }
        #expect(missing?.code == .cannotRead)
        try fixture.folder.makePipe("pipe")
        let pipe = #expect(throws: BundleError.self) { try BundleFile(path: fixture.folder.path("pipe")) }
        #expect(pipe?.message.contains("Save it to a file") == true)
        #expect(!KnownHashStore.isBundle(fixture.folder.path("pipe")))
    }

    /// The manifest of `bytes` with a change, and a signature of all that is right.
    private func signed(replacing old: String, with new: String) throws -> [UInt8] {
        let text = String(decoding: bytes.dropLast(BundleFormat.Signature.lineLength), as: UTF8.self)
        #expect(text.contains(old))
        let changed = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
        let digest = try #require(Digest(.sha256, bytes: SHA256.hash(changed)))
        let signature = try fixture.key.sign(BundleFormat.Signature.message(for: digest))
        return changed
            + BundleFormat.Signature(digest: digest, key: fixture.key.publicKey.id, signature: signature).line
    }

    @Test func `a hostile manifest is refused even with a right signature`() throws {
        let deep = String(repeating: "[", count: 10_000)
        for (old, new) in [
            (#""lines":4"#, #""lines":-4"#), (#""lines":4"#, #""lines":99999999999999999999"#),
            (#""lines":4"#, #""lines":9223372036854775807"#), (#""lines":4"#, #""lines":4.0"#),
            (#""lines":4"#, #""lines":"4""#), (#""lines":4"#, #""lines":5"#),
            (#""bytes":0"#, #""bytes":9223372036854775807"#), (#""lines":0"#, #""lines":-0"#),
            (#""content":"full""#, #""content":"increment""#), (#""content":"full""#, #""content":"none""#),
            (#""kind":"known-material""#, #""kind":"other""#), (#""creator":"tests""#, #""creator":"tests","more":1"#),
            (#""creator":"tests""#, #""creator":"tests","creator":"tests""#), (#""creator":"tests","#, ""),
            (#""creator":"tests""#, #""creator":\#(deep)"#), (#""origin":""#, #""origin":"00"#),
            (#""name":"list""#, #""name":"  ""#), (#""created":"2026"#, #""created":"soon"#),
            (#""name":"ended""#, #""name":"changed""#), (#"{"type":"manifest""#, #"["type":"manifest""#),
        ] {
            #expect(try refusal(signed(replacing: old, with: new))?.code == .malformed, "\(new.prefix(60))")
        }
        let unchanged = try signed(replacing: #""creator":"tests""#, with: #""creator":"Tests""#)
        #expect(try refusal(unchanged) == nil)
    }

    @Test func `lines that do not follow the format are refused even with a right signature`() throws {
        // Of the same length each, so that only the lines themselves and their digests are wrong.
        for (old, new) in [
            (#""state":"withdrawn""#, #""state":"withdrawm""#), (#""agrees":true"#, #""agrees":null"#),
            (#""algorithm":"pdq""#, #""algorithm":"pdx""#), (#""type":"entry""#, #""type":"ended""#),
            (#""quality":77"#, #""quality":-7"#), (#""hex":"f8"#, #""hex":"g8"#),
            (#""label":"no"#, #""label":"na"#), (#""type":"event""#, #""type":"evens""#),
            (#""label":"no"#, #""lebel":"no"#), (#""md5":""#, #""md6":""#),
        ] {
            #expect(try refusal(signed(replacing: old, with: new))?.code == .malformed, "\(new)")
        }
    }

    @Test func `a bundle that is changed between its verification and its import is not imported`()
        throws
    {
        let path = try fixture.folder.write(bytes, name: "a.bundle")
        let store = try fixture.store("b.kms")
        var isChanged = false
        let label = try #require(bytes.firstRange(of: Array(#""label":"no"#.utf8)))
        #expect(
            bundleErrorCode {
                try store.importBundle(from: path, trusting: fixture.keys) { progress in
                    guard !isChanged, progress.bytesRead < bytes.count else { return }
                    isChanged = true
                    var changed = bytes
                    changed[label.upperBound - 1] = UInt8(ascii: "u")
                    let file = try FileHandle(forUpdating: URL(filePath: path))
                    try file.write(contentsOf: Data(changed))
                    try file.close()
                }
            } == .changed)
        #expect(isChanged)
        #expect(try store.lists().isEmpty)
    }
}
