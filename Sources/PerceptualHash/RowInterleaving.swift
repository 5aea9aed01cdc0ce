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

/// Eight by eight values.
private struct Tile {
    var r0, r1, r2, r3, r4, r5, r6, r7: SIMD8<Float>

    private init(
        _ r0: SIMD8<Float>, _ r1: SIMD8<Float>, _ r2: SIMD8<Float>, _ r3: SIMD8<Float>, _ r4: SIMD8<Float>,
        _ r5: SIMD8<Float>, _ r6: SIMD8<Float>, _ r7: SIMD8<Float>
    ) {
        (self.r0, self.r1, self.r2, self.r3, self.r4, self.r5, self.r6, self.r7) = (r0, r1, r2, r3, r4, r5, r6, r7)
    }

    /// Loads eight vectors, `stride` bytes apart. All of them must lie within `bytes`.
    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer, offset: Int, stride: Int) {
        func load(_ row: Int) -> SIMD8<Float> {
            unsafe bytes.loadUnaligned(fromByteOffset: offset &+ row &* stride, as: SIMD8<Float>.self)
        }
        self.init(load(0), load(1), load(2), load(3), load(4), load(5), load(6), load(7))
    }

    /// Stores eight vectors, `stride` bytes apart. All of them must lie within `bytes`.
    @inline(__always)
    func store(to bytes: UnsafeMutableRawBufferPointer, offset: Int, stride: Int) {
        func put(_ vector: SIMD8<Float>, _ row: Int) {
            unsafe bytes.storeBytes(of: vector, toByteOffset: offset &+ row &* stride, as: SIMD8<Float>.self)
        }
        put(r0, 0)
        put(r1, 1)
        put(r2, 2)
        put(r3, 3)
        put(r4, 4)
        put(r5, 5)
        put(r6, 6)
        put(r7, 7)
    }

    /// Rows become columns: three rounds in which the first half of the vectors is shuffled into the second, like cards.
    @inline(__always)
    func transposed() -> Tile {
        shuffled().shuffled().shuffled()
    }

    @inline(__always)
    private func shuffled() -> Tile {
        let (a, b) = Self.riffle(r0, r4)
        let (c, d) = Self.riffle(r1, r5)
        let (e, f) = Self.riffle(r2, r6)
        let (g, h) = Self.riffle(r3, r7)
        return Tile(a, b, c, d, e, f, g, h)
    }

    @inline(__always)
    private static func riffle(_ a: SIMD8<Float>, _ b: SIMD8<Float>) -> (SIMD8<Float>, SIMD8<Float>) {
        var low = SIMD8<Float>()
        low.evenHalf = a.lowHalf
        low.oddHalf = b.lowHalf
        var high = SIMD8<Float>()
        high.evenHalf = a.highHalf
        high.oddHalf = b.highHalf
        return (low, high)
    }
}
