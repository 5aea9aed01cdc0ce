import ByteSources
import ImageDecoding
import TestSupport
import Testing

/// The frames of animated PNGs.
@Suite struct EmbeddedAnimationTests {
    typealias Frame = TinyAnimation.Frame
    typealias Pixel = [Double]

    /// A picture of samples that depend on `seed`.
    static func picture(_ width: Int, _ height: Int, colourType: UInt8, bitDepth: Int = 8, seed: Int) -> TinyPNG {
        TinyPNG(width: width, height: height, colourType: colourType, bitDepth: bitDepth) { column, row, channel in
            let value = column * 73 + row * 151 + channel * 31 + column * row * 7 + seed * 97
            // Alpha is often nothing or all.
            guard colourType == 6, channel == 3 else { return value % (1 << bitDepth) }
            return [0, 255, value % 256][value / 3 % 3]
        }
    }

    // MARK: - Known answers

    @Test(arguments: [0, 2, 3, 4, 6], [false, true])
    func `a frame that replaces all is what a still PNG of it is`(colourType: UInt8, isInterlaced: Bool) throws {
        for bitDepth in colourType == 3 ? [2, 8] : [8, 16] {
            func picture(_ seed: Int) -> TinyPNG {
                var picture = Self.picture(19, 13, colourType: colourType, bitDepth: bitDepth, seed: seed)
                picture.isInterlaced = isInterlaced
                if colourType == 3 {
                    let entries = (0..<3 << bitDepth).map { UInt8($0 * 5 % 256) }
                    picture.chunksBefore = [TinyPNG.Chunk("PLTE", entries), TinyPNG.Chunk("tRNS", [0, 255, 99])]
                }
                if colourType == 2 { picture.chunksBefore = [TinyPNG.Chunk("tRNS", [0, 3, 0, 4, 0, 5])] }
                return picture
            }
            let animation = TinyAnimation(
                picture: picture(0), frames: (1...3).map { Frame(picture: picture($0), chunkCount: $0) })
            let (found, fault) = embedded(animation.bytes, chunkByteCount: 50)
            #expect(fault == nil)
            #expect(found.map(\.picture) == (2...4).map { EmbeddedPicture(part: .frame($0), byteRange: nil) })
            for (seed, outcome) in zip(1..., found) {
                let (pixels, decoding) = try outcome.result.get()
                #expect(pixels == (try decode(picture(seed).bytes).pixels))
                #expect(decoding.completeness == .complete)
                #expect(decoding.header.colour.bitsPerSample == bitDepth)
            }
            #expect(try decode(animation.bytes).pixels == decode(picture(0).bytes).pixels)
        }
    }

    @Test func `where the picture itself is no part of the animation, the frames begin with 1`() throws {
        let pictures = (0..<4).map { Self.picture(9, 7, colourType: 6, seed: $0) }
        // The blending of the first frame does not matter: there is nothing under it.
        let animation = TinyAnimation(
            picture: pictures[0], beginsWithPicture: false,
            frames: [Frame(picture: pictures[1], blending: 1), Frame(picture: pictures[2])])
        let (found, fault) = embedded(animation.bytes)
        #expect(fault == nil)
        #expect(found.map(\.picture.part) == [.frame(1), .frame(2)])
        #expect(found.map(\.pixels) == [try decode(pictures[1].bytes).pixels, try decode(pictures[2].bytes).pixels])
    }

    @Test func `an animation of one frame, the picture itself, holds nothing else`() {
        let (found, fault) = embedded(
            TinyAnimation(picture: Self.picture(9, 7, colourType: 2, seed: 0), frames: []).bytes)
        #expect(found.isEmpty)
        #expect(fault == nil)
    }

    /// The rules once more, pixel by pixel, with whole canvases and exact numbers.
    private static func composed(_ animation: TinyAnimation) -> [[UInt8]] {
        let (width, height) = (animation.picture.width, animation.picture.height)
        let colourCount = animation.picture.colourType == 6 ? 3 : 1
        var canvas = [Pixel](repeating: Pixel(repeating: 0, count: colourCount + 1), count: width * height)
        var shown: [[UInt8]] = []
        var frames = animation.frames
        if animation.beginsWithPicture {
            frames.insert(Frame(picture: animation.picture, disposal: animation.disposal), at: 0)
        }
        for (number, frame) in frames.enumerated() {
            let before = canvas
            func forEachPixel(_ body: (_ target: Int, _ sample: Pixel) -> Void) {
                for row in 0..<frame.picture.height {
                    for column in 0..<frame.picture.width {
                        let sample = (0...colourCount).map { Double(frame.picture.sample(column, row, $0)) }
                        body((frame.row + row) * width + frame.column + column, sample)
                    }
                }
            }
            forEachPixel { target, sample in
                let alpha = sample[colourCount] / 255
                let below = canvas[target][colourCount] / 255
                if number == 0 || frame.blending == 0 {
                    canvas[target] = sample
                } else if alpha > 0 {
                    let sum = alpha + below * (1 - alpha)
                    for channel in 0..<colourCount {
                        let mixed = sample[channel] * alpha + canvas[target][channel] * below * (1 - alpha)
                        canvas[target][channel] = (mixed / sum + 1e-9).rounded()
                    }
                    canvas[target][colourCount] = (sum * 255 + 1e-9).rounded()
                }
            }
            shown.append(canvas.flatMap { $0.prefix(colourCount).map { UInt8($0) } })
            if frame.disposal == 1 || frame.disposal == 2 && number == 0 {
                forEachPixel { target, _ in canvas[target] = Pixel(repeating: 0, count: colourCount + 1) }
            } else if frame.disposal == 2 {
                canvas = before
            }
        }
        return animation.beginsWithPicture ? Array(shown.dropFirst()) : shown
    }

    @Test(arguments: [UInt8](arrayLiteral: 4, 6))
    func `any frames are composed as the specification says`(colourType: UInt8) throws {
        var generator = SeededGenerator(seed: UInt64(colourType))
        for round in 0..<60 {
            let (width, height) = (Int.random(in: 1...12, using: &generator), Int.random(in: 1...12, using: &generator))
            let frames = (0..<6).map { index in
                let isWhole = index % 3 == 2
                let across = isWhole ? width : Int.random(in: 1...width, using: &generator)
                let down = isWhole ? height : Int.random(in: 1...height, using: &generator)
                return Frame(
                    picture: Self.picture(across, down, colourType: colourType, seed: round * 10 + index),
                    column: Int.random(in: 0...width - across, using: &generator),
                    row: Int.random(in: 0...height - down, using: &generator),
                    disposal: UInt8.random(in: 0...2, using: &generator),
                    blending: UInt8.random(in: 0...1, using: &generator),
                    chunkCount: Int.random(in: 1...3, using: &generator))
            }
            let animation = TinyAnimation(
                picture: Self.picture(width, height, colourType: colourType, seed: round * 10 + 9),
                beginsWithPicture: round % 3 > 0, disposal: UInt8(round % 3), frames: frames)
            let (found, fault) = embedded(animation.bytes)
            #expect(fault == nil)
            #expect(found.map { $0.pixels?.bytes } == Self.composed(animation), "round \(round)")
        }
    }

    @Test func `frames that are passed over are drawn all the same`() throws {
        let animation = TinyAnimation(
            picture: Self.picture(9, 7, colourType: 6, seed: 0),
            frames: (1...4).map {
                Frame(picture: Self.picture(5, 4, colourType: 6, seed: $0), column: $0, row: $0 / 2, blending: 1)
            })
        let all = embedded(animation.bytes).pictures
        var reader = EmbeddedPictureReader(InMemoryByteSource(animation.bytes))
        for _ in 0..<3 { _ = reader.next() }
        for _ in 0..<2 {
            var collector = RowCollector()
            _ = try reader.decode(into: &collector)
            #expect(collector.bytes == all[2].pixels?.bytes)
        }
    }

    // MARK: - Damage

    static var frames: [TinyPNG] { (0..<4).map { picture(9, 7, colourType: 6, seed: $0) } }
    static var animation: TinyAnimation {
        TinyAnimation(
            picture: frames[0], frames: frames.dropFirst().map { Frame(picture: $0, blending: 1, chunkCount: 2) })
    }

    /// What comes of the animation when its chunks are changed.
    static func changed(
        _ change: (inout [TinyPNG.Chunk]) -> Void
    ) -> (pictures: [EmbeddedOutcome], fault: ImageDecodingError?) {
        var chunks = animation.chunks
        change(&chunks)
        return embedded(TinyAnimation.bytes(chunks))
    }

    /// The chunks: IHDR, acTL, fcTL, IDAT, then for each frame fcTL and two fdAT.
    private static let secondFrame = 4

    @Test(
        arguments: [
            (3, 9), (4, 1), (7, 0), (7, 10), (8, 0xFF), (11, 0), (15, 1), (19, 1), (12, 0xFF), (24, 3), (25, 2),
        ])
    func `a frame with a wrong sequence number, place, size or way of drawing is an error; those after it are partial`(
        byte: Int, value: UInt8
    ) throws {
        let (found, _) = Self.changed { $0[Self.secondFrame].payload[byte] = value }
        try #require(found.count == 3)
        #expect(found[0].error?.code == .damagedHeader || found[0].error?.code == .damagedData)
        for outcome in found.dropFirst() {
            #expect(try outcome.result.get().decoding.completeness == .partial(fraction: 1))
        }
    }

    @Test func `a frame that covers all makes up for a damaged one before it`() throws {
        var animation = Self.animation
        animation.frames[1].blending = 0
        var chunks = animation.chunks
        chunks[Self.secondFrame].payload[8] = 0xFF
        let (found, _) = embedded(TinyAnimation.bytes(chunks))
        try #require(found.count == 3)
        #expect(found[0].error != nil)
        #expect(try found[1].result.get().decoding.completeness == .complete)
        #expect(found[1].pixels == (try decode(Self.frames[2].bytes).pixels))
        #expect(try found[2].result.get().decoding.completeness == .complete)
    }

    @Test func `chunks that are missing, doubled or out of place are faults`() throws {
        let second = Self.secondFrame
        // Without its control chunk the data of the frame are nobody's, and not those of the frame before.
        let orphaned = Self.changed { $0.remove(at: second) }
        #expect(orphaned.fault?.code == .damagedHeader)
        #expect(orphaned.pictures.map(\.picture.part) == [.frame(2), .frame(3)])
        let dataLost = Self.changed { $0.remove(at: second + 1) }
        #expect(dataLost.pictures.map { $0.error?.code } == [.damagedData, nil, nil])
        let swapped = Self.changed { $0.swapAt(second + 1, second + 4) }
        #expect(swapped.pictures.map { $0.error?.code } == [.damagedData, .damagedData, nil])
        let empty = Self.changed { $0.removeSubrange(second + 1...second + 2) }
        #expect(empty.pictures.map { $0.error?.code } == [.damagedData, .damagedData, nil])
        let noControl = Self.changed { $0.remove(at: 1) }
        #expect(noControl.pictures.isEmpty)
        #expect(noControl.fault?.code == .damagedHeader)
        let short = Self.changed { $0[second + 1].payload = [0, 0] }
        #expect(short.pictures[0].error?.code == .damagedData)
        let shortControl = Self.changed { $0[second].payload.removeLast() }
        #expect(shortControl.pictures[0].error?.code == .damagedHeader)
    }

    @Test func `a number of frames that is not the one announced is a fault`() {
        for count in [0, 1, 3, 5, Int(UInt32.max)] {
            var animation = Self.animation
            animation.announcedFrameCount = count
            #expect(embedded(animation.bytes).pictures.count == 3)
            #expect(embedded(animation.bytes).fault?.code == .damagedHeader)
        }
    }

    @Test func `a wrong checksum of frame data is counted, and one of a control chunk is an error`() throws {
        func file(damaging chunk: Int) -> [UInt8] {
            let chunks = Self.animation.chunks
            var bytes = TinyAnimation.bytes(Array(chunks[...chunk]))
            bytes[bytes.count - 1] ^= 1
            return bytes + chunks[(chunk + 1)...].flatMap(\.bytes)
        }
        let whole = embedded(Self.animation.bytes).pictures
        let data = embedded(file(damaging: Self.secondFrame + 1)).pictures
        #expect(data.map(\.pixels) == whole.map(\.pixels))
        #expect(try data[0].result.get().decoding.warningCount == 1)
        #expect(try whole[0].result.get().decoding.warningCount == 0)
        #expect(embedded(file(damaging: Self.secondFrame)).pictures[0].error?.code == .damagedHeader)
    }

    @Test func `a canvas or frame beyond the limits is refused before it is allocated`() {
        var chunks = Self.animation.chunks
        chunks[0].payload.replaceSubrange(0..<8, with: [0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF])
        var limits = DecodingLimits()
        #expect(embedded(TinyAnimation.bytes(chunks)).pictures.allSatisfy { $0.error?.code == .sideTooLong })
        limits.maximumSide = .max
        #expect(
            embedded(TinyAnimation.bytes(chunks), limits: limits).pictures.allSatisfy {
                $0.error?.code == .tooManyPixels
            })
        limits.maximumPixelCount = .max
        limits.minimumPlausibleShare = 0
        #expect(
            embedded(TinyAnimation.bytes(chunks), limits: limits).pictures.allSatisfy {
                $0.error?.code == .tooMuchMemory
            })
        limits = DecodingLimits()
        limits.maximumBufferedByteCount = 9 * 7 * 4 * 2
        #expect(embedded(Self.animation.bytes, limits: limits).pictures.allSatisfy { $0.error == nil })
        limits.maximumBufferedByteCount -= 1
        #expect(
            embedded(Self.animation.bytes, limits: limits).pictures.allSatisfy { $0.error?.code == .tooMuchMemory })
    }

    @Test func `no more frames are found than the limit allows`() {
        let picture = Self.picture(2, 2, colourType: 0, seed: 0)
        for beginsWithPicture in [true, false] {
            let animation = TinyAnimation(
                picture: picture, beginsWithPicture: beginsWithPicture,
                frames: Array(repeating: Frame(picture: picture), count: 30))
            var limits = DecodingLimits()
            limits.maximumEmbeddedPictureCount = 30
            #expect(embedded(animation.bytes, limits: limits).pictures.count == 30)
            #expect(embedded(animation.bytes, limits: limits).fault == nil)
            for count in [29, 1, 0, -1] {
                limits.maximumEmbeddedPictureCount = count
                #expect(embedded(animation.bytes, limits: limits).pictures.count == max(0, count))
                #expect(embedded(animation.bytes, limits: limits).fault?.code == .tooManyPictures)
            }
        }
    }

    @Test func `a frame whose data end early shows the rows that are there, over what was there before`() throws {
        var animation = Self.animation
        animation.frames = [Frame(picture: Self.frames[1])]
        var chunks = animation.chunks
        // Sequence number, zlib header, block header; three rows of 9 pixels and their filters; a part of the fourth.
        chunks[Self.secondFrame + 1].payload = Array(
            chunks[Self.secondFrame + 1].payload.prefix(4 + 2 + 5 + 3 * 37 + 9))
        let (found, fault) = embedded(TinyAnimation.bytes(chunks))
        #expect(fault == nil)
        let (pixels, decoding) = try #require(found.first).result.get()
        #expect(decoding.completeness == .partial(fraction: 3.0 / 7))
        let above = try decode(Self.frames[1].bytes).pixels.bytes
        let below = try decode(Self.frames[0].bytes).pixels.bytes
        #expect(pixels.bytes.prefix(3 * 27) == above.prefix(3 * 27))
        #expect(pixels.bytes.dropFirst(3 * 27) == below.dropFirst(3 * 27))
    }
}
