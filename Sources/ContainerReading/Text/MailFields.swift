import TextCoding

/// The header fields that begin a mail (RFC 5322): how their lines look, and the names that tell a mail from another text.
enum MailFields {
    /// As many bytes of a file as tell that it is a mail: the first fields of a delivered one are long.
    static let prefixByteCount = 4096

    /// Whether `prefix` begins with lines of header fields of which at least `count` different ones are known, and one of
    /// these is not used by other texts, too.
    ///
    /// Where there is nothing but header fields in the first ``prefixByteCount`` bytes, one known field is enough.
    static func begin(_ prefix: ArraySlice<UInt8>, count: Int) -> Bool {
        var known: Set<String> = []
        var fieldCount = 0
        var hasEnd = false
        var rest = prefix
        var isFirst = true
        while let lineEnd = rest.firstIndex(where: { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }) {
            let line = rest[..<lineEnd]
            rest = rest[(lineEnd + 1)...]
            if lineEnd + 1 < prefix.endIndex, prefix[lineEnd] == Byte.carriageReturn, rest.first == Byte.lineFeed {
                rest.removeFirst()
            }
            hasEnd = line.isEmpty
            if hasEnd { break }
            if isContinuation(line), !isFirst { continue }
            if isFirst, line.starts(with: ">From ".utf8) { continue }
            isFirst = false
            fieldCount += 1
            guard let name = name(of: line) else { return false }
            let text = String(decoding: name, as: UTF8.self).lowercased()
            if names.contains(text) { known.insert(text) }
        }
        let isLong = !hasEnd && prefix.count >= longByteCount && fieldCount >= longFieldCount
        return known.count >= (isLong ? 1 : count) && !known.isSubset(of: commonNames)
    }

    /// Whether the line goes on with the field of the line before.
    static func isContinuation(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == Byte.space || line.first == Byte.tab
    }

    /// The name of the field that begins on `line`; nil if none does.
    static func name(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let colon = line.prefix(maximumNameByteCount).firstIndex(of: Byte.colon) else { return nil }
        let name = line[..<colon].trimmed
        guard name.startIndex == line.startIndex, !name.isEmpty, name.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            return nil
        }
        return name
    }

    /// Longer ones are taken for text.
    private static let maximumNameByteCount = 256

    /// With a little less than all, for a mark or an envelope in front of the header.
    private static let longByteCount = prefixByteCount - 256
    private static let longFieldCount = 5

    /// Names that other texts have as well.
    private static let commonNames: Set<String> = [
        "comments", "content-length", "date", "importance", "organization", "path", "precedence", "priority",
        "references",
        "sender", "status", "xref",
    ]

    private static let names: Set<String> = [
        "apparently-to", "arc-authentication-results", "arc-message-signature", "arc-seal", "authentication-results",
        "bcc", "cc", "comments", "content-class", "content-description", "content-disposition", "content-id",
        "content-language", "content-length", "content-location", "content-transfer-encoding", "content-type", "date",
        "delivered-to", "delivery-date", "disposition-notification-to", "dkim-signature", "domainkey-signature",
        "envelope-to", "errors-to", "followup-to", "from", "importance", "in-reply-to", "list-id", "list-unsubscribe",
        "mailing-list", "message-id", "mime-version", "newsgroups", "nntp-posting-host", "organization", "path",
        "precedence", "priority", "received", "received-spf", "references", "reply-to", "resent-date", "resent-from",
        "resent-message-id", "resent-to", "return-path", "return-receipt-to", "sender", "status", "subject",
        "thread-index", "thread-topic", "to", "user-agent", "x-account-key", "x-apparently-to", "x-gm-thrid",
        "x-gmail-labels", "x-google-dkim-signature", "x-google-smtp-source", "x-mailer", "x-mimeole",
        "x-mozilla-keys", "x-mozilla-status", "x-mozilla-status2", "x-msmail-priority", "x-original-to",
        "x-originating-ip", "x-priority", "x-received", "x-sender", "x-spam-flag", "x-spam-score", "x-spam-status",
        "x-status", "x-uid", "x-uidl", "x-universally-unique-identifier", "x-unsent", "xref",
    ]
}
