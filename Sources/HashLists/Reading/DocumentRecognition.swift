import TextCoding

/// Finds out which format a JSON or XML document has by its beginning.
struct DocumentRecognition {
    let path: String

    /// The format of a document that begins with `head`; nil if it is neither JSON nor XML.
    func format(of head: [UInt8]) throws(ImportError) -> ListFormat? {
        let isMarked = head.starts(with: [0xEF, 0xBB, 0xBF])
        let content = head.dropFirst(isMarked ? 3 : 0)
        let first = content.first { ![Byte.space, Byte.tab, Byte.lineFeed, Byte.carriageReturn].contains($0) }
        switch first {
        case Byte.leftBrace: return try jsonFormat(head)
        case Byte.lessThan: return try xmlFormat(head)
        case Byte.leftBracket where content.prefix(200).contains(Byte.quote) || content.prefix(2) == [0x5B, 0x5B]:
            throw unrecognised("JSON", "it begins with [, and all kinds known here begin with {")
        default: return nil
        }
    }

    private func jsonFormat(_ head: [UInt8]) throws(ImportError) -> ListFormat {
        let readers: [(ListFormat, JSONLayout)] = [
            (.vics, VICSReader(defaults: HashDefaults()).layout),
            (.stopNCII, StopNCIIReader(defaults: HashDefaults()).layout),
            (.threatUpdates, ThreatUpdatesReader(defaults: HashDefaults()).layout),
        ]
        for (format, layout) in readers {
            var splitter = JSONRecordSplitter(layout: layout, limits: DocumentLimits())
            splitter.append(head)
            while !splitter.hasRecords {
                // What is damaged further on is for the import to name.
                guard let part = try? splitter.next() else { break }
                if case .surroundings(let member) = part, format == .vics, VICSReader.isContext(member.name) {
                    return .vics
                }
            }
            if splitter.hasRecords { return format }
        }
        throw unrecognised(
            "JSON", "it has none of the arrays ‘\(readers.map(\.1.records).joined(separator: "’, ‘"))’")
    }

    private func xmlFormat(_ head: [UInt8]) throws(ImportError) -> ListFormat {
        var splitter = XMLRecordSplitter(containers: [], limits: DocumentLimits())
        splitter.append(head)
        var root: String?
        do throws(LineError) {
            if case .surroundings(let start) = try splitter.next() { root = start.name }
        } catch {
            throw ImportError(.unrecognisedFormat, path: path, "The file looks like XML, but \(error.reason).")
        }
        if root == NCMECReader.root { return .ncmec }
        if let root { throw unrecognised("XML", "its root element is ‘\(UntrustedText.excerpt(root.utf8Slice))’") }
        throw unrecognised("XML", "it has no element within its first \(head.count) bytes")
    }

    private func unrecognised(_ kind: String, _ reason: String) -> ImportError {
        ImportError(
            .unrecognisedFormat, path: path,
            """
            The file is \(kind), but of no kind known here: \(reason). Known are VICS, StopNCII and ThreatExchange (JSON), \
            and NCMEC hash sharing (XML).
            """)
    }
}
