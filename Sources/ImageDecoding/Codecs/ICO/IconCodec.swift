import ByteSources

extension PictureFormat {
    /// ICO: an icon in several sizes.
    public static let ico = PictureFormat(rawValue: "ico")
    /// CUR: a cursor, which is an icon with a hot spot.
    public static let cur = PictureFormat(rawValue: "cur")
}

/// ICO and CUR, in Swift: each picture in one is a PNG or a BMP without its first header, which is followed by a mask.
/// The mask is alpha, and dropped.
struct IconCodec: PictureCodec {
    private let isCursor: Bool

    static let icon = IconCodec(isCursor: false)
    static let cursor = IconCodec(isCursor: true)

    var format: PictureFormat { isCursor ? .cur : .ico }

    func recognises(_ prefix: [UInt8]) -> Bool {
        isCursor ? PictureSignature.cursor.matches(prefix) : PictureSignature.ico.matches(prefix)
    }

    func open(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) -> any OpenedPicture {
        let source = try input.randomAccess(limits)
        let file = HeaderBytes(source)
        let directory = directory(of: file, limits)
        guard let main = directory.main else {
            if let failure = file.failure { throw ImageDecodingError(reading: failure) }
            throw ImageDecodingError(.damagedHeader, "the directory of the icon names no picture that is in the file")
        }
        return try Self.open(main, in: source, as: format, limits: limits)
    }

    func embeddedPictures(in file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex {
        var index = EmbeddedPictureIndex(file, limits: limits)
        let directory = directory(of: file, limits)
        for entry in directory.entries where entry != directory.main {
            guard index.hasRoom() else { break }
            index.append(
                .frame(entry.number), Self.pngRange(entry, in: file).map { .file($0) } ?? .frame(entry.number))
        }
        if directory.hasMore { index.reportTooManyPictures() }
        if directory.misplacedCount > 0 {
            index.report(
                .damagedHeader,
                "the directory of the icon names \(directory.misplacedCount) pictures at places that are not in the file",
                leavesPicturesUnexamined: false)
        }
        let (source, format) = (file.source, format)
        index.frames = PageDecoder(source, limits: limits) { number, _, limits throws(ImageDecodingError) in
            guard let entry = directory.entries.first(where: { $0.number == number }) else {
                throw ImageDecodingError(.notAPicture, "the icon has no picture \(number)")
            }
            return try Self.open(entry, in: source, as: format, limits: limits)
        }
        return index
    }

    private func directory(of file: HeaderBytes, _ limits: DecodingLimits) -> IconDirectory {
        IconDirectory(file, isCursor: isCursor, maximumCount: max(1, limits.maximumEmbeddedPictureCount))
    }

    private static func open(
        _ entry: IconDirectory.Entry, in source: any RandomAccessByteSource, as format: PictureFormat,
        limits: DecodingLimits
    ) throws(ImageDecodingError) -> any OpenedPicture {
        let file = HeaderBytes(source)
        if let range = pngRange(entry, in: file) {
            return try NestedPicture(source, in: range, as: format, by: PNGCodec(), limits: limits)
        }
        return BMPPicture(try BMPHeader(file, iconEntry: entry.offset), in: file, as: format)
    }

    /// Where the PNG of an entry is; nil where the entry is no PNG. Its size is believed where a PNG ends there.
    private static func pngRange(_ entry: IconDirectory.Entry, in file: HeaderBytes) -> Range<Int>? {
        guard PNGCodec().recognises(Array(file.bytes(at: entry.offset, count: 8))) else { return nil }
        let statedEnd = entry.offset + entry.statedByteCount
        let isEnd = file.bytes(at: statedEnd - 8, count: 4).elementsEqual("IEND".utf8)
        return entry.offset..<(isEnd && statedEnd <= file.byteCount ? statedEnd : file.byteCount)
    }

    var samples: [CodecSample] { isCursor ? [.cursor] : [.icon] }
}
