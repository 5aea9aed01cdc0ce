#if HEIF

    /// The planes of a picture that consists of tiles, of which two rows at most are in memory.
    final class TiledPlanes {
        /// How tiles make up a picture. A picture that is coded in one piece is one tile.
        struct Layout: Hashable {
            var width: Int
            var height: Int
            var columnCount: Int
            var rowCount: Int
            /// Of each tile; what reaches beyond the picture is not shown.
            var tileWidth: Int
            var tileHeight: Int

            var tileCount: Int { columnCount * rowCount }
        }

        let layout: Layout
        /// That of the first tile.
        private(set) var format: SampleFormat?
        /// Tiles that could not be decoded, and what was wrong with the first of them.
        private(set) var missingTileCount = 0
        private(set) var failure: ImageDecodingError?

        private let decodeTile: (Int) throws(ImageDecodingError) -> any CodedPicture
        /// Rows of tiles, by their number. The later one comes last.
        private var bands: [(number: Int, tiles: [(any CodedPicture)?])] = []

        /// - Parameter decodeTile: decodes the tile of a number, counted along the rows.
        init(_ layout: Layout, decodeTile: @escaping (Int) throws(ImageDecodingError) -> any CodedPicture) {
            self.layout = layout
            self.decodeTile = decodeTile
        }

        /// Decodes the first row of tiles, and says what the planes are like.
        func start() throws(ImageDecodingError) -> SampleFormat {
            try loadBand(0)
            var number = 0
            // A row without any tile says nothing of the others.
            while format == nil, number + 1 < layout.rowCount {
                number += 1
                try loadBand(number)
            }
            guard let format else {
                throw failure ?? ImageDecodingError(.damagedData, "no tile of the picture can be decoded")
            }
            return format
        }

        /// How many samples a row of a plane has.
        func width(ofPlane plane: Int) -> Int {
            guard plane > 0, let chroma = format?.chroma else { return layout.width }
            return (layout.width + chroma.columns - 1) / chroma.columns
        }

        func height(ofPlane plane: Int) -> Int {
            guard plane > 0, let chroma = format?.chroma else { return layout.height }
            return (layout.height + chroma.rows - 1) / chroma.rows
        }

        /// Puts a row of a plane (0 luma, 1 and 2 chroma) at the start of `samples`, which have room for it. The rows of
        /// all planes must come in about the order of the picture. Where a tile is missing it is black.
        func copy(plane: Int, row: Int, to samples: inout [UInt16]) throws(ImageDecodingError) {
            guard let format else { return }
            let chroma = plane > 0 ? format.chroma : nil
            let tileHeight = layout.tileHeight / (chroma?.rows ?? 1)
            let tileWidth = layout.tileWidth / (chroma?.columns ?? 1)
            let width = width(ofPlane: plane)
            // The only tile may have an odd side.
            let number = layout.rowCount == 1 ? 0 : min(row / tileHeight, layout.rowCount - 1)
            try loadBand(number)
            guard let tiles = bands.first(where: { $0.number == number })?.tiles else { return }
            for (column, tile) in tiles.enumerated() {
                let start = min(column * tileWidth, width)
                let end = column == tiles.count - 1 ? width : min(start + tileWidth, width)
                guard start < end else { break }
                if let tile {
                    tile.copy(plane: plane, row: row - number * tileHeight, first: 0, to: &samples, start..<end)
                } else {
                    let black = plane == 0 ? 0 : UInt16(1) << UInt16(format.bitDepth - 1)
                    for index in start..<end { samples[index] = black }
                }
            }
        }

        private func loadBand(_ number: Int) throws(ImageDecodingError) {
            guard !bands.contains(where: { $0.number == number }) else { return }
            // At the border of two rows of tiles both are needed.
            if bands.count > 1 { bands.removeFirst() }
            var tiles: [(any CodedPicture)?] = []
            for index in number * layout.columnCount..<(number + 1) * layout.columnCount {
                tiles.append(try tile(index))
            }
            bands.append((number, tiles))
        }

        private func tile(_ index: Int) throws(ImageDecodingError) -> (any CodedPicture)? {
            do throws(ImageDecodingError) {
                let tile = try decodeTile(index)
                let format = format ?? tile.format
                self.format = format
                guard tile.format.matches(format) else {
                    throw ImageDecodingError(.damagedData, "a tile is coded in another way than the others")
                }
                guard tile.format.width >= layout.tileWidth, tile.format.height >= layout.tileHeight else {
                    throw ImageDecodingError(
                        .damagedData,
                        "\(tile.format.width) × \(tile.format.height) pixels were decoded of "
                            + "\(layout.tileWidth) × \(layout.tileHeight)")
                }
                return tile
            } catch {
                // Time and memory are those of the whole picture.
                guard [.damagedData, .damagedHeader, .unsupportedCoding].contains(error.code) else { throw error }
                failure = failure ?? error
                missingTileCount += 1
                return nil
            }
        }
    }

#endif
