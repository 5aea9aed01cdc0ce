#if JPEG2000
    import ByteSources
    import CJPEG2000Codec

    /// One JPEG 2000 on its way to a consumer, a row of tiles at a time.
    struct JPEG2000Picture: OpenedPicture {
        let header: PictureHeader

        private let size: JPEG2000Size
        private let colours: JPEG2000Colours
        private let codestream: Range<Int>
        private let source: any RandomAccessByteSource
        private let limits: DecodingLimits

        /// As many tiles as their numbers, of two bytes, can count.
        private static let maximumTileCount = 65_535

        init(_ source: any RandomAccessByteSource, limits: DecodingLimits) throws(ImageDecodingError) {
            let file = HeaderBytes(source)
            let boxes = JPEG2000Boxes(file)
            if let failure = file.failure { throw ImageDecodingError(reading: failure) }
            guard let codestream = boxes.codestreams.first, codestream.lowerBound < file.byteCount else {
                throw ImageDecodingError(.damagedHeader, "the JPEG 2000 holds no codestream")
            }
            size = try JPEG2000Size(at: codestream.lowerBound, in: file)
            try limits.checkSize(width: size.width, height: size.height)
            guard size.tileColumnCount <= Self.maximumTileCount / size.tileRowCount else {
                throw ImageDecodingError(
                    .damagedHeader,
                    "\(size.tileColumnCount) × \(size.tileRowCount) tiles, and \(Self.maximumTileCount) can be counted")
            }
            colours = JPEG2000Colours(size, boxes)
            header = PictureHeader(format: .jpeg2000, width: size.width, height: size.height, colour: colours.colour)
            self.codestream = codestream.lowerBound..<min(codestream.upperBound, file.byteCount)
            self.source = source
            self.limits = limits
        }

        /// OpenJPEG holds the samples of a tile as numbers of four bytes, its coded bytes, and some kilobytes for each tile of
        /// the picture; beside that there are the tile's samples as they are stored, and the rows of a row of tiles.
        var demand: DecodingDemand {
            let tileByteCount = size.components.reduce(0) { $0 + size.largestTilePixelCount * (4 + $1.byteCount) }
            let rowsByteCount = min(size.height, size.tileHeight) * header.width * (colours.isGray ? 1 : 3)
            let tileCount = size.tileColumnCount * size.tileRowCount
            return DecodingDemand(
                leastByteCount: 0,
                bufferedByteCount: tileByteCount + rowsByteCount + tileCount * (6000 + 1200 * size.components.count),
                purpose: "the tiles of a JPEG 2000")
        }

        func layout(for request: PixelRequest) -> PixelLayout {
            PixelLayout(format: colours.isGray ? .gray8 : .rgb8, width: header.width, height: header.height)
        }

        func decode(
            _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
        ) throws(ImageDecodingError) -> PictureDecoding {
            let layout = delivery.layout
            let library = try LibOpenJPEG(codestream, in: source, limits: limits)
            try library.readHeader()
            var rows = TileRows(size, bytesPerRow: layout.bytesPerRow, limits: limits)
            var samples: [UInt8] = []
            var failure: ImageDecodingError?
            do throws(ImageDecodingError) {
                while rows.decodedPixelCount < header.pixelCount, let stored = try library.readTile() {
                    try delivery.check()
                    try decode(stored, library, &samples, &rows)
                    rows.deliverWhole(layout, to: &consumer)
                }
            } catch {
                guard error.code == .damagedData || error.code == .damagedHeader, rows.decodedPixelCount > 0 else {
                    throw error
                }
                failure = error
            }
            try delivery.check()
            guard rows.decodedPixelCount > 0 else {
                throw ImageDecodingError(.damagedData, "no tile could be decoded: the file ends too early")
            }
            rows.deliverRest(layout, to: &consumer)
            return result(library, layout, rows, failure)
        }

        private func decode(
            _ stored: CodecJ2KTile, _ library: LibOpenJPEG, _ samples: inout [UInt8], _ rows: inout TileRows
        ) throws(ImageDecodingError) {
            let tile = JPEG2000Tile(
                left: Int(stored.left), top: Int(stored.top), right: Int(stored.right), bottom: Int(stored.bottom),
                byteCount: Int(stored.byte_count))
            guard stored.component_count == size.components.count, tile.left >= size.left, tile.top >= size.top,
                tile.right <= size.right, tile.bottom <= size.bottom, tile.left < tile.right, tile.top < tile.bottom,
                Int(stored.number) < size.tileColumnCount * size.tileRowCount
            else { throw ImageDecodingError(.damagedData, "a tile is not where the sizes say") }
            try limits.checkBufferedByteCount(tile.byteCount, for: "a tile of a JPEG 2000")
            if samples.count < tile.byteCount { samples = [UInt8](repeating: 0, count: tile.byteCount) }
            try library.decode(stored, to: &samples)
            let tileRow = Int(stored.number) / size.tileColumnCount
            try rows.place(tileRow, tile) { rows, firstRow in
                colours.place(samples, of: tile, on: &rows, firstRow: firstRow)
            }
        }

        /// A picture of which all tiles are there is whole, but may lack detail where the data end early: as a progressive
        /// JPEG of which the first scan is there.
        private func result(
            _ library: LibOpenJPEG, _ layout: PixelLayout, _ rows: TileRows, _ failure: ImageDecodingError?
        ) -> PictureDecoding {
            let hasAllTiles = rows.decodedPixelCount >= header.pixelCount
            let isComplete = hasAllTiles && !library.ranOut
            let fraction = hasAllTiles ? 1 : Double(rows.decodedPixelCount) / Double(header.pixelCount)
            var warnings = library.warningCount
            var first = warnings > 0 ? library.firstWarning : nil
            if !isComplete || failure != nil {
                warnings += 1
                first = first ?? failure?.message ?? "the file ends before the picture does"
            }
            return PictureDecoding(
                header: header, layout: layout, completeness: isComplete ? .complete : .partial(fraction: fraction),
                warningCount: warnings, firstWarning: first, hasUndecodedData: !isComplete && !library.ranOut)
        }
    }
#endif
