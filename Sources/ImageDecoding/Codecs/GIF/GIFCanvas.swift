#if GIF
    /// What an animated GIF shows: frames drawn one over the other, as Pillow composes them, bit for bit.
    ///
    /// The canvas grows with frames that reach beyond it. Transparent pixels of the first frame have their colour, those of
    /// others let through what is there. Source: Pillow 12, `GifImagePlugin.py`.
    struct GIFCanvas {
        struct Colour: Hashable {
            var red: UInt8
            var green: UInt8
            var blue: UInt8
        }

        private(set) var width: Int
        private(set) var height: Int
        private(set) var pixels: [UInt8]
        /// Whether data were missing for something that is to be seen.
        private(set) var isIncomplete = false
        /// What replaces the last frame before the next is drawn: where, and the rows.
        private var restored: (rectangle: FramePlacement.Rectangle, pixels: [UInt8])?

        private static let black = Colour(red: 0, green: 0, blue: 0)

        init(width: Int, height: Int, _ colour: Colour) {
            self.width = width
            self.height = height
            pixels = []
            pixels = Self.filled(width * height, colour)
        }

        /// What the canvas measures with a frame on it.
        static func size(
            _ width: Int, _ height: Int, with rectangle: FramePlacement.Rectangle
        ) -> (width: Int, height: Int) {
            (max(width, rectangle.column + rectangle.width), max(height, rectangle.row + rectangle.height))
        }

        /// Disposes of the last frame, and makes room for the next.
        ///
        /// - Parameters:
        ///   - disposal: as it stands in the file, or where that says nothing, as for the frame before.
        ///   - cleared: what a cleared frame leaves.
        mutating func beginFrame(_ frame: GIFFrame, disposal: Int, clearedTo cleared: Colour?) {
            if let (rectangle, pixels) = restored { replace(rectangle, pixels) }
            restored = nil
            let rectangle = frame.rectangle
            if disposal == 2, let cleared {
                restored = (rectangle, Self.filled(rectangle.width * rectangle.height, cleared))
            } else if disposal > 2 {
                restored = (rectangle, copy(rectangle))
            }
            let size = Self.size(width, height, with: rectangle)
            if size != (width, height) {
                grow(size.width, size.height, frame.transparentIndex == nil ? frame.colour(of: 0) : Self.black)
            }
        }

        /// What replaces the first frame, which nothing lies under: the colour of its own transparent pixels or the
        /// background's.
        mutating func replaceFirst(_ rectangle: FramePlacement.Rectangle, with colour: Colour) {
            restored = (rectangle, Self.filled(rectangle.width * rectangle.height, colour))
        }

        /// Draws a row of a frame, which lies on the canvas.
        mutating func draw(
            row: Int, _ indices: [UInt8], of rectangle: FramePlacement.Rectangle, _ colours: [Colour],
            skipping transparentIndex: Int?
        ) {
            var target = 3 * ((rectangle.row + row) * width + rectangle.column)
            for column in 0..<rectangle.width {
                let index = Int(indices[column])
                if index != transparentIndex {
                    pixels[target] = colours[index].red
                    pixels[target + 1] = colours[index].green
                    pixels[target + 2] = colours[index].blue
                }
                target += 3
            }
        }

        /// Notes how much of a frame was there.
        mutating func endFrame(isComplete: Bool, coversAll: Bool) {
            if !isComplete { isIncomplete = true } else if coversAll { isIncomplete = false }
        }

        func copyColours(ofRows rows: Range<Int>, to output: inout [UInt8]) {
            let start = 3 * width * rows.lowerBound
            for byte in 0..<3 * width * rows.count { output[byte] = pixels[start + byte] }
        }

        // MARK: - Rectangles

        static func filled(_ pixelCount: Int, _ colour: Colour) -> [UInt8] {
            [UInt8](capacity: 3 * pixelCount) { output in
                for _ in 0..<pixelCount {
                    output.append(colour.red)
                    output.append(colour.green)
                    output.append(colour.blue)
                }
            }
        }

        /// The pixels of a rectangle; black where it reaches beyond the canvas.
        private func copy(_ rectangle: FramePlacement.Rectangle) -> [UInt8] {
            var result = [UInt8](repeating: 0, count: 3 * rectangle.width * rectangle.height)
            let columnCount = max(0, min(rectangle.width, width - rectangle.column))
            for row in 0..<max(0, min(rectangle.height, height - rectangle.row)) {
                let source = 3 * ((rectangle.row + row) * width + rectangle.column)
                let target = 3 * row * rectangle.width
                for byte in 0..<3 * columnCount { result[target + byte] = pixels[source + byte] }
            }
            return result
        }

        private mutating func replace(_ rectangle: FramePlacement.Rectangle, _ content: [UInt8]) {
            let columnCount = max(0, min(rectangle.width, width - rectangle.column))
            for row in 0..<max(0, min(rectangle.height, height - rectangle.row)) {
                let target = 3 * ((rectangle.row + row) * width + rectangle.column)
                let source = 3 * row * rectangle.width
                for byte in 0..<3 * columnCount { pixels[target + byte] = content[source + byte] }
            }
        }

        private mutating func grow(_ newWidth: Int, _ newHeight: Int, _ colour: Colour) {
            let old = (
                rectangle: FramePlacement.Rectangle(column: 0, row: 0, width: width, height: height), pixels: pixels
            )
            pixels = Self.filled(newWidth * newHeight, colour)
            (width, height) = (newWidth, newHeight)
            replace(old.rectangle, old.pixels)
        }
    }
#endif
