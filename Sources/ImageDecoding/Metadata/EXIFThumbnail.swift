/// Finds the thumbnail in an EXIF block: a JPEG to which the second directory (IFD1) points.
///
/// The block may be hostile. Two directories are read, and no offset but those to them is followed. Source: EXIF 2.32,
/// 4.5.8 and 4.6.4.
enum EXIFThumbnail {
    /// Where the thumbnail is said to be, counted from the start of the block, or nil where the block names none. A
    /// length of zero names none: that is how programs take a thumbnail out.
    ///
    /// - Throws: where the block ends before it has said whether there is one, or names one that is not a JPEG.
    static func find(in bytes: [UInt8]) throws(ImageDecodingError) -> Range<Int>? {
        guard let block = TIFFBlock(bytes) else {
            throw ImageDecodingError(.damagedHeader, "the EXIF data do not begin as TIFF does")
        }
        guard let main = block.firstDirectory, block.hasWholeDirectory(at: main) else {
            throw ImageDecodingError(.damagedHeader, "the first directory of the EXIF data reaches beyond them")
        }
        // Some writers leave out the link where there is nothing to link to.
        guard let directory = block.directory(after: main), directory != 0 else { return nil }
        guard directory != main, block.hasWholeDirectory(at: directory) else {
            throw ImageDecodingError(
                .damagedHeader, "the directory of the EXIF thumbnail reaches beyond the EXIF data or is the first one")
        }
        let offset = block.number(0x0201, inDirectoryAt: directory)
        let byteCount = block.number(0x0202, inDirectoryAt: directory)
        switch (offset, byteCount) {
        case (_, 0?):
            return nil
        case (let offset?, let byteCount?):
            return offset..<offset + byteCount
        case (nil, nil):
            // Strips of pixels (StripOffsets): EXIF allows it, and some early cameras did it.
            guard block.entry(0x0111, inDirectoryAt: directory) != nil else { return nil }
            throw ImageDecodingError(
                .unsupportedCoding, "the EXIF thumbnail is not a JPEG but strips of pixels, which are not decoded")
        default:
            throw ImageDecodingError(
                .damagedHeader, "the EXIF data name only an offset or only a length of a thumbnail")
        }
    }

    /// How the thumbnail is shown: by its own directory, or as the picture is. Nil where that is as it is stored.
    static func orientation(in bytes: [UInt8]) -> Int? {
        let block = TIFFBlock(bytes)
        let own = block?.firstDirectory.flatMap { block?.directory(after: $0) }.flatMap {
            block?.number(0x0112, inDirectoryAt: $0)
        }
        let orientation = own.flatMap { (1...8).contains($0) ? $0 : nil } ?? EXIFOrientation.find(in: bytes)
        return orientation == 1 ? nil : orientation
    }

    /// Where the first bytes that begin a JPEG are, whatever the block says of them.
    static func misplacedJPEG(in bytes: [UInt8]) -> Int? {
        bytes.indices.dropLast(2).first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xD8 && bytes[$0 + 2] == 0xFF }
    }
}
