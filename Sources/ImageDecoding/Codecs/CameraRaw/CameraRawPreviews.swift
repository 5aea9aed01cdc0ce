import ByteSources

/// The JPEGs in a camera's file that show what it took: where they are.
struct CameraRawPreviews {
    struct Preview: Hashable {
        var range: Range<Int>
        var pixelCount: Int
    }

    /// In the order in which they were found, none twice.
    private(set) var all: [Preview] = []
    /// How they are shown, unless they say so themselves.
    private(set) var orientation: Int?
    /// Where the tiles of a sensor's samples begin that are JPEGs, lossless ones as a rule.
    private(set) var partOffsets: [Int] = []
    /// What may have kept others from being found.
    private(set) var fault: ImageDecodingError?

    private let file: HeaderBytes
    private let limits: DecodingLimits

    /// How much is searched, of what makers keep to themselves, and of a file that names no JPEG: they come first, before
    /// the samples of the sensor.
    private static let maximumSearchedByteCount = 1 << 25
    /// How many places are looked at where a JPEG may begin.
    private static let maximumCandidateCount = 2000

    private var searchedByteCount = 0
    private var candidateCount = 0

    /// The largest; of several, the first.
    var main: Preview? {
        all.reduce(nil) { best, next in best.map { $0.pixelCount >= next.pixelCount } == true ? best : next }
    }

    init(_ file: HeaderBytes, limits: DecodingLimits) {
        self.file = file
        self.limits = limits
        let prefix = Array(file.bytes(at: 0, count: CameraRawSignature.byteCount))
        switch CameraRawSignature.variety(prefix) ?? .tiff {
        case .tiff: readDirectories(of: file, startingAt: 0)
        case .boxes: readBoxes()
        case .fujifilm:
            // The offset and the length of the JPEG stand at a fixed place.
            note(offset: file.number(at: 84, byteCount: 4), byteCount: file.number(at: 88, byteCount: 4))
        case .sigma: readSections()
        case .minolta: break
        }
        if all.isEmpty { search(0..<min(file.byteCount, Self.maximumSearchedByteCount)) }
    }

    // MARK: - Directories

    /// - Parameter start: where the TIFF begins, from which its offsets count.
    private mutating func readDirectories(of tiff: HeaderBytes, startingAt start: Int) {
        typealias Tag = TIFFDirectory.Tag
        guard let block = TIFFBlock(tiff, marks: CameraRawSignature.marks + [43]) else { return }
        let walk = TIFFDirectoryWalk(block, maximumCount: max(1, limits.maximumEmbeddedPictureCount))
        fault = fault ?? walk.fault
        orientation = orientation ?? walk.directories.first?.orientation
        for directory in walk.directories {
            note(
                offset: directory.number(Tag.jpegOffset).map { min($0, tiff.byteCount) + start },
                byteCount: directory.number(Tag.jpegByteCount))
            // A whole JPEG in the one strip that there is.
            let parts = directory.jpegPartOffsets.map { min($0, tiff.byteCount) + start }
            if parts.count == 1, directory.has(Tag.stripOffsets) {
                note(offset: parts.first, byteCount: directory.number(Tag.stripByteCounts))
            } else {
                partOffsets += parts
            }
            // Panasonic's JPEG, which is the value of an entry.
            if let range = directory.range(0x2E) { note(offset: range.lowerBound + start, byteCount: range.count) }
            // What the maker keeps to itself lies in a part of the EXIF data.
            if let exif = directory.number(Tag.exif),
                let entries = TIFFDirectory(block, at: exif, number: 0, isBelowAnother: true),
                let notes = entries.range(0x927C), notes.count > 4096
            {
                search(notes.lowerBound + start..<notes.upperBound + start)
            }
        }
    }

    // MARK: - Boxes

    /// Canon CR3: the first track is a JPEG, and boxes of Canon's own have smaller ones. Source: L. Gavaret, "Canon CR3".
    private mutating func readBoxes() {
        for box in boxes(in: 0..<file.byteCount) {
            switch box.name {
            case "moov":
                for inner in boxes(in: box.contents) {
                    if inner.name == "trak" { readTrack(inner.contents) }
                    if inner.name == "uuid" { readOwnBoxes(inner.contents) }
                }
            case "uuid" where box.contents.count < 1 << 25:
                search(box.contents)
            default:
                break
            }
        }
    }

    /// Canon's boxes after the sixteen bytes of their identifier: EXIF data, and the thumbnail.
    private mutating func readOwnBoxes(_ contents: Range<Int>) {
        guard contents.count > 16 else { return }
        for box in boxes(in: contents.lowerBound + 16..<contents.upperBound) {
            switch box.name {
            case "CMT1":
                let part = HeaderBytes(ByteRange(file.source, range: box.contents))
                readDirectories(of: part, startingAt: box.contents.lowerBound)
            case "THMB": search(box.contents)
            default: break
            }
        }
    }

    private mutating func readTrack(_ contents: Range<Int>) {
        func box(_ path: [String], in range: Range<Int>) -> Range<Int>? {
            guard let name = path.first else { return range }
            let found = boxes(in: range).first { $0.name == name }
            return found.flatMap { box(Array(path.dropFirst()), in: $0.contents) }
        }
        guard let table = box(["mdia", "minf", "stbl"], in: contents), let sizes = box(["stsz"], in: table)
        else { return }
        let same = file.number(at: sizes.lowerBound + 4, byteCount: 4) ?? 0
        let size = same != 0 ? same : file.number(at: sizes.lowerBound + 12, byteCount: 4)
        if let long = box(["co64"], in: table) {
            guard let upper = file.number(at: long.lowerBound + 8, byteCount: 4), upper < 1 << 24,
                let lower = file.number(at: long.lowerBound + 12, byteCount: 4)
            else { return }
            note(offset: upper << 32 | lower, byteCount: size)
        } else if let short = box(["stco"], in: table) {
            note(offset: file.number(at: short.lowerBound + 8, byteCount: 4), byteCount: size)
        }
    }

    /// The boxes that lie one after the other in a range. Source: ISO/IEC 14496-12, 4.2.
    private func boxes(in range: Range<Int>) -> [(name: String, contents: Range<Int>)] {
        var boxes: [(name: String, contents: Range<Int>)] = []
        var position = range.lowerBound
        while boxes.count < limits.maximumEmbeddedPictureCount, position + 8 <= range.upperBound,
            let short = file.number(at: position, byteCount: 4)
        {
            let name = String(decoding: file.bytes(at: position + 4, count: 4), as: UTF8.self)
            var (size, start) = (short, position + 8)
            if short == 0 { size = range.upperBound - position }
            if short == 1 {
                guard let upper = file.number(at: position + 8, byteCount: 4), upper < 1 << 24,
                    let lower = file.number(at: position + 12, byteCount: 4)
                else { break }
                (size, start) = (upper << 32 | lower, position + 16)
            }
            guard size >= start - position else { break }
            let end = min(position + size, range.upperBound)
            boxes.append((name, min(start, end)..<end))
            position = end
        }
        return boxes
    }

    // MARK: - Sections

    /// Sigma X3F: the last four bytes say where the directory is. Source: Sigma, "X3F File Format".
    private mutating func readSections() {
        guard let directory = file.littleEndianNumber(at: file.byteCount - 4, byteCount: 4),
            file.bytes(at: directory, count: 4).elementsEqual("SECd".utf8),
            let count = file.littleEndianNumber(at: directory + 8, byteCount: 4)
        else { return }
        for index in 0..<min(count, limits.maximumEmbeddedPictureCount) {
            guard let offset = file.littleEndianNumber(at: directory + 12 + 12 * index, byteCount: 4),
                let byteCount = file.littleEndianNumber(at: directory + 16 + 12 * index, byteCount: 4)
            else { return }
            // After its header of 28 bytes a picture that is a JPEG begins as such.
            if byteCount > 28 { note(offset: offset + 28, byteCount: byteCount - 28) }
        }
    }

    // MARK: - JPEGs

    /// Notes the JPEG at a place, if one that is decoded begins there.
    private mutating func note(offset: Int?, byteCount: Int?) {
        guard let offset, let byteCount, offset < file.byteCount, byteCount > 0,
            !all.contains(where: { $0.range.lowerBound == offset }), all.count < limits.maximumEmbeddedPictureCount,
            let frame = JPEGFrameHeader(at: offset, in: file)
        else { return }
        all.append(
            Preview(
                range: offset..<offset + min(byteCount, file.byteCount - offset), pixelCount: frame.width * frame.height
            ))
    }

    /// Notes all JPEGs that begin anywhere in a range.
    private mutating func search(_ range: Range<Int>) {
        let range = range.clamped(to: 0..<file.byteCount)
        let pieceByteCount = 1 << 16
        var position = range.lowerBound
        while position < range.upperBound {
            let bytes = Array(file.bytes(at: position, count: min(pieceByteCount, range.upperBound - position)))
            guard bytes.count > 2, searchedByteCount < Self.maximumSearchedByteCount else { return }
            var next = position + bytes.count - 2
            for index in 0..<bytes.count - 2
            where bytes[index] == 0xFF && bytes[index + 1] == 0xD8 && bytes[index + 2] == 0xFF {
                let start = position + index
                candidateCount += 1
                guard candidateCount <= Self.maximumCandidateCount else { return }
                guard JPEGFrameHeader(at: start, in: file) != nil else { continue }
                let rest = HeaderBytes(ByteRange(file.source, range: start..<file.byteCount))
                guard let end = JPEGCodec().end(in: rest) else { continue }
                note(offset: start, byteCount: end)
                // What lies inside it is its own.
                next = start + end
                break
            }
            searchedByteCount += bytes.count
            position = max(next, position + 1)
        }
    }
}
