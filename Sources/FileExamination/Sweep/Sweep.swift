import ByteSources
import ContainerReading
import ContentKinds
import FileReading
import ImageDecoding
import ScanLedger
import TextCoding

/// Goes through the places in a file at which a search found signatures, and gives those where something is: pictures by
/// their structure, ZIP archives by their directory, files of boxes by their boxes, base64 by what it decodes to.
///
/// The bytes are untrusted, and this runs where they are decoded. Each place is looked at once; what was found stays where
/// it is but for base64, which is decoded into memory within a bound. Pictures that are put together from pieces come last.
struct Sweep {
    /// The bytes that are swept.
    let bytes: any RandomAccessByteSource
    /// What could not be decoded for want of memory: how many places.
    private(set) var oversizedCount = 0
    /// Whether more pictures would have been put together but for the limits.
    private(set) var isAssemblyCutShort = false

    private let hits: [SignatureHit]
    /// Whether the bytes were found as an archive already, so that they as a whole are none again.
    private let isArchive: Bool
    /// The next of them.
    private var position = 0
    /// Where things begin that have records already.
    private var claimedStarts: Set<Int>
    /// The parts in which is swept, in their order; nil for all of the file.
    private var ranges: ArraySlice<Range<Int>>?
    /// The archives among the hits, in their order: what lies in one is found by reading it. Nil until they were looked for.
    private var archives: ArraySlice<Range<Int>>?
    /// A multiple of which every piece begins at of a picture that is put together; nil to put none together.
    private let assemblyBlockByteCount: Int?
    /// The pictures that were put together and did not come yet. Nil until they were.
    private var assembled: ArraySlice<[Range<Int>]>?
    /// After all text that was decoded, and all that was found but pictures: what lies in these is found in them.
    private var end = 0

    /// - Parameters:
    ///   - claimsStart: whether the file itself is something that is examined, so that nothing else begins with its first byte.
    ///   - isArchive: whether all of the bytes were found as an archive by another sweep.
    ///   - assemblyBlockByteCount: a multiple of which every piece begins at of a picture that is put together; nil to put none
    ///     together.
    init(
        _ hits: [SignatureHit], in bytes: any RandomAccessByteSource, claimsStart: Bool, isArchive: Bool = false,
        assemblyBlockByteCount: Int? = nil
    ) {
        self.hits = hits
        self.assemblyBlockByteCount = assemblyBlockByteCount
        self.isArchive = isArchive
        self.bytes = bytes
        claimedStarts = claimsStart ? [0] : []
    }

    /// Passes over what begins at `offset`, which has a record already.
    mutating func claim(_ offset: Int) {
        claimedStarts.insert(offset)
    }

    /// Keeps to these parts of the file, which are in order and do not overlap.
    mutating func restrict(to ranges: [Range<Int>]) {
        self.ranges = ranges[...]
    }

    /// What is found next; nil after the last.
    ///
    /// - Parameter maximumByteCount: the most bytes that may be decoded into memory.
    mutating func next(maximumByteCount: Int) -> FoundContent? {
        var archives = self.archives ?? findArchives()[...]
        defer { self.archives = archives }
        while position < hits.count || !archives.isEmpty {
            if let range = archives.first, position == hits.count || range.lowerBound <= hits[position].offset {
                archives.removeFirst()
                guard range.lowerBound >= end else { continue }
                return take(archive(in: range))
            }
            let hit = hits[position]
            position += 1
            guard hit.kind != .zipEnd, hit.offset >= end, isInRange(hit.offset), !claimedStarts.contains(hit.offset)
            else { continue }
            if let found = found(hit, maximumByteCount) { return take(found) }
        }
        return nextAssembled()
    }

    private mutating func nextAssembled() -> FoundContent? {
        guard let assemblyBlockByteCount else { return nil }
        if assembled == nil {
            let assembly = PictureAssembly(
                hits.filter { $0.kind == .jpeg }.map(\.offset), in: bytes, blockByteCount: assemblyBlockByteCount)
            isAssemblyCutShort = assembly.isCutShort
            // Those in one piece came before.
            assembled = assembly.pictures.filter { $0.count > 1 }[...]
        }
        guard let pieces = assembled?.popFirst(), let first = pieces.first else { return nil }
        return FoundContent(
            range: first, writing: .plain, content: .picture, bytes: JoinedByteRanges(bytes, pieces),
            bufferedByteCount: 0, hits: [], pieces: pieces)
    }

    private mutating func take(_ found: FoundContent) -> FoundContent {
        claimedStarts.insert(found.range.lowerBound)
        // Pictures can have others in their headers.
        if found.content != .picture || found.writing != .plain { end = max(end, found.range.upperBound) }
        return found
    }

    private mutating func isInRange(_ offset: Int) -> Bool {
        guard var ranges else { return true }
        while let range = ranges.first, range.upperBound <= offset { ranges.removeFirst() }
        self.ranges = ranges
        return ranges.first?.contains(offset) ?? false
    }

    // MARK: - What can be there

    private mutating func found(_ hit: SignatureHit, _ maximumByteCount: Int) -> FoundContent? {
        switch hit.kind {
        case .jpeg, .png, .gif, .webp, .bmp: PictureExtent.find(at: hit.offset, in: bytes).map { plain($0, .picture) }
        case .zipEnd: nil
        case .boxes: boxes(at: hit.offset)
        case .base64: text(at: hit.offset, .base64, maximumByteCount)
        case .wideBase64: text(at: hit.offset, .wideBase64, maximumByteCount)
        }
    }

    /// The archives that end in the parts that are swept. One that begins in another is a part of that.
    private mutating func findArchives() -> [Range<Int>] {
        var archives: [Range<Int>] = []
        for hit in hits where hit.kind == .zipEnd {
            guard let found = archive(endingAt: hit.offset, from: archives.last?.upperBound ?? 0) else {
                continue
            }
            if isArchive, found == 0..<bytes.byteCount { continue }
            while let last = archives.last, last.lowerBound >= found.lowerBound { archives.removeLast() }
            archives.append(found)
        }
        let ranges = ranges
        defer { self.ranges = ranges }
        return archives.filter { isInRange($0.lowerBound) && !claimedStarts.contains($0.lowerBound) }
    }

    /// The archive in this part of the file, with the hits in it: those that its reader leaves out are swept. None before
    /// ``position`` lies in it.
    private func archive(in range: Range<Int>) -> FoundContent {
        let hits = hits[position...].prefix { $0.offset < range.upperBound }
            .map { SignatureHit(offset: $0.offset - range.lowerBound, kind: $0.kind) }
        return plain(range, .container(.zip), hits: hits)
    }

    /// The archive whose end record begins at `offset`. Source: PKWARE's APPNOTE.TXT, 4.3.16.
    ///
    /// Where the numbers in the record are not those of the place, as with an archive of 64 bits, it is followed at the end
    /// of the file only, and may begin anywhere from `earliest` on.
    private func archive(endingAt offset: Int, from earliest: Int) -> Range<Int>? {
        var window = ByteWindow(bytes, capacity: 64)
        guard let directoryByteCount = window.littleEndian(at: offset + 12, count: 4),
            let directoryOffset = window.littleEndian(at: offset + 16, count: 4),
            let commentByteCount = window.littleEndian(at: offset + 20, count: 2)
        else { return nil }
        let end = min(offset + 22 + commentByteCount, bytes.byteCount)
        let start = offset - directoryByteCount - directoryOffset
        if start >= 0, window.littleEndian(at: start, count: 4) == 0x0403_4B50,
            window.littleEndian(at: offset - directoryByteCount, count: 4) == 0x0201_4B50
        {
            return start..<end
        }
        guard end == bytes.byteCount, directoryByteCount > 0 else { return nil }
        return earliest..<end
    }

    /// The file of boxes that begins at `offset`: as many as follow each other. Source: ISO/IEC 14496-12, 4.2.
    private func boxes(at offset: Int) -> FoundContent? {
        var window = ByteWindow(bytes, capacity: 64)
        var position = offset
        var boxCount = 0
        while let header = try? window.bytes(at: position, count: 16), header.count >= 8 {
            var byteCount = header.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            guard header.dropFirst(4).prefix(4).allSatisfy({ (0x20..<0x7F).contains($0) }) else { break }
            if byteCount == 1, header.count == 16 {
                byteCount = header.suffix(8).reduce(0) { $0 << 8 | Int($1) & 0x7F_FFFF_FFFF_FFFF }
            }
            if byteCount == 0 { byteCount = bytes.byteCount - position }
            guard byteCount >= 8 else { break }
            boxCount += 1
            position = min(bytes.byteCount, position + min(byteCount, bytes.byteCount))
            if boxCount > 10_000 { break }
        }
        // One box of brands alone is no file.
        guard boxCount > 1 else { return nil }
        let range = offset..<position
        let content = RecognisedContent(ByteRange(bytes, range: range).prefix(64)[...])
        guard case .kind = content else { return nil }
        return plain(range, content)
    }

    /// What the base64 that begins at `offset` stands for, if it is something that can hold pictures.
    private mutating func text(
        at offset: Int, _ writing: NestedPart.Writing, _ maximumByteCount: Int
    ) -> FoundContent? {
        guard let text = Base64Text.decode(at: offset, in: bytes, isWide: writing == .wideBase64, maximumByteCount)
        else {
            oversizedCount += 1
            return nil
        }
        guard !text.decoded.isEmpty else { return nil }
        let content = RecognisedContent(text.decoded.prefix(RecognisedContent.prefixByteCount))
        var search = SignatureSearch()
        search.update(text.decoded.span)
        search.finish()
        if case .other = content, search.hits.isEmpty {
            // A place within these letters would give the same bytes again, and no more.
            end = offset + text.consumedByteCount
            return nil
        }
        return FoundContent(
            range: offset..<offset + text.consumedByteCount, writing: writing, content: content,
            bytes: InMemoryByteSource(text.decoded), bufferedByteCount: text.decoded.count, hits: search.hits)
    }

    private func plain(
        _ range: Range<Int>, _ content: RecognisedContent, hits: [SignatureHit] = []
    ) -> FoundContent {
        FoundContent(
            range: range, writing: .plain, content: content, bytes: ByteRange(bytes, range: range),
            bufferedByteCount: 0, hits: hits)
    }
}

extension ByteWindow {
    /// A number whose least significant byte comes first; nil where it cannot be read.
    fileprivate mutating func littleEndian(at offset: Int, count: Int) -> Int? {
        guard let bytes = try? bytes(at: offset, count: count), bytes.count == count else { return nil }
        return bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
