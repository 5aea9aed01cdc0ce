@testable import ByteSources
@testable import ContainerReading
@testable import TextCoding

extension FuzzTarget {
    /// Mails and what is read like them: parts, encodings, names.
    static let mail = FuzzTarget(
        "mail",
        words: [
            "\r\n", "\n\n", "--b", "--b--", "Content-Type: multipart/mixed; boundary=", "Content-Type: message/rfc822",
            "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n",
            "Content-Transfer-Encoding: x-uuencode\n", "Content-Disposition: attachment; filename=", "filename*0*=",
            "=?utf-8?b?", "=?iso-8859-1?q?", "begin 644 x\n", "`\nend\n", "=ybegin line=128 size=9 name=x\n", "=yend\n",
            "From ",
            ">From ", "From a 11:11\n", "BEGIN:VCARD\n", "PHOTO;ENCODING=b:", "PHOTO:data:image/jpeg;base64,",
            "ENCODING=QUOTED-PRINTABLE:", "dn: x\n", "jpegPhoto:: ", "\\u002b", "%2F", "&#43;", "=3D", "=\r\n",
        ],
        seeds: {
            try MailSeeds.files(maximumSize: 6000).enumerated().map { index, file in
                let format = MailSeeds.formats.firstIndex(of: file.format) ?? 0
                return [UInt8(format), UInt8(index % 6)] + file.bytes
            }
        },
        run: { bytes in
            var input = FuzzInput(bytes)
            let format = MailSeeds.formats[Int(input.byte()) % MailSeeds.formats.count]
            let chunkSize = input.choice(of: ChunkSize.all)
            let whole = try ContainerProperties(format, bytes: input.bytes, chunkSize: .max).outcome()
            try requireUnclaimedRanges(format, input.bytes)
            try requireSameBase64(input.bytes, chunkSize: chunkSize)
            guard chunkSize != .max else { return }
            try requireEqual(
                try ContainerProperties(format, bytes: input.bytes, chunkSize: chunkSize).outcome(), whole,
                "the size of the pieces makes a difference")
        })
}

/// Small mails and the like, of all formats.
enum MailSeeds {
    static let formats: [ContainerFormat] = [.mail, .mbox, .vCard, .iCalendar, .ldif]

    static func files(maximumSize: Int) throws -> [(format: ContainerFormat, bytes: [UInt8])] {
        let mails = try TestVectors.files(
            below: "mail", endings: [".eml", ".emlx", ".mht", ".mbox"], maximumSize: maximumSize)
        return (mails + cards.map { Array($0.utf8) }).map { (ContainerFormat.detect($0) ?? .mail, $0) }
    }

    private static let cards = [
        "BEGIN:VCARD\r\nVERSION:3.0\r\nitem1.PHOTO;ENCODING=b;TYPE=JPEG:eHl6eHl6eHl6\r\n eHl6eA==\r\nEND:VCARD\r\n",
        "BEGIN:VCARD\nPHOTO;BASE64:\neHl6eHl6\neHl6\n\nLOGO;QUOTED-PRINTABLE:=FF=D8=\n=FF\nEND:VCARD\n",
        "BEGIN:VCARD\nVERSION:4.0\nPHOTO:data:image/jpeg;base64,eHl6eHl6\n eHl6\nEND:VCARD\n",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nATTACH;ENCODING=BASE64;VALUE=BINARY:eHl6\n eHl6\nEND:VEVENT\nEND:VCALENDAR\n",
        "version: 1\ndn: cn=a\ncn: a\njpegPhoto:: eHl6eHl6\n eHl6\n\ndn: cn=b\njpegPhoto:< file:///x\n",
    ]
}

/// What no member covers lies in the file, from front to back.
private func requireUnclaimedRanges(_ format: ContainerFormat, _ bytes: [UInt8]) throws {
    guard let kind = ContainerKinds.kind(of: format) else { return }
    let container: any OpenedContainer
    do throws(ContainerError) {
        container = try kind.open(InMemoryByteSource(bytes))
        while try container.next() != nil {}
    } catch {
        return
    }
    let ranges: [Range<Int>] =
        switch container {
        case let mail as MailContainer: mail.unclaimedRanges
        case let folder as MboxContainer: folder.unclaimedRanges
        case let card as CardContainer: card.unclaimedRanges
        default: []
        }
    var end = 0
    for range in ranges {
        try require(range.lowerBound >= end && !range.isEmpty, "unclaimed ranges overlap")
        end = range.upperBound
    }
    try require(end <= bytes.count, "an unclaimed range ends outside the file")
}

/// Base64 is the same in pieces of any size, and not more than its text allows.
private func requireSameBase64(_ bytes: [UInt8], chunkSize: Int) throws {
    for foreignBytes in [Base64Decoder.ForeignBytes.end, .skipped] {
        var whole = Base64Decoder(foreignBytes: foreignBytes)
        var wholeBytes: [UInt8] = []
        whole.decode(bytes[...], into: &wholeBytes)
        whole.finish(into: &wholeBytes)
        try require(whole.consumedByteCount <= bytes.count, "more was read than there is")
        try require(wholeBytes.count <= bytes.count / 4 * 3 + 3, "more came out than went in")
        var decoder = Base64Decoder(foreignBytes: foreignBytes)
        var decoded: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            decoder.decode(rest.prefix(chunkSize), into: &decoded)
            rest = rest.dropFirst(chunkSize)
        }
        decoder.finish(into: &decoded)
        try require(
            decoded == wholeBytes && decoder.consumedByteCount == whole.consumedByteCount,
            "the size of the pieces makes a difference to base64")
    }
}
