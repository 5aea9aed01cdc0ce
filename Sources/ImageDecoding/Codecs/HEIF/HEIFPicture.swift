#if HEIF

    /// One picture of a file of boxes on its way to a consumer.
    struct HEIFPicture: OpenedPicture {
        let header: PictureHeader

        private let recipe: PictureRecipe
        private let file: HEIFFile
        private let limits: DecodingLimits
        private let deadline: CPUDeadline
        /// What decodes a frame that depends on those before it.
        private let frames: AV1Frames?

        /// - Throws: where the coded pictures, of which perhaps a part is shown, are beyond the limits.
        init(
            _ recipe: PictureRecipe, in file: HEIFFile, format: PictureFormat, frames: AV1Frames? = nil,
            limits: DecodingLimits
        ) throws(ImageDecodingError) {
            try limits.checkSize(width: recipe.layout.width, height: recipe.layout.height)
            try limits.checkSize(width: recipe.codedWidth, height: recipe.codedHeight)
            guard recipe.codedWidth * recipe.codedHeight <= PictureRecipe.maximumFramePixelCount else {
                throw ImageDecodingError(
                    .tooManyPixels,
                    "\(recipe.codedWidth) × \(recipe.codedHeight) pixels are coded in one piece, which could not be "
                        + "stopped, and the most that are decoded so are \(PictureRecipe.maximumFramePixelCount)")
            }
            self.recipe = recipe
            self.file = file
            self.limits = limits
            self.frames = frames
            deadline = CPUDeadline(seconds: limits.maximumCPUSeconds)
            header = PictureHeader(
                format: format, width: recipe.display.width, height: recipe.display.height,
                colour: SourceColour(
                    space: recipe.isMonochrome ? .gray : .yCbCr, bitsPerSample: recipe.bitDepth,
                    hasAlpha: recipe.hasAlpha),
                exifOrientation: recipe.orientation,
                appliedOrientation: recipe.display.orientation == 1 ? nil : recipe.display.orientation)
        }

        /// Two rows of tiles are held as the libraries hold them, with what they note of each block; and all pixels, where rows
        /// are not shown as they are coded. Arithmetic coding knows no least number of bytes.
        var demand: DecodingDemand {
            let layout = recipe.layout
            let tilePixelCount = max(layout.tileWidth * layout.tileHeight, recipe.codedWidth * recipe.codedHeight)
            let bytesPerPixel = 3 * (recipe.bitDepth > 8 ? 2 : 1) + 3
            var byteCount = tilePixelCount * layout.columnCount * min(2, layout.rowCount) * bytesPerPixel
            if !recipe.display.keepsRows { byteCount += storedLayout.byteCount }
            return DecodingDemand(
                leastByteCount: 0, bufferedByteCount: byteCount, purpose: "the tiles of a HEIF picture")
        }

        func layout(for request: PixelRequest) -> PixelLayout {
            PixelLayout(
                format: recipe.isMonochrome ? .gray8 : .rgb8, width: recipe.display.width, height: recipe.display.height
            )
        }

        /// That of the pixels before they are turned.
        private var storedLayout: PixelLayout {
            PixelLayout(
                format: recipe.isMonochrome ? .gray8 : .rgb8, width: recipe.layout.width, height: recipe.layout.height)
        }

        func decode(
            _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
        ) throws(ImageDecodingError) -> PictureDecoding {
            let decoder = PartDecoder(recipe, in: file, frames: frames, deadline: deadline, limits: limits)
            let planes = TiledPlanes(recipe.layout) { index throws(ImageDecodingError) in try decoder.decode(index) }
            let format = try planes.start()
            guard (format.chroma == nil) == recipe.isMonochrome else {
                throw ImageDecodingError(.damagedData, "the header and the data differ in whether there are colours")
            }
            let colour = recipe.colour ?? format.colour
            var conversion: any ColourConversion =
                switch recipe.coding {
                case .hevc: try HEVCColourConversion(format, colour, width: recipe.layout.width)
                case .av1:
                    try AV1ColourConversion(
                        format, colour, hasAlpha: recipe.hasAlpha, width: recipe.layout.width)
                }
            if recipe.display.keepsRows {
                try deliverRows(delivery, &conversion, planes, to: &consumer)
            } else {
                try deliverTurned(delivery, &conversion, planes, to: &consumer)
            }
            return try result(delivery.layout, planes, decoder)
        }

        /// Rows that are shown as they are coded, or parts of them, or mirrored.
        private func deliverRows(
            _ delivery: RowDelivery, _ conversion: inout any ColourConversion, _ planes: TiledPlanes,
            to consumer: inout some PixelRowConsumer
        ) throws(ImageDecodingError) {
            let byteCount = delivery.layout.format.bytesPerPixel
            let display = recipe.display
            var stored = [UInt8](repeating: 0, count: storedLayout.bytesPerRow)
            var batch = RowBatch(delivery.layout)
            var row = 0
            _ = try batch.deliverRows(to: &consumer) { bytes, wanted throws(ImageDecodingError) in
                for index in 0..<wanted {
                    try conversion.convert(row: display.coded(x: 0, y: row).y, of: planes, to: &stored)
                    let target = index * delivery.layout.bytesPerRow
                    if display.isPlain {
                        bytes.replaceSubrange(
                            target..<target + delivery.layout.bytesPerRow, with: stored[..<delivery.layout.bytesPerRow])
                    } else {
                        Self.copyRow(row, of: display, from: stored, isRow: true, byteCount, to: &bytes, at: target)
                    }
                    row += 1
                }
                try delivery.check()
                return wanted
            }
        }

        /// Rows of a picture that is turned or stands on its head: all of it is decoded first.
        private func deliverTurned(
            _ delivery: RowDelivery, _ conversion: inout any ColourConversion, _ planes: TiledPlanes,
            to consumer: inout some PixelRowConsumer
        ) throws(ImageDecodingError) {
            let stored = storedLayout
            var pixels = [UInt8](repeating: 0, count: stored.byteCount)
            var storedRow = [UInt8](repeating: 0, count: stored.bytesPerRow)
            for row in 0..<stored.height {
                try conversion.convert(row: row, of: planes, to: &storedRow)
                pixels.replaceSubrange(row * stored.bytesPerRow..<(row + 1) * stored.bytesPerRow, with: storedRow)
                if row % 16 == 0 { try delivery.check() }
            }
            var batch = RowBatch(delivery.layout)
            var row = 0
            _ = try batch.deliverRows(to: &consumer) { bytes, wanted throws(ImageDecodingError) in
                for index in 0..<wanted {
                    Self.copyRow(
                        row, of: recipe.display, from: pixels, isRow: false, stored.format.bytesPerPixel, to: &bytes,
                        at: index * delivery.layout.bytesPerRow, storedWidth: stored.width)
                    row += 1
                }
                try delivery.check()
                return wanted
            }
        }

        /// Puts the pixels that are shown in a row at `target` of `bytes`.
        ///
        /// - Parameters:
        ///   - isRow: whether `pixels` are the coded row that is shown, and not all rows.
        private static func copyRow(
            _ row: Int, of display: DisplayMap, from pixels: [UInt8], isRow: Bool, _ byteCount: Int,
            to bytes: inout [UInt8], at target: Int, storedWidth: Int = 0
        ) {
            let first = display.coded(x: 0, y: row)
            let second = display.coded(x: 1, y: row)
            let step = ((second.y - first.y) * (isRow ? 0 : storedWidth) + second.x - first.x) * byteCount
            var source = ((isRow ? 0 : first.y * storedWidth) + first.x) * byteCount
            let pixels = pixels.span
            var output = bytes.mutableSpan
            var place = target
            for _ in 0..<display.width {
                for channel in 0..<byteCount { output[place &+ channel] = pixels[source &+ channel] }
                place &+= byteCount
                source &+= step
            }
        }

        private func result(
            _ layout: PixelLayout, _ planes: TiledPlanes, _ decoder: PartDecoder
        ) throws(ImageDecodingError) -> PictureDecoding {
            let tileCount = recipe.layout.tileCount
            if planes.missingTileCount >= tileCount, let failure = planes.failure { throw failure }
            let missingShare = (Double(planes.missingTileCount) + decoder.cutShare) / Double(tileCount)
            var completeness = PictureDecoding.Completeness.complete
            if missingShare > 0 { completeness = .partial(fraction: max(0, 1 - missingShare)) }
            let warnings = [recipe.warning, planes.failure?.message, decoder.firstWarning].compactMap(\.self)
            return PictureDecoding(
                header: header, layout: layout, completeness: completeness,
                warningCount: decoder.warningCount + planes.missingTileCount + (recipe.warning == nil ? 0 : 1),
                firstWarning: warnings.first,
                hasUndecodedData: planes.missingTileCount > decoder.absentCount)
        }
    }

#endif
