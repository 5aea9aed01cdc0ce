#if GIF
    /// A walk over the blocks of a GIF, to where it ends. Source: CompuServe, Graphics Interchange Format, version 89a.
    struct GIFExtent {
        private let file: HeaderBytes
        private var position = 13
        private var hasImage = false

        init(_ file: HeaderBytes) {
            self.file = file
        }

        /// Where the GIF ends: after its trailer, or where nothing follows that could belong to it. Nil unless an image with
        /// some data begins as it should.
        mutating func findEnd() -> Int? {
            guard let width = file.littleEndianNumber(at: 6, byteCount: 2), width > 0,
                let height = file.littleEndianNumber(at: 8, byteCount: 2), height > 0, skipTable(flagsAt: 10)
            else { return nil }
            while let block = file.number(at: position, byteCount: 1) {
                switch block {
                case 0x3B where hasImage: return position + 1
                case 0x21:
                    position += 2
                    guard skipData() else { return hasImage ? file.byteCount : nil }
                case 0x2C:
                    let end = position
                    position += 10
                    guard skipTable(flagsAt: position - 1), position + 1 < file.byteCount else {
                        return hasImage ? file.byteCount : nil
                    }
                    guard let codeSize = file.number(at: position, byteCount: 1), (2...8).contains(codeSize),
                        (file.number(at: position + 1, byteCount: 1) ?? 0) > 0
                    else { return hasImage ? end : nil }
                    position += 1
                    hasImage = true
                    guard skipData() else { return file.byteCount }
                default: return hasImage ? position : nil
                }
            }
            return hasImage ? min(position, file.byteCount) : nil
        }

        /// Passes over the table of colours that the flags announce.
        private mutating func skipTable(flagsAt offset: Int) -> Bool {
            guard let flags = file.number(at: offset, byteCount: 1) else { return false }
            if flags & 0x80 != 0 { position += 3 << (flags & 7 + 1) }
            return position <= file.byteCount
        }

        /// Passes over blocks of data, of which an empty one is the last; false where the file ends before.
        private mutating func skipData() -> Bool {
            while let count = file.number(at: position, byteCount: 1) {
                position += 1 + count
                if count == 0 { return true }
            }
            return false
        }
    }
#endif
