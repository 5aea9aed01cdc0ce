import TextCoding

/// The first lines of a file, by which its format is recognised.
struct LineSample {
    /// Those that are not blank; of a line that is cut at the end of the sample, the beginning.
    let lines: [Line]
    /// The blank ones among them, too.
    let allLines: [Line]

    private let hasLongLine: Bool
    private let hasNUL: Bool
    private let byteCount: Int
    private let maximumLineLength: Int

    init(_ text: [UInt8], maximumLineLength: Int, count: Int) {
        self.maximumLineLength = maximumLineLength
        var splitter = LineSplitter(maximumLineLength: maximumLineLength)
        splitter.append(text)
        splitter.finish()
        var lines: [Line] = []
        var hasLongLine = false
        while lines.count < count {
            do {
                guard let line = try splitter.next() else { break }
                lines.append(line)
            } catch {
                // A line that is too long tells nothing; the import will name it.
                hasLongLine = true
            }
        }
        allLines = lines
        self.lines = lines.filter { !$0.isBlank }
        self.hasLongLine = hasLongLine
        hasNUL = text.prefix(4096).contains(0)
        byteCount = text.count
    }

    /// Why there are no lines, as a sentence.
    var absence: String {
        if hasNUL { return "This is not text: it begins with NUL bytes. Is it a disk image, or a damaged copy?" }
        if hasLongLine {
            return
                "No line of it ends within its first \(byteCount) bytes, and a line may have at most \(maximumLineLength). This is no list, or its ends of lines were lost."
        }
        return "The file is empty."
    }

    /// Whether it has NUL bytes, as no text has.
    var isBinary: Bool { hasNUL }
}
