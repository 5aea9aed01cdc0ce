/// What pictures there are inside a file, as a codec notes them while it reads the headers.
struct EmbeddedPictureIndex {
    /// A picture, and where its pixels are.
    struct Entry {
        let picture: EmbeddedPicture
        let place: Place
    }

    enum Place {
        /// A file of its own, in this part of the file.
        case file(Range<Int>)
        /// A file of its own, which was decoded from the bytes of the file.
        case memory([UInt8])
        /// What ``frames`` decodes under this number.
        case frame(Int)
    }

    /// Thumbnails, then the other pictures, each in the order of the file.
    var entries: [Entry] { thumbnails + others }
    private var thumbnails: [Entry] = []
    private var others: [Entry] = []
    /// What decodes the frames among them; nil where there is none.
    var frames: (any FrameDecoder)?
    /// The first thing that was wrong.
    private(set) var fault: ImageDecodingError?

    private let file: HeaderBytes
    private let limits: DecodingLimits

    /// An index of nothing.
    init(_ file: HeaderBytes, limits: DecodingLimits) {
        self.file = file
        self.limits = limits
    }

    /// Whether the limits allow one more picture; it is a fault if not.
    mutating func hasRoom() -> Bool {
        guard thumbnails.count + others.count >= limits.maximumEmbeddedPictureCount else { return true }
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
    mutating func append(_ part: EmbeddedPicture.Part, _ place: Place) {
        guard hasRoom() else { return }
        var range: Range<Int>?
        if case .file(let place) = place { range = place }
        let entry = Entry(picture: EmbeddedPicture(part: part, byteRange: range), place: place)
        if part == .thumbnail { thumbnails.append(entry) } else { others.append(entry) }
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
        append(part, .file(range.lowerBound..<min(range.upperBound, end)))
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
}
