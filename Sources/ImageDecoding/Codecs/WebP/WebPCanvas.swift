#if WebP
    /// What an animated WebP shows: frames drawn one over the other, with the arithmetic of libwebp's `WebPAnimDecoder`,
    /// bit for bit, which every viewer that is built on it shows. Source: libwebp, `src/demux/anim_decode.c`.
    struct WebPCanvas {
        let width: Int
        let height: Int
        /// Red, green, blue and alpha; the colours are not multiplied by it.
        private(set) var pixels: [UInt8]
        /// Whether data were missing for something that is to be seen.
        private(set) var isIncomplete = false

        private struct Drawn {
            var rectangle: FramePlacement.Rectangle
            var isCleared: Bool
            var wasKeyFrame: Bool
        }

        private var last: Drawn?

        /// A canvas that is black and transparent all over.
        init(width: Int, height: Int) {
            self.width = width
            self.height = height
            pixels = [UInt8](repeating: 0, count: 4 * width * height)
        }

        /// Notes that a frame is missing altogether.
        mutating func skipFrame() {
            isIncomplete = true
        }

        /// Draws the first `rowCount` rows of a frame, given as rows of its rectangle without gaps.
        ///
        /// The rectangle lies on the canvas, and `samples` hold those rows: who decoded the frame has checked both.
        mutating func draw(
            _ samples: [UInt8], rowCount: Int, hasAlpha: Bool, isComplete: Bool, at placement: FramePlacement
        ) {
            let rectangle = placement.rectangle
            let isKeyFrame = isKeyFrame(placement, hasAlpha: hasAlpha)
            if isKeyFrame {
                pixels = [UInt8](repeating: 0, count: pixels.count)
            } else if let last, last.isCleared {
                clear(last.rectangle)
            }
            for row in 0..<min(rowCount, rectangle.height) {
                let y = rectangle.row + row
                for column in 0..<rectangle.width {
                    let x = rectangle.column + column
                    let source = 4 * (row * rectangle.width + column)
                    let target = 4 * (y * width + x)
                    if isKeyFrame || placement.blending == .source || samples[source + 3] == 255
                        || isJustCleared(x, y)
                    {
                        for channel in 0..<4 { pixels[target + channel] = samples[source + channel] }
                    } else {
                        lay(samples, source, overPixelAt: target)
                    }
                }
            }
            last = Drawn(
                rectangle: rectangle, isCleared: placement.disposal == .clear, wasKeyFrame: isKeyFrame)
            if !isComplete {
                isIncomplete = true
            } else if isKeyFrame {
                isIncomplete = false
            }
        }

        /// Takes the colours of some rows, without alpha.
        func copyColours(ofRows rows: Range<Int>, to output: inout [UInt8]) {
            var target = 0
            for pixel in rows.lowerBound * width..<rows.upperBound * width {
                output[target] = pixels[4 * pixel]
                output[target + 1] = pixels[4 * pixel + 1]
                output[target + 2] = pixels[4 * pixel + 2]
                target += 3
            }
        }

        /// Whether nothing of what was there before shows through a frame.
        private func isKeyFrame(_ placement: FramePlacement, hasAlpha: Bool) -> Bool {
            guard let last else { return true }
            if !hasAlpha || placement.blending == .source, covers(placement.rectangle) { return true }
            return last.isCleared && (covers(last.rectangle) || last.wasKeyFrame)
        }

        /// Whether the last frame was cleared here: over that nothing is blended.
        private func isJustCleared(_ x: Int, _ y: Int) -> Bool {
            guard let last, last.isCleared else { return false }
            return (last.rectangle.column..<last.rectangle.column + last.rectangle.width).contains(x)
                && (last.rectangle.row..<last.rectangle.row + last.rectangle.height).contains(y)
        }

        private func covers(_ rectangle: FramePlacement.Rectangle) -> Bool {
            rectangle.width == width && rectangle.height == height
        }

        private mutating func clear(_ rectangle: FramePlacement.Rectangle) {
            for row in rectangle.row..<rectangle.row + rectangle.height {
                let start = 4 * (row * width + rectangle.column)
                for byte in start..<start + 4 * rectangle.width { pixels[byte] = 0 }
            }
        }

        private mutating func lay(_ samples: [UInt8], _ source: Int, overPixelAt target: Int) {
            let alpha = UInt32(samples[source + 3])
            if alpha == 0 { return }
            let below = (UInt32(pixels[target + 3]) * (256 - alpha)) >> 8
            let sum = alpha + below
            let scale = (1 << 24) / sum
            for channel in 0..<3 {
                let mixed = UInt32(samples[source + channel]) * alpha + UInt32(pixels[target + channel]) * below
                pixels[target + channel] = UInt8(truncatingIfNeeded: (mixed &* scale) >> 24)
            }
            pixels[target + 3] = UInt8(truncatingIfNeeded: sum)
        }
    }
#endif
