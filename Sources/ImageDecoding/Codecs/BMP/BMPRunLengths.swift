/// The pixels of a BMP that is coded in run lengths (RLE8, RLE4), as its bytes come. Source: Microsoft, "Bitmap
/// Compression".
///
/// What is not drawn has the index 0. What would be drawn beside the picture is passed over, so that the state is always
/// inside it or at its end.
struct BMPRunLengths {
    /// One index a byte, in the order of the file: mostly from the bottom up.
    private(set) var pixels: [UInt8]
    /// Whether the end of the picture was said, or its last row is full.
    private(set) var hasEnded = false
    /// How many rows have a pixel, or were passed over.
    var startedRowCount: Int { min(height, column > 0 ? row + 1 : row) }

    private enum State {
        case count
        case value(count: Int)
        case escape
        case right
        case up(right: Int)
        /// Pixels that stand there one by one: how many are to come, and whether a byte that fills up follows them.
        case pixels(count: Int, isPadded: Bool)
        case padding
    }

    private let width: Int
    private let height: Int
    private let areHalfBytes: Bool
    private var state = State.count
    private var column = 0
    private var row = 0

    init(width: Int, height: Int, areHalfBytes: Bool) {
        self.width = width
        self.height = height
        self.areHalfBytes = areHalfBytes
        pixels = [UInt8](repeating: 0, count: width * height)
    }

    mutating func append(_ bytes: Span<UInt8>) {
        for index in bytes.indices where !hasEnded { append(bytes[index]) }
    }

    private mutating func append(_ byte: UInt8) {
        switch state {
        case .count:
            state = byte == 0 ? .escape : .value(count: Int(byte))
        case .value(let count):
            for index in 0..<count {
                draw(areHalfBytes ? (index % 2 == 0 ? byte >> 4 : byte & 15) : byte)
            }
            state = .count
        case .escape:
            switch byte {
            case 0:
                column = 0
                row += 1
                state = .count
            case 1: hasEnded = true
            case 2: state = .right
            default:
                let byteCount = areHalfBytes ? (Int(byte) + 1) / 2 : Int(byte)
                state = .pixels(count: Int(byte), isPadded: byteCount % 2 == 1)
            }
        case .right:
            state = .up(right: Int(byte))
        case .up(let right):
            column = min(width, column + right)
            row += Int(byte)
            state = .count
        case .pixels(var count, let isPadded):
            draw(areHalfBytes ? byte >> 4 : byte)
            count -= 1
            if areHalfBytes, count > 0 {
                draw(byte & 15)
                count -= 1
            }
            state = count > 0 ? .pixels(count: count, isPadded: isPadded) : isPadded ? .padding : .count
        case .padding:
            state = .count
        }
        if row >= height || (row == height - 1 && column == width && isAtStart) { hasEnded = true }
    }

    private var isAtStart: Bool { if case .count = state { true } else { false } }

    private mutating func draw(_ index: UInt8) {
        guard column < width, row < height else { return }
        pixels[row * width + column] = index
        column += 1
    }
}
