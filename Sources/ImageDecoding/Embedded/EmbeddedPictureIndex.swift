/// What pictures there are inside a file, found by reading its headers.
struct EmbeddedPictureIndex {
    /// Thumbnails, then the other pictures, each in the order of the file.
    var pictures: [EmbeddedPicture] { thumbnails + frames }
    private var thumbnails: [EmbeddedPicture] = []
    private var frames: [EmbeddedPicture] = []
    var animation: Animation?
    /// The thumbnail that is in a text and not in the file's bytes, if there is one.
    private(set) var decodedThumbnail: [UInt8]?
    /// Whether a multi-picture index was read: there is one a file.
    var hasMultiPictureIndex = false
    /// The first thing that was wrong.
    private(set) var fault: ImageDecodingError?

    private let file: HeaderBytes
    private let limits: DecodingLimits

    init(_ file: HeaderBytes, limits: DecodingLimits) {
        self.file = file
        self.limits = limits
        switch FileSignature.detect(file.bytes(at: 0, count: FileSignature.prefixByteCount)) {
        case .picture(.jpeg): readJPEG(file)
        case .picture(.png): readPNG(file, limits: limits)
        default: break
        }
    }

    /// Whether the limits allow one more picture; it is a fault if not.
    mutating func hasRoom() -> Bool {
        guard thumbnails.count + frames.count >= limits.maximumEmbeddedPictureCount else { return true }
        reportTooManyPictures()
        return false
    }

    mutating func reportTooManyPictures() {
        report(
            .tooManyPictures,
            "the file holds more than \(limits.maximumEmbeddedPictureCount) embedded pictures; "
                + "raise maximumEmbeddedPictureCount to have all of them")
    }

    mutating func report(_ code: ImageDecodingError.Code, _ message: String) {
        report(ImageDecodingError(code, message))
    }

    mutating func report(_ error: ImageDecodingError) {
        if fault == nil { fault = error }
    }

    /// Notes a picture, if there is room for it.
    mutating func append(_ picture: EmbeddedPicture) {
        guard hasRoom() else { return }
        if picture.part == .thumbnail { thumbnails.append(picture) } else { frames.append(picture) }
    }

    /// Notes a JPEG that is said to lie in `range` of the file, and must not reach beyond `end`. What does is cut, and
    /// decoded as far as it goes.
    mutating func appendJPEG(_ part: EmbeddedPicture.Part, in range: Range<Int>, end: Int, name: String) {
        let end = min(end, file.byteCount)
        guard !range.isEmpty, range.lowerBound < end else {
            report(.damagedHeader, "\(name) is said to be in bytes \(range), where there is none")
            return
        }
        guard file.bytes(at: range.lowerBound, count: 2).elementsEqual([0xFF, 0xD8]) else {
            report(.damagedHeader, "\(name) is said to be in bytes \(range), and no JPEG begins there")
            return
        }
        if range.upperBound > end {
            report(.damagedHeader, "\(name) is said to be in bytes \(range), which reach beyond the end")
        }
        append(EmbeddedPicture(part: part, byteRange: range.lowerBound..<min(range.upperBound, end)))
    }

    /// Notes the thumbnail of the EXIF block in `range` of the file, if it has one. No more of the block is held than a
    /// JPEG segment could hold; the thumbnail may lie behind that.
    mutating func appendThumbnail(ofEXIFBlockIn range: Range<Int>) {
        guard !range.isEmpty else { return }
        do throws(ImageDecodingError) {
            let block = Array(file.bytes(at: range.lowerBound, count: min(range.count, 1 << 16)))
            guard let thumbnail = try EXIFThumbnail.find(in: block) else { return }
            appendJPEG(
                .thumbnail,
                in: range.lowerBound + thumbnail.lowerBound..<range.lowerBound + thumbnail.upperBound,
                end: range.upperBound, name: "the EXIF thumbnail")
        } catch {
            report(error)
        }
    }

    /// Notes the thumbnail of an EXIF block that was decoded from a text.
    mutating func appendThumbnail(ofDecodedEXIFBlock block: [UInt8]) {
        do throws(ImageDecodingError) {
            guard let range = try EXIFThumbnail.find(in: block) else { return }
            let bytes = Array(block[range.clamped(to: 0..<block.count)])
            guard bytes.starts(with: [0xFF, 0xD8]), decodedThumbnail == nil else {
                report(
                    .damagedHeader,
                    "the EXIF data in a text name a thumbnail, and no JPEG begins there, or there are two")
                return
            }
            if bytes.count < range.count {
                report(.damagedHeader, "the EXIF thumbnail is said to reach beyond the EXIF data")
            }
            guard hasRoom() else { return }
            decodedThumbnail = bytes
            append(EmbeddedPicture(part: .thumbnail, byteRange: nil))
        } catch {
            report(error)
        }
    }
}
