#if TIFF
    import CTIFFCodec

    /// The rows of a TIFF from the top down: one at a time where each strip holds whole pixels, else all rows of a strip or
    /// of tiles that lie side by side.
    struct TIFFBands {
        /// How many rows could not be decoded. Of tiles, the share of a row counts.
        private(set) var lostRowCount = 0.0

        private let description: TIFFDescription
        private let library: LibTIFF
        private let conversion: TIFFRowConversion
        private let bytesPerOutputRow: Int
        /// Rows of a band.
        private let bandHeight: Int
        /// Pixels of a part in a row.
        private let partWidth: Int

        private var band = -1
        private var output: [UInt8] = []
        private var samples: [UInt8] = []
        private var part: [UInt8] = []
        private var pixels: [UInt32] = []
        /// The first row after a strip that could not be decoded any further.
        private var lostUpToRow = 0

        init(
            _ description: TIFFDescription, _ library: LibTIFF, limits: DecodingLimits
        ) throws(ImageDecodingError) {
            let stored = library.header
            let height = Int(stored.rows_per_part)
            let isTiled = stored.tile_width > 0
            guard Int(stored.width) == description.width, Int(stored.height) == description.height,
                Int(stored.tile_width) == description.tileWidth ?? 0, height > 0,
                description.colour == .converted
                    || (Int(stored.bits_per_sample) == description.bitsPerSample
                        && Int(stored.samples_per_pixel) == description.samplesPerPixel
                        && stored.has_planes == description.hasPlanes
                        && (isTiled ? height : min(height, description.height)) == description.rowsPerPart)
            else {
                throw ImageDecodingError(.damagedHeader, "the directory says in two ways how the picture is stored")
            }
            self.description = description
            self.library = library
            conversion = TIFFRowConversion(description)
            bandHeight = isTiled ? height : min(height, description.height)
            partWidth = isTiled ? Int(stored.tile_width) : description.width
            bytesPerOutputRow = description.width * conversion.outputChannelCount
            let used = conversion.usedSampleCount
            if isRowWise {
                samples = [UInt8](repeating: 0, count: description.width * used)
                part = [UInt8](repeating: 0, count: max(library.rowSize, description.bytesPerRow(width: partWidth)))
                return
            }
            try limits.checkBufferedByteCount(
                Self.byteCount(description, bandHeight: bandHeight, partWidth: partWidth),
                for: "the strips or tiles of a TIFF")
            output = [UInt8](repeating: 0, count: bytesPerOutputRow * bandHeight)
            if description.colour == .converted {
                pixels = [UInt32](repeating: 0, count: partWidth * bandHeight)
                return
            }
            samples = [UInt8](repeating: 0, count: description.width * used * bandHeight)
            let size = isTiled ? library.tileSize : library.stripSize
            let least = description.bytesPerRow(width: partWidth) * bandHeight
            guard size >= least, size <= 2 * least + 4096 else {
                throw ImageDecodingError(
                    .damagedHeader, "libtiff makes parts of \(size) bytes, and \(least) are needed")
            }
            part = [UInt8](repeating: 0, count: size)
        }

        /// As many bytes as are held for a picture.
        static func byteCount(_ description: TIFFDescription) -> Int {
            byteCount(
                description, bandHeight: description.isRowWise ? 1 : description.rowsPerPart,
                partWidth: description.tileWidth ?? description.width)
        }

        private static func byteCount(_ description: TIFFDescription, bandHeight: Int, partWidth: Int) -> Int {
            let conversion = TIFFRowConversion(description)
            let perPixel = Double(conversion.outputChannelCount + conversion.usedSampleCount)
            let band = Double(description.width) * Double(bandHeight) * perPixel
            let part = Double(max(4 * partWidth, description.bytesPerRow(width: partWidth))) * Double(bandHeight)
            return Int(min(band + part, 1e18))
        }

        private var isRowWise: Bool { description.isRowWise }

        /// Puts rows at the start of `bytes`; those that cannot be decoded are black.
        mutating func read(
            _ rows: Range<Int>, into bytes: inout [UInt8], _ delivery: RowDelivery
        ) throws(ImageDecodingError) {
            for row in rows {
                let start = (row - rows.lowerBound) * bytesPerOutputRow
                if isRowWise {
                    readRow(row, into: &bytes, at: start)
                    continue
                }
                if band != row / bandHeight {
                    band = row / bandHeight
                    try loadBand(delivery)
                }
                let place = row % bandHeight * bytesPerOutputRow
                bytes.replaceSubrange(
                    start..<start + bytesPerOutputRow, with: output[place..<place + bytesPerOutputRow])
            }
        }

        private mutating func readRow(_ row: Int, into bytes: inout [UInt8], at start: Int) {
            if row >= lostUpToRow, library.readRow(row, into: &part) {
                conversion.unpack(part, from: 0, plane: nil, pixelCount: description.width, into: &samples, at: 0)
                conversion.convert(samples, pixelCount: description.width, to: &bytes, at: start)
                return
            }
            // What follows in the same strip hangs on what is lost.
            lostUpToRow = max(lostUpToRow, (row / bandHeight + 1) * bandHeight)
            lostRowCount += 1
            for index in start..<start + bytesPerOutputRow { bytes[index] = 0 }
        }

        private mutating func loadBand(_ delivery: RowDelivery) throws(ImageDecodingError) {
            let firstRow = band * bandHeight
            let rowCount = min(bandHeight, description.height - firstRow)
            var lost: [Range<Int>] = []
            for column in stride(from: 0, to: description.width, by: partWidth) {
                let columns = column..<min(column + partWidth, description.width)
                let isDecoded =
                    description.colour == .converted
                    ? convertPart(columns, firstRow: firstRow, rowCount: rowCount)
                    : readPart(columns, firstRow: firstRow, rowCount: rowCount)
                if !isDecoded { lost.append(columns) }
                try delivery.check()
            }
            if description.colour != .converted {
                conversion.convert(samples, pixelCount: description.width * rowCount, to: &output, at: 0)
            }
            let channelCount = conversion.outputChannelCount
            for columns in lost {
                lostRowCount += Double(rowCount) * Double(columns.count) / Double(description.width)
                for row in 0..<rowCount {
                    let place = row * bytesPerOutputRow
                    for index in columns.lowerBound * channelCount..<columns.upperBound * channelCount {
                        output[place + index] = 0
                    }
                }
            }
        }

        private mutating func readPart(_ columns: Range<Int>, firstRow: Int, rowCount: Int) -> Bool {
            let used = conversion.usedSampleCount
            let bytesPerRow = description.bytesPerRow(width: partWidth)
            let planes: [Int?] = description.hasPlanes ? Array(0..<min(used, description.samplesPerPixel)) : [nil]
            let stripsPerPlane = (description.height + bandHeight - 1) / bandHeight
            for plane in planes {
                if description.tileWidth != nil {
                    guard library.readTile(column: columns.lowerBound, row: firstRow, plane: plane ?? 0, into: &part)
                    else {
                        return false
                    }
                } else {
                    let count = library.readStrip((plane ?? 0) * stripsPerPlane + band, into: &part)
                    guard let count, count >= rowCount * bytesPerRow else { return false }
                }
                for row in 0..<rowCount {
                    conversion.unpack(
                        part, from: row * bytesPerRow, plane: plane, pixelCount: columns.count, into: &samples,
                        at: (row * description.width + columns.lowerBound) * used)
                }
            }
            return true
        }

        private mutating func convertPart(_ columns: Range<Int>, firstRow: Int, rowCount: Int) -> Bool {
            guard library.readConverted(column: columns.lowerBound, row: firstRow, into: &pixels) else { return false }
            // A strip has the rows that there are, a tile all of its own.
            let lastRow = (description.tileWidth == nil ? rowCount : bandHeight) - 1
            for row in 0..<rowCount {
                let source = (lastRow - row) * partWidth
                var target = row * bytesPerOutputRow + 3 * columns.lowerBound
                for column in 0..<columns.count {
                    let pixel = pixels[source + column]
                    output[target] = UInt8(truncatingIfNeeded: pixel)
                    output[target + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
                    output[target + 2] = UInt8(truncatingIfNeeded: pixel >> 16)
                    target += 3
                }
            }
            return true
        }
    }

    extension TIFFDescription {
        /// Whether a row can be decoded without the others of its strip.
        fileprivate var isRowWise: Bool { tileWidth == nil && !hasPlanes && colour != .converted }
    }
#endif
