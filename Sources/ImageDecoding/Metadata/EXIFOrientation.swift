/// Finds the orientation in an EXIF block: a TIFF file in miniature, whose first directory holds it.
///
/// The block is the file's own word and may be hostile. Only the first directory is read, and no offset but the one to
/// it is followed, so there is nothing to loop in.
package enum EXIFOrientation {
    /// 1 to 8, or nil where `block` has none, or is not well formed up to it.
    ///
    /// Some programs write the signature of a JPEG's EXIF segment in front of a block that needs none.
    package static func find(in block: [UInt8]) -> Int? {
        let signature = Array("Exif\0\0".utf8)
        let block = block.starts(with: signature) ? Array(block.dropFirst(signature.count)) : block
        guard let block = TIFFBlock(block), let directory = block.firstDirectory,
            let value = block.number(0x0112, inDirectoryAt: directory), (1...8).contains(value)
        else { return nil }
        return value
    }
}
