import ByteSources
import ImageDecoding
import TestSupport

/// Files with pictures inside, put together byte by byte, and what the reader makes of them.

/// An EXIF block whose second directory names a thumbnail.
struct TinyEXIF {
    var bigEndian = false
    var thumbnail: [UInt8]
    /// What is said of the thumbnail, where it is not the truth.
    var statedOffset: UInt32?
    var statedLength: UInt32?
    /// Where the first directory says that the second is.
    var link: UInt32?
    /// The tags and values of the second directory, where they are not those of a JPEG.
    var entries: [(tag: UInt16, value: UInt32)]?

    init(_ thumbnail: [UInt8], bigEndian: Bool = false) {
        self.thumbnail = thumbnail
        self.bigEndian = bigEndian
    }

    var bytes: [UInt8] {
        let second: UInt32 = 8 + 2 + 12 + 4
        let offset = statedOffset ?? second + 2 + 36 + 4
        let length = statedLength ?? UInt32(thumbnail.count)
        let entries = entries ?? [(tag: 0x0103, value: 6), (tag: 0x0201, value: offset), (tag: 0x0202, value: length)]
        var bytes: [UInt8] = bigEndian ? [0x4D, 0x4D] : [0x49, 0x49]
        bytes += number(UInt16(42)) + number(UInt32(8))
        bytes += number(UInt16(1)) + number(UInt16(0x0112)) + number(UInt16(3)) + number(UInt32(1))
        bytes += number(UInt16(6)) + [0, 0] + number(link ?? second)
        bytes += number(UInt16(entries.count))
        for (tag, value) in entries {
            bytes += number(tag) + number(UInt16(4)) + number(UInt32(1)) + number(value)
        }
        return bytes + number(UInt32(0)) + thumbnail
    }

    private func number(_ value: some FixedWidthInteger) -> [UInt8] {
        integer(value, bigEndian: bigEndian)
    }
}

/// A multi-picture file: JPEGs one after the other, with an index in the first.
struct TinyMPO {
    var bigEndian = false
    var pictures: [[UInt8]]
    /// Changes what the index says: offset and size of each picture.
    var change: (inout [(offset: UInt32, byteCount: UInt32)]) -> Void = { _ in }
    var statedCount: UInt32?

    init(_ pictures: [[UInt8]], bigEndian: Bool = false) {
        self.pictures = pictures
        self.bigEndian = bigEndian
    }

    var bytes: [UInt8] {
        // The marker, the length, the signature; then the index, from which offsets count.
        let indexPosition = 2 + 2 + 2 + 4
        let indexByteCount = 8 + 2 + 2 * 12 + 4 + 16 * pictures.count
        var entries: [(offset: UInt32, byteCount: UInt32)] = []
        var position = 8 + indexByteCount
        for picture in pictures {
            let isFirst = entries.isEmpty
            let byteCount = picture.count + (isFirst ? 8 + indexByteCount : 0)
            entries.append((isFirst ? 0 : UInt32(position - indexPosition), UInt32(byteCount)))
            position = (isFirst ? 0 : position) + byteCount
        }
        change(&entries)
        var index: [UInt8] = bigEndian ? [0x4D, 0x4D] : [0x49, 0x49]
        index += number(UInt16(42)) + number(UInt32(8)) + number(UInt16(2))
        index += number(UInt16(0xB001)) + number(UInt16(4)) + number(UInt32(1))
        index += number(statedCount ?? UInt32(pictures.count))
        index += number(UInt16(0xB002)) + number(UInt16(7)) + number(UInt32(16 * entries.count)) + number(UInt32(38))
        index += number(UInt32(0))
        for entry in entries {
            index += number(UInt32(0)) + number(entry.byteCount) + number(entry.offset) + number(UInt32(0))
        }
        let first = jpeg(pictures[0], insertingSegment: 0xE2, Array("MPF\0".utf8) + index)
        return pictures.dropFirst().reduce(first, +)
    }

    private func number(_ value: some FixedWidthInteger) -> [UInt8] {
        integer(value, bigEndian: bigEndian)
    }
}

/// A JPEG with one more segment after its first marker.
func jpeg(_ bytes: [UInt8], insertingSegment marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
    var bytes = bytes
    bytes.insert(contentsOf: [0xFF, marker] + integer(UInt16(payload.count + 2), bigEndian: true) + payload, at: 2)
    return bytes
}

/// An animated PNG.
struct TinyAnimation {
    struct Frame {
        var picture: TinyPNG
        var column = 0
        var row = 0
        /// 0 keeps it, 1 clears its place, 2 restores what was there.
        var disposal: UInt8 = 0
        /// 0 replaces what was there, 1 is laid over it.
        var blending: UInt8 = 0
        /// In how many chunks the data come.
        var chunkCount = 1
    }

    var picture: TinyPNG
    /// Whether the picture itself is the first frame; its disposal and blending are then these.
    var beginsWithPicture = true
    var disposal: UInt8 = 0
    var frames: [Frame]
    var announcedFrameCount: Int?

    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// The chunks, to be changed before they become a file.
    var chunks: [TinyPNG.Chunk] {
        var chunks = [header(of: picture)] + picture.chunksBefore
        let count = announcedFrameCount ?? frames.count + (beginsWithPicture ? 1 : 0)
        chunks.append(TinyPNG.Chunk("acTL", integer(UInt32(count), bigEndian: true) + [0, 0, 0, 0]))
        var sequenceNumber: UInt32 = 0
        func next() -> [UInt8] {
            defer { sequenceNumber += 1 }
            return integer(sequenceNumber, bigEndian: true)
        }
        if beginsWithPicture {
            chunks.append(
                control(Frame(picture: picture, disposal: disposal), sequenceNumber: next()))
        }
        chunks.append(TinyPNG.Chunk("IDAT", data(of: picture)))
        for frame in frames {
            chunks.append(control(frame, sequenceNumber: next()))
            let data = data(of: frame.picture)
            let size = data.count / frame.chunkCount + 1
            for start in stride(from: 0, to: data.count, by: size) {
                chunks.append(TinyPNG.Chunk("fdAT", next() + data[start..<min(start + size, data.count)]))
            }
        }
        return chunks + [TinyPNG.Chunk("IEND", [])]
    }

    var bytes: [UInt8] { Self.bytes(chunks) }

    static func bytes(_ chunks: [TinyPNG.Chunk]) -> [UInt8] {
        signature + chunks.flatMap(\.bytes)
    }

    private func header(of picture: TinyPNG) -> TinyPNG.Chunk {
        TinyPNG.Chunk("IHDR", Array(picture.bytes[16..<29]))
    }

    private func control(_ frame: Frame, sequenceNumber: [UInt8]) -> TinyPNG.Chunk {
        let numbers = [frame.picture.width, frame.picture.height, frame.column, frame.row]
        return TinyPNG.Chunk(
            "fcTL",
            sequenceNumber + numbers.flatMap { integer(UInt32($0), bigEndian: true) }
                + [0, 1, 0, 10, frame.disposal, frame.blending])
    }

    /// The data of a picture's only IDAT chunk.
    private func data(of picture: TinyPNG) -> [UInt8] {
        var plain = picture
        plain.chunksBefore = []
        plain.chunksAfter = []
        // Signature, header chunk, length and name; checksum and the end chunk.
        return Array(plain.bytes.dropFirst(8 + 25 + 8).dropLast(4 + 12))
    }
}

func integer(_ value: some FixedWidthInteger, bigEndian: Bool) -> [UInt8] {
    let little = (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    return bigEndian ? little.reversed() : little
}

// MARK: - Reading

/// Keeps the rows that it is given.
struct RowCollector: PixelRowConsumer {
    private(set) var layout: PixelLayout?
    private(set) var bytes: [UInt8] = []

    mutating func begin(_ header: PictureHeader, layout: PixelLayout) {
        self.layout = layout
        bytes = []
    }

    mutating func append(_ rows: Span<UInt8>, rowCount: Int) {
        for index in rows.indices {
            bytes.append(rows[index])
        }
    }
}

/// An embedded picture and what became of decoding it.
struct EmbeddedOutcome {
    var picture: EmbeddedPicture
    var result: Result<(pixels: Pixels, decoding: PictureDecoding), ImageDecodingError>

    var pixels: Pixels? { try? result.get().pixels }
    var error: ImageDecodingError? {
        guard case .failure(let error) = result else { return nil }
        return error
    }
}

/// All that the reader finds in a file.
func embedded(
    _ bytes: [UInt8], limits: DecodingLimits = DecodingLimits(), chunkByteCount: Int = .max
) -> (pictures: [EmbeddedOutcome], fault: ImageDecodingError?) {
    var reader = EmbeddedPictureReader(InMemoryByteSource(bytes, chunkByteCount: chunkByteCount), limits: limits)
    var outcomes: [EmbeddedOutcome] = []
    while let picture = reader.next() {
        var collector = RowCollector()
        do throws(ImageDecodingError) {
            let decoding = try reader.decode(into: &collector)
            let pixels = Pixels(layout: decoding.layout, bytes: collector.bytes)
            outcomes.append(EmbeddedOutcome(picture: picture, result: .success((pixels, decoding))))
        } catch {
            outcomes.append(EmbeddedOutcome(picture: picture, result: .failure(error)))
        }
    }
    return (outcomes, reader.fault)
}
