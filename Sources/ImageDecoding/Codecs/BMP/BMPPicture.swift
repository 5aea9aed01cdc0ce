/// One BMP on its way to a consumer. The rows mostly stand from the bottom up, and are read from the end.
struct BMPPicture: OpenedPicture {
    let header: PictureHeader

    private let stored: BMPHeader
    private let file: HeaderBytes

    init(_ stored: BMPHeader, in file: HeaderBytes, as format: PictureFormat) {
        self.stored = stored
        self.file = file
        let isPalette = stored.bitsPerPixel <= 8
        header = PictureHeader(
            format: format, width: stored.width, height: stored.height,
            colour: SourceColour(
                space: isPalette ? .palette : .rgb,
                bitsPerSample: isPalette ? stored.bitsPerPixel : stored.bitsPerPixel == 16 ? 5 : 8,
                hasAlpha: stored.hasAlpha))
    }

    /// Run lengths go from the bottom up and may skip, so that all pixels are held until the first row is known.
    var demand: DecodingDemand {
        if isRunLengthCoded {
            return DecodingDemand(
                leastByteCount: Double(header.pixelCount) * 2 / 255, bufferedByteCount: header.pixelCount,
                purpose: "the pixels of a BMP with run lengths")
        }
        return DecodingDemand(
            leastByteCount: Double(stored.bytesPerRow) * Double(stored.height),
            bufferedByteCount: stored.bytesPerRow * 2, purpose: "the rows of a BMP")
    }

    private var isRunLengthCoded: Bool { stored.coding == .runLengths8 || stored.coding == .runLengths4 }

    func layout(for request: PixelRequest) -> PixelLayout {
        PixelLayout(format: .rgb8, width: header.width, height: header.height)
    }

    func decode(
        _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding {
        let decoding =
            isRunLengthCoded ? try decodeRuns(delivery, into: &consumer) : try decodeRows(delivery, into: &consumer)
        if let failure = file.failure { throw ImageDecodingError(reading: failure) }
        return decoding
    }

    // MARK: - Plain rows

    private func decodeRows(
        _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding {
        let (height, bytesPerRow) = (stored.height, stored.bytesPerRow)
        let availableCount = min(height, max(0, file.byteCount - stored.pixelOffset + tolerance) / bytesPerRow)
        guard availableCount > 0 else {
            throw ImageDecodingError(.damagedData, "the file ends before a row of the BMP is whole")
        }
        let conversion = BMPRowConversion(stored)
        var batch = RowBatch(delivery.layout)
        // What a file that is cut lacks is at the top, but where the rows stand from the top down.
        let first = stored.isTopDown ? 0 : height - availableCount
        batch.deliverBlack(first, to: &consumer)
        var rows = RowBatch(PixelLayout(format: .rgb8, width: header.width, height: availableCount))
        var row = first
        _ = try rows.deliverRows(to: &consumer) { output, wanted throws(ImageDecodingError) in
            let firstStored = stored.isTopDown ? row : height - row - wanted
            let start = stored.pixelOffset + firstStored * bytesPerRow
            var bytes = file.bytes(at: start, count: wanted * bytesPerRow)
            if bytes.count < wanted * bytesPerRow {
                bytes += [UInt8](repeating: 0, count: wanted * bytesPerRow - bytes.count)
            }
            var target = output.mutableSpan
            for index in 0..<wanted {
                let source = bytes.startIndex + (stored.isTopDown ? index : wanted - 1 - index) * bytesPerRow
                conversion.convert(
                    bytes[source..<source + bytesPerRow].span, to: &target, at: index * delivery.layout.bytesPerRow)
            }
            row += wanted
            try delivery.check()
            return wanted
        }
        batch.deliverBlack(height - first - availableCount, to: &consumer)
        return result(delivery.layout, presentRowCount: availableCount)
    }

    /// The last row of a file may lack the bytes that only fill it up.
    private var tolerance: Int { stored.bytesPerRow - (stored.width * stored.bitsPerPixel + 7) / 8 }

    // MARK: - Run lengths

    private func decodeRuns(
        _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding {
        var runs = BMPRunLengths(
            width: stored.width, height: stored.height, areHalfBytes: stored.coding == .runLengths4)
        var position = stored.pixelOffset
        while !runs.hasEnded {
            let bytes = file.bytes(at: position, count: 1 << 16)
            if bytes.isEmpty { break }
            runs.append(bytes.span)
            position += bytes.count
            try delivery.check()
        }
        try delivery.check(isTruncated: true)
        let rowCount = runs.hasEnded ? stored.height : runs.startedRowCount
        guard rowCount > 0 else {
            throw ImageDecodingError(.damagedData, "the file ends before any pixel of the BMP")
        }
        let conversion = BMPRowConversion(palette: stored.palette)
        var batch = RowBatch(delivery.layout)
        var row = 0
        _ = try batch.deliverRows(to: &consumer) { output, wanted throws(ImageDecodingError) in
            var target = output.mutableSpan
            for index in 0..<wanted {
                let storedRow = stored.isTopDown ? row + index : stored.height - 1 - row - index
                let place = storedRow * stored.width
                conversion.convert(
                    runs.pixels.span.extracting(place..<place + stored.width), to: &target,
                    at: index * delivery.layout.bytesPerRow)
            }
            row += wanted
            try delivery.check()
            return wanted
        }
        return result(delivery.layout, presentRowCount: rowCount)
    }

    private func result(_ layout: PixelLayout, presentRowCount: Int) -> PictureDecoding {
        guard presentRowCount < stored.height else { return PictureDecoding(header: header, layout: layout) }
        return PictureDecoding(
            header: header, layout: layout,
            completeness: .partial(fraction: Double(presentRowCount) / Double(stored.height)), warningCount: 1,
            firstWarning: "the file ends in the pixels")
    }
}
