import ByteSources
import TextCoding

/// A mail on the way from its first part to its last.
///
/// It is read line by line: a header, then data up to the next line that stands between parts. Nothing is held but the
/// boundaries on the way to the present part, a line, and what that decodes to.
final class MailContainer: OpenedContainer {
    var memberCount: Int? { nil }
    var isRecovered: Bool { false }
    private(set) var damage: ContainerError?
    /// Headers, what stands before the first part of a multipart and after its last, and data that could not be decoded.
    var unclaimedRanges: [Range<Int>] { unclaimed.ranges(upTo: source.byteCount) }

    private let source: any RandomAccessByteSource
    private var lines: TextLines
    private var levels = MailLevels()
    private var unclaimed = UnclaimedRanges()
    /// The number of the last member that came.
    private var passed = 0
    private var place = Place.header
    /// The header of the innermost multipart until its first part has come, and where its data begin.
    private var multipart: (header: MailHeader, offset: Int)?
    /// The data of the present member.
    private var data: PartData?
    /// The delimiter at which the data of the last part ended; nil where they ended with the mail.
    private var delimiter: MailLevels.Delimiter?
    /// The rest of a text with files written into it.
    private var text: TextLines?

    /// What comes next.
    private enum Place {
        case header
        /// Lines that belong to no part, up to the next delimiter.
        case betweenParts
        /// The data of the present part.
        case part
        /// Files that are written into the text of the last part.
        case text
        case end
    }

    /// - Parameters:
    ///   - start: where the header begins.
    ///   - statedByteCount: how many bytes the mail has from there, where the file says it.
    init(_ source: any RandomAccessByteSource, from start: Int, statedByteCount: Int?) {
        self.source = source
        let left = max(0, source.byteCount - start)
        lines = TextLines(source, start..<start + min(statedByteCount ?? left, left))
        if let statedByteCount, statedByteCount > left {
            note("the file says that its mail has \(statedByteCount) bytes, and there are \(left)")
        }
    }

    func next() throws(ContainerError) -> ContainerMember? {
        while true {
            var member: ContainerMember?
            switch place {
            case .header: member = try readHeader()
            case .betweenParts: member = try findDelimiter()
            case .part: try leavePart()
            case .text: member = try findBlock()
            case .end: return nil
            }
            if let member { return member }
        }
    }

    func read(into buffer: inout OutputSpan<UInt8>) throws(ContainerError) {
        while !buffer.isFull {
            if data?.take(into: &buffer) == true { continue }
            guard data?.hasEnded == false else { break }
            try readLine()
        }
        if buffer.isEmpty, let fault = data?.fault { throw fault }
    }

    private func note(_ message: String) {
        damage = damage ?? ContainerError(.damagedContainer, message)
    }

    // MARK: - Headers and delimiters

    private func readHeader() throws(ContainerError) -> ContainerMember? {
        let header = try MailHeader.read(&lines) { levels.delimiter($0) != nil }
        if header.isTooLong { note("a header field of part \(levels.partNumber) is too long, and was cut off") }
        guard let boundary = header.boundary else { return part(header) }
        guard boundary.count <= MailLevels.maximumBoundaryByteCount else {
            note("the boundary of part \(levels.partNumber) is too long")
            return part(header)
        }
        guard !levels.isFull else {
            note("its parts are nested deeper than \(MailLevels.maximumCount) levels")
            return part(header)
        }
        levels.enter(boundary)
        multipart = (header, lines.offset)
        place = .betweenParts
        return nil
    }

    private func findDelimiter() throws(ContainerError) -> ContainerMember? {
        var found: MailLevels.Delimiter?
        while found == nil, let line = try lines.next() { found = levels.delimiter(line) }
        if let multipart, !levels.beginsPart(found) {
            // It has no parts, but it may have data.
            levels.leave()
            note("part \(levels.partNumber) should have parts, and none begins")
            lines.move(to: multipart.offset)
            return part(multipart.header)
        }
        goOn(after: found)
        return nil
    }

    private func goOn(after delimiter: MailLevels.Delimiter?) {
        multipart = nil
        guard let delimiter else {
            if !levels.areClosed { note("the mail ends without the last line of a multipart") }
            place = .end
            return
        }
        if !levels.pass(delimiter) { note("a multipart inside part \(levels.partNumber) has no last line") }
        place = delimiter.isClosing ? .betweenParts : .header
    }

    // MARK: - Members

    /// The part whose data begin here.
    private func part(_ header: MailHeader) -> ContainerMember {
        multipart = nil
        place = .part
        data = PartData(
            start: lines.offset, decoder: header.encoding, looksForBlocks: header.isText && header.encoding.isPlain)
        return member(named: header.fileName.isEmpty ? Array("part \(levels.partNumber)".utf8) : header.fileName)
    }

    private func member(named name: [UInt8]) -> ContainerMember {
        passed += 1
        return ContainerMember(
            number: passed, name: name, kind: .file, byteCount: nil, packedByteCount: nil, modified: nil,
            localModified: nil, isEncrypted: false, isContradictory: false)
    }

    private func leavePart() throws(ContainerError) {
        try leaveData()
        guard let data else { return }
        self.data = nil
        if let range = data.claimedRange { unclaimed.cover(range) }
        if let offset = data.firstBlockOffset {
            text = TextLines(source, offset..<data.endOffset)
            place = .text
        } else {
            goOn(after: delimiter)
        }
    }

    private func findBlock() throws(ContainerError) -> ContainerMember? {
        try leaveData()
        data = nil
        while let line = try text?.next() {
            guard let block = EncodedBlock(line), var ahead = text, let first = try ahead.next(),
                block.canBegin(with: first)
            else { continue }
            data = PartData(start: first.offset, decoder: block.decoder, looksForBlocks: false)
            return member(named: block.name)
        }
        text = nil
        goOn(after: delimiter)
        return nil
    }

    private func leaveData() throws(ContainerError) {
        while data?.hasEnded == false {
            try readLine()
            data?.drop()
        }
    }

    // MARK: - Data

    private func readLine() throws(ContainerError) {
        if text != nil {
            try readBlockLine()
            return
        }
        guard let line = try lines.next() else {
            data?.endWithFile(at: lines.offset, isPart: !levels.areClosed)
            delimiter = nil
            return
        }
        if let found = levels.delimiter(line) {
            delimiter = found
            data?.end()
        } else {
            data?.add(line)
        }
    }

    /// Reads on in a file that is written into a text. Where another begins, it has no end.
    private func readBlockLine() throws(ContainerError) {
        guard let line = try text?.next() else {
            data?.end()
            return
        }
        if EncodedBlock.mayBegin(line) {
            text?.move(to: line.offset)
            data?.end()
        } else {
            data?.add(line)
            if data?.decoder.hasEnded == true { data?.end() }
        }
    }
}
