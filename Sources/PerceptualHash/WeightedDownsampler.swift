/// Rows of bytes in, PDQ's 64×64 out, in one pass of about one multiplication a byte.
///
/// Each of the 64×64 values is a weighted sum of a rectangle of pixels, and the weights are a product of one for the row and
/// one for the column (see ``AxisWeights``). So rows are added up first, weighted, as bytes, and only the sum, once for each
/// of 64 results, is turned into luma and summed along the row. Memory is that of a few rows.
///
/// The result is that of ``JaroszDownsampler`` but for rounding, of which there is less here: it differs from the reference by
/// what the reference's running sums in single precision stray.
struct WeightedDownsampler {
    private let columns: AxisWeights
    private let rows: AxisWeights
    private let transform: DihedralTransform
    private let rowFormat: RowFormat
    private let width: Int
    private var accumulators: [RowAccumulator]
    private var firstOpen = 0
    private var y = 0
    private var sums: [Float]

    /// Rows whose columns are still to be summed: up to ``batch``, one after the other, ``lumaStride`` values apart.
    private var luma: [Float]
    private var lumaRowCount = 0
    private let batch: Int
    private var lumaStride: Int { luma.count / batch }

    /// The sums of windows of rows and columns, in the order in which these lie in the picture: 64×64 for PDQ.
    private(set) var means: [Float]

    /// The 64×64 values, row by row, transformed; complete after all rows.
    var output: [Float] { transform.applied(to: means, width: columns.windows.count, height: rows.windows.count) }

    /// - Parameters:
    ///   - size: the size of the picture.
    ///   - scale: how much smaller the rows are: each value is the mean of `scale` × `scale` pixels.
    ///   - transform: how the picture is to be turned or mirrored. Filter and samples are those of the picture whose
    ///     pixels were: the windows lie as they do there.
    init(
        size: (width: Int, height: Int), scale: Int, rowFormat: RowFormat, transform: DihedralTransform = .original
    ) {
        self.init(
            columns: AxisWeightsCache.weights(length: size.width, scale: scale, isReversed: transform.reversesColumns),
            rows: AxisWeightsCache.weights(length: size.height, scale: scale, isReversed: transform.reversesRows),
            rowWidth: (size.width + scale - 1) / scale, rowFormat: rowFormat, transform: transform)
    }

    /// - Parameters:
    ///   - columns: the weights along rows.
    ///   - rows: the weights along columns.
    ///   - rowWidth: the pixels of a row.
    init(
        columns: AxisWeights, rows: AxisWeights, rowWidth: Int, rowFormat: RowFormat,
        transform: DihedralTransform = .original
    ) {
        self.columns = columns
        self.rows = rows
        self.transform = transform
        self.rowFormat = rowFormat
        width = rowWidth
        means = Array(repeating: 0, count: columns.windows.count * rows.windows.count)
        let count = width * rowFormat.bytesPerPixel
        accumulators = Array(repeating: RowAccumulator(count: count), count: rows.largestOverlap)
        sums = Array(repeating: 0, count: count)
        // Eight rows at a time if windows are so narrow that summing one takes less than adding up the lanes of its sum.
        let isNarrow = columns.windows.allSatisfy { $0.count <= AxisWeights.padding }
        batch = isNarrow && rows.windows.count % 8 == 0 && columns.windows.count % 8 == 0 ? 8 : 1
        // Eight more, for a load of eight values at the last one; and in whole tiles of eight by eight.
        luma = Array(repeating: 0, count: batch * ((width + 7) / 8 * 8 + AxisWeights.padding))
    }

    /// Takes the next rows, one after the other without gaps.
    mutating func append(_ bytes: Span<UInt8>, rowCount: Int) {
        // A copy of references: the weights are read while the sums beside them change.
        let rows = self.rows
        let end = y + rowCount
        var index = firstOpen
        while index < rows.windows.count, rows.windows[index].start < end {
            let window = rows.windows[index]
            let chosen = max(window.start, y)..<min(window.end, end)
            let slot = index % accumulators.count
            if !chosen.isEmpty {
                let places =
                    window.offset + chosen.lowerBound - window.start..<window.offset + chosen.upperBound - window.start
                let local = chosen.lowerBound - y..<chosen.upperBound - y
                if window.divisor != nil {
                    accumulators[slot].add(bytes, local, wholeWeights: rows.wholeWeights.span.extracting(places))
                } else {
                    accumulators[slot].add(bytes, local, weights: rows.weights.span.extracting(places))
                }
            }
            if window.end <= end {
                accumulators[slot].finish(dividingBy: window.divisor, into: &sums)
                finishRow(index)
                firstOpen = index + 1
            }
            index += 1
        }
        y = end
    }

    /// From the weighted sum of rows to 64 values of the output.
    private mutating func finishRow(_ index: Int) {
        let start = lumaRowCount * lumaStride
        switch rowFormat {
        case .gray: Self.copy(sums, to: &luma, at: start, count: width)
        case .rgb: Self.convert(sums, to: &luma, at: start, count: width)
        }
        lumaRowCount += 1
        guard lumaRowCount == batch else { return }
        lumaRowCount = 0
        let place = columns.windows.count * (index + 1 - batch)
        if batch == 1 {
            Self.sumColumns(luma, columns, into: &means, at: place)
        } else {
            Self.sumColumnsOfEightRows(luma, stride: lumaStride, columns, into: &means, at: place)
        }
    }

    private static func copy(_ gray: [Float], to luma: inout [Float], at start: Int, count: Int) {
        let gray = gray.span
        var luma = luma.mutableSpan
        for x in 0..<count { luma[start + x] = gray[x] }
    }

    private static func convert(_ rgb: [Float], to luma: inout [Float], at start: Int, count: Int) {
        let rgb = rgb.span
        var luma = luma.mutableSpan
        for x in 0..<count {
            luma[start + x] = 0.299 * rgb[3 &* x] + 0.587 * rgb[3 &* x &+ 1] + 0.114 * rgb[3 &* x &+ 2]
        }
    }

    private static func sumColumns(_ luma: [Float], _ columns: AxisWeights, into output: inout [Float], at place: Int) {
        // SAFETY: the weights of a window are filled up with zeros to a multiple of eight, and are read in steps of eight. A
        // window ends at the width at most, and `luma` has eight zeros after that, so that a step which begins in a window
        // ends in `luma`.
        unsafe luma.withUnsafeBytes { luma in
            unsafe columns.weights.withUnsafeBytes { weights in
                var output = output.mutableSpan
                let windows = columns.windows.span
                for index in windows.indices {
                    let window = windows[index]
                    var sum = SIMD8<Float>.zero
                    var done = 0
                    while done < window.count {
                        let values = unsafe luma.loadUnaligned(
                            fromByteOffset: 4 &* (window.start &+ done), as: SIMD8<Float>.self)
                        let factors = unsafe weights.loadUnaligned(
                            fromByteOffset: 4 &* (window.offset &+ done), as: SIMD8<Float>.self)
                        sum += values * factors
                        done &+= AxisWeights.padding
                    }
                    let half = sum.lowHalf + sum.highHalf
                    let pair = half.lowHalf + half.highHalf
                    output[place + index] = pair.x + pair.y
                }
            }
        }
    }

    /// The same for eight rows at a time, and windows of eight values at most: a vector holds one value of each row, so the
    /// eight sums need no adding up of lanes. Values are added in the order in which ``sumColumns`` adds its lanes.
    private static func sumColumnsOfEightRows(
        _ luma: [Float], stride: Int, _ columns: AxisWeights, into output: inout [Float], at place: Int
    ) {
        var values = [SIMD8<Float>](repeating: .zero, count: stride)
        FrameLoops.inUse.transpose(luma, into: &values)
        let windows = columns.windows.span
        let weights = columns.weights.span
        let columnValues = values.span
        @inline(__always) func sum(_ index: Int) -> SIMD8<Float> {
            let window = windows[index]
            let (start, offset) = (window.start, window.offset)
            @inline(__always) func product(_ number: Int) -> SIMD8<Float> {
                columnValues[start &+ number] * weights[offset &+ number]
            }
            // What is after the end of a window has a weight of zero.
            var (first, second, third, fourth) = (product(0), product(1), product(2), product(3))
            if window.count > 4 {
                first += product(4)
                second += product(5)
                third += product(6)
                fourth += product(7)
            }
            return (first + third) + (second + fourth)
        }
        var sums: [SIMD8<Float>] = []
        sums.reserveCapacity(windows.count)
        for index in windows.indices { sums.append(sum(index)) }
        FrameLoops.inUse.transpose(sums, into: &output, at: place)
    }
}
