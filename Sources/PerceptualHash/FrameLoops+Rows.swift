import CFrameKernels

/// The loops over the rows of a picture, with what they need checked.
extension FrameLoops {
    /// Writes the luma of each pixel of `row` to `luma`.
    func luma(of row: Span<UInt8>, _ format: PixelFormat, _ precision: Luma.Precision, into luma: inout [Float]) {
        // SAFETY: there is room for a value of each pixel.
        unsafe self.luma(of: row, FrameLuma(format, precision), count: luma.count, into: &luma, distance: 8)
    }

    /// Writes the luma of each of `count` pixels to row `number` of eight, which lie in blocks of eight vectors.
    func luma(
        of row: Span<UInt8>, _ format: PixelFormat, _ precision: Luma.Precision, count: Int, into rows: inout [Lanes],
        row number: Int
    ) {
        precondition(0..<8 ~= number && count > 0 && rows.count >= (count + 7) / 8 * 8)
        unsafe rows.withMutableFloats { values in
            // SAFETY: eight pixels take a vector of each block, and there is a block for each eight.
            unsafe luma(
                of: row, FrameLuma(format, precision), count: count, into: values + 8 * number, distance: 64)
        }
    }

    private func luma(
        of row: Span<UInt8>, _ weights: FrameLuma, count: Int, into values: UnsafeMutablePointer<Float>, distance: Int
    ) {
        precondition(row.count == weights.step * count, "a row has the pixels of the picture")
        var weights = weights
        // SAFETY: there are `step` bytes for each pixel. The loop reads four of a pixel only where another one follows.
        unsafe row.withUnsafeBufferPointer { row in
            if let start = row.baseAddress { unsafe table.luma(start, count, &weights, values, distance) }
        }
    }

    /// The columns of eight rows, which begin `columns.count` values after each other.
    func transpose(_ rows: [Float], into columns: inout [Lanes]) {
        let count = columns.count
        precondition(count > 0 && count % 8 == 0 && rows.count == 8 * count)
        // SAFETY: the loop takes the one block of rows and all of columns.
        unsafe columns.withMutableFloats { columns in
            unsafe table.transpose(rows, count, columns, 8, 0, 1, 0, count / 8)
        }
    }

    /// The eight rows that these are columns of, to `place` and after it.
    func transpose(_ columns: [Lanes], into rows: inout [Float], at place: Int) {
        let count = columns.count
        precondition(count > 0 && count % 8 == 0 && place >= 0 && rows.count >= place + 8 * count)
        // SAFETY: a column is a row of eight values here, and there are `count` of them.
        unsafe columns.withFloats { columns in
            unsafe rows.withUnsafeMutableBufferPointer { rows in
                if let start = rows.baseAddress {
                    unsafe table.transpose(columns, 8, start + place, count, 0, count / 8, 0, 1)
                }
            }
        }
    }

    /// Slides a window along each of eight rows, a step for each divisor.
    func filterRows(
        _ rows: [Lanes], windowSize: Int, divisors: [Float], columns: inout [Lanes], means: inout [Lanes]
    ) {
        let count = divisors.count
        precondition(count > 0 && count % 8 == 0 && windowSize > 0)
        precondition(rows.count >= count && columns.count >= windowSize + count && means.count >= count)
        var slide = FrameSlide(size: windowSize, count: count)
        // SAFETY: the loop takes blocks of eight vectors up to `count`, and columns up to `windowSize` more.
        unsafe rows.withFloats { rows in
            unsafe columns.withMutableFloats { columns in
                unsafe means.withMutableFloats { means in
                    unsafe table.filter_rows(rows, &slide, divisors, columns, means)
                }
            }
        }
    }

    /// Slides a window along columns as ``filterRows(_:windowSize:divisors:columns:means:)`` leaves them, a step for each of `sums`.
    func slideRows(_ columns: [Lanes], windowSize: Int, sums: inout [Lanes]) {
        precondition(windowSize > 0 && !sums.isEmpty && columns.count >= windowSize + sums.count)
        var slide = FrameSlide(size: windowSize, count: sums.count)
        // SAFETY: the loop reads columns up to the window's size more than there are sums.
        unsafe columns.withFloats { columns in
            unsafe sums.withMutableFloats { sums in
                unsafe table.slide_rows(columns, &slide, sums)
            }
        }
    }

    /// Slides a window along columns by the rows of a block that are `lanes`.
    func filterColumns(
        _ columns: [Lanes], from place: Int, lanes: Range<Int>, windowSize: Int, slot: Int, divisors: [Float],
        sums: inout [Lanes], window: inout [Lanes], means: inout [Lanes], at meansPlace: Int
    ) {
        let count = 8 * sums.count
        precondition(lanes.lowerBound >= 0 && lanes.upperBound <= 8 && divisors.count == 8)
        precondition(count > 0 && place >= 0 && columns.count >= place + count)
        precondition(meansPlace >= 0 && means.count >= meansPlace + count)
        precondition(windowSize > 0 && 0..<windowSize ~= slot && window.count == sums.count * windowSize)
        var rows = FrameRows(first: lanes.lowerBound, end: lanes.upperBound, size: windowSize, slot: slot)
        // SAFETY: there are `count` columns from either place on, a sum for each, and a window for each eight; slots stay below the
        // window's size.
        unsafe columns.withFloats { columns in
            unsafe sums.withMutableFloats { sums in
                unsafe window.withMutableFloats { window in
                    unsafe means.withMutableFloats { means in
                        unsafe table.filter_columns(
                            columns + 8 * place, count, &rows, divisors, sums, window, means + 8 * meansPlace)
                    }
                }
            }
        }
    }
}
