/// What pictures there are inside a file, as a codec notes them while it reads the headers.
struct EmbeddedPictureIndex {
    /// A picture, and where its pixels are.
    struct Entry {
        let picture: EmbeddedPicture
        let place: Place
        /// How it is shown, where the file says so and the picture itself does not: a thumbnail lies as its picture does.
        var orientation: Int?
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
    /// Where parts of pictures begin that would each be taken for a picture of its own; see
    /// ``EmbeddedPictureReader/partOffsets``.
    var partOffsets: [Int] = []
    /// The first thing that was wrong of what leaves pictures unexamined, or else of all.
    private(set) var fault: ImageDecodingError?
    /// Whether there may be pictures in the file that are not among the entries.
    private(set) var leavesPicturesUnexamined = false

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

    mutating func report(
        _ code: ImageDecodingError.Code, _ message: String, leavesPicturesUnexamined: Bool = true
    ) {
        report(ImageDecodingError(code, message), leavesPicturesUnexamined: leavesPicturesUnexamined)
    }

    /// Notes that something is wrong.
    ///
    /// - Parameter leavesPicturesUnexamined: false where that hides no picture: the bytes that were announced are not in
    ///   the file, or they were searched.
    mutating func report(_ error: ImageDecodingError, leavesPicturesUnexamined: Bool = true) {
        if fault == nil || (leavesPicturesUnexamined && !self.leavesPicturesUnexamined) { fault = error }
        self.leavesPicturesUnexamined = self.leavesPicturesUnexamined || leavesPicturesUnexamined
    }

    /// Notes a picture, if there is room for it.
    mutating func append(_ part: EmbeddedPicture.Part, _ place: Place, orientation: Int? = nil) {
        guard hasRoom() else { return }
        var range: Range<Int>?
        if case .file(let place) = place { range = place }
        let entry = Entry(
            picture: EmbeddedPicture(part: part, byteRange: range), place: place, orientation: orientation)
        if part == .thumbnail { thumbnails.append(entry) } else { others.append(entry) }
    }

    /// Notes a JPEG that is said to lie in `range` of the file, and must not reach beyond `end`. What does is cut, and
    /// decoded as far as it goes.
    mutating func appendJPEG(
        _ part: EmbeddedPicture.Part, in range: Range<Int>, end: Int, name: String, orientation: Int? = nil
    ) {
        let end = min(end, file.byteCount)
        guard !range.isEmpty, range.lowerBound < end else {
            report(
                .damagedHeader, "\(name) is said to be in bytes \(range), where there is none",
                leavesPicturesUnexamined: false)
            return
        }
        guard beginsJPEG(at: range.lowerBound) else {
            report(.damagedHeader, "\(name) is said to be in bytes \(range), and no JPEG begins there")
            return
        }
        if range.upperBound > end {
            report(
                .damagedHeader, "\(name) is said to be in bytes \(range), which reach beyond the end",
                leavesPicturesUnexamined: false)
        }
        append(part, .file(range.lowerBound..<min(range.upperBound, end)), orientation: orientation)
    }

    /// Notes the thumbnail of the EXIF block in `range` of the file, if it has one. No more of the block is held than a
    /// JPEG segment could hold; the thumbnail may follow that.
    mutating func appendThumbnail(ofEXIFBlockIn range: Range<Int>) {
        guard !range.isEmpty else { return }
        let block = Array(file.bytes(at: range.lowerBound, count: min(range.count, Self.blockByteCount)))
        let orientation = EXIFThumbnail.orientation(in: block)
        do throws(ImageDecodingError) {
            guard let thumbnail = try EXIFThumbnail.find(in: block) else { return }
            let place = range.lowerBound + thumbnail.lowerBound..<range.lowerBound + thumbnail.upperBound
            guard place.lowerBound < range.upperBound, beginsJPEG(at: place.lowerBound) else {
                throw ImageDecodingError(
                    .damagedHeader, "the EXIF thumbnail is said to be in bytes \(place), and no JPEG begins there")
            }
            appendJPEG(
                .thumbnail, in: place, end: range.upperBound, name: "the EXIF thumbnail", orientation: orientation)
        } catch {
            // Where it is not, it may be elsewhere: programs that rewrite EXIF data move it and leave the old place.
            if let start = EXIFThumbnail.misplacedJPEG(in: block) {
                let end = min(range.upperBound, file.byteCount)
                append(.thumbnail, .file(range.lowerBound + start..<end), orientation: orientation)
                report(error, leavesPicturesUnexamined: false)
            } else {
                report(error, leavesPicturesUnexamined: !error.isSearched || range.count > Self.blockByteCount)
            }
        }
    }

    private func beginsJPEG(at offset: Int) -> Bool {
        file.bytes(at: offset, count: 2).elementsEqual([0xFF, 0xD8])
    }

    /// As much of EXIF data as is held.
    private static let blockByteCount = 1 << 16
}

extension ImageDecodingError {
    /// Whether what it says of EXIF data leaves no picture in them but a JPEG, which a search of their bytes finds.
    fileprivate var isSearched: Bool { code == .damagedHeader }
}
