import CFrameKernels

/// The loops over the values of a ``LumaPlane`` and over samples, with what they need checked.
extension FrameLoops {
    /// Sums the values of a plane along its rows, into eight groups of eight samples for each row, and the means of all rows.
    func sumRows(
        columns: [Lanes], meanColumn: [Lanes], side: Int, along axis: AxisSamples, values: inout [Lanes],
        means: inout [Lanes]
    ) {
        precondition(side % 8 == 0 && columns.count == side * side / 8 && meanColumn.count == side / 8)
        precondition(values.count == 8 * side && means.count == 8 && axis.fits(side))
        // SAFETY: the plane is as large as the loop takes it to be, its windows lie within it, and there is room for what is
        // written, as checked above.
        unsafe columns.withFloats { columns in
            unsafe meanColumn.withFloats { meanColumn in
                unsafe values.withMutableFloats { values in
                    unsafe means.withMutableFloats { means in
                        var plane = unsafe FramePlane(columns: columns, mean_column: meanColumn, side: side)
                        unsafe table.sum_rows(&plane, axis.windows, axis.weights, values, means)
                    }
                }
            }
        }
    }

    /// Sums what ``sumRows(columns:meanColumn:side:along:values:means:)`` made along the columns.
    func sumColumns(
        _ values: [Lanes], means: [Lanes], side: Int, along axis: AxisSamples, samples: inout [Lanes]
    ) {
        precondition(values.count == 8 * side && means.count == 8 && axis.fits(side) && samples.count == 8 * 64)
        // SAFETY: windows lie within the side, of which there are eight groups, and there is room for the samples.
        unsafe values.withFloats { values in
            unsafe means.withFloats { means in
                unsafe samples.withMutableFloats { samples in
                    unsafe table.sum_columns(values, means, side, axis.windows, axis.weights, samples)
                }
            }
        }
    }

    /// Interpolates the samples of a turned frame. All places of `grid` must be less than 2^30 away from the plane's beginning.
    func interpolate(_ rows: [Float], side: Int, grid: FrameGrid, samples: inout [Lanes]) {
        precondition(side > 0 && side <= 1 << 14 && rows.count == side * side && samples.count == 8 * 64)
        var grid = grid
        // SAFETY: places are kept between the first and the last value of a side, and steps to the right and below are taken
        // only where there is a next one, so every place is below `side * side`.
        unsafe samples.withMutableFloats { samples in
            unsafe table.interpolate(rows, side, &grid, samples)
        }
    }

    /// The coefficients of samples; see ``FoldedCosines``.
    func transform(_ samples: [Lanes]) -> [Float] {
        precondition(samples.count == 8 * 64)
        return unsafe samples.withFloats { samples in
            unsafe FoldedCosines.withTables { cosines in
                var cosines = unsafe cosines
                return unsafe [Float](unsafeUninitializedCapacity: 256) { coefficients, count in
                    // SAFETY: the samples are as many as the loop reads, and it writes 256 coefficients.
                    if let start = coefficients.baseAddress {
                        unsafe table.transform(samples, &cosines, start)
                        count = 256
                    }
                }
            }
        }
    }

    /// Brings the columns of a plane up to date with its rows, in blocks of eight rows and eight columns.
    func transpose(
        _ rows: [Float], into columns: inout [Lanes], side: Int, rowBlocks: Range<Int>, columnBlocks: Range<Int>
    ) {
        precondition(side % 8 == 0 && rows.count == side * side && columns.count == side * side / 8)
        precondition(rowBlocks.lowerBound >= 0 && rowBlocks.upperBound <= side / 8)
        precondition(columnBlocks.lowerBound >= 0 && columnBlocks.upperBound <= side / 8)
        // SAFETY: the blocks lie within the plane, as checked above.
        unsafe columns.withMutableFloats { columns in
            unsafe table.transpose(
                rows, side, columns, side, rowBlocks.lowerBound, rowBlocks.upperBound, columnBlocks.lowerBound,
                columnBlocks.upperBound)
        }
    }

    /// How large the step from each line to the next is; see ``FrameDetection``. Lines are 128 values each.
    func steps(between lines: [SIMD8<Int16>]) -> [Int64] {
        precondition(lines.count % 16 == 0)
        let count = lines.count / 16
        guard count > 0 else { return [] }
        var sizes = [Int64](repeating: 0, count: count)
        // SAFETY: vectors of eight numbers follow each other without gaps, 16 a line; there is room for a size of each.
        unsafe lines.withUnsafeBytes { bytes in
            if let start = unsafe bytes.assumingMemoryBound(to: Int16.self).baseAddress {
                unsafe table.steps(start, count, &sizes)
            }
        }
        return sizes
    }
}
