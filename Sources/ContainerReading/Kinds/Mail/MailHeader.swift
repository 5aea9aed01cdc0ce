import ByteSources
import TextCoding

/// What the header of a mail or of one of its parts says about the data below it.
struct MailHeader {
    /// What stands between the parts; nil where it is no multipart.
    private(set) var boundary: [UInt8]?
    /// The name of the file, empty if the header states none.
    private(set) var fileName: [UInt8] = []
    private(set) var encoding = TransferDecoder.plain
    /// Whether the data are text, according to the header.
    private(set) var isText = true
    /// Whether a field that counts was too long to be read.
    private(set) var isTooLong = false

    private static let maximumFieldByteCount = 1 << 16

    /// Reads the header at the start of `lines`, and leaves them at the first line of the data.
    ///
    /// A line that cannot belong to a header begins the data as well: some programs leave out the blank line.
    static func read(
        _ lines: inout TextLines, isBoundary: (TextLines.Piece) -> Bool
    ) throws(ContainerError) -> MailHeader {
        var header = MailHeader()
        var field: [UInt8]?
        var isFirst = true
        while let piece = try lines.next() {
            if !piece.startsLine || (MailFields.isContinuation(piece.bytes) && !isFirst) {
                field?.append(contentsOf: piece.bytes.prefix(maximumFieldByteCount))
                if let count = field?.count, count > maximumFieldByteCount {
                    header.isTooLong = true
                    field?.removeLast(count - maximumFieldByteCount)
                }
                continue
            }
            if piece.bytes.isEmpty { break }
            if isBoundary(piece) {
                lines.move(to: piece.offset)
                break
            }
            if let name = MailFields.name(of: piece.bytes) {
                header.take(field)
                field = isNeeded(name) ? Array(piece.bytes.prefix(maximumFieldByteCount)) : nil
            } else if !isFirst || !isEnvelope(piece.bytes) {
                lines.move(to: piece.offset)
                break
            }
            isFirst = false
        }
        header.take(field)
        header.settle()
        return header
    }

    // MARK: - Fields

    private var contentType: MailParameters?
    private var disposition: MailParameters?
    private var hasEncoding = false

    private init() {}

    private static let neededNames = ["content-type", "content-disposition", "content-transfer-encoding"]

    private static func isNeeded(_ name: ArraySlice<UInt8>) -> Bool {
        name.count <= 25 && neededNames.contains(String(decoding: name, as: UTF8.self).lowercased())
    }

    /// A line that mail folders put in front of a message.
    private static func isEnvelope(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "From ".utf8) || line.starts(with: ">From ".utf8)
    }

    private mutating func take(_ field: [UInt8]?) {
        guard let field, let colon = field.firstIndex(of: Byte.colon) else { return }
        let value = field[(colon + 1)...].trimmed
        switch String(decoding: field[..<colon], as: UTF8.self).lowercased().prefix(while: { $0 != " " && $0 != "\t" })
        {
        case "content-type":
            let parameters = MailParameters(value)
            // Of several, the first counts, but one that leads to parts rather than one that hides them.
            if contentType == nil || (!Self.leadsToParts(contentType) && Self.leadsToParts(parameters)) {
                contentType = parameters
            }
        case "content-disposition": disposition = disposition ?? MailParameters(value)
        case "content-transfer-encoding":
            if !hasEncoding || encoding.isPlain { encoding = TransferDecoder(named: value) }
            hasEncoding = true
        default: break
        }
    }

    private static func leadsToParts(_ type: MailParameters?) -> Bool {
        type?.value.hasPrefix("multipart/") == true && type?["boundary"] != nil
    }

    private mutating func settle() {
        isText = contentType.map { $0.value.hasPrefix("text/") || !$0.value.contains("/") } ?? true
        fileName = disposition?["filename"] ?? contentType?["name"] ?? []
        guard let contentType, contentType.value.hasPrefix("multipart/"), var boundary = contentType["boundary"] else {
            return
        }
        while let last = boundary.last, last <= Byte.space { boundary.removeLast() }
        if !boundary.isEmpty { self.boundary = boundary }
    }
}
