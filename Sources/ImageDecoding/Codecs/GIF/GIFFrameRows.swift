#if GIF
    import ByteSources

    /// The rows of a frame as indices, from top to bottom.
    struct GIFFrameRows {
        private let library: LibGIF
        private let frame: GIFFrame
        /// All indices of an interlaced frame, and which of its rows there are.
        private var interlaced: (indices: [UInt8], isDecoded: [Bool])?
        /// How many rows of the file were decoded.
        private(set) var decodedRowCount = 0
        /// Whether a row could not be decoded.
        private(set) var isBroken = false

        /// Where the rows of the four passes begin, and how far apart they are.
        private static let passes = [(0, 8), (4, 8), (2, 4), (1, 2)]

        init(
            _ frame: GIFFrame, in source: any RandomAccessByteSource, limits: DecodingLimits, maximumCPUSeconds: Double
        ) throws(ImageDecodingError) {
            self.frame = frame
            library = try LibGIF(frame, in: source, limits: limits, maximumCPUSeconds: maximumCPUSeconds)
        }

        /// What is held beyond some rows.
        static func bufferedByteCount(_ frame: GIFFrame) -> Int {
            frame.isInterlaced ? frame.rectangle.width * frame.rectangle.height : 0
        }

        var isComplete: Bool { decodedRowCount == frame.rectangle.height }
        var fraction: Double { Double(decodedRowCount) / Double(frame.rectangle.height) }
        /// What stopped the decoder.
        var warning: String? { isBroken ? library.message : nil }
        /// Whether there were more data, which could not be decoded.
        var hasUndecodedData: Bool { isBroken && !library.ranOut }

        /// The next row in `indices`; false where it could not be decoded. Rows are asked for from the top on.
        ///
        /// - Parameter check: called every few rows.
        mutating func read(
            row: Int, into indices: inout [UInt8], _ check: () throws(ImageDecodingError) -> Void
        ) throws(ImageDecodingError) -> Bool {
            guard frame.isInterlaced else {
                if row % 16 == 0 { try check() }
                return try readNext(&indices)
            }
            let width = frame.rectangle.width
            if interlaced == nil { try readInterlaced(check) }
            guard let interlaced, interlaced.isDecoded[row] else { return false }
            for column in 0..<width { indices[column] = interlaced.indices[row * width + column] }
            return true
        }

        private mutating func readNext(_ indices: inout [UInt8]) throws(ImageDecodingError) -> Bool {
            guard !isBroken else { return false }
            let count = try library.readRows(into: &indices, count: 1)
            decodedRowCount += count
            isBroken = count == 0
            return count == 1
        }

        private mutating func readInterlaced(
            _ check: () throws(ImageDecodingError) -> Void
        ) throws(ImageDecodingError) {
            let (width, height) = (frame.rectangle.width, frame.rectangle.height)
            var all = (
                indices: [UInt8](repeating: 0, count: width * height),
                isDecoded: [Bool](repeating: false, count: height)
            )
            var line = [UInt8](repeating: 0, count: width)
            for (start, step) in Self.passes {
                for row in stride(from: start, to: height, by: step) {
                    if row / step % 16 == 0 { try check() }
                    guard try readNext(&line) else { break }
                    for column in 0..<width { all.indices[row * width + column] = line[column] }
                    all.isDecoded[row] = true
                }
            }
            interlaced = all
        }
    }
#endif
