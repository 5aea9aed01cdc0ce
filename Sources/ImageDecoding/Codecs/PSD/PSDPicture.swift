/// The merged picture of a Photoshop file on its way to a consumer. Its channels stand one after the other.
struct PSDPicture: OpenedPicture {
    let header: PictureHeader

    private let stored: PSDHeader
    private let file: HeaderBytes

    init(_ stored: PSDHeader, in file: HeaderBytes) {
        self.stored = stored
        self.file = file
        let space: SourceColour.Space =
            switch stored.colour {
            case .bitmap, .gray: .gray
            case .indexed: .palette
            case .rgb: .rgb
            case .cmyk: .cmyk
            }
        header = PictureHeader(
            format: .psd, width: stored.width, height: stored.height,
            colour: SourceColour(
                space: space, bitsPerSample: stored.bitsPerSample, hasAlpha: stored.channelCount > stored.colourCount))
    }

    var demand: DecodingDemand {
        let raw = Double(stored.bytesPerRow) * Double(stored.height) * Double(stored.channelCount)
        return DecodingDemand(
            leastByteCount: stored.isRunLengthCoded ? raw / 64 : raw, bufferedByteCount: 16 * stored.width,
            purpose: "the rows of a Photoshop picture")
    }

    func layout(for request: PixelRequest) -> PixelLayout {
        let isGray = stored.colour == .bitmap || stored.colour == .gray
        return PixelLayout(format: isGray ? .gray8 : .rgb8, width: header.width, height: header.height)
    }

    func decode(
        _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding {
        let layout = delivery.layout
        var channels = try PSDChannels(stored, in: file, delivery)
        var batch = RowBatch(layout)
        let width = stored.width
        let colourCount = stored.colourCount
        var samples = [UInt8](repeating: 0, count: width * colourCount)
        _ = try batch.deliverRows(to: &consumer) { output, wanted throws(ImageDecodingError) in
            for index in 0..<wanted {
                channels.readRow(into: &samples)
                var target = output.mutableSpan
                let start = index * layout.bytesPerRow
                switch stored.colour {
                case .bitmap, .gray, .rgb:
                    for place in 0..<layout.bytesPerRow { target[start + place] = samples[place] }
                case .indexed:
                    for column in 0..<width {
                        let colour = 3 * Int(samples[column])
                        for channel in 0..<3 { target[start + 3 * column + channel] = stored.palette[colour + channel] }
                    }
                case .cmyk:
                    CMYKConversion.convert(samples.span, to: &target, at: start, pixelCount: width)
                }
            }
            try delivery.check()
            return wanted
        }
        if let failure = file.failure { throw ImageDecodingError(reading: failure) }
        guard channels.readCount > 0 else {
            throw ImageDecodingError(.damagedData, "the file ends before the pixels of the Photoshop picture")
        }
        let total = colourCount * stored.height
        guard channels.readCount < total else { return PictureDecoding(header: header, layout: layout) }
        return PictureDecoding(
            header: header, layout: layout,
            completeness: .partial(fraction: Double(channels.readCount) / Double(total)), warningCount: 1,
            firstWarning: "the file ends in the pixels, or rows are shorter than they should be",
            hasUndecodedData: channels.shortCount > 0)
    }
}
