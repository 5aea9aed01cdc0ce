import CPNGCodec

/// One PNG on its way to a consumer.
struct PNGPicture: OpenedPicture {
    let header: PictureHeader

    private let library: LibPNG
    private let limits: DecodingLimits
    private let stored: CodecPNGHeader

    init(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) {
        try Self.checkForEmptyPicture(input)
        library = try LibPNG(input, limits: limits)
        stored = try library.readHeader()
        guard !stored.is_apple_variety else {
            throw ImageDecodingError(
                .unsupportedCoding,
                "the picture is in Apple's variety of PNG (CgBI), which is not decoded; convert it to a plain PNG")
        }
        var header = PictureHeader(png: stored)
        header.exifOrientation = Self.orientation(library, limits: limits)
        self.header = header
        self.limits = limits
    }

    /// libpng holds two rows of up to 8 bytes a pixel, and a batch of ours holds one or more. An interlaced picture is
    /// decoded whole.
    var demand: DecodingDemand {
        let samplesPerPixel = (header.colour.space == .rgb ? 3 : 1) + (stored.has_alpha_channel ? 1 : 0)
        let layout = layout(for: PixelRequest())
        let rowByteCount = 2 * 8 * header.width + layout.bytesPerRow
        let bitsPerPixel = samplesPerPixel * header.colour.bitsPerSample
        return DecodingDemand(
            leastByteCount: Self.leastByteCount(
                width: header.width, height: header.height, bitsPerPixel: bitsPerPixel),
            bufferedByteCount: stored.is_interlaced ? rowByteCount + layout.byteCount : rowByteCount,
            purpose: stored.is_interlaced ? "the pixels of an interlaced PNG" : "the rows of a PNG")
    }

    /// Raw rows, with a filter byte each, at deflate's best ratio.
    static func leastByteCount(width: Int, height: Int, bitsPerPixel: Int) -> Double {
        let rowByteCount = (width * bitsPerPixel + 7) / 8 + 1
        return Double(rowByteCount) * Double(height) / 1032
    }

    func layout(for request: PixelRequest) -> PixelLayout {
        PixelLayout(format: stored.has_colour ? .rgb8 : .gray8, width: header.width, height: header.height)
    }

    func decode(
        _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding {
        let layout = delivery.layout
        let bytesPerRow = try library.start()
        guard bytesPerRow == layout.bytesPerRow else {
            throw ImageDecodingError(.damagedData, "libpng made rows of \(bytesPerRow) bytes of a picture of \(layout)")
        }
        return stored.is_interlaced
            ? try decodeInterlaced(delivery, into: &consumer) : try decodeRows(delivery, into: &consumer)
    }

    private func decodeRows(
        _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding {
        let layout = delivery.layout
        var batch = RowBatch(layout)
        let count = try batch.deliverRows(to: &consumer) { bytes, wanted throws(ImageDecodingError) in
            let count = try library.readRows(into: &bytes, stride: layout.bytesPerRow, count: wanted)
            try delivery.check()
            return count
        }
        if count < layout.height {
            let reason = library.message
            guard count > 0 else { throw ImageDecodingError(.damagedData, "no row could be decoded: \(reason)") }
            batch.deliverBlack(layout.height - count, to: &consumer)
            return result(layout, .partial(fraction: Double(count) / Double(layout.height)), failure: reason)
        }
        return result(layout, .complete, failure: library.finish())
    }

    private func decodeInterlaced(
        _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding {
        let layout = delivery.layout
        var pixels = [UInt8](repeating: 0, count: layout.byteCount)
        let count = try library.readInterlaced(into: &pixels, stride: layout.bytesPerRow, height: layout.height)
        try delivery.check()
        let isComplete = count == header.pixelCount
        let failure = isComplete ? library.finish() : library.message
        guard count > 0 else {
            throw ImageDecodingError(.damagedData, "no pixel could be decoded: \(failure ?? "")")
        }
        RowBatch.deliver(pixels, layout, to: &consumer)
        return result(
            layout, isComplete ? .complete : .partial(fraction: Double(count) / Double(header.pixelCount)),
            failure: failure)
    }

    /// The result, with what stopped the decoder, if anything did, as one more warning.
    private func result(
        _ layout: PixelLayout, _ completeness: PictureDecoding.Completeness, failure: String?
    ) -> PictureDecoding {
        var header = header
        header.exifOrientation = Self.orientation(library, limits: limits)
        let warningCount = library.warningCount
        return PictureDecoding(
            header: header, layout: layout, completeness: completeness,
            warningCount: warningCount + (failure == nil ? 0 : 1),
            firstWarning: warningCount > 0 ? library.firstWarning : failure,
            hasUndecodedData: completeness != .complete && !library.ranOut)
    }

    /// How the picture is shown by all that was read of the file: by its EXIF data, or where they do not say, by XMP.
    private static func orientation(_ library: LibPNG, limits: DecodingLimits) -> Int? {
        EXIFOrientation.find(in: library.exif) ?? PNGTextProfile.orientation(in: library.metadata, limits: limits)
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

extension PictureHeader {
    /// What libpng says of a PNG, without an orientation.
    init(png header: CodecPNGHeader) {
        let space: SourceColour.Space = header.has_palette ? .palette : header.has_colour ? .rgb : .gray
        self.init(
            format: .png, width: Int(header.width), height: Int(header.height),
            colour: SourceColour(space: space, bitsPerSample: Int(header.bit_depth), hasAlpha: header.has_alpha),
            isProgressive: header.is_interlaced)
    }
}
