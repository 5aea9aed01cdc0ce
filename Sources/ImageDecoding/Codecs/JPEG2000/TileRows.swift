#if JPEG2000
    /// The rows of tiles of a picture that are not delivered yet: as a rule one, for tiles come row by row.
    struct TileRows {
        private(set) var decodedPixelCount = 0

        private let size: JPEG2000Size
        private let bytesPerRow: Int
        private let limits: DecodingLimits
        private var held: [Int: (pixels: [UInt8], missingPixelCount: Int)] = [:]
        /// The first row of tiles that is not delivered.
        private var next = 0

        init(_ size: JPEG2000Size, bytesPerRow: Int, limits: DecodingLimits) {
            self.size = size
            self.bytesPerRow = bytesPerRow
            self.limits = limits
        }

        /// Lets `draw` put a tile on the rows that it belongs to, whose first is row `firstRow` of the picture.
        mutating func place(
            _ tileRow: Int, _ tile: JPEG2000Tile, _ draw: (_ rows: inout [UInt8], _ firstRow: Int) -> Bool
        ) throws(ImageDecodingError) {
            // A tile that comes again comes too late.
            guard tileRow >= next else { return }
            let rows = size.rows(ofTileRow: tileRow)
            guard rows.contains(tile.top - size.top), tile.bottom - size.top <= rows.upperBound else {
                throw ImageDecodingError(.damagedData, "a tile is not where its number says")
            }
            if held[tileRow] == nil {
                try limits.checkBufferedByteCount(
                    (held.count + 1) * size.tileHeight.multipliedClamped(by: bytesPerRow),
                    for: "rows of tiles of a JPEG 2000 that come in disorder")
                held[tileRow] = (
                    [UInt8](repeating: 0, count: rows.count * bytesPerRow), rows.count * size.width
                )
            }
            guard var band = held.removeValue(forKey: tileRow) else { return }
            let isDrawn = draw(&band.pixels, rows.lowerBound)
            let count = (tile.right - tile.left) * (tile.bottom - tile.top)
            if isDrawn {
                band.missingPixelCount -= count
                decodedPixelCount += count
            }
            held[tileRow] = band
            guard isDrawn else {
                throw ImageDecodingError(.damagedData, "a tile has fewer samples than its sizes say")
            }
        }

        /// Delivers the rows of tiles that are whole, as far as none before them lacks.
        mutating func deliverWhole(_ layout: PixelLayout, to consumer: inout some PixelRowConsumer) {
            while let band = held[next], band.missingPixelCount <= 0 {
                deliver(band.pixels, layout, to: &consumer)
                held[next] = nil
                next += 1
            }
        }

        /// Delivers all that is left, black where there is no tile.
        mutating func deliverRest(_ layout: PixelLayout, to consumer: inout some PixelRowConsumer) {
            while next < size.tileRowCount {
                if let band = held[next] {
                    deliver(band.pixels, layout, to: &consumer)
                } else {
                    var batch = RowBatch(layout)
                    batch.deliverBlack(size.rows(ofTileRow: next).count, to: &consumer)
                }
                held[next] = nil
                next += 1
            }
        }

        private func deliver(
            _ pixels: [UInt8], _ layout: PixelLayout, to consumer: inout some PixelRowConsumer
        ) {
            var band = layout
            band.height = pixels.count / max(1, bytesPerRow)
            RowBatch.deliver(pixels, band, to: &consumer)
        }
    }

    extension Int {
        fileprivate func multipliedClamped(by other: Int) -> Int {
            let (product, overflow) = multipliedReportingOverflow(by: other)
            return overflow ? .max : product
        }
    }
#endif
