import ByteSources
import ContentKinds
import DiskImageReading
import FileExamination
import FileReading
import SystemFiles

/// A file that begins a disk image, and the files in which the image goes on.
struct DiskImageFile: Sendable {
    let kind: ContentKind
    let format: DiskImageFormat
    /// All files of the image, in their order; of a format whose reader finds the others itself they are only those that are
    /// not to be taken for files of their own.
    let paths: [PathBytes]
    let file: OpenFile

    /// The files that are handed to the reader.
    var readPaths: [PathBytes] {
        switch format {
        case .raw, .ewf: paths
        case .vmdk, .vhd: Array(paths.prefix(1))
        }
    }

    /// Nil for an item that is no disk image, or cannot be opened: then it is examined as any file.
    init?(_ item: MediaItem) {
        // The libraries open files by their names, so what another source brings along is not tried.
        guard DiskLibrary.isBuiltIn, item.kind == .file, item.obstacle == nil,
            item.content is WalkedFile || item.content is LinkedFile || item.content is StoredFile,
            let file = try? item.content.open(), file.status.kind == .file, file.status.size > 0
        else { return nil }
        let path = item.linkTarget ?? item.path
        let bytes = DescriptorBytes(file)
        let prefix = bytes.prefix(RecognisedContent.prefixByteCount)
        let content: RecognisedContent
        if case .picture = RecognisedContent(prefix[...]) { return nil }
        let suffix = [UInt8](capacity: ContentKind.suffixByteCount) {
            bytes.read(at: max(0, bytes.byteCount - ContentKind.suffixByteCount), into: &$0)
        }
        content = RecognisedContent(prefix[...]).corrected(byEnd: suffix)
        guard case .kind(let kind) = content, let format = DiskImageFormat(kind) else { return nil }
        self.kind = kind
        self.format = format
        self.file = file
        // What is behind the name must be what was recognised.
        guard let status = FileStatus.ofLink(at: path), status.identity == file.status.identity else { return nil }
        switch format {
        case .raw: paths = [path] + Self.numberedSegments(after: path)
        case .ewf:
            // The number of the segment: one that is not the first begins no image.
            guard prefix.count > 10, prefix[9] == 1, prefix[10] == 0 else { return nil }
            paths = [path] + Self.ewfSegments(after: path)
        case .vmdk: paths = [path] + Self.extents(ofDescriptor: prefix, beside: path)
        case .vhd: paths = [path]
        }
    }

    // MARK: - Segments

    private static let maximumSegmentCount = 14_971

    /// The files `x.002`, `x.003` and so on beside `x.001`; they may begin with 0, and have two digits or more.
    private static func numberedSegments(after path: PathBytes) -> [PathBytes] {
        let digits = path.bytes.reversed().prefix { (0x30...0x39).contains($0) }.count
        guard digits >= 2, digits < 6, path.bytes.dropLast(digits).last == UInt8(ascii: ".") else { return [] }
        let stem = path.bytes.dropLast(digits)
        guard var number = Int(String(decoding: path.bytes.suffix(digits), as: UTF8.self)), number < 2 else {
            return []
        }
        return segments {
            number += 1
            let text = String(number)
            return stem + Array(repeating: 0x30, count: max(0, digits - text.utf8.count)) + text.utf8
        }
    }

    /// The files `.E02` to `.E99`, and then `.EAA` to `.ZZZ`, in the case of the first. Source: libewf's description of the
    /// format, ‘Segment file(s)’.
    private static func ewfSegments(after path: PathBytes) -> [PathBytes] {
        guard path.bytes.count > 4, let letter = path.bytes.suffix(3).first, letter & 0xDF == 0x45,
            path.bytes.suffix(2).elementsEqual("01".utf8)
        else { return [] }
        let stem = path.bytes.dropLast(3)
        let a: UInt8 = letter & 0x20 | 0x41
        var number = 1
        return segments {
            number += 1
            if number < 100 { return stem + [letter, 0x30 + UInt8(number / 10), 0x30 + UInt8(number % 10)] }
            let index = number - 100
            return stem + [letter + UInt8(min(25, index / 676)), a + UInt8(index / 26 % 26), a + UInt8(index % 26)]
        }
    }

    /// The paths that `next` makes, as long as there are files there.
    private static func segments(_ next: () -> [UInt8]) -> [PathBytes] {
        var paths: [PathBytes] = []
        while paths.count < maximumSegmentCount {
            let path = PathBytes(bytes: next())
            guard FileStatus.ofLink(at: path)?.kind == .file else { break }
            paths.append(path)
        }
        return paths
    }

    /// The files that the text of a VMDK names, such as `RW 307200 FLAT "disk-flat.vmdk" 0`.
    private static func extents(ofDescriptor prefix: [UInt8], beside path: PathBytes) -> [PathBytes] {
        guard prefix.starts(with: "# Disk".utf8) else { return [] }
        let folder = path.bytes.prefix(path.bytes.count - path.fileName.utf8.count)
        return prefix.split(separator: 0x0A).prefix(maximumSegmentCount).compactMap { line in
            guard line.starts(with: "RW ".utf8) || line.starts(with: "RDONLY ".utf8) else { return nil }
            let parts = line.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
            guard parts.count >= 3, !parts[1].contains(UInt8(ascii: "/")) else { return nil }
            return PathBytes(bytes: folder + parts[1])
        }
    }
}
