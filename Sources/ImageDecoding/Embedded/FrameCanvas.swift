/// What an animation shows: frames drawn one over the other. Source: APNG specification 1.0, "fcTL".
struct FrameCanvas {
    let width: Int
    let height: Int
    /// 1 for grey, 3 for RGB; an alpha sample follows each pixel.
    let colourCount: Int
    private(set) var pixels: [UInt8]
    /// Whether data were missing for something that is to be seen.
    private(set) var isIncomplete = false

    /// What is to be done to the last frame before the next is drawn.
    private var disposal: (kind: FramePlacement.Disposal, rectangle: FramePlacement.Rectangle)?
    /// What was in its rectangle before, and whether that was complete.
    private var restoredPixels: [UInt8] = []
    private var restoredIncompleteness = false

    /// A canvas that is black and transparent all over.
    init(width: Int, height: Int, colourCount: Int) {
        self.width = width
        self.height = height
        self.colourCount = colourCount
        pixels = [UInt8](repeating: 0, count: width * height * (colourCount + 1))
    }

    private var bytesPerPixel: Int { colourCount + 1 }

    /// Disposes of the last frame.
    mutating func beginFrame() {
        guard let (kind, rectangle) = disposal else { return }
        disposal = nil
        switch kind {
        case .keep:
            break
        case .clear:
            for row in 0..<rectangle.height {
                for byte in bytes(ofRow: row, of: rectangle) {
                    pixels[byte] = 0
                }
            }
            if covers(rectangle) { isIncomplete = false }
        case .restore:
            var source = 0
            for row in 0..<rectangle.height {
                for byte in bytes(ofRow: row, of: rectangle) {
                    pixels[byte] = restoredPixels[source]
                    source += 1
                }
            }
            restoredPixels = []
            isIncomplete = restoredIncompleteness
        }
    }

    /// Notes that a frame is missing altogether.
    mutating func skipFrame() {
        isIncomplete = true
    }

    /// Draws the first `rowCount` rows of a frame, given as rows of its rectangle without gaps.
    ///
    /// The rectangle lies on the canvas, and `samples` hold all its pixels: who decoded the frame has checked both.
    mutating func draw(
        _ samples: [UInt8], rowCount: Int, isComplete: Bool, at placement: FramePlacement, isFirst: Bool
    ) {
        let rectangle = placement.rectangle
        // There is nothing before the first frame to go back to.
        let kind = isFirst && placement.disposal == .restore ? .clear : placement.disposal
        if kind == .restore { remember(rectangle) }
        disposal = (kind, rectangle)
        var source = 0
        for row in 0..<min(rowCount, rectangle.height) {
            let target = bytes(ofRow: row, of: rectangle)
            // Under the first frame there is nothing: it is taken as it is, with the colours of transparent pixels.
            switch isFirst ? .source : placement.blending {
            case .source:
                for byte in target {
                    pixels[byte] = samples[source]
                    source += 1
                }
            case .over:
                for pixel in stride(from: target.lowerBound, to: target.upperBound, by: bytesPerPixel) {
                    lay(samples, source, overPixelAt: pixel)
                    source += bytesPerPixel
                }
            }
        }
        if !isComplete {
            isIncomplete = true
        } else if isFirst || placement.blending == .source, covers(rectangle) {
            isIncomplete = false
        }
    }

    /// Takes the colours of some rows, without alpha.
    func copyColours(ofRows rows: Range<Int>, to output: inout [UInt8]) {
        var target = 0
        for pixel in rows.lowerBound * width..<rows.upperBound * width {
            for channel in 0..<colourCount {
                output[target] = pixels[pixel * bytesPerPixel + channel]
                target += 1
            }
        }
    }

    /// The pixel of the frame at `source` over that of the canvas at `target`. The colours are not multiplied by alpha.
    private mutating func lay(_ samples: [UInt8], _ source: Int, overPixelAt target: Int) {
        let alpha = Int(samples[source + colourCount])
        let below = Int(pixels[target + colourCount])
        if alpha == 0 { return }
        if alpha == 255 || below == 0 {
            for channel in 0...colourCount {
                pixels[target + channel] = samples[source + channel]
            }
            return
        }
        // Both alphas count to 255, so that these count to 255².
        let upperShare = alpha * 255
        let lowerShare = below * (255 - alpha)
        let sum = upperShare + lowerShare
        for channel in 0..<colourCount {
            let mixed = Int(samples[source + channel]) * upperShare + Int(pixels[target + channel]) * lowerShare
            pixels[target + channel] = UInt8(truncatingIfNeeded: (mixed + sum / 2) / sum)
        }
        pixels[target + colourCount] = UInt8(truncatingIfNeeded: (sum + 127) / 255)
    }

    private mutating func remember(_ rectangle: FramePlacement.Rectangle) {
        restoredIncompleteness = isIncomplete
        restoredPixels = []
        restoredPixels.reserveCapacity(rectangle.width * rectangle.height * bytesPerPixel)
        for row in 0..<rectangle.height {
            restoredPixels += pixels[bytes(ofRow: row, of: rectangle)]
        }
    }

    private func bytes(ofRow row: Int, of rectangle: FramePlacement.Rectangle) -> Range<Int> {
        let start = ((rectangle.row + row) * width + rectangle.column) * bytesPerPixel
        return start..<start + rectangle.width * bytesPerPixel
    }

    private func covers(_ rectangle: FramePlacement.Rectangle) -> Bool {
        rectangle.width == width && rectangle.height == height
    }
}
