import TestSupport
import Testing

@testable import ContentKinds

/// Kinds are recognised by what they begin or end with, and by nothing else.
struct ContentKindTests {
    /// A beginning for each kind that is recognised by one: signatures as the formats state them, and what must follow.
    static let beginnings: [(String, [UInt8])] = [
        ("svg", text("\u{FEFF}<?xml version=\"1.0\"?>\n<!-- drawn -->\n<svg xmlns=\"http://www.w3.org/2000/svg\">")),
        ("exr", [0x76, 0x2F, 0x31, 0x01, 2, 0, 0, 0]), ("dds", text("DDS \u{7C}\0\0\0")),
        ("qoi", text("qoif\0\0\u{1}\0\0")),
        ("pnm", text("P6\n# made by hand\n640 480\n255\n")), ("pnm", text("P7\nWIDTH 3\n")),
        ("pcx", [0x0A, 5, 1, 8, 0, 0, 0, 0, 0x3F, 1, 0xEF, 0] + Array(repeating: 0, count: 53) + [3, 64, 1]),
        ("dicom", Array(repeating: 0, count: 128) + text("DICM\u{2}\0")), ("xcf", text("gimp xcf v011\0")),
        ("cr2", [0x49, 0x49, 0x2A, 0, 0x10, 0, 0, 0] + text("CR\u{2}\0")),
        ("cr3", [0, 0, 0, 0x18] + text("ftypcrx \0\0\0\u{1}")),
        ("raf", text("FUJIFILMCCD-RAW 0201FF\0")), ("orf", text("IIRO\u{8}\0\0\0")),
        ("rw2", [0x49, 0x49, 0x55, 0, 8, 0, 0, 0]),
        ("x3f", text("FOVb\0\0\u{2}\0")), ("icns", text("icns\0\0\u{10}\0")),
        ("cur", [0, 0, 2, 0, 1, 0, 32, 32, 0, 0, 4, 0, 4, 0, 0xA8, 0x10, 0, 0, 0x16, 0, 0, 0]),
        ("mp4", [0, 0, 0, 0x20] + text("ftypisom\0\0\u{2}\0")), ("mov", [0, 0, 0, 0x14] + text("ftypqt  \0\0\0\0")),
        ("mov", [0, 0, 0, 8] + text("wide\0\0\0\0mdat")), ("3gp", [0, 0, 0, 0x18] + text("ftyp3gp5\0\0\0\0")),
        ("avi", text("RIFF\u{10}\0\0\0AVI LIST")), ("flv", text("FLV\u{1}\u{5}\0\0\0\u{9}")),
        ("mkv", [0x1A, 0x45, 0xDF, 0xA3, 0x93, 0x42, 0x82, 0x88] + text("matroska")),
        ("webm", [0x1A, 0x45, 0xDF, 0xA3, 0x93, 0x42, 0x82, 0x84] + text("webm")),
        ("asf", [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]), ("mpg", [0, 0, 1, 0xBA, 0x44]),
        ("ts", Array(repeatElement([0x47] + Array(repeating: 0, count: 187), count: 6).joined())),
        ("mp3", text("ID3\u{3}\0\0\0\0\0\0")), ("mp3-unsynchronised", [0x49, 0x44, 0x33, 3, 0, 0x80, 0, 0, 0, 0]),
        ("flac", text("fLaC\0\0\0\"")), ("wav", text("RIFF\u{10}\0\0\0WAVEfmt ")), ("ogg", text("OggS\0\u{2}\0\0")),
        ("m4a", [0, 0, 0, 0x20] + text("ftypM4A \0\0\0\0")),
        ("ace", Array(repeating: 0x11, count: 7) + text("**ACE**")),
        ("aff4", [0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 26) + text("container.descriptionaff4://1234")),
        ("e01", [0x45, 0x56, 0x46, 0x09, 0x0D, 0x0A, 0xFF, 0x00]), ("qcow2", [0x51, 0x46, 0x49, 0xFB, 0, 0, 0, 3]),
        ("vdi", Array(repeating: 0x20, count: 64) + [0x7F, 0x10, 0xDA, 0xBE]), ("vmdk", text("KDMV\u{1}\0\0\0")),
        ("vmdk", text("# Disk DescriptorFile\nversion=1\n")), ("vhdx", text("vhdxfile\0")),
        ("vhd", text("conectix\0\0\0\u{2}")),
        ("ntfs", [0xEB, 0x52, 0x90] + text("NTFS    \0")), ("luks", [0x4C, 0x55, 0x4B, 0x53, 0xBA, 0xBE, 0, 2]),
        ("mbr", bootSector(partition: [0x80, 1, 1, 0, 0x83, 0xFE, 0xFF, 0xFF, 0, 8, 0, 0, 0, 0, 1, 0])),
        ("gpt", Array(repeating: 0, count: 512) + text("EFI PART")), ("squashfs", text("hsqs\u{7}\0\0\0")),
        ("ufs", Array(repeating: 0, count: 9564) + [0x54, 0x19, 1, 0]),
        ("ufs", Array(repeating: 0, count: 9564) + [0, 1, 0x19, 0x54]),
        ("fat", fatSector), ("ext", extended), ("udf", Array(repeating: 0, count: 32_769) + text("BEA01\u{1}")),
        ("pdf", text("%PDF-1.7\n")), ("pdf", text("some bytes in front\n%PDF-1.4\n")),
        ("ole", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), ("rtf", text("{\\rtf1\\ansi")),
        ("ps", text("%!PS-Adobe-3.0\n")),
        ("djvu", text("AT&TFORM\0\0")), ("pst", text("!BDN\0\0")), ("tnef", [0x78, 0x9F, 0x3E, 0x22, 1]),
        ("sqlite", text("SQLite format 3\0")), ("sqlite-wal", [0x37, 0x7F, 0x06, 0x82, 0]),
        ("ese", [1, 2, 3, 4, 0xEF, 0xCD, 0xAB, 0x89]), ("bplist", text("bplist00\u{1}")),
        ("chromium-cache", [0x30, 0x5C, 0x72, 0xA7, 0x1B, 0x6D, 0xFB, 0xFC]), ("thumbcache", text("CMMM \0\0\0")),
        ("crashdump", text("PAGEDU64\u{F}\0\0\0")), ("pgp", text("-----BEGIN PGP MESSAGE-----\n")),
        ("openssl", text("Salted__\u{1}\u{2}")),
    ]

    @Test(arguments: beginnings)
    func `a beginning is recognised`(kind: String, beginning: [UInt8]) {
        #expect(ContentKind.detect(beginning: beginning)?.rawValue == kind)
        if kind == "svg" { return }
        let longer = beginning + Array(repeating: UInt8(0x00), count: 40_000)
        #expect(ContentKind.detect(beginning: longer.prefix(ContentKind.prefixByteCount))?.rawValue == kind)
    }

    @Test(arguments: beginnings)
    func `a beginning that is cut is never another kind's`(kind: String, beginning: [UInt8]) {
        for count in 0..<min(beginning.count, 600) {
            let cut = ContentKind.detect(beginning: beginning.prefix(count))
            // A file system in a file is recognised further on than the partition or the boot sector in front of it.
            if let cut, cut.rawValue != kind {
                #expect(["mbr", "fat", "ebml", "zip"].contains(cut.rawValue), "\(kind): \(cut)")
            }
        }
    }

    @Test(arguments: [
        ("vhd", text("conectix") + Array(repeating: 0, count: 504)),
        ("dmg", text("koly\0\0\0\u{4}") + Array(repeating: 0, count: 504)),
        ("tga", Array(repeating: 1, count: 494) + text("TRUEVISION-XFILE.\0")),
        ("nrg", Array(repeating: 1, count: 500) + text("NER5\0\0\0\0\0\u{1}\0\0")),
        ("leveldb", Array(repeating: 1, count: 504) + [0x57, 0xFB, 0x80, 0x8B, 0x24, 0x75, 0x47, 0xDB]),
    ])
    func `an end is recognised`(kind: String, end: [UInt8]) {
        #expect(ContentKind.detect(end: end)?.rawValue == kind)
        #expect(ContentKind.detect(end: [0] + end.dropLast()) == nil)
    }

    @Test(arguments: [
        "", "wake up, it is late\n", "hibr is no word\n", "qoif\n", "DDS is a format\n", "CMMM\n",
        "PAGEDUMP of yesterday\n",
        "x^2 + y^2 = z^2\n", "MAC addresses\n", "EMil and the detectives\n", "BMW 320\n", "RSTR\n", "ArC of a circle",
        "<html><svg></svg></html>",
        "Paint Shop Pro Image File, a description\n", "AFF\nmeans affirmative\n", "SIT! Stay!\n",
    ])
    func `a text that begins like a signature is a text`(content: String) {
        #expect(ContentKind.detect(beginning: Array(content.utf8)) == nil)
    }

    @Test func `noise is hardly ever taken for a kind`() {
        var generator = SeededGenerator(seed: 11)
        var kinds: [String: Int] = [:]
        for _ in 0..<4_000 {
            let bytes = (0..<1_200).map { _ in UInt8.random(in: 0...255, using: &generator) }
            if let kind = ContentKind.detect(beginning: bytes) { kinds[kind.rawValue, default: 0] += 1 }
        }
        #expect(kinds.values.reduce(0, +) <= 4, "\(kinds)")
    }

    @Test func `each kind has a family and names for one and for several`() {
        for kind in ContentKind.all {
            #expect(kind.family != nil && !kind.noun.isEmpty && kind.pluralNoun != kind.noun, "\(kind)")
        }
        let names = ContentKind.all.map(\.rawValue)
        #expect(Set(names).count == names.count && names.count > 150)
        #expect(ContentKind(rawValue: "of-tomorrow").noun.contains("of-tomorrow"))
    }

    // MARK: - Bytes

    static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static func bootSector(partition: [UInt8]) -> [UInt8] {
        Array(repeating: 0x90, count: 446) + partition + Array(repeating: 0, count: 48) + [0x55, 0xAA]
    }

    private static let fatSector: [UInt8] = {
        var sector = Array(repeating: UInt8(0), count: 512)
        sector.replaceSubrange(0..<3, with: [0xEB, 0x3C, 0x90])
        sector.replaceSubrange(11..<24, with: [0, 2, 4, 1, 0, 2, 0, 2, 0, 0, 0xF8, 0, 1])
        sector.replaceSubrange(510..<512, with: [0x55, 0xAA])
        return sector
    }()

    private static let extended: [UInt8] = {
        var start = Array(repeating: UInt8(0), count: 2_048)
        start.replaceSubrange(1_024..<1_032, with: [0, 4, 0, 0, 0, 16, 0, 0])
        start.replaceSubrange(1_024 + 0x38..<1_024 + 0x3C, with: [0x53, 0xEF, 1, 0])
        return start
    }()
}
