/// The resources of a Photoshop file, which other formats hold too: the thumbnails among them.
struct PSDResources {
    private let file: HeaderBytes
    private let range: Range<Int>

    private static let maximumCount = 10_000

    init(_ file: HeaderBytes, in range: Range<Int>) {
        self.file = file
        self.range = range.clamped(to: 0..<file.byteCount)
    }

    /// Notes the thumbnails as far as they are JPEGs whose colours are in the usual order.
    func noteThumbnails(_ index: inout EmbeddedPictureIndex) {
        var position = range.lowerBound
        for _ in 0..<Self.maximumCount {
            guard position + 12 <= range.upperBound,
                file.bytes(at: position, count: 3).elementsEqual("8BI".utf8)
                    || file.bytes(at: position, count: 4).elementsEqual("MeSa".utf8),
                let identifier = file.number(at: position + 4, byteCount: 2),
                let nameByteCount = file.number(at: position + 6, byteCount: 1)
            else { return }
            // The name and the data are filled up to an even number of bytes.
            let sizeOffset = position + 6 + (nameByteCount + 2) / 2 * 2
            guard let size = file.number(at: sizeOffset, byteCount: 4) else { return }
            let data = sizeOffset + 4..<sizeOffset + 4 + size
            if identifier == 1036 || identifier == 1033, size > Self.thumbnailHeaderByteCount {
                noteThumbnail(data, hasBlueFirst: identifier == 1033, &index)
            }
            position = data.upperBound + size % 2
        }
    }

    private static let thumbnailHeaderByteCount = 28

    private func noteThumbnail(_ data: Range<Int>, hasBlueFirst: Bool, _ index: inout EmbeddedPictureIndex) {
        guard file.number(at: data.lowerBound, byteCount: 4) == 1 else {
            index.report(.unsupportedCoding, "the Photoshop thumbnail is not a JPEG but pixels, which are not decoded")
            return
        }
        // Photoshop 4 took blue for red.
        guard !hasBlueFirst else {
            index.report(
                .unsupportedCoding, "the thumbnail of an old Photoshop has red and blue exchanged, and is not decoded")
            return
        }
        index.appendJPEG(
            .thumbnail, in: data.lowerBound + Self.thumbnailHeaderByteCount..<data.upperBound, end: range.upperBound,
            name: "the Photoshop thumbnail")
    }
}
