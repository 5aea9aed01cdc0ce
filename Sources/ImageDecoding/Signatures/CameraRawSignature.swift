/// How the files begin in which cameras store what their sensor saw, before it is developed. Many are TIFF files, and told
/// from others by what their first directory says.
enum CameraRawSignature {
    /// How a file is to be read.
    enum Variety {
        /// TIFF or much like it; the mark that follows the order of bytes.
        case tiff
        /// Boxes: Canon CR3.
        case boxes
        /// Fujifilm RAF.
        case fujifilm
        /// Sigma X3F.
        case sigma
        /// Minolta MRW.
        case minolta
    }

    /// The first directory mostly begins with the ninth byte, and has some dozen entries of 12 bytes.
    static let byteCount = 1024

    /// What may follow the order of bytes: TIFF, Olympus ("RO" and "RS"), Panasonic.
    static let marks = [42, 0x4F52, 0x5352, 0x55]

    static func variety(_ prefix: [UInt8]) -> Variety? {
        func has(_ text: String, at offset: Int = 0) -> Bool {
            text.utf8.elementsEqual(prefix.dropFirst(offset).prefix(text.utf8.count))
        }
        if has("ftypcrx ", at: 4) { return .boxes }
        if has("FUJIFILMCCD-RAW ") { return .fujifilm }
        if has("FOVb") { return .sigma }
        if has("\0MRM") { return .minolta }
        if has("IIRO") || has("IIRS") || has("MMOR") || has("IIU\0") { return .tiff }
        guard has("II*\0") || has("MM\0*") else { return nil }
        // Canon CR2 and Phase One IIQ.
        if prefix.count >= 16, has("CR", at: 8) && (prefix[10] == 2) || has("IIII", at: 8) { return .tiff }
        guard let block = TIFFBlock(Array(prefix.prefix(byteCount))), let directory = block.firstDirectory else {
            return nil
        }
        return isOfCamera(block, directory) ? .tiff : nil
    }

    /// Whether a TIFF whose first directory this is comes from a camera: what its sensor saw stands in it, or below it.
    static func isOfCamera(_ directory: TIFFDirectory) -> Bool {
        isOfCamera(directory.block, directory.offset)
    }

    private static func isOfCamera(_ block: TIFFBlock, _ directory: Int) -> Bool {
        typealias Tag = TIFFDirectory.Tag
        if block.entry(Tag.dngVersion, inDirectoryAt: directory) != nil { return true }
        let photometric = block.number(Tag.photometric, inDirectoryAt: directory)
        let compression = block.number(Tag.compression, inDirectoryAt: directory)
        // A pattern of colours, linear samples, and compressions of Nikon, Sony, Pentax, Samsung and Kodak.
        if photometric == 32803 || photometric == 34892 { return true }
        if let compression, [34713, 32767, 65535, 32770, 65000].contains(compression) { return true }
        // Or a small copy comes first, and the rest is below it.
        return block.entry(Tag.make, inDirectoryAt: directory) != nil
            && block.entry(Tag.subdirectories, inDirectoryAt: directory) != nil
            && (block.number(Tag.subfileType, inDirectoryAt: directory) == 1 || compression == 6)
    }
}
