import CJPEGCodec

/// One JPEG on its way to a consumer.
struct JPEGDecoding {
    private let input: ByteInput
    private let limits: DecodingLimits
    private let codec: JPEGCodec
    private let stored: CodecJPEGHeader
    private let header: PictureHeader
    private let plausibility: Plausibility

    /// Reads the header and judges it.
    init(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) {
        self.input = input
        self.limits = limits
        codec = try JPEGCodec(input, limits: limits)
        stored = try codec.readHeader()
        header = PictureHeader(
            format: .jpeg, width: Int(stored.width), height: Int(stored.height),
            colour: try SourceColour(stored), isProgressive: stored.is_progressive, isArithmetic: stored.is_arithmetic,
            exifOrientation: EXIFOrientation.find(in: codec.exif))
        plausibility = Plausibility(jpeg: header, limits: limits)
        try limits.checkSize(width: header.width, height: header.height)
        try plausibility.check(input)
        if stored.has_multiple_scans {
            try limits.checkBufferedByteCount(
                Int(clamping: stored.coefficient_byte_count), for: "the coefficients of a JPEG of several scans")
        }
    }

    func decode(into consumer: inout some PixelRowConsumer) throws(ImageDecodingError) -> PictureDecoding {
        let request = consumer.request(for: header)
        let output = output(for: request)
        let divisor = request.scale.rawValue
        let layout = PixelLayout(
            format: output == .gray ? .gray8 : .rgb8,
            width: (header.width + divisor - 1) / divisor, height: (header.height + divisor - 1) / divisor)
        try consumer.begin(header, layout: layout)

        let size = try codec.start(
            output, scale: request.scale, decodingEveryScan: request.decodesEveryScan)
        guard size == (layout.width, layout.height) else {
            throw ImageDecodingError(.damagedData, "libjpeg made \(size) of a picture of \(layout)")
        }
        // A file of several scans has been read by now, and has shown whether it holds what it claimed.
        try plausibility.check(input, isTruncated: codec.extent.is_truncated)
        let decodedRowCount =
            output == .CMYK
            ? try deliverConverted(layout, to: &consumer) : try deliver(layout, to: &consumer)
        codec.finish()
        return result(layout, decodedRowCount: decodedRowCount)
    }

    private func output(for request: PixelRequest) -> CodecJPEGOutput {
        switch (header.colour.space, request.colour) {
        case (.gray, _), (.yCbCr, .luma): .gray
        case (.cmyk, _), (.ycck, _): .CMYK
        default: .RGB
        }
    }

    /// Delivers all rows as libjpeg makes them, and returns how many of them it did make.
    private func deliver(
        _ layout: PixelLayout, to consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> Int {
        var batch = RowBatch(bytesPerRow: layout.bytesPerRow, height: layout.height)
        var row = 0
        while row < layout.height {
            let wanted = min(batch.rowCount, layout.height - row)
            let count = try codec.readRows(into: &batch.bytes, stride: batch.bytesPerRow, count: wanted)
            try plausibility.check(input, isTruncated: codec.extent.is_truncated)
            if count > 0 { batch.deliver(count, to: &consumer) }
            row += count
            if count < wanted { break }
        }
        batch.deliverBlack(layout.height - row, to: &consumer)
        return row
    }

    /// The same with four samples a pixel in between.
    private func deliverConverted(
        _ layout: PixelLayout, to consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> Int {
        var batch = RowBatch(bytesPerRow: layout.bytesPerRow, height: layout.height)
        let stride = 4 * layout.width
        var samples = [UInt8](repeating: 0, count: stride * batch.rowCount)
        var row = 0
        while row < layout.height {
            let wanted = min(batch.rowCount, layout.height - row)
            let count = try codec.readRows(into: &samples, stride: stride, count: wanted)
            try plausibility.check(input, isTruncated: codec.extent.is_truncated)
            var rgb = batch.bytes.mutableSpan
            CMYKConversion.convert(samples.span, to: &rgb, pixelCount: count * layout.width)
            if count > 0 { batch.deliver(count, to: &consumer) }
            row += count
            if count < wanted { break }
        }
        batch.deliverBlack(layout.height - row, to: &consumer)
        return row
    }

    private func result(_ layout: PixelLayout, decodedRowCount: Int) -> PictureDecoding {
        let extent = codec.extent
        var completeness = PictureDecoding.Completeness.complete
        if decodedRowCount < layout.height {
            completeness = .partial(fraction: Double(decodedRowCount) / Double(layout.height))
        } else if extent.is_truncated {
            let isInFirstScan = extent.truncated_scan <= 1
            completeness = .partial(
                fraction: isInFirstScan ? Double(extent.complete_rows) / Double(header.height) : 1)
        }
        let warningCount = codec.warningCount
        return PictureDecoding(
            header: header, layout: layout, completeness: completeness, scanCount: Int(extent.scan_count),
            warningCount: warningCount, firstWarning: warningCount > 0 ? codec.firstWarning : nil)
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
