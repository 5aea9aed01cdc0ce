/// PDQ's box filter along rows, eight rows at a time.
///
/// A running sum depends on the one before it, so a single row cannot be filtered with wide instructions without changing
/// its bits. Eight rows can: each lane of a vector is one row, and does exactly what the reference does to that row.
struct RowBoxFilter {
    /// The number of rows filtered together: the lanes of a vector.
    static let rowCount = 8

    let window: BoxWindow

    /// A filter for rows of `width` values.
    init(width: Int) {
        window = BoxWindow(length: width)
    }

    /// Filters a block: element `x` of `input` and `output` holds column `x` of eight rows.
    func apply(_ input: [SIMD8<Float>], into output: inout [SIMD8<Float>]) {
        let input = input.span
        var output = output.mutableSpan
        var sum = SIMD8<Float>.zero
        var count: Float = 0
        var entering = 0
        var leaving = 0
        var column = 0
        for _ in 0..<window.lead {
            sum += input[entering]
            entering &+= 1
            count += 1
        }
        for _ in 0..<window.growing {
            sum += input[entering]
            entering &+= 1
            count += 1
            output[column] = sum / SIMD8(repeating: count)
            column &+= 1
        }
        if let inverse = count.exactInverse {
            for _ in 0..<window.sliding {
                sum += input[entering]
                sum -= input[leaving]
                entering &+= 1
                leaving &+= 1
                output[column] = sum * SIMD8(repeating: inverse)
                column &+= 1
            }
        } else {
            for _ in 0..<window.sliding {
                sum += input[entering]
                sum -= input[leaving]
                entering &+= 1
                leaving &+= 1
                output[column] = sum / SIMD8(repeating: count)
                column &+= 1
            }
        }
        for _ in 0..<window.shrinking {
            sum -= input[leaving]
            leaving &+= 1
            count -= 1
            output[column] = sum / SIMD8(repeating: count)
            column &+= 1
        }
    }

    /// Filters a block, and keeps only the columns in `columns`, which must ascend (a column may occur more than once).
    func apply(
        _ input: [SIMD8<Float>], sampling columns: [Int], into output: inout [SIMD8<Float>]
    ) {
        let input = input.span
        var sum = SIMD8<Float>.zero
        var count: Float = 0
        var entering = 0
        var leaving = 0
        var next = 0
        func sample(_ column: Int) {
            while next < columns.count, columns[next] == column {
                output[next] = sum / SIMD8(repeating: count)
                next &+= 1
            }
        }
        for _ in 0..<window.lead {
            sum += input[entering]
            entering &+= 1
            count += 1
        }
        var column = 0
        for _ in 0..<window.growing {
            sum += input[entering]
            entering &+= 1
            count += 1
            sample(column)
            column &+= 1
        }
        // The sums between two sampled columns are needed, their means are not: this is what makes the second pass cheap.
        let slidingEnd = column + window.sliding
        while column < slidingEnd {
            let stop = next < columns.count ? min(slidingEnd, columns[next] + 1) : slidingEnd
            while column < stop {
                sum += input[entering]
                sum -= input[leaving]
                entering &+= 1
                leaving &+= 1
                column &+= 1
            }
            sample(column - 1)
        }
        for _ in 0..<window.shrinking {
            sum -= input[leaving]
            leaving &+= 1
            count -= 1
            sample(column)
            column &+= 1
        }
    }
}
