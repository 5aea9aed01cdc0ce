#if GIF
    import ByteSources

    /// Goes through the blocks of a GIF, from frame to frame; no row is decoded. Source: GIF 89a, sections 18 to 27.
    ///
    /// As in Pillow, bytes that begin no block are passed over.
    struct GIFReader {
        private(set) var screen: (width: Int, height: Int)
        /// The index of the background's colour; 0 where there is no table of colours for all frames.
        private(set) var backgroundIndex = 0
        /// Whether the file ends without a trailer.
        private(set) var endsEarly = false
        /// Whether there are so many blocks, or bytes between them, that the search ended.
        private(set) var hasTooManyBlocks = false
        private(set) var failure: (any Error)?

        private var window: ByteWindow
        private var position: Int
        private var table: [UInt8]?
        /// Where blocks of rows begin that are to be passed over first.
        private var pendingData: Int?
        private var blockCount = 0

        /// An extension takes four bytes at least. No animation has more.
        private static let maximumBlockCount = 1_000_000
        private static let maximumStrayByteCount = 1 << 16
        private static let readByteCount = 1 << 15

        init(_ source: any RandomAccessByteSource) throws(ImageDecodingError) {
            window = ByteWindow(source, capacity: Self.readByteCount)
            position = 13
            screen = (0, 0)
            let header = bytes(at: 0, count: 13)
            if let failure { throw ImageDecodingError(reading: failure) }
            guard header.count == 13 else {
                throw ImageDecodingError(.damagedHeader, "the file ends within its header")
            }
            screen = (
                Int(header[header.startIndex + 6]) | Int(header[header.startIndex + 7]) << 8,
                Int(header[header.startIndex + 8]) | Int(header[header.startIndex + 9]) << 8
            )
            let flags = header[header.startIndex + 10]
            if flags & 0x80 != 0 {
                backgroundIndex = Int(header[header.startIndex + 11])
                table = readTable(flags)
            }
        }

        /// The next frame; nil after the last.
        mutating func next() -> GIFFrame? {
            skipPendingData()
            var disposal = 0
            var transparentIndex: Int?
            var strayByteCount = 0
            while let kind = bytes(at: position, count: 1).first {
                position += 1
                switch kind {
                case 0x3B:
                    return nil
                case 0x21:
                    guard countBlock(), let label = bytes(at: position, count: 1).first else { break }
                    let control = bytes(at: position + 1, count: 5)
                    if label == 0xF9, control.count == 5, control[control.startIndex] >= 4 {
                        let flags = control[control.startIndex + 1]
                        if flags & 1 == 1 { transparentIndex = Int(control[control.startIndex + 4]) }
                        disposal = Int(flags >> 2 & 7)
                    }
                    position += 1
                    skipBlocks()
                case 0x2C:
                    guard countBlock(), let frame = frame(disposal, transparentIndex) else { break }
                    return frame
                default:
                    strayByteCount += 1
                    if strayByteCount > Self.maximumStrayByteCount {
                        hasTooManyBlocks = true
                        return nil
                    }
                }
                if hasTooManyBlocks { return nil }
            }
            endsEarly = true
            return nil
        }

        /// Reads the block of coded rows at `position`, and says where the next begins; nil after the last. One that is cut
        /// off is as long as it is.
        static func rows(
            at position: Int, in window: inout ByteWindow
        ) throws(ByteWindow.ReadError) -> (bytes: ArraySlice<UInt8>, end: Int)? {
            guard let count = try window.bytes(at: position, count: 1).first, count > 0 else { return nil }
            let bytes = try window.bytes(at: position + 1, count: Int(count))
            return bytes.isEmpty ? nil : (bytes, position + 1 + Int(count))
        }

        // MARK: - Reading

        private mutating func bytes(at offset: Int, count: Int) -> ArraySlice<UInt8> {
            guard failure == nil else { return [] }
            do throws(ByteWindow.ReadError) {
                return try window.bytes(at: offset, count: count)
            } catch {
                failure = error.cause
                return []
            }
        }

        private mutating func countBlock() -> Bool {
            blockCount += 1
            hasTooManyBlocks = hasTooManyBlocks || blockCount > Self.maximumBlockCount
            return !hasTooManyBlocks
        }

        private mutating func readTable(_ flags: UInt8) -> [UInt8] {
            let table = Array(bytes(at: position, count: 6 << Int(flags & 7)))
            position += 6 << Int(flags & 7)
            return table
        }

        private mutating func frame(_ disposal: Int, _ transparentIndex: Int?) -> GIFFrame? {
            let header = Array(bytes(at: position, count: 9))
            position += 9
            guard header.count == 9 else { return nil }
            func number(_ place: Int) -> Int { Int(header[place]) | Int(header[place + 1]) << 8 }
            var table = table
            if header[8] & 0x80 != 0 { table = readTable(header[8]) }
            guard let codeSize = bytes(at: position, count: 1).first else { return nil }
            position += 1
            pendingData = position
            return GIFFrame(
                rectangle: FramePlacement.Rectangle(
                    column: number(0), row: number(2), width: number(4), height: number(6)),
                disposal: disposal, transparentIndex: transparentIndex, isInterlaced: header[8] & 0x40 != 0,
                table: table,
                minimumCodeSize: Int(codeSize), data: position)
        }

        private mutating func skipPendingData() {
            guard pendingData != nil else { return }
            pendingData = nil
            skipBlocks()
        }

        private mutating func skipBlocks() {
            while let count = bytes(at: position, count: 1).first {
                position += 1 + Int(count)
                if count == 0 { return }
            }
        }
    }
#endif
