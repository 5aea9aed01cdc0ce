/// Eight rows as they lie in memory, to and from columns of eight values: what ``RowBoxFilter`` works on.
enum RowInterleaving {
    /// Turns eight rows of `columns.count` values, one after the other, into columns of eight.
    static func interleave(_ rows: [Float], into columns: inout [SIMD8<Float>]) {
        let width = columns.count
        precondition(rows.count == 8 * width)
        // SAFETY: there are eight rows of `width` floats and `width` columns of eight; a tile begins at `x` with
        // `x + 8 <= width`, and what is left is taken value by value below `width`.
        unsafe rows.withUnsafeBytes { rows in
            unsafe columns.withUnsafeMutableBytes { columns in
                var x = 0
                while x &+ 8 <= width {
                    let tile = unsafe Tile(rows, offset: 4 &* x, stride: 4 &* width).transposed()
                    unsafe tile.store(to: columns, offset: 32 &* x, stride: 32)
                    x &+= 8
                }
                while x < width {
                    for lane in 0..<8 {
                        let value = unsafe rows.loadUnaligned(fromByteOffset: 4 &* (lane &* width &+ x), as: Float.self)
                        unsafe columns.storeBytes(of: value, toByteOffset: 32 &* x &+ 4 &* lane, as: Float.self)
                    }
                    x &+= 1
                }
            }
        }
    }

    /// Turns columns of eight values into eight rows, one after the other.
    static func separate(_ columns: [SIMD8<Float>], into rows: inout [Float]) {
        let width = columns.count
        precondition(rows.count == 8 * width)
        // SAFETY: as in `interleave`, the other way round.
        unsafe columns.withUnsafeBytes { columns in
            unsafe rows.withUnsafeMutableBytes { rows in
                var x = 0
                while x &+ 8 <= width {
                    let tile = unsafe Tile(columns, offset: 32 &* x, stride: 32).transposed()
                    unsafe tile.store(to: rows, offset: 4 &* x, stride: 4 &* width)
                    x &+= 8
                }
                while x < width {
                    for lane in 0..<8 {
                        let value = unsafe columns.loadUnaligned(fromByteOffset: 32 &* x &+ 4 &* lane, as: Float.self)
                        unsafe rows.storeBytes(of: value, toByteOffset: 4 &* (lane &* width &+ x), as: Float.self)
                    }
                    x &+= 1
                }
            }
        }
    }
}
