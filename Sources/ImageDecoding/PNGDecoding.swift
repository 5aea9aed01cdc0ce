import CPNGCodec

/// One PNG on its way to a consumer.
struct PNGDecoding {
    private let input: ByteInput
    private let limits: DecodingLimits
    private let codec: PNGCodec
    private let stored: CodecPNGHeader
    private let header: PictureHeader
    private let layout: PixelLayout
    private let plausibility: Plausibility

    /// Reads the header and judges it.
    init(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) {
        self.input = input
        self.limits = limits
        try Self.checkForEmptyPicture(input)
        codec = try PNGCodec(input, limits: limits)
        stored = try codec.readHeader()
        guard !stored.is_apple_variety else {
            throw ImageDecodingError(
                .unsupportedCoding,
                "the picture is in Apple's variety of PNG (CgBI), which is not decoded; convert it to a plain PNG")
        }
        let space: SourceColour.Space = stored.has_palette ? .palette : stored.has_colour ? .rgb : .gray
        header = PictureHeader(
            format: .png, width: Int(stored.width), height: Int(stored.height),
            colour: SourceColour(space: space, bitsPerSample: Int(stored.bit_depth), hasAlpha: stored.has_alpha),
            isProgressive: stored.is_interlaced, exifOrientation: EXIFOrientation.find(in: codec.exif))
        layout = PixelLayout(
            format: stored.has_colour ? .rgb8 : .gray8, width: header.width, height: header.height)
        let samplesPerPixel = (space == .rgb ? 3 : 1) + (stored.has_alpha_channel ? 1 : 0)
        plausibility = Plausibility(
            png: header, bitsPerPixel: samplesPerPixel * header.colour.bitsPerSample, limits: limits)
        try limits.checkSize(width: header.width, height: header.height)
        try plausibility.check(input)
        // libpng holds two rows of up to 8 bytes a pixel, and a batch of ours holds one or more.
        let rowByteCount = 2 * 8 * header.width + layout.bytesPerRow
        try limits.checkBufferedByteCount(rowByteCount, for: "the rows of a PNG")
        if stored.is_interlaced {
            try limits.checkBufferedByteCount(
                rowByteCount + layout.byteCount, for: "the pixels of an interlaced PNG")
        }
    }

    func decode(into consumer: inout some PixelRowConsumer) throws(ImageDecodingError) -> PictureDecoding {
        _ = consumer.request(for: header)
        try consumer.begin(header, layout: layout)
        let bytesPerRow = try codec.start()
        guard bytesPerRow == layout.bytesPerRow else {
            throw ImageDecodingError(.damagedData, "libpng made rows of \(bytesPerRow) bytes of a picture of \(layout)")
        }
        return stored.is_interlaced ? try decodeInterlaced(into: &consumer) : try decodeRows(into: &consumer)
    }

    private func decodeRows(into consumer: inout some PixelRowConsumer) throws(ImageDecodingError) -> PictureDecoding {
        var batch = RowBatch(bytesPerRow: layout.bytesPerRow, height: layout.height)
        var row = 0
        while row < layout.height {
            let wanted = min(batch.rowCount, layout.height - row)
            let count = try codec.readRows(into: &batch.bytes, stride: batch.bytesPerRow, count: wanted)
            try plausibility.check(input)
            if count > 0 { batch.deliver(count, to: &consumer) }
            row += count
            if count < wanted { break }
        }
        if row < layout.height {
            let reason = codec.message
            guard row > 0 else { throw ImageDecodingError(.damagedData, "no row could be decoded: \(reason)") }
            batch.deliverBlack(layout.height - row, to: &consumer)
            return result(.partial(fraction: Double(row) / Double(layout.height)), failure: reason)
        }
        return result(.complete, failure: codec.finish())
    }

    private func decodeInterlaced(
        into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding {
        var pixels = [UInt8](repeating: 0, count: layout.byteCount)
        let count = try codec.readInterlaced(into: &pixels, stride: layout.bytesPerRow, height: layout.height)
        try plausibility.check(input)
        let isComplete = count == header.pixelCount
        let failure = isComplete ? codec.finish() : codec.message
        guard count > 0 else {
            throw ImageDecodingError(.damagedData, "no pixel could be decoded: \(failure ?? "")")
        }
        let rowsAtATime = RowBatch.rowCount(bytesPerRow: layout.bytesPerRow, height: layout.height)
        for row in stride(from: 0, to: layout.height, by: rowsAtATime) {
            let end = min(row + rowsAtATime, layout.height)
            let bytes = pixels.span.extracting(row * layout.bytesPerRow..<end * layout.bytesPerRow)
            consumer.append(bytes, rowCount: end - row)
        }
        return result(
            isComplete ? .complete : .partial(fraction: Double(count) / Double(header.pixelCount)), failure: failure)
    }

    /// The result, with what stopped the decoder, if anything did, as one more warning.
    private func result(_ completeness: PictureDecoding.Completeness, failure: String?) -> PictureDecoding {
        var header = header
        header.exifOrientation = EXIFOrientation.find(in: codec.exif)
        let warningCount = codec.warningCount
        return PictureDecoding(
            header: header, layout: layout, completeness: completeness,
            warningCount: warningCount + (failure == nil ? 0 : 1),
            firstWarning: warningCount > 0 ? codec.firstWarning : failure)
    }

    /// libpng calls a side of zero a damaged header; it is worth a code of its own, and stands at a fixed place.
    private static func checkForEmptyPicture(_ input: ByteInput) throws(ImageDecodingError) {
        let start = input.peek(24)
        guard start.count == 24, start[12..<16].elementsEqual("IHDR".utf8) else { return }
        if start[16..<20].allSatisfy({ $0 == 0 }) || start[20..<24].allSatisfy({ $0 == 0 }) {
            throw ImageDecodingError(.emptyPicture, "a side of the picture is 0: it has no pixel")
        }
    }
}
