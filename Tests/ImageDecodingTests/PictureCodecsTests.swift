@testable import ImageDecoding
import ByteSources
import Foundation
import TestSupport
import Testing

/// The codecs of this build, each held to what the protocol promises.
struct PictureCodecsTests {
    /// The samples of all codecs, with the format that each is in.
    static let samples: [(format: PictureFormat, name: String, bytes: [UInt8])] = PictureCodecs.all.flatMap { codec in
        codec.samples.map { (codec.format, $0.name, Array(Data(base64Encoded: $0.base64) ?? Data())) }
    }

    @Test func `JPEG and PNG are among them, and no format is there twice`() {
        let formats = PictureDecoder.formats
        #expect(formats.starts(with: [.jpeg, .png]))
        #expect(Set(formats).count == formats.count)
        #expect(formats.allSatisfy { !$0.rawValue.isEmpty && $0.rawValue == $0.rawValue.lowercased() })
        #expect("\(PictureFormat.jpeg) \(PictureFormat.png)" == "jpeg png")
    }

    @Test func `every codec has samples, and no name is there twice`() {
        for codec in PictureCodecs.all {
            #expect(!codec.samples.isEmpty && codec.samples.allSatisfy { !$0.answers.isEmpty }, "\(codec.format)")
        }
        #expect(Set(Self.samples.map(\.name)).count == Self.samples.count)
        #expect(Self.samples.allSatisfy { !$0.bytes.isEmpty })
    }

    @Test func `every codec recognises and decodes its samples`() throws {
        for (format, name, bytes) in Self.samples {
            #expect(FileSignature.detect(bytes) == .picture(format), "\(name)")
            let (pixels, decoding) = try decode(bytes)
            #expect(decoding.header.format == format, "\(name)")
            #expect(decoding.completeness == .complete && decoding.warningCount == 0, "\(name)")
            #expect(Set(pixels.bytes).count > 2, "\(name)")
        }
    }

    @Test func `a codec needs no more bytes than it says`() {
        for codec in PictureCodecs.all {
            #expect(codec.signatureByteCount <= FileSignature.prefixByteCount)
            for sample in Self.samples {
                let expected = sample.format == codec.format
                let start = Array(sample.bytes.prefix(codec.signatureByteCount))
                #expect(codec.recognises(start) == expected, "\(codec.format): \(sample.name)")
                for filling in [[], [UInt8](repeating: 0, count: 40), [UInt8](repeating: 0xFF, count: 40)] {
                    #expect(codec.recognises(start + filling) == expected, "\(codec.format): \(sample.name)")
                }
            }
        }
    }

    @Test func `no two codecs claim the same bytes`() throws {
        var starts = Self.samples.map { Array($0.bytes.prefix(FileSignature.prefixByteCount)) }
        starts += FileSignatureTests.table.map(\.0)
        let vectors = try FileManager.default.subpathsOfDirectory(atPath: Repository.testVectors.path)
        for path in vectors where ["jpg", "jpeg", "png", "zip", "txt"].contains(URL(filePath: path).pathExtension) {
            let data = try Data(contentsOf: Repository.testVectors.appending(path: path))
            starts.append(Array(data.prefix(FileSignature.prefixByteCount)))
        }
        #expect(starts.count > 200)
        for start in starts {
            let claims = PictureCodecs.all.filter { $0.recognises(start) }.map(\.format.rawValue)
            let signatures = PictureSignature.all.filter { $0.matches(start) }.map(\.name)
            #expect(claims.count <= 1 && signatures.count <= 1, "\(claims), \(signatures): \(start)")
            // A codec for a format that is recognised in every build goes by the same name.
            if let claim = claims.first, let signature = signatures.first { #expect(claim == signature) }
        }
    }

    @Test func `libraries are listed once each, in the order of the codecs`() {
        let libraries = PictureDecoder.libraries
        #expect(libraries.map(\.name).starts(with: ["libjpeg", "libpng"]))
        #expect(Set(libraries.map(\.name)).count == libraries.count)
        #expect(libraries.allSatisfy { $0.version.contains { $0.isNumber } && !$0.version.contains(" ") })
    }
}

/// What is judged before a codec is asked for pixels.
struct OpenedPictureTests {
    /// A picture that says what it is told to, and notes what it is asked.
    final class Picture: OpenedPicture {
        let header: PictureHeader
        private let stated: DecodingDemand
        private(set) var wasAskedForDemand = false
        private(set) var wasDecoded = false

        init(width: Int, height: Int, demand: DecodingDemand = DecodingDemand(leastByteCount: 0)) {
            header = PictureHeader(
                format: PictureFormat(rawValue: "test"), width: width, height: height,
                colour: SourceColour(space: .gray, bitsPerSample: 8))
            stated = demand
        }

        var demand: DecodingDemand {
            wasAskedForDemand = true
            return stated
        }

        func layout(for request: PixelRequest) -> PixelLayout {
            PixelLayout(format: .gray8, width: header.width, height: header.height)
        }

        func decode(
            _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
        ) throws(ImageDecodingError) -> PictureDecoding {
            wasDecoded = true
            var batch = RowBatch(delivery.layout)
            let count = try batch.deliverRows(to: &consumer) { bytes, wanted throws(ImageDecodingError) in
                try delivery.check()
                return wanted
            }
            return PictureDecoding(
                header: header, layout: delivery.layout,
                completeness: .partial(fraction: Double(count) / Double(header.height)))
        }
    }

    static func error(
        _ picture: Picture, byteCount: Int = 100, _ change: (inout DecodingLimits) -> Void = { _ in }
    ) throws -> ImageDecodingError.Code? {
        var limits = DecodingLimits()
        change(&limits)
        let bytes = [UInt8](repeating: 0, count: byteCount)
        let input = try ByteInput(InMemoryByteSource(bytes), maximumCPUSeconds: limits.maximumCPUSeconds)
        var consumer = CountingConsumer()
        defer {
            // A consumer hears of a picture once all of its header was judged.
            #expect((consumer.layout != nil) == picture.wasDecoded)
        }
        return errorCode { _ = try picture.decode(input, limits: limits, into: &consumer) }
    }

    @Test func `a picture within the limits is decoded`() throws {
        let picture = Picture(width: 30, height: 40)
        #expect(try Self.error(picture) == nil)
        #expect(picture.wasDecoded)
    }

    @Test func `sides are judged before anything is computed from them`() throws {
        let sizes: [(Int, Int, ImageDecodingError.Code)] = [
            (0, 5, .emptyPicture), (5, 0, .emptyPicture), (.max, 1, .sideTooLong), (1, .max, .sideTooLong),
            (999_999, 999_999, .tooManyPixels),
        ]
        for (width, height, code) in sizes {
            let picture = Picture(width: width, height: height)
            #expect(try Self.error(picture) == code)
            #expect(!picture.wasAskedForDemand && !picture.wasDecoded)
        }
        let picture = Picture(width: .max, height: .max)
        #expect(try Self.error(picture) { ($0.maximumSide, $0.maximumPixelCount) = (.max, .max) } == .tooManyPixels)
        #expect(!picture.wasAskedForDemand)
    }

    @Test func `bytes that cannot hold the picture are refused`() throws {
        let demand = DecodingDemand(leastByteCount: 40_000)
        let picture = Picture(width: 2000, height: 2000, demand: demand)
        #expect(try Self.error(picture, byteCount: 199) == .implausibleSize)
        #expect(!picture.wasDecoded)
        #expect(try Self.error(picture, byteCount: 200) == nil)
        // Small pictures cost nothing.
        #expect(try Self.error(Picture(width: 1000, height: 1000, demand: demand), byteCount: 1) == nil)
    }

    @Test func `memory is judged before the picture is decoded`() throws {
        let demand = DecodingDemand(leastByteCount: 0, bufferedByteCount: 1001, purpose: "something")
        let picture = Picture(width: 20, height: 20, demand: demand)
        #expect(try Self.error(picture) { $0.maximumBufferedByteCount = 1000 } == .tooMuchMemory)
        #expect(!picture.wasDecoded)
        #expect(try Self.error(picture) { $0.maximumBufferedByteCount = 1001 } == nil)
    }

    @Test func `processor time ends it`() throws {
        #expect(try Self.error(Picture(width: 20, height: 20)) { $0.maximumCPUSeconds = 0 } == .tooMuchTime)
    }
}

/// The bytes of a file as codecs in Swift read them.
struct ByteInputTests {
    static let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) }

    @Test(arguments: [1, 3, 4096, 65_536, 70_000, 300_000], [1, 999, Int.max])
    func `all bytes come once, in their order`(count: Int, chunkByteCount: Int) throws {
        let source = InMemoryByteSource(Self.bytes, chunkByteCount: chunkByteCount)
        let input = try ByteInput(source, maximumCPUSeconds: 100)
        #expect(input.peek(5) == Array(Self.bytes.prefix(5)))
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: count + 1)
        while true {
            let filled = input.fill(&buffer, count: count)
            all += buffer.prefix(filled)
            #expect(buffer[count] == 0, "nothing is written beyond what was asked for")
            if filled < count { break }
        }
        #expect(all == Self.bytes)
        #expect(input.hasEnded && input.byteCount == Self.bytes.count)
        #expect(input.fill(&buffer, count: 1) == 0)
    }

    @Test func `any place can be read, whatever the source can do`() throws {
        let inMemory = InMemoryByteSource(Self.bytes)
        let sources: [any ByteSource] = [
            inMemory, ByteRange(inMemory), UnknownLengthSource(Self.bytes, chunkByteCount: 999),
        ]
        for source in sources {
            let input = try ByteInput(source, maximumCPUSeconds: 100)
            _ = input.peek(32)
            let file = try input.randomAccess(DecodingLimits())
            #expect(file.byteCount == Self.bytes.count)
            for offset in [0, 31, 65_535, 199_990] {
                let found = try [UInt8](capacity: 10) { try file.read(at: offset, into: &$0) }
                #expect(found == Array(Self.bytes[offset..<offset + 10]))
            }
        }
    }

    @Test func `a file that has to be held may not be larger than the limit`() throws {
        var limits = DecodingLimits()
        limits.maximumBufferedByteCount = Self.bytes.count
        let whole = try ByteInput(UnknownLengthSource(Self.bytes, chunkByteCount: 999), maximumCPUSeconds: 100)
        #expect(try whole.randomAccess(limits).byteCount == Self.bytes.count)
        limits.maximumBufferedByteCount -= 1
        let input = try ByteInput(UnknownLengthSource(Self.bytes, chunkByteCount: 999), maximumCPUSeconds: 100)
        #expect(errorCode { _ = try input.randomAccess(limits) } == .tooMuchMemory)
    }
}
