/// The index of a multi-picture file (MPO): a TIFF block in the header of its first picture.
///
/// Stereo cameras write it, burst modes, and phones that add a preview, a depth map or a gain map. Source: CIPA
/// DC-007-2009, 5.2.
struct MultiPictureIndex {
    struct Entry {
        /// Counted from the start of the block; 0 stands for the file itself, and is not an offset.
        var offset: Int
        var byteCount: Int
    }

    /// How many pictures the index says there are, the file itself among them.
    private(set) var announcedCount = 0
    /// Those that stand inside the block: 4095 at most.
    private(set) var entries: [Entry] = []

    /// Nil where the block is no index: pictures after the first have a block with other contents.
    init?(_ bytes: [UInt8]) throws(ImageDecodingError) {
        guard let block = TIFFBlock(bytes), let directory = block.firstDirectory,
            block.hasWholeDirectory(at: directory)
        else {
            throw ImageDecodingError(.damagedHeader, "the index of a multi-picture file reaches beyond its segment")
        }
        let stated = block.number(0xB001, inDirectoryAt: directory)
        guard let list = block.entry(0xB002, inDirectoryAt: directory) else {
            guard let stated, stated > 1 else { return nil }
            throw ImageDecodingError(
                .damagedHeader, "the index of a multi-picture file names none of \(stated) pictures")
        }
        announcedCount = max(stated ?? 0, list.count / 16)
        guard let start = block.number(at: list.value, byteCount: 4) else { return }
        for index in 0..<list.count / 16 {
            let entry = start + 16 * index
            guard let byteCount = block.number(at: entry + 4, byteCount: 4),
                let offset = block.number(at: entry + 8, byteCount: 4),
                block.number(at: entry + 12, byteCount: 4) != nil
            else { return }
            entries.append(Entry(offset: offset, byteCount: byteCount))
        }
    }
}
