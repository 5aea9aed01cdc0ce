/// The samples of a TIFF to grey, or red, green and blue, in the arithmetic of Pillow; 16 bits are cut to the upper 8.
struct TIFFRowConversion {
    private let description: TIFFDescription
    /// What each value of fewer than eight bits is of 255.
    private let scale: Int

    init(_ description: TIFFDescription) {
        self.description = description
        scale =
            description.colour == .palette || description.bitsPerSample > 8
            ? 1 : 255 / ((1 << description.bitsPerSample) - 1)
    }

    var outputChannelCount: Int { if case .gray = description.colour { 1 } else { 3 } }

    /// How many of the samples of a pixel are looked at.
    var usedSampleCount: Int {
        switch description.colour {
        case .gray, .palette: 1
        case .rgb, .converted: description.isPremultiplied ? 4 : 3
        case .cmyk: 4
        }
    }

    /// Takes the samples of one plane of the row that begins at `rowOffset`, or where there are no planes, all of them, and
    /// puts them as bytes into `samples`: ``usedSampleCount`` a pixel.
    func unpack(
        _ bytes: [UInt8], from rowOffset: Int, plane: Int?, pixelCount: Int, into samples: inout [UInt8], at start: Int
    ) {
        let row = bytes.span.extracting(rowOffset...)
        let used = usedSampleCount
        let stored = plane == nil ? description.samplesPerPixel : 1
        let channels = plane.map { $0..<$0 + 1 } ?? 0..<min(used, description.samplesPerPixel)
        let bits = description.bitsPerSample
        var target = samples.mutableSpan
        for channel in channels {
            let source = plane == nil ? channel : 0
            switch bits {
            case 8:
                for pixel in 0..<pixelCount { target[start + pixel * used + channel] = row[pixel * stored + source] }
            case 16:
                // libtiff gives numbers in the order of this machine.
                let upper = 1.littleEndian == 1 ? 1 : 0
                for pixel in 0..<pixelCount {
                    target[start + pixel * used + channel] = row[2 * (pixel * stored + source) + upper]
                }
            case 12:
                for pixel in 0..<pixelCount {
                    let index = pixel * stored + source
                    let byte = index * 3 / 2
                    target[start + pixel * used + channel] =
                        index % 2 == 0 ? row[byte] : row[byte] << 4 | row[byte + 1] >> 4
                }
            default:
                let mask = UInt8((1 << bits) - 1)
                for pixel in 0..<pixelCount {
                    let place = (pixel * stored + source) * bits
                    let value = row[place >> 3] >> UInt8(8 - bits - place & 7) & mask
                    target[start + pixel * used + channel] = value &* UInt8(scale)
                }
            }
        }
    }

    /// The colours of pixels whose samples were unpacked, at the start of `output` or further on.
    func convert(_ unpacked: [UInt8], pixelCount: Int, to pixels: inout [UInt8], at start: Int) {
        let samples = unpacked.span
        var output = pixels.mutableSpan
        switch description.colour {
        case .gray(let isInverted):
            let mask: UInt8 = isInverted ? 255 : 0
            for pixel in 0..<pixelCount { output[start + pixel] = samples[pixel] ^ mask }
        case .palette:
            let palette = description.palette.span
            for pixel in 0..<pixelCount {
                let index = 3 * Int(samples[pixel])
                for channel in 0..<3 { output[start + 3 * pixel + channel] = palette[index + channel] }
            }
        case .cmyk:
            CMYKConversion.convert(samples, isInverted: false, to: &output, at: start, pixelCount: pixelCount)
        case .rgb where description.isPremultiplied:
            for pixel in 0..<pixelCount {
                let alpha = Int(samples[4 * pixel + 3])
                for channel in 0..<3 {
                    let value = Int(samples[4 * pixel + channel])
                    output[start + 3 * pixel + channel] =
                        alpha == 255 ? UInt8(value) : alpha == 0 ? 0 : UInt8(min(255, 255 * value / alpha))
                }
            }
        case .rgb, .converted:
            for index in 0..<3 * pixelCount { output[start + index] = samples[index] }
        }
    }
}
