extension ContentKindTable {
    static let documents: [Entry] = [
        Entry("pdf", .document, "PDF file", mayBeText: true) { $0.contains("%PDF-", inFirst: 1024) },
        // Thumbs.db and .msg files, too: what is in it shows only when it is read.
        Entry(
            "ole", .document, "Office 97 document or other compound file",
            plural: "Office 97 documents or other compound files"
        ) {
            $0.has([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        },
        Entry("rtf", .document, "RTF document", mayBeText: true) { $0.has("{\\rt") },
        Entry("ps", .document, "PostScript file", mayBeText: true) {
            $0.has("%!PS") || $0.has([0x04] + Array("%!PS".utf8))
        },
        Entry("djvu", .document, "DjVu document") { $0.has("AT&TFORM") },
        Entry("mobi", .document, "e-book", variety: "Mobipocket") {
            $0.has("BOOKMOBI", at: 60) || $0.has("TEXtREAd", at: 60)
        },
        Entry("lit", .document, "e-book", variety: "Microsoft Reader") { $0.has("ITOLITLS") },
        Entry("chm", .document, "help file") { $0.has("ITSF\u{3}\0\0\0") },
        Entry("onenote", .document, "OneNote notebook") {
            $0.has([0xE4, 0x52, 0x5C, 0x7B, 0x8C, 0xD8, 0xA7, 0x4D])
                || $0.has([0xA1, 0x2F, 0xFF, 0x43, 0xD9, 0xEF, 0x76, 0x4C])
        },
        Entry("wpd", .document, "WordPerfect document") { $0.has([0xFF, 0x57, 0x50, 0x43]) },
        Entry("hwp", .document, "Hangul document") { $0.has("HWP Document File") },
        Entry("indd", .document, "InDesign document") { $0.has([0x06, 0x06, 0xED, 0xF5, 0xD8, 0x1D, 0x46, 0xE5]) },
        Entry("dwg", .document, "AutoCAD drawing") {
            $0.has("AC10") && $0.bytes.dropFirst(4).prefix(2).allSatisfy { (0x30...0x39).contains($0) }
        },
        Entry("woff", .document, "font", variety: "WOFF", showsPictures: false) { $0.has("wOFF") || $0.has("wOF2") },
    ]

    static let mail: [Entry] = [
        Entry("mail", .mail, "mail message"), Entry("mbox", .mail, "mailbox", plural: "mailboxes"),
        Entry("pst", .mail, "mailbox", plural: "mailboxes", variety: "Outlook") { $0.has("!BDN") },
        Entry("dbx", .mail, "mailbox", plural: "mailboxes", variety: "Outlook Express") {
            $0.has([0xCF, 0xAD, 0x12, 0xFE])
        },
        Entry("nsf", .mail, "mailbox", plural: "mailboxes", variety: "Lotus Notes") {
            $0.has([0x1A, 0x00, 0x00, 0x04, 0x00, 0x00])
        },
        Entry("tnef", .mail, "mail attachment", variety: "winmail.dat") { $0.has([0x78, 0x9F, 0x3E, 0x22]) },
    ]

    static let texts: [Entry] = [
        Entry("vcard", .text, "address card"), Entry("icalendar", .text, "calendar"),
        Entry("ldif", .text, "directory export"),
    ]
}
