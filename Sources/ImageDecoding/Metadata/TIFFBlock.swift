import ByteSources

/// The structure of a TIFF file, and of what is one in miniature: EXIF data, the index of a multi-picture file.
///
/// It is the file's own word and may be hostile. Whatever is read is checked against its end, and it is up to the reader
/// of a block which offsets it follows, and how many. Source: TIFF 6.0, section 2; Adobe/AWare, "BigTIFF".
struct TIFFBlock {
    /// One entry of a directory: a tag, and where its value is.
    struct Entry {
        var type: Int
        var count: Int
        /// Where the bytes begin that hold the value, or the offset of a longer one.
        var value: Int
    }

    /// The bytes, whose first is offset 0.
    let file: HeaderBytes
    private let isBigEndian: Bool
    /// Whether offsets have eight bytes (BigTIFF).
    private let isBig: Bool

    /// Nil where `bytes` do not begin as TIFF does.
    init?(_ bytes: [UInt8]) {
        self.init(HeaderBytes(InMemoryByteSource(bytes)))
    }

    /// Nil where `file` does not begin as TIFF does.
    ///
    /// - Parameter marks: what may follow the two letters for the order of bytes: 42 in TIFF, 43 in BigTIFF, and
    ///   other numbers in files of some cameras.
    init?(_ file: HeaderBytes, marks: [Int] = [42]) {
        let start = Array(file.bytes(at: 0, count: 4))
        guard start.count == 4, start[0] == start[1], start[0] == 0x49 || start[0] == 0x4D else { return nil }
        isBigEndian = start[0] == 0x4D
        let mark = isBigEndian ? Int(start[2]) << 8 | Int(start[3]) : Int(start[3]) << 8 | Int(start[2])
        guard marks.contains(mark) else { return nil }
        isBig = mark == 43
        self.file = file
    }

    /// As many bytes as an offset has.
    var offsetByteCount: Int { isBig ? 8 : 4 }
    private var countByteCount: Int { isBig ? 8 : 2 }
    private var entryByteCount: Int { isBig ? 20 : 12 }

    /// Where the first directory is said to be.
    var firstDirectory: Int? { number(at: isBig ? 8 : 4, byteCount: offsetByteCount) }

    /// How many entries the directory at `directory` says it has.
    func entryCount(inDirectoryAt directory: Int) -> Int? { number(at: directory, byteCount: countByteCount) }

    private func place(ofEntry index: Int, inDirectoryAt directory: Int) -> Int {
        directory + countByteCount + entryByteCount * index
    }

    /// Where the directory after the one at `directory` is said to be; 0 for none, nil where that does not stand
    /// there.
    func directory(after directory: Int) -> Int? {
        guard let entryCount = entryCount(inDirectoryAt: directory), entryCount <= 1 << 16 else { return nil }
        return number(at: place(ofEntry: entryCount, inDirectoryAt: directory), byteCount: offsetByteCount)
    }

    /// Whether all entries of the directory at `directory` lie inside the block.
    func hasWholeDirectory(at directory: Int) -> Bool {
        guard let entryCount = entryCount(inDirectoryAt: directory), entryCount <= 1 << 16 else { return false }
        return place(ofEntry: entryCount, inDirectoryAt: directory) <= file.byteCount
    }

    /// Entry `index` of a directory, and its tag, unless the block ends before it.
    func entry(at index: Int, inDirectoryAt directory: Int) -> (tag: Int, entry: Entry)? {
        let start = place(ofEntry: index, inDirectoryAt: directory)
        guard let tag = number(at: start, byteCount: 2), let type = number(at: start + 2, byteCount: 2),
            let count = number(at: start + 4, byteCount: offsetByteCount)
        else { return nil }
        return (tag, Entry(type: type, count: count, value: start + 4 + offsetByteCount))
    }

    /// The first entry of a directory with this tag, unless the block ends before it.
    func entry(_ tag: Int, inDirectoryAt directory: Int) -> Entry? {
        guard let entryCount = entryCount(inDirectoryAt: directory) else { return nil }
        for index in 0..<min(entryCount, 1 << 16) {
            guard let found = number(at: place(ofEntry: index, inDirectoryAt: directory), byteCount: 2) else {
                return nil
            }
            if found == tag { return entry(at: index, inDirectoryAt: directory)?.entry }
        }
        return nil
    }

    /// The value of an entry of one whole number, whether it is a BYTE, a SHORT or a LONG: programs differ.
    func number(_ tag: Int, inDirectoryAt directory: Int) -> Int? {
        guard let entry = entry(tag, inDirectoryAt: directory), entry.count == 1 else { return nil }
        return number(0, of: entry)
    }

    /// Number `index` of an entry of whole numbers.
    func number(_ index: Int, of entry: Entry) -> Int? {
        guard let byteCount = Self.numberByteCounts[entry.type], byteCount <= offsetByteCount, index >= 0,
            index < min(entry.count, file.byteCount), let place = place(of: entry), place <= file.byteCount
        else { return nil }
        return number(at: place + index * byteCount, byteCount: byteCount)
    }

    /// Where the values of an entry begin: in the entry itself if they fit, else elsewhere.
    func place(of entry: Entry) -> Int? {
        guard let size = Self.valueByteCounts[entry.type] else { return nil }
        let (byteCount, overflow) = size.multipliedReportingOverflow(by: entry.count)
        if overflow { return nil }
        return byteCount <= offsetByteCount ? entry.value : number(at: entry.value, byteCount: offsetByteCount)
    }

    /// Bytes of a whole number, by the type of an entry: BYTE, SHORT, LONG, IFD, LONG8, IFD8.
    private static let numberByteCounts = [1: 1, 3: 2, 4: 4, 13: 4, 16: 8, 18: 8]
    /// Bytes of a value of each type.
    private static let valueByteCounts = [
        1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8,
    ]

    /// An unsigned number of up to eight bytes, or nil beyond the end, and where it does not fit.
    func number(at offset: Int, byteCount: Int) -> Int? {
        guard offset >= 0, offset <= file.byteCount - byteCount else { return nil }
        let bytes = file.bytes(at: offset, count: byteCount)
        guard bytes.count == byteCount else { return nil }
        var number: UInt64 = 0
        if isBigEndian {
            for byte in bytes { number = number << 8 | UInt64(byte) }
        } else {
            for byte in bytes.reversed() { number = number << 8 | UInt64(byte) }
        }
        return Int(exactly: number)
    }
}
