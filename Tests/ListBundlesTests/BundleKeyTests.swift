import AgencyKeys
import Foundation
import KnownHashStore
import KnownHashes
import SystemFiles
import TestSupport
import Testing

@testable import ListBundles

/// Keys and the files they are kept in.
@Suite struct BundleKeyTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func setMode(_ mode: Int, _ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    @Test func `a signing key is written for its owner only, and is the same when it is read`() throws {
        let key = AgencySigningKey()
        let path = folder.path("agency.key")
        try key.write(toFile: path)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let read = try AgencySigningKey(readingFrom: path)
        #expect(read.publicKey == key.publicKey)
        let message = Array("message".utf8)
        #expect(try key.publicKey.isValid(read.sign(message), for: message))
        #expect(!"\(key)".contains(try String(contentsOfFile: path, encoding: .utf8).dropFirst(31).prefix(64)))
        // It is never written over another.
        #expect(throws: FileWriteError.self) { try AgencySigningKey().write(toFile: path) }

        for mode in [0o640, 0o604, 0o620, 0o777] {
            try setMode(mode, path)
            #expect(keyErrorCode { _ = try AgencySigningKey(readingFrom: path) } == .exposedKey)
        }
    }

    @Test func `a file that is no signing key is refused`() throws {
        for text in ["", "knownmedia-signing-key ed25519 00\n", "knownmedia-key ed25519 \(Sample.sha256)\n", "\u{FF}"] {
            let path = try folder.write(text, name: "bad.key")
            try setMode(0o600, path)
            #expect(keyErrorCode { _ = try AgencySigningKey(readingFrom: path) } == .badKey)
        }
        #expect(keyErrorCode { _ = try AgencySigningKey(readingFrom: folder.path("none")) } == .badKey)
        #expect(keyErrorCode { _ = try AgencySigningKey(readingFrom: folder.path) } == .badKey)
        try folder.makePipe("pipe")
        #expect(keyErrorCode { _ = try AgencySigningKey(readingFrom: folder.path("pipe")) } == .badKey)
    }

    @Test func `trusted keys are a text file that only its owner may write`() throws {
        let keys = [AgencySigningKey().publicKey, AgencySigningKey().publicKey]
        let text = "# our partners\n\n\(keys[0].text(name: "Agency\nA"))\r\n\(keys[1].text(name: ""))\n"
        let path = try folder.write(text, name: "trusted")
        try setMode(0o644, path)
        let pinned = try PinnedKeys(readingFrom: path)
        #expect(pinned.pins.map(\.key) == keys)
        #expect(pinned.pins.map(\.name) == ["Agency A", keys[1].shortID])
        #expect(pinned[keys[1].id]?.key == keys[1])
        #expect(pinned[try #require(Digest(hex: Sample.sha256))] == nil)
        try setMode(0o664, path)
        #expect(keyErrorCode { _ = try PinnedKeys(readingFrom: path) } == .exposedKey)

        for text in ["# nothing\n", "knownmedia-key ed25519 00 A\n", keys[0].text(name: "A") + "\nAgency B\n"] {
            let path = try folder.write(text, name: "bad")
            try setMode(0o600, path)
            #expect(keyErrorCode { _ = try PinnedKeys(readingFrom: path) } == .badKey)
        }
    }

    @Test func `the names of keys are the digest of the key, shortened for people`() throws {
        // RFC 8032, 7.1, test 1.
        let key = try #require(
            PackedBytes(hexDigits: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a".utf8)
                .flatMap { AgencyPublicKey($0) })
        #expect(key.id.hex == "21fe31dfa154a261626bf854046fd2271b7bed4b6abe45aa58877ef47f9721b9")
        #expect(key.shortID == "21fe-31df-a154-a261")
        let signature = try #require(
            PackedBytes(hexDigits: "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155".utf8))
        let rest = try #require(
            PackedBytes(hexDigits: "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b".utf8))
        #expect(key.isValid(signature.bytes + rest.bytes, for: []))
        #expect(!key.isValid(signature.bytes + rest.bytes, for: [0]))
    }
}
