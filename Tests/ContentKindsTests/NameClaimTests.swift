import Testing

@testable import ContentKinds

/// What names claim, and what text is.
struct NameClaimTests {
    @Test(arguments: [
        ("a.jpg", ContentFamily.picture), ("A.JPEG", .picture), ("x.y.HEIC", .picture), ("clip.Mp4", .video),
        ("backup.7z", .archive),
        ("disk.dd", .archive), ("letter.pdf", .document), ("old.pst", .mail),
    ])
    func `an extension claims a family`(name: String, family: ContentFamily) {
        #expect(NameClaim.family(ofName: Array(name.utf8)) == family)
    }

    @Test(arguments: [
        "", "jpg", ".jpg", "a.txt", "a.jpg ", "a.", "a.jpg.bak", "a.averylongextension", "über.\u{FF}",
        "album.jpg/data", "album.jpg/", "x.y/.jpg",
    ])
    func `other names claim nothing`(name: String) {
        #expect(NameClaim.family(ofName: Array(name.utf8)) == nil)
    }

    @Test func `text is what has letters only`() {
        func isText(_ bytes: [UInt8]) -> Bool { TextContent.isText(bytes) }
        #expect(isText(Array("Grüße\r\n\tund Tschüß\u{1B}[0m".utf8)))
        #expect(isText([0xFF, 0xFE, 0x61, 0, 0x0A, 0]) && isText([0xFE, 0xFF, 0, 0x61]))
        #expect(!isText([]) && !isText([0x61, 0, 0x62]) && !isText([0xFF, 0xD8, 0xFF]) && !isText([0xC3]))
        #expect(!isText([0xFF, 0xFE, 0, 0, 1, 0]))
        // A character across the border of what is looked at.
        #expect(isText(Array(String(repeating: "a", count: 4_095).utf8) + Array("ü".utf8)))
    }
}
