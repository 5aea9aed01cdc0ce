/// One PNM on its way to a consumer.
struct PNMPicture: OpenedPicture {
    let header: PictureHeader

    private let stored: PNMHeader
    private let bytes: PNMBytes

    init(_ input: ByteInput) throws(ImageDecodingError) {
        let bytes = PNMBytes(input)
        guard let stored = PNMHeader({ bytes.next() }) else {
            throw ImageDecodingError(.damagedHeader, "the header of the PNM is damaged or ends early")
        }
        self.stored = stored
        self.bytes = bytes
        header = PictureHeader(
            format: .pnm, width: stored.width, height: stored.height,
            colour: SourceColour(
                space: stored.channelCount >= 3 ? .rgb : .gray,
                bitsPerSample: stored.maximum == 1 ? 1 : 8 * stored.bytesPerSample,
                hasAlpha: stored.channelCount % 2 == 0))
    }

    var demand: DecodingDemand {
        DecodingDemand(
            leastByteCount: Double(stored.bytesPerRow) * Double(stored.height),
            bufferedByteCount: 2 * stored.width * stored.channelCount * stored.bytesPerSample,
            purpose: "the rows of a PNM")
    }

    func layout(for request: PixelRequest) -> PixelLayout {
        PixelLayout(format: stored.channelCount >= 3 ? .rgb8 : .gray8, width: header.width, height: header.height)
    }

    func decode(
        _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding {
        let layout = delivery.layout
        let scale = stored.maximum == 255 ? [] : Self.scale(maximum: stored.maximum)
        var batch = RowBatch(layout)
        var row = [UInt8](repeating: 0, count: stored.bytesPerRow)
        var numbers = [UInt16](repeating: 0, count: stored.width * stored.channelCount)
        let count = try batch.deliverRows(to: &consumer) { output, wanted throws(ImageDecodingError) in
            try delivery.check()
            for index in 0..<wanted {
                let start = index * layout.bytesPerRow
                switch stored.coding {
                case .bits:
                    guard bytes.fill(&row) else { return index }
                    for column in 0..<stored.width {
                        output[start + column] = row[column >> 3] >> UInt8(7 - column & 7) & 1 == 0 ? 255 : 0
                    }
                case .bytes where scale.isEmpty && stored.channelCount % 2 == 1:
                    guard bytes.fill(&row) else { return index }
                    output.replaceSubrange(start..<start + row.count, with: row)
                case .bytes:
                    guard bytes.fill(&row) else { return index }
                    for sample in numbers.indices {
                        numbers[sample] =
                            stored.bytesPerSample == 1
                            ? UInt16(row[sample]) : UInt16(row[2 * sample]) << 8 | UInt16(row[2 * sample + 1])
                    }
                    convert(numbers, scale, to: &output, at: start)
                case .letters, .letterBits:
                    for sample in numbers.indices {
                        guard let number = stored.coding == .letters ? bytes.number() : bytes.bit() else {
                            return index
                        }
                        numbers[sample] = UInt16(clamping: number)
                    }
                    convert(numbers, scale, to: &output, at: start)
                }
            }
            return wanted
        }
        guard count < layout.height else { return PictureDecoding(header: header, layout: layout) }
        try delivery.check(isTruncated: true)
        guard count > 0 else {
            throw ImageDecodingError(.damagedData, "the file ends before a row of the PNM is whole")
        }
        batch.deliverBlack(layout.height - count, to: &consumer)
        return PictureDecoding(
            header: header, layout: layout, completeness: .partial(fraction: Double(count) / Double(layout.height)),
            warningCount: 1,
            firstWarning: bytes.hasEnded
                ? "the file ends in the pixels" : "there is no number where a sample should be",
            hasUndecodedData: !bytes.hasEnded)
    }

    /// Scales samples, and drops alpha.
    private func convert(_ numbers: [UInt16], _ scale: [UInt8], to output: inout [UInt8], at start: Int) {
        let colourCount = stored.channelCount >= 3 ? 3 : 1
        var target = start
        for pixel in stride(from: 0, to: numbers.count, by: stored.channelCount) {
            for channel in 0..<colourCount {
                let number = Int(numbers[pixel + channel])
                let value = scale.isEmpty ? UInt8(min(number, 255)) : scale[min(number, stored.maximum)]
                // Of a bitmap, 1 is black.
                output[target] = stored.coding == .letterBits ? ~value : value
                target += 1
            }
        }
    }

    /// Each value as a share of 255, rounded as Pillow does it for colours; grey of 16 bits Pillow would cut off at 255.
    private static func scale(maximum: Int) -> [UInt8] {
        (0...maximum).map { value in
            UInt8((Double(value) / Double(maximum) * 255).rounded(.toNearestOrEven))
        }
    }
}
