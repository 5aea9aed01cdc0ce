import PerceptualHash
import TestSupport
import Testing

/// Pixels in memory, hashed in one call.
struct PixelBufferTests {
    /// Random pixels with gaps of random bytes between the rows, and the same as rows of grey or red, green, blue.
    private struct RandomBuffer {
        let width: Int
        let height: Int
        let bytesPerRow: Int
        let format: PixelFormat
        var bytes: [UInt8]
        var rows: [[UInt8]] = []

        init(_ format: PixelFormat, sides: ClosedRange<Int>, _ generator: inout SeededGenerator) {
            self.format = format
            width = Int.random(in: sides, using: &generator)
            height = Int.random(in: sides, using: &generator)
            bytesPerRow = width * format.bytesPerPixel + Int.random(in: 0...9, using: &generator)
            let byteCount = (height - 1) * bytesPerRow + width * format.bytesPerPixel
            var random = generator
            bytes = (0..<byteCount).map { _ in UInt8.random(in: 0...255, using: &random) }
            for y in 0..<height {
                rows.append(
                    (0..<width).flatMap { x in
                        let pixel = y * bytesPerRow + x * format.bytesPerPixel
                        let places =
                            switch format {
                            case .gray: [0]
                            case .rgb, .rgba: [0, 1, 2]
                            case .bgr, .bgra: [2, 1, 0]
                            }
                        return places.map { bytes[pixel + $0] }
                    })
            }
            generator = random
        }

        func featuresOfRows(squash: PDQHasher.Squash) throws -> PDQFeatures {
            var hasher = PDQHasher(width: width, height: height, squash: squash)
            for row in rows {
                if format == .gray { hasher.append(gray: row.span) } else { hasher.append(rgb: row.span) }
            }
            return try hasher.finish()
        }

        func hashesOfRows(_ recipes: [HashRecipe]) throws -> [NamedHash] {
            var hasher = PictureHasher(
                width: width, height: height, rowFormat: format == .gray ? .gray : .rgb, recipes: recipes,
                includingDihedral: true)
            for row in rows { hasher.append(row.span, rowCount: 1) }
            return try hasher.finish()
        }
    }

    static let recipes = [
        HashRecipe.pdq, .fastPDQ, HashRecipe(.pdq, pipeline: .nn512), HashRecipe(.phash), HashRecipe(.dhash),
    ]
    .compactMap { $0 }

    @Test(arguments: PixelFormat.allCases)
    func `a buffer has the hashes of its rows, whatever its size and stride`(_ format: PixelFormat) throws {
        var generator = SeededGenerator(seed: 17)
        for _ in 0..<40 {
            let buffer = RandomBuffer(format, sides: 5...150, &generator)
            let features = try PDQFeatures(
                of: buffer.bytes.span, width: buffer.width, height: buffer.height, bytesPerRow: buffer.bytesPerRow,
                format: format)
            #expect(try features == buffer.featuresOfRows(squash: .none))
            let hashes = try PictureHasher.hashes(
                of: buffer.bytes.span, width: buffer.width, height: buffer.height, bytesPerRow: buffer.bytesPerRow,
                format: format, recipes: Self.recipes, includingDihedral: true)
            #expect(try hashes == buffer.hashesOfRows(Self.recipes))
        }
    }

    @Test func `a large buffer is squashed as its rows are`() throws {
        var generator = SeededGenerator(seed: 18)
        for format in [PixelFormat.gray, .bgra] {
            let buffer = RandomBuffer(format, sides: 513...700, &generator)
            let features = try PDQFeatures(
                of: buffer.bytes.span, width: buffer.width, height: buffer.height, bytesPerRow: buffer.bytesPerRow,
                format: format, squash: .nearestNeighbour512)
            #expect(try features == buffer.featuresOfRows(squash: .nearestNeighbour512))
        }
    }

    @Test func `padding and a fourth byte do not matter`() throws {
        var generator = SeededGenerator(seed: 19)
        let buffer = RandomBuffer(.bgra, sides: 40...40, &generator)
        var other = buffer.bytes
        for row in 0..<40 {
            for place in row * buffer.bytesPerRow..<min(other.count, (row + 1) * buffer.bytesPerRow) {
                let column = place - row * buffer.bytesPerRow
                if column >= 160 || column % 4 == 3 { other[place] ^= 0xFF }
            }
        }
        func features(_ bytes: [UInt8]) throws -> PDQFeatures {
            try PDQFeatures(of: bytes.span, width: 40, height: 40, bytesPerRow: buffer.bytesPerRow, format: .bgra)
        }
        #expect(try features(buffer.bytes) == features(other))
    }

    @Test(arguments: [
        (0, 8, 8, 64, PixelBufferError.Code.emptyPicture), (8, -1, 8, 64, .emptyPicture), (8, 8, 7, 64, .rowTooShort),
        (8, 8, -8, 64, .rowTooShort), (8, 8, 9, 70, .bufferTooShort), (8, 8, 8, 0, .bufferTooShort),
        (8, 8, Int.max, 64, .bufferTooShort), (Int.max, 1, Int.max, 64, .sideTooLong),
        (8, Int.max, 8, 64, .sideTooLong),
        (Int.min, Int.min, 8, 64, .emptyPicture), (4, 100, 4, 400, .tooSmall),
    ])
    func `sizes that do not fit together are an error`(
        _ width: Int, _ height: Int, _ bytesPerRow: Int, _ byteCount: Int, _ code: PixelBufferError.Code
    ) {
        let bytes = [UInt8](repeating: 7, count: byteCount)
        let error = #expect(throws: PixelBufferError.self) {
            _ = try PDQFeatures(
                of: bytes.span, width: width, height: height, bytesPerRow: bytesPerRow, format: .gray)
        }
        #expect(error?.code == code)
    }

    @Test func `a buffer may end with its last pixel`() throws {
        let bytes = [UInt8](repeating: 7, count: 9 * 7 + 8)
        #expect(throws: Never.self) {
            _ = try PDQFeatures(of: bytes.span, width: 8, height: 8, bytesPerRow: 9, format: .gray)
        }
    }

    @Test func `rows that do not fit are an error and not the end of the program`() {
        var hasher = PDQHasher(width: 8, height: 1)
        var hashes = PictureHasher(width: 8, height: 1, rowFormat: .rgb, recipes: [.pdq])
        func code(_ body: () throws -> Void) -> PixelBufferError.Code? {
            #expect(throws: PixelBufferError.self, performing: body)?.code
        }
        let row = [UInt8](repeating: 0, count: 32)
        #expect(code { try hasher.append(row: row.span, format: .rgb) } == .wrongRowLength)
        #expect(code { try hashes.append(row: row.span, format: .rgb) } == .wrongRowLength)
        #expect(code { try hashes.append(row: row.span.extracting(..<8), format: .gray) } == .wrongFormat)
        #expect(throws: Never.self) { try hasher.append(row: row.span, format: .rgba) }
        #expect(throws: Never.self) { try hashes.append(row: row.span, format: .rgba) }
        #expect(code { try hasher.append(row: row.span, format: .rgba) } == .tooManyRows)
        #expect(code { try hashes.append(row: row.span, format: .rgba) } == .tooManyRows)
    }
}
