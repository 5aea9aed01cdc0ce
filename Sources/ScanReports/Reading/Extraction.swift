import ScanLedger
import SystemFiles

/// The command of other people's programs that gives the bytes of an item of a disk image once more, for the records of a ledger
/// in their order: `icat` of The Sleuth Kit, or `dd`.
struct Extraction {
    private var image: DiskObject.Image?
    /// Where the present volume begins, in sectors; nil where it begins within one.
    private var sector: Int64?
    private var volumePath: [NestedPart] = []

    /// The command for `record`, which comes next; nil where it is of no item of an image that these programs read.
    mutating func command(for record: FileRecord) -> String? {
        guard let object = record.disk else {
            if !record.isNested { image = nil }
            return nil
        }
        switch object {
        case .image(let facts): image = facts
        case .volume(let volume):
            let sectorByteCount = Int64(max(1, image?.sectorByteCount ?? 512))
            // Of APFS, icat wants to know by which block its volume is found, too.
            sector =
                volume.offset % sectorByteCount == 0 && volume.fileSystem != "apfs"
                ? volume.offset / sectorByteCount : nil
            volumePath = record.inside
        case .range: break
        case .item(let item):
            guard let image, let path = record.path.text else { return nil }
            return Self.icat(item, record, path, sector: sector, in: volumePath) ?? Self.dd(item, image, path)
        }
        return nil
    }

    /// By the number of the file and of its attribute.
    private static func icat(
        _ item: DiskObject.Item, _ record: FileRecord, _ path: String, sector: Int64?, in volume: [NestedPart]
    ) -> String? {
        guard item.recovery == .allocated || item.recovery == .metadata, let sector, record.inside.starts(with: volume)
        else { return nil }
        switch item.storage {
        case .runs, .resident, .compressed, .scattered: break
        case .encrypted, .lost: return nil
        }
        for case .entry(_, let inode) in record.inside {
            let attribute = item.attribute.flatMap { $0.hasPrefix("128-") ? "-\($0)" : nil } ?? ""
            return "icat -r -o \(sector) \(quoted(path)) \(inode)\(attribute)"
        }
        return nil
    }

    /// By where the bytes lie; of a disk that is not in one file, by way of `img_cat`.
    private static func dd(_ item: DiskObject.Item, _ image: DiskObject.Image, _ path: String) -> String? {
        guard case .runs(let runs) = item.storage, (1...8).contains(runs.count) else { return nil }
        let isPlain = image.format == "raw" && image.fileCount == 1
        let commands: [String] = runs.compactMap { run in
            guard let offset = run.imageOffset else { return nil }
            return isPlain
                ? "dd if=\(quoted(path)) iflag=skip_bytes,count_bytes skip=\(offset) count=\(run.byteCount)"
                : "img_cat \(quoted(path)) | tail -c +\(offset + 1) | head -c \(run.byteCount)"
        }
        return commands.count == runs.count ? commands.joined(separator: "; ") : nil
    }

    /// The path as a shell takes it for one word.
    private static func quoted(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B...0x2F, 0x5F: true
            default: false
            }
        }
        // What begins as an option is none after a path.
        let path = path.hasPrefix("-") ? "./" + path : path
        return isPlain ? path : "'" + path.replacing("'", with: #"'\''"#) + "'"
    }
}
