import CJPEGCodec

/// One JPEG on its way to a consumer.
struct JPEGPicture: OpenedPicture {
    let header: PictureHeader

    private let library: LibJPEG
    private let stored: CodecJPEGHeader

    init(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) {
        library = try LibJPEG(input, limits: limits)
        stored = try library.readHeader()
        header = PictureHeader(
            format: .jpeg, width: Int(stored.width), height: Int(stored.height),
            colour: try SourceColour(stored), isProgressive: stored.is_progressive, isArithmetic: stored.is_arithmetic,
            exifOrientation: EXIFOrientation.find(in: library.exif) ?? XMPOrientation.find(in: library.xmp))
    }

    /// At best a bit holds a block of 8 × 8 samples, unless the coding is arithmetic. A file of several scans has all
    /// its coefficients in memory.
    var demand: DecodingDemand {
        var demand = DecodingDemand(leastByteCount: header.isArithmetic ? 0 : Double(header.pixelCount) / 512)
        if stored.has_multiple_scans {
            demand.bufferedByteCount = Int(clamping: stored.coefficient_byte_count)
            demand.purpose = "the coefficients of a JPEG of several scans"
        }
        return demand
    }

    func layout(for request: PixelRequest) -> PixelLayout {
        let divisor = request.scale.rawValue
        return PixelLayout(
            format: output(for: request) == .gray ? .gray8 : .rgb8,
            width: (header.width + divisor - 1) / divisor, height: (header.height + divisor - 1) / divisor)
    }

    func decode(
        _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding {
        let (request, layout) = (delivery.request, delivery.layout)
        let output = output(for: request)
        let size = try library.start(output, scale: request.scale, decodingEveryScan: request.decodesEveryScan)
        guard size == (layout.width, layout.height) else {
            throw ImageDecodingError(.damagedData, "libjpeg made \(size) of a picture of \(layout)")
        }
        // A file of several scans has been read by now, and has shown whether it holds what it claimed.
        try delivery.check(isTruncated: library.extent.is_truncated)
        var batch = RowBatch(layout)
        let decodedRowCount =
            output == .CMYK
            ? try deliverConverted(delivery, &batch, to: &consumer) : try deliver(delivery, &batch, to: &consumer)
        batch.deliverBlack(layout.height - decodedRowCount, to: &consumer)
        library.finish()
        return result(layout, decodedRowCount: decodedRowCount)
    }

    private func output(for request: PixelRequest) -> CodecJPEGOutput {
        switch (header.colour.space, request.colour) {
        case (.gray, _), (.yCbCr, .luma): .gray
        case (.cmyk, _), (.ycck, _): .CMYK
        default: .RGB
        }
    }

    /// Delivers rows as libjpeg makes them, and returns how many it did make.
    private func deliver(
        _ delivery: RowDelivery, _ batch: inout RowBatch, to consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> Int {
        try batch.deliverRows(to: &consumer) { bytes, wanted throws(ImageDecodingError) in
            let count = try library.readRows(into: &bytes, stride: delivery.layout.bytesPerRow, count: wanted)
            try delivery.check(isTruncated: library.extent.is_truncated)
            return count
        }
    }

    /// The same with four samples a pixel in between.
    private func deliverConverted(
        _ delivery: RowDelivery, _ batch: inout RowBatch, to consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> Int {
        let width = delivery.layout.width
        var samples = [UInt8](repeating: 0, count: 4 * width * batch.rowCount)
        return try batch.deliverRows(to: &consumer) { bytes, wanted throws(ImageDecodingError) in
            let count = try library.readRows(into: &samples, stride: 4 * width, count: wanted)
            try delivery.check(isTruncated: library.extent.is_truncated)
            var rgb = bytes.mutableSpan
            CMYKConversion.convert(samples.span, to: &rgb, pixelCount: count * width)
            return count
        }
    }

    private func result(_ layout: PixelLayout, decodedRowCount: Int) -> PictureDecoding {
        let extent = library.extent
        var completeness = PictureDecoding.Completeness.complete
        if decodedRowCount < layout.height {
            completeness = .partial(fraction: Double(decodedRowCount) / Double(layout.height))
        } else if extent.is_truncated {
            let isInFirstScan = extent.truncated_scan <= 1
            completeness = .partial(
                fraction: isInFirstScan ? Double(extent.complete_rows) / Double(header.height) : 1)
        }
        let warningCount = library.warningCount
        return PictureDecoding(
            header: header, layout: layout, completeness: completeness, scanCount: Int(extent.scan_count),
            warningCount: warningCount, firstWarning: warningCount > 0 ? library.firstWarning : nil,
            hasUndecodedData: completeness != .complete && extent.has_undecoded_data)
    }
}

extension SourceColour {
    fileprivate init(_ stored: CodecJPEGHeader) throws(ImageDecodingError) {
        let space: Space
        switch stored.colour {
        case .gray: space = .gray
        case .YCC: space = .yCbCr
        case .RGB: space = .rgb
        case .CMYK: space = .cmyk
        case .YCCK: space = .ycck
        case .unknown:
            throw ImageDecodingError(
                .unsupportedCoding, "a JPEG of \(stored.component_count) components has no known colours")
        }
        let horizontal = stored.horizontal_sampling
        let vertical = stored.vertical_sampling
        let factors = [
            (horizontal.0, vertical.0), (horizontal.1, vertical.1), (horizontal.2, vertical.2),
            (horizontal.3, vertical.3),
        ]
        self.init(
            space: space, bitsPerSample: 8,
            sampling: factors.prefix(Int(stored.component_count)).map {
                SamplingFactor(horizontal: Int($0.0), vertical: Int($0.1))
            })
    }
}
