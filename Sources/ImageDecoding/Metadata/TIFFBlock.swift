/// A TIFF file in miniature, in memory: the form of EXIF data and of the index of a multi-picture file.
///
/// The block is the file's own word and may be hostile. Whatever is read is checked against its end, and it is up to
/// the reader of a block which offsets it follows, and how many.
struct TIFFBlock {
    /// One entry of a directory: a tag, and where its value is.
    struct Entry {
        var type: Int
        var count: Int
        /// Where the four bytes begin that hold the value, or the offset of a longer one.
        var value: Int
    }

    private let bytes: [UInt8]
    private let isBigEndian: Bool

    /// Nil where `bytes` do not begin as TIFF does.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0x49, 0x49, 0x2A, 0x00]) {
            isBigEndian = false
        } else if bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) {
            isBigEndian = true
        } else {
            return nil
        }
    }

    /// Where the first directory is said to be.
    var firstDirectory: Int? { number(at: 4, byteCount: 4) }

    /// Where the directory behind the one at `directory` is said to be; 0 for none, nil where that does not stand
    /// there.
    func directory(after directory: Int) -> Int? {
        guard let entryCount = number(at: directory, byteCount: 2) else { return nil }
        return number(at: directory + 2 + 12 * entryCount, byteCount: 4)
    }

    /// Whether all entries of the directory at `directory` lie inside the block.
    func hasWholeDirectory(at directory: Int) -> Bool {
        guard let entryCount = number(at: directory, byteCount: 2) else { return false }
        return directory + 2 + 12 * entryCount <= bytes.count
    }

    /// The first entry of a directory with this tag, unless the block ends before it.
    func entry(_ tag: Int, inDirectoryAt directory: Int) -> Entry? {
        guard let entryCount = number(at: directory, byteCount: 2) else { return nil }
        for index in 0..<entryCount {
            let start = directory + 2 + 12 * index
            guard let found = number(at: start, byteCount: 2) else { return nil }
            guard found == tag else { continue }
            guard let type = number(at: start + 2, byteCount: 2), let count = number(at: start + 4, byteCount: 4) else {
                return nil
            }
            return Entry(type: type, count: count, value: start + 8)
        }
        return nil
    }

    /// The value of an entry of one whole number, whether it is a BYTE, a SHORT or a LONG: programs differ.
    func number(_ tag: Int, inDirectoryAt directory: Int) -> Int? {
        let byteCounts = [1: 1, 3: 2, 4: 4]
        guard let entry = entry(tag, inDirectoryAt: directory), let byteCount = byteCounts[entry.type],
            entry.count == 1
        else { return nil }
        return number(at: entry.value, byteCount: byteCount)
    }

    /// An unsigned number of up to four bytes, or nil beyond the end.
    func number(at offset: Int, byteCount: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - byteCount else { return nil }
        let bytes = bytes[offset..<offset + byteCount]
        return isBigEndian ? bytes.reduce(0) { $0 << 8 | Int($1) } : bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
