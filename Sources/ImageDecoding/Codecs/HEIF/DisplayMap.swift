#if HEIF

    /// Which pixel of a picture as it is coded is shown at each place, after turns, mirrors and cuts. Source: ISO/IEC
    /// 23008-12, 6.5.9, 6.5.10 and 6.5.12.
    struct DisplayMap: Hashable {
        /// Columns and rows that are shown.
        private(set) var width: Int
        private(set) var height: Int
        /// The coded pixel at (0, 0), and how far it moves for a step to the right and for one down.
        private var origin: Step
        private var right = Step(x: 1, y: 0)
        private var down = Step(x: 0, y: 1)

        private struct Step: Hashable {
            var x: Int
            var y: Int
        }

        /// The picture as it is coded.
        init(width: Int, height: Int) {
            self.width = width
            self.height = height
            origin = Step(x: 0, y: 0)
        }

        /// Whether the rows that are shown are coded rows, from the top down, though perhaps parts of them or mirrored.
        var keepsRows: Bool { right.y == 0 && down.y == 1 }

        /// Whether nothing is changed but what is cut off below.
        var isPlain: Bool { keepsRows && right.x == 1 && origin == Step(x: 0, y: 0) }

        /// The place of the coded pixel that is shown at a place.
        func coded(x: Int, y: Int) -> (x: Int, y: Int) {
            (origin.x + x * right.x + y * down.x, origin.y + x * right.y + y * down.y)
        }

        /// The number by which EXIF calls the turn from what is coded to what is shown.
        var orientation: Int {
            switch (right.x, right.y, down.x, down.y) {
            case (-1, 0, 0, 1): 2
            case (-1, 0, 0, -1): 3
            case (1, 0, 0, -1): 4
            case (0, 1, 1, 0): 5
            case (0, -1, 1, 0): 6
            case (0, -1, -1, 0): 7
            case (0, 1, -1, 0): 8
            default: 1
            }
        }

        /// Turns it by a quarter against the clock, so many times.
        mutating func rotate(quarterTurns: Int) {
            for _ in 0..<quarterTurns & 3 {
                // The last column becomes the first row.
                origin = Step(x: origin.x + (width - 1) * right.x, y: origin.y + (width - 1) * right.y)
                (right, down) = (down, Step(x: -right.x, y: -right.y))
                (width, height) = (height, width)
            }
        }

        /// Exchanges left and right, or top and bottom.
        mutating func mirror(exchangingSides: Bool) {
            if exchangingSides {
                origin = Step(x: origin.x + (width - 1) * right.x, y: origin.y + (width - 1) * right.y)
                right = Step(x: -right.x, y: -right.y)
            } else {
                origin = Step(x: origin.x + (height - 1) * down.x, y: origin.y + (height - 1) * down.y)
                down = Step(x: -down.x, y: -down.y)
            }
        }

        /// Keeps a part.
        mutating func cut(columns: Range<Int>, rows: Range<Int>) {
            origin = Step(
                x: origin.x + columns.lowerBound * right.x + rows.lowerBound * down.x,
                y: origin.y + columns.lowerBound * right.y + rows.lowerBound * down.y)
            (width, height) = (columns.count, rows.count)
        }
    }

#endif
