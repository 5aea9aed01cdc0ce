/// Finds the orientation in an EXIF block: a TIFF file in miniature, whose first directory holds it.
///
/// The block is the file's own word and may be hostile. Only the first directory is read, and no offset but the one to
/// it is followed, so there is nothing to loop in.
package struct EXIFOrientation {
    private let block: [UInt8]
    private let isBigEndian: Bool

    /// 1 to 8, or nil where `block` has none, or is not well formed up to it.
    package static func find(in block: [UInt8]) -> Int? {
        EXIFOrientation(block)?.find()
    }

    private init?(_ block: [UInt8]) {
        self.block = block
        if block.starts(with: [0x49, 0x49, 0x2A, 0x00]) {
            isBigEndian = false
        } else if block.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) {
            isBigEndian = true
        } else {
            return nil
        }
    }

    private func find() -> Int? {
        guard let directory = number(at: 4, byteCount: 4), let entryCount = number(at: directory, byteCount: 2) else {
            return nil
        }
        for entry in 0..<entryCount {
            let start = directory + 2 + 12 * entry
            guard let tag = number(at: start, byteCount: 2) else { return nil }
            if tag == 0x0112 { return value(at: start) }
        }
        return nil
    }

    /// The value of an entry of one number. EXIF wants a SHORT; some programs write a BYTE or a LONG.
    private func value(at entry: Int) -> Int? {
        let byteCounts = [1: 1, 3: 2, 4: 4]
        guard let type = number(at: entry + 2, byteCount: 2), let byteCount = byteCounts[type],
            number(at: entry + 4, byteCount: 4) == 1,
            let value = number(at: entry + 8, byteCount: byteCount), (1...8).contains(value)
        else { return nil }
        return value
    }

    /// An unsigned number of up to four bytes, or nil beyond the end.
    private func number(at offset: Int, byteCount: Int) -> Int? {
        guard offset <= block.count - byteCount else { return nil }
        let bytes = block[offset..<offset + byteCount]
        return isBigEndian ? bytes.reduce(0) { $0 << 8 | Int($1) } : bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
