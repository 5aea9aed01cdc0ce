#if GIF
    /// What stands before the rows of a frame.
    struct GIFFrame {
        var rectangle: FramePlacement.Rectangle
        /// The disposal as it stands in the file: 0 says nothing, 1 keep, 2 clear, 3 and above restore.
        var disposal: Int
        /// The index that is not drawn.
        var transparentIndex: Int?
        var isInterlaced: Bool
        /// Red, green and blue of each index, the file's or the frame's own; nil where there is no table, and an index is a
        /// shade of grey.
        var table: [UInt8]?
        var minimumCodeSize: Int
        /// Where the first block of coded rows is.
        var data: Int

        /// The colour of an index: black beyond the table, as Pillow has it.
        func colour(of index: Int) -> GIFCanvas.Colour {
            guard let table else {
                let shade = UInt8(truncatingIfNeeded: index)
                return GIFCanvas.Colour(red: shade, green: shade, blue: shade)
            }
            guard 3 * index + 2 < table.count else { return GIFCanvas.Colour(red: 0, green: 0, blue: 0) }
            return GIFCanvas.Colour(red: table[3 * index], green: table[3 * index + 1], blue: table[3 * index + 2])
        }

        /// The colours of all indices.
        var colours: [GIFCanvas.Colour] { (0..<256).map(colour(of:)) }

        /// The fewest bytes that can hold it: a code of 12 bits stands for 3,839 pixels at most.
        var leastByteCount: Double { Double(rectangle.width) * Double(rectangle.height) / 2559 }
    }
#endif
