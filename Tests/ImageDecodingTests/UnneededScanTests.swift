import ByteSources
import Foundation
import ImageDecoding
import TestSupport
import Testing

/// Scans of a progressive JPEG on which no sample depends are passed over: the rows must be what they are when all
/// scans are decoded.
@Suite struct UnneededScanTests {
    typealias Component = TinyJPEG.Component

    /// Everything a picture can be asked for.
    static let requests = [PixelRequest.Colour.luma, .full].flatMap { colour in
        PixelRequest.Scale.allCases.map { PixelRequest(colour: colour, scale: $0) }
    }

    /// Progressive pictures with detail in every component: photographs of the project's own.
    static let photographs = [
        "pictures/jpeg/progressive-444.jpg", "altered/fern/progressive-q60.jpg", "altered/waves/progressive-q60.jpg",
    ]

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: Repository.testVectors.appending(path: name)))
    }

    /// A drawn picture whose scans of AC coefficients are empty: luma, chroma, chroma, luma and so on.
    static func drawn(restartInterval: Int = 0, emptyScanCount: Int = 5) -> TinyJPEG {
        var picture = TinyJPEG(
            width: 75, height: 50,
            components: [
                Component(horizontal: 2, vertical: 2) { UInt8(60 + ($0 * 31 + $1 * 17) % 130) },
                Component { UInt8(100 + $0 * 9 + $1) }, Component { UInt8(150 - $0 * 9 - $1) },
            ])
        picture.isProgressive = true
        picture.restartInterval = restartInterval
        picture.emptyScanCount = emptyScanCount
        return picture
    }

    @Test(arguments: photographs)
    func `rows, scans and warnings are those of decoding every scan`(name: String) throws {
        let bytes = try Self.bytes(name)
        for request in Self.requests {
            #expect(try decode(bytes, request: request) == decodeEveryScan(bytes, request), "\(request)")
        }
    }

    @Test(arguments: [0, 1, 2, 7])
    func `restart markers belong to a scan`(restartInterval: Int) throws {
        for emptyScanCount in 0...5 {
            let bytes = Self.drawn(restartInterval: restartInterval, emptyScanCount: emptyScanCount).bytes
            for request in Self.requests {
                let needed = try decode(bytes, request: request)
                #expect(try needed == decodeEveryScan(bytes, request), "\(emptyScanCount) scans, \(request)")
                #expect(needed.decoding.scanCount == 1 + emptyScanCount)
                // Each of the three components needs one, or the picture is not finished.
                #expect(needed.decoding.warningCount == (emptyScanCount < 3 ? 1 : 0))
            }
        }
    }

    @Test(arguments: [1, 2, 3, 7, 4096])
    func `scans may end anywhere in what is read at a time`(chunkByteCount: Int) throws {
        for bytes in [try Self.bytes(Self.photographs[1]), Self.drawn(restartInterval: 2).bytes] {
            for request in [PixelRequest(colour: .luma), PixelRequest(colour: .luma, scale: .eighth)] {
                let pieces = try decode(bytes, request: request, chunkByteCount: chunkByteCount)
                #expect(try pieces == decodeEveryScan(bytes, request))
            }
        }
    }

    @Test func `bytes FF may stand before every marker`() throws {
        for restartInterval in [0, 2] {
            let bytes = Self.drawn(restartInterval: restartInterval).bytes
            var filled: [UInt8] = []
            for (index, byte) in bytes.enumerated() {
                let isMarker = byte == 0xFF && index > 0 && index + 1 < bytes.count && bytes[index + 1] >= 0xC0
                filled += [UInt8](repeating: 0xFF, count: isMarker ? index % 4 : 0) + [byte]
            }
            for request in Self.requests {
                for chunkByteCount in [1, 2, 3, .max] {
                    let needed = try decode(filled, request: request, chunkByteCount: chunkByteCount)
                    #expect(try needed == decode(bytes, request: request))
                }
            }
        }
    }

    /// Shows also that these scans are not decoded: no warning tells of their rubbish.
    @Test(arguments: photographs)
    func `what the scans of chroma hold does not matter to luma`(name: String) throws {
        let bytes = try Self.bytes(name)
        let scans = try #require(ScanOfFile.all(in: bytes))
        for request in [PixelRequest(colour: .luma), PixelRequest(colour: .luma, scale: .eighth)] {
            let intact = try decode(bytes, request: request)
            var generator = SeededGenerator(seed: 9)
            for filling in [[0x00], [0xFE], [0xFF, 0x00], [0xFF, 0xD3], []] as [[UInt8]] {
                var damaged = bytes
                for scan in scans where scan.isUnneeded(for: request) {
                    // In pairs, so that no FF stands alone before the marker that follows.
                    for (number, index) in scan.data.dropLast(scan.data.count % 2).enumerated() {
                        damaged[index] =
                            filling.isEmpty
                            ? UInt8.random(in: 0...0xFE, using: &generator) : filling[number % filling.count]
                    }
                }
                #expect(damaged != bytes)
                #expect(try decode(damaged, request: request) == intact, "filled with \(filling)")
            }
        }
    }

    @Test func `scans that are passed over count`() throws {
        let bytes = Self.drawn(emptyScanCount: 500).bytes
        let luma = PixelRequest(colour: .luma)
        for request in [luma, PixelRequest(colour: .luma, scale: .eighth)] {
            #expect(errorCode { _ = try decode(bytes, request: request) } == .tooManyScans)
        }
        var limits = DecodingLimits()
        limits.maximumJPEGScanCount = 501
        #expect(try decode(bytes, limits: limits, request: luma).decoding.scanCount == 501)
    }

    /// Among them files in which a component gets its DC coefficients last, or not at all.
    @Test(arguments: [0, 2])
    func `scans may come in any order`(restartInterval: Int) throws {
        let bytes = Self.drawn(restartInterval: restartInterval).bytes
        let scans = try #require(ScanOfFile.all(in: bytes))
        let start = bytes[..<scans[0].whole.lowerBound]
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<50 {
            let order = scans.shuffled(using: &generator).dropLast(Int.random(in: 0...3, using: &generator))
            let shuffled = start + order.flatMap { bytes[$0.whole] } + [0xFF, 0xD9]
            for request in Self.requests {
                #expect(try decode(Array(shuffled), request: request) == decodeEveryScan(Array(shuffled), request))
            }
        }
    }

    /// Cut in a scan that is passed over, it gives the rows of a file that ends after that scan: where exactly such a scan
    /// ends is not known. Everywhere else it is as if every scan were decoded.
    @Test func `a cut picture is decoded as far as it goes`() throws {
        let pictures = [
            (try Self.bytes(Self.photographs[1]), 41), (Self.drawn().bytes, 1),
            (Self.drawn(restartInterval: 2).bytes, 1),
        ]
        for (bytes, step) in pictures {
            let scans = try #require(ScanOfFile.all(in: bytes))
            for request in [PixelRequest(colour: .luma), PixelRequest(colour: .luma, scale: .eighth)] {
                for count in stride(from: 0, to: bytes.count, by: step) {
                    let cut = Array(bytes.prefix(count))
                    let passedOver = scans.first { $0.isUnneeded(for: request) && $0.unknownEnds.contains(count) }
                    let comment: Comment = "cut to \(count), \(request)"
                    let known = bytes.prefix(passedOver?.data.upperBound ?? count)
                    let every = outcome { () throws(ImageDecodingError) in try decodeEveryScan(Array(known), request) }
                    let needed = outcome { () throws(ImageDecodingError) in try decode(cut, request: request) }
                    #expect(needed.code == every.code, comment)
                    #expect(needed.pixels == every.pixels, comment)
                    #expect(needed.decoding?.scanCount == every.decoding?.scanCount, comment)
                    if passedOver == nil {
                        #expect(needed == every, comment)
                    } else {
                        #expect(needed.decoding?.completeness == .partial(fraction: 1), comment)
                    }
                }
            }
        }
    }

    @Test func `damaged anywhere, a picture is refused only if it is with every scan decoded`() throws {
        let pictures = [try Self.bytes(Self.photographs[1]), Self.drawn().bytes, Self.drawn(restartInterval: 2).bytes]
        for (number, bytes) in pictures.enumerated() {
            var generator = SeededGenerator(seed: UInt64(number))
            for round in 0..<(number == 0 ? 200 : 1500) {
                var damaged = bytes
                for _ in 0..<Int.random(in: 1...6, using: &generator) {
                    let position = Int.random(in: 3..<damaged.count, using: &generator)
                    switch Int.random(in: 0..<4, using: &generator) {
                    case 0: damaged[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
                    case 1: damaged[position] = UInt8.random(in: 0...255, using: &generator)
                    case 2: damaged[position] = 0xFF
                    default: damaged.removeSubrange(position..<min(damaged.count, position + 40))
                    }
                }
                let request = Self.requests[round % Self.requests.count]
                let needed = outcome { () throws(ImageDecodingError) in try decode(damaged, request: request) }
                let every = outcome { () throws(ImageDecodingError) in try decodeEveryScan(damaged, request) }
                // Not the other way round: an unknown marker within a scan may go unnoticed.
                #expect(needed.code == nil || needed.code == every.code, "picture \(number), round \(round)")
                #expect(needed.pixels?.bytes.count == needed.decoding?.layout.byteCount)
                if every.decoding?.warningCount == 0 { #expect(needed == every, "picture \(number), round \(round)") }
            }
        }
    }
}

/// The same on other people's files.
@Suite(.enabled(if: Repository.corpus != nil, "the development pictures are not beside this clone"))
struct UnneededScanCorpusTests {
    static func progressivePictures(
        in folder: String
    ) throws -> [(name: String, bytes: [UInt8], header: PictureHeader)] {
        let folder = try #require(Repository.corpus).appending(path: folder)
        let names = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        return try names.compactMap { $0 as? URL }.filter { $0.pathExtension == "jpg" }.compactMap { file in
            let bytes = [UInt8](try Data(contentsOf: file))
            var reader = HeaderReader()
            _ = try? PictureDecoder().decode(InMemoryByteSource(bytes), into: &reader)
            guard let header = reader.header, header.isProgressive else { return nil }
            return (file.lastPathComponent, bytes, header)
        }
    }

    /// Luma at every scale, but for large pictures in full size: collecting those takes long in a debug build.
    static func requests(for header: PictureHeader) -> [PixelRequest] {
        PixelRequest.Scale.allCases.filter { header.pixelCount / ($0.rawValue * $0.rawValue) < 300_000 }
            .map { PixelRequest(colour: .luma, scale: $0) }
    }

    @Test func `photographs give the same rows as with every scan decoded`() throws {
        let pictures = try Self.progressivePictures(in: "images")
        #expect(pictures.count > 20)
        for (name, bytes, header) in pictures {
            for request in Self.requests(for: header) {
                #expect(try decode(bytes, request: request) == decodeEveryScan(bytes, request), "\(name)")
            }
        }
    }

    @Test func `odd and broken files end in the same way`() throws {
        for (name, bytes, header) in try Self.progressivePictures(in: "edge") {
            for request in Self.requests(for: header) {
                let every = outcome { () throws(ImageDecodingError) in try decodeEveryScan(bytes, request) }
                let needed = outcome { () throws(ImageDecodingError) in try decode(bytes, request: request) }
                #expect(needed.code == every.code, "\(name)")
                #expect(needed.decoding?.scanCount == every.decoding?.scanCount, "\(name)")
                if every.decoding?.warningCount == 0 { #expect(needed == every, "\(name)") }
            }
        }
    }
}

/// Keeps the header and ends the decoding.
private struct HeaderReader: PixelRowConsumer {
    var header: PictureHeader?

    mutating func begin(_ header: PictureHeader, layout: PixelLayout) throws(ImageDecodingError) {
        self.header = header
        throw ImageDecodingError(.notAPicture, "only the header is wanted")
    }

    mutating func append(_ rows: Span<UInt8>, rowCount: Int) {}
}

/// What came of decoding: a picture, or the code of an error.
private struct Outcome: Equatable {
    var pixels: Pixels?
    var decoding: PictureDecoding?
    var code: ImageDecodingError.Code?
}

private func outcome(
    of decode: () throws(ImageDecodingError) -> (pixels: Pixels, decoding: PictureDecoding)
) -> Outcome {
    do throws(ImageDecodingError) {
        let (pixels, decoding) = try decode()
        return Outcome(pixels: pixels, decoding: decoding)
    } catch {
        return Outcome(code: error.code)
    }
}

private func decodeEveryScan(
    _ bytes: [UInt8], _ request: PixelRequest
) throws(ImageDecodingError) -> (pixels: Pixels, decoding: PictureDecoding) {
    var request = request
    request.decodesEveryScan = true
    return try decode(bytes, request: request)
}

/// Where a scan lies in a sound file of three components.
private struct ScanOfFile {
    var isOfChroma: Bool
    var hasDC: Bool
    /// Marker, header and data.
    var whole: Range<Int>
    /// The entropy-coded data.
    var data: Range<Int>
    /// Where the file may end so that only decoding tells whether the scan is whole: up to the FF of the next marker.
    var unknownEnds: ClosedRange<Int> { data.lowerBound...data.upperBound + 1 }

    /// Whether rows of luma do not depend on it.
    func isUnneeded(for request: PixelRequest) -> Bool {
        !hasDC && (isOfChroma || request.scale == .eighth)
    }

    static func all(in bytes: [UInt8]) -> [ScanOfFile]? {
        var scans: [ScanOfFile] = []
        var position = 2
        while position + 4 <= bytes.count, bytes[position] == 0xFF, bytes[position + 1] != 0xD9 {
            let start = position
            position += 2 + (Int(bytes[position + 2]) << 8 | Int(bytes[position + 3]))
            guard bytes[start + 1] == 0xDA else { continue }
            let data = position
            while position + 1 < bytes.count,
                bytes[position] != 0xFF || bytes[position + 1] == 0 || (0xD0...0xD7).contains(bytes[position + 1])
            {
                position += 1
            }
            let componentCount = Int(bytes[start + 4])
            scans.append(
                ScanOfFile(
                    isOfChroma: componentCount == 1 && bytes[start + 5] > 1,
                    hasDC: bytes[start + 5 + 2 * componentCount] == 0, whole: start..<position, data: data..<position))
        }
        return scans.count > 1 ? scans : nil
    }
}
