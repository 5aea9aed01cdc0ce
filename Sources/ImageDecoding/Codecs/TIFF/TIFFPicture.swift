#if TIFF
    import ByteSources

    /// The picture of one directory of a TIFF on its way to a consumer.
    struct TIFFPicture: OpenedPicture {
        let header: PictureHeader

        private let source: any RandomAccessByteSource
        private let directory: TIFFDirectory
        private let description: TIFFDescription
        private let limits: DecodingLimits

        init(
            _ directory: TIFFDirectory, in source: any RandomAccessByteSource, limits: DecodingLimits
        ) throws(ImageDecodingError) {
            let description = try TIFFDescription(directory)
            guard LibTIFF.decodes(compression: description.compression) else {
                throw ImageDecodingError(
                    .unsupportedCoding,
                    "the TIFF is compressed in a way (\(description.compression)) that libtiff does not decode here")
            }
            self.source = source
            self.directory = directory
            self.description = description
            self.limits = limits
            header = PictureHeader(
                format: .tiff, width: description.width, height: description.height,
                colour: SourceColour(
                    space: description.sourceSpace, bitsPerSample: description.bitsPerSample,
                    hasAlpha: description.hasAlpha),
                exifOrientation: directory.orientation)
        }

        var demand: DecodingDemand {
            let raw = Double(description.bytesPerRow(width: header.width)) * Double(header.height)
            let planeCount = description.hasPlanes ? Double(description.samplesPerPixel) : 1
            let least: Double =
                switch description.compression {
                case 1: raw * planeCount
                case 2...4, 32771: Double(header.height) / 8
                case 5: raw * planeCount / 2000
                case 6, 7: Double(header.pixelCount) / 512
                case 8, 32946: raw * planeCount / 1032
                case 32773: raw * planeCount / 64
                default: 0
                }
            return DecodingDemand(
                leastByteCount: least, bufferedByteCount: TIFFBands.byteCount(description),
                purpose: "the strips or tiles of a TIFF")
        }

        func layout(for request: PixelRequest) -> PixelLayout {
            PixelLayout(
                format: TIFFRowConversion(description).outputChannelCount == 1 ? .gray8 : .rgb8, width: header.width,
                height: header.height)
        }

        func decode(
            _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
        ) throws(ImageDecodingError) -> PictureDecoding {
            let partByteCount = description.bytesPerRow(width: description.tileWidth ?? header.width)
                .multipliedReportingOverflow(by: description.rowsPerPart)
            let padding = partByteCount.overflow ? 0 : min(partByteCount.partialValue + 4096, Self.maximumPadding)
            let library = try LibTIFF(
                source, directory: directory.offset, asRGB: description.isJPEGAsRGB, padding: padding, limits: limits)
            var rows = try TIFFBands(description, library, limits: limits)
            var row = 0
            var batch = RowBatch(delivery.layout)
            _ = try batch.deliverRows(to: &consumer) { output, wanted throws(ImageDecodingError) in
                try rows.read(row..<row + wanted, into: &output, delivery)
                row += wanted
                try delivery.check()
                return wanted
            }
            if let failure = library.failure { throw ImageDecodingError(reading: failure) }
            let missing = missingRowCount()
            guard rows.lostRowCount < Double(header.height), missing < Double(header.height) else {
                throw ImageDecodingError(.damagedData, "no part of the TIFF could be decoded: \(library.message)")
            }
            return result(delivery.layout, library, lost: rows.lostRowCount, missing: missing)
        }

        /// Bytes of zero that libtiff may find beyond the end of a file.
        private static let maximumPadding = 1 << 26

        private func result(
            _ layout: PixelLayout, _ library: LibTIFF, lost: Double, missing: Double
        ) -> PictureDecoding {
            var decoding = PictureDecoding(header: header, layout: layout)
            let undecoded = max(lost, missing)
            decoding.warningCount = library.warningCount
            decoding.firstWarning = decoding.warningCount > 0 ? library.firstWarning : nil
            guard undecoded > 0 else { return decoding }
            decoding.completeness = .partial(fraction: max(0, 1 - undecoded / Double(header.height)))
            decoding.hasUndecodedData = lost > missing
            if decoding.warningCount == 0 {
                decoding.warningCount = 1
                decoding.firstWarning = library.message.isEmpty ? "the file ends in the pixels" : library.message
            }
            return decoding
        }

        /// How many rows, or the like of them in parts of rows, lie beyond the end of the file.
        private func missingRowCount() -> Double {
            typealias Tag = TIFFDirectory.Tag
            let isTiled = description.tileWidth != nil
            let (offsets, counts) =
                isTiled ? (Tag.tileOffsets, Tag.tileByteCounts) : (Tag.stripOffsets, Tag.stripByteCounts)
            let partCount = directory.count(offsets)
            guard partCount > 0, partCount == directory.count(counts) else { return 0 }
            var missingShare = 0.0
            for part in 0..<min(partCount, 1 << 20) {
                guard let offset = directory.number(offsets, part), let count = directory.number(counts, part),
                    count > 0
                else { continue }
                let present = max(0, min(count, source.byteCount - min(offset, source.byteCount)))
                missingShare += Double(count - present) / Double(count)
            }
            return missingShare / Double(partCount) * Double(header.height)
        }
    }

    extension TIFFDescription {
        fileprivate var sourceSpace: SourceColour.Space {
            switch colour {
            case .gray: .gray
            case .rgb: isJPEGAsRGB ? .yCbCr : .rgb
            case .palette: .palette
            case .cmyk: .cmyk
            case .converted: .yCbCr
            }
        }
    }
#endif
