/// A search of the segments of a JPEG, up to its first scan, for thumbnails in EXIF and JFXX segments and for the index
/// of a multi-picture file. Source: ITU-T T.81, B.1.1; ITU-T T.871, 10.2.
struct JPEGPictureSearch {
    /// What was found so far.
    private(set) var index: EmbeddedPictureIndex

    private let file: HeaderBytes
    /// Whether a multi-picture index was read: there is one a file.
    private var hasMultiPictureIndex = false

    /// A few dozen are usual; a large colour profile or editing history takes some hundred.
    private static let maximumSegmentCount = 100_000
    /// Bytes between segments, which libjpeg skips with a warning.
    private static let maximumExtraneousByteCount = 1 << 16

    init(_ file: HeaderBytes, limits: DecodingLimits) {
        self.file = file
        index = EmbeddedPictureIndex(file, limits: limits)
    }

    /// Goes through the segments.
    mutating func run() {
        var position = 2
        var segmentCount = 0
        var extraneousByteCount = 0
        while let byte = file.number(at: position, byteCount: 1) {
            // A segment begins with FF, which may be repeated, and a marker that is neither that nor 0.
            guard byte == 0xFF, let marker = file.number(at: position + 1, byteCount: 1), marker != 0xFF, marker != 0
            else {
                position += 1
                extraneousByteCount += 1
                if extraneousByteCount > Self.maximumExtraneousByteCount { return reportLimit("stray bytes") }
                continue
            }
            // The first scan, the end of the picture.
            if marker == 0xDA || marker == 0xD9 { return }
            segmentCount += 1
            if segmentCount > Self.maximumSegmentCount { return reportLimit("segments") }
            position += 2
            // Markers that stand alone.
            if marker == 0x01 || (0xD0...0xD8).contains(marker) { continue }
            guard let length = file.number(at: position, byteCount: 2), length >= 2 else { return }
            readSegment(marker, in: position + 2..<position + length)
            position += length
        }
    }

    private mutating func reportLimit(_ things: String) {
        index.report(
            .tooManyChunks,
            "there are so many \(things) before the pixels that the rest was not searched for embedded pictures")
    }

    private mutating func readSegment(_ marker: Int, in contents: Range<Int>) {
        func content(after signature: StaticString) -> Range<Int>? {
            let bytes = file.bytes(at: contents.lowerBound, count: min(contents.count, signature.utf8CodeUnitCount))
            guard bytes.elementsEqual(signature.description.utf8) else { return nil }
            return contents.lowerBound + signature.utf8CodeUnitCount..<contents.upperBound
        }
        switch marker {
        case 0xE0:
            if let extension_ = content(after: "JFXX\0") { readJFXX(extension_) }
            if let block = content(after: "JFIF\0") { readJFIF(block) }
        case 0xE1:
            if let block = content(after: "Exif\0\0") { index.appendThumbnail(ofEXIFBlockIn: block) }
        case 0xE2:
            if let block = content(after: "MPF\0") { appendPictures(ofIndexIn: block) }
        default:
            break
        }
    }

    private mutating func readJFXX(_ contents: Range<Int>) {
        guard let code = file.number(at: contents.lowerBound, byteCount: 1), !contents.isEmpty else { return }
        if code == 0x10 {
            index.appendJPEG(
                .thumbnail, in: contents.lowerBound + 1..<contents.upperBound, end: contents.upperBound,
                name: "the JFXX thumbnail")
        } else {
            index.report(.unsupportedCoding, "the JFXX thumbnail is not a JPEG but pixels, which are not decoded")
        }
    }

    private mutating func readJFIF(_ contents: Range<Int>) {
        guard contents.count >= 9, let width = file.number(at: contents.lowerBound + 7, byteCount: 1),
            let height = file.number(at: contents.lowerBound + 8, byteCount: 1), width * height > 0
        else { return }
        index.report(
            .unsupportedCoding,
            "the JFIF thumbnail of \(width) × \(height) is not a JPEG but pixels, which are not decoded")
    }

    private mutating func appendPictures(ofIndexIn block: Range<Int>) {
        guard !hasMultiPictureIndex else {
            index.report(
                .damagedHeader, "the file has two indexes of a multi-picture file; the second was not followed")
            return
        }
        do throws(ImageDecodingError) {
            let bytes = Array(file.bytes(at: block.lowerBound, count: block.count))
            guard let pictures = try MultiPictureIndex(bytes) else { return }
            hasMultiPictureIndex = true
            for (number, entry) in zip(1..., pictures.entries) where number > 1 || entry.offset > 0 {
                guard index.hasRoom() else { return }
                guard entry.offset > 0 else {
                    index.report(
                        .damagedHeader, "picture \(number) of the multi-picture file is said to be the file itself",
                        leavesPicturesUnexamined: false)
                    continue
                }
                let start = block.lowerBound + entry.offset
                index.appendJPEG(
                    .frame(number), in: start..<start + entry.byteCount, end: file.byteCount,
                    name: "picture \(number) of the multi-picture file")
            }
            if pictures.entries.count < pictures.announcedCount {
                index.report(
                    .damagedHeader,
                    "the index of the multi-picture file announces \(pictures.announcedCount) pictures and names "
                        + "\(pictures.entries.count)")
            }
        } catch {
            index.report(error)
        }
    }
}
