/// A directory of a TIFF file: one picture, as a rule.
struct TIFFDirectory {
    let offset: Int
    /// Counted from 1: those of the chain in its order, then those below others.
    let number: Int
    /// Whether another directory names it, rather than the chain.
    let isBelowAnother: Bool

    let block: TIFFBlock
    private let entries: [Int: TIFFBlock.Entry]

    /// Nil where the entries are not all there, or are more than a directory can have.
    init?(_ block: TIFFBlock, at offset: Int, number: Int, isBelowAnother: Bool) {
        guard offset >= 8, block.hasWholeDirectory(at: offset),
            let entryCount = block.entryCount(inDirectoryAt: offset), entryCount <= Self.maximumEntryCount
        else { return nil }
        var entries: [Int: TIFFBlock.Entry] = [:]
        for index in 0..<entryCount {
            guard let (tag, entry) = block.entry(at: index, inDirectoryAt: offset) else { return nil }
            if entries[tag] == nil { entries[tag] = entry }
        }
        self.entries = entries
        self.block = block
        self.offset = offset
        self.number = number
        self.isBelowAnother = isBelowAnother
    }

    /// Some dozen are usual.
    static let maximumEntryCount = 4096

    var entryCount: Int { entries.count }

    func has(_ tag: Int) -> Bool { entries[tag] != nil }

    /// How many values an entry has; 0 where there is none.
    func count(_ tag: Int) -> Int { entries[tag]?.count ?? 0 }

    /// Value `index` of an entry of whole numbers.
    func number(_ tag: Int, _ index: Int = 0) -> Int? { entries[tag].flatMap { block.number(index, of: $0) } }

    /// The values of an entry of whole numbers, at most `maximumCount` of them.
    func numbers(_ tag: Int, maximumCount: Int) -> [Int] {
        guard let entry = entries[tag] else { return [] }
        return (0..<min(entry.count, maximumCount)).compactMap { block.number($0, of: entry) }
    }

    /// Where the values of an entry of bytes are.
    func range(_ tag: Int) -> Range<Int>? {
        guard let entry = entries[tag], [1, 2, 6, 7].contains(entry.type), let place = block.place(of: entry),
            place <= block.file.byteCount
        else { return nil }
        return place..<place + min(entry.count, block.file.byteCount - place)
    }

    /// A text, at most `maximumCount` letters of it.
    func text(_ tag: Int, maximumCount: Int) -> String {
        guard let range = range(tag) else { return "" }
        let bytes = block.file.bytes(at: range.lowerBound, count: min(range.count, maximumCount))
        return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }

    /// 1 to 8, or nil where it does not say.
    var orientation: Int? { number(Tag.orientation).flatMap { (1...8).contains($0) ? $0 : nil } }

    /// Where the strips or tiles begin, in the TIFF, if each is a JPEG.
    var jpegPartOffsets: [Int] {
        let jpegCompressions = [6, 7, 34892]
        let tag = has(Tag.tileOffsets) ? Tag.tileOffsets : Tag.stripOffsets
        guard jpegCompressions.contains(number(Tag.compression) ?? 1) else { return [] }
        return numbers(tag, maximumCount: Self.maximumJPEGPartCount)
    }

    /// Of so many parts it is known that they are parts; a search takes the others for pictures.
    private static let maximumJPEGPartCount = 100_000

    enum Tag {
        static let subfileType = 0xFE
        static let width = 0x100
        static let height = 0x101
        static let bitsPerSample = 0x102
        static let compression = 0x103
        static let photometric = 0x106
        static let make = 0x10F
        static let stripOffsets = 0x111
        static let orientation = 0x112
        static let samplesPerPixel = 0x115
        static let rowsPerStrip = 0x116
        static let stripByteCounts = 0x117
        static let planarConfiguration = 0x11C
        static let colourMap = 0x140
        static let tileWidth = 0x142
        static let tileHeight = 0x143
        static let tileOffsets = 0x144
        static let tileByteCounts = 0x145
        static let subdirectories = 0x14A
        static let inkSet = 0x14C
        static let extraSamples = 0x152
        static let sampleFormat = 0x153
        static let jpegOffset = 0x201
        static let jpegByteCount = 0x202
        static let photoshop = 0x8649
        static let exif = 0x8769
        static let dngVersion = 0xC612
    }
}

/// The directories of a TIFF file: those of the chain, and those below them.
struct TIFFDirectoryWalk {
    private(set) var directories: [TIFFDirectory] = []
    /// What kept others from being read.
    private(set) var fault: ImageDecodingError?

    /// How far directories are followed down; two or three are usual.
    private static let maximumDepth = 4
    /// How many entries all directories may have together.
    private static let maximumEntryCount = 200_000

    private var entryCount = 0

    init(_ block: TIFFBlock, maximumCount: Int) {
        var seen: Set<Int> = []
        var next = block.firstDirectory ?? 0
        while next != 0 {
            guard seen.insert(next).inserted else {
                fault = ImageDecodingError(.damagedHeader, "the directories of the file go round in a circle")
                break
            }
            guard directories.count < maximumCount else {
                fault = Self.tooMany(maximumCount)
                break
            }
            guard
                let directory = TIFFDirectory(block, at: next, number: directories.count + 1, isBelowAnother: false)
            else {
                fault = ImageDecodingError(.damagedHeader, "a directory of the file is said to be where none is")
                break
            }
            directories.append(directory)
            entryCount += directory.entryCount
            guard entryCount <= Self.maximumEntryCount else {
                fault = Self.tooManyEntries
                return
            }
            next = block.directory(after: next) ?? 0
        }
        var level = directories[...]
        for _ in 0..<Self.maximumDepth {
            let start = directories.count
            for parent in level {
                for offset in parent.numbers(TIFFDirectory.Tag.subdirectories, maximumCount: maximumCount)
                where seen.insert(offset).inserted {
                    guard directories.count < maximumCount else {
                        fault = fault ?? Self.tooMany(maximumCount)
                        return
                    }
                    let number = directories.count + 1
                    if let directory = TIFFDirectory(block, at: offset, number: number, isBelowAnother: true) {
                        directories.append(directory)
                        entryCount += directory.entryCount
                        guard entryCount <= Self.maximumEntryCount else {
                            fault = fault ?? Self.tooManyEntries
                            return
                        }
                    } else {
                        fault =
                            fault ?? ImageDecodingError(.damagedHeader, "a subdirectory is said to be where none is")
                    }
                }
            }
            level = directories[start...]
        }
    }

    private static var tooManyEntries: ImageDecodingError {
        ImageDecodingError(.tooManyChunks, "the directories of the file have more entries than are read")
    }

    private static func tooMany(_ maximumCount: Int) -> ImageDecodingError {
        ImageDecodingError(
            .tooManyPictures,
            "the file has more than \(maximumCount) directories; raise maximumEmbeddedPictureCount to have all of them")
    }
}
