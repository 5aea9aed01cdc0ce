/// Eight by eight values.
struct Tile {
    var r0, r1, r2, r3, r4, r5, r6, r7: SIMD8<Float>

    init(
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
