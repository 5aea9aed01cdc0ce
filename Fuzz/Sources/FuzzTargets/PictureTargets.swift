@testable import ByteSources
@testable import PictureHashing
@testable import ImageDecoding
@testable import PerceptualHash

extension FuzzTarget {
    /// JPEGs, decoded in every way that hashing asks for.
    static let jpeg = FuzzTarget(
        "jpeg",
        words: [
            "\u{FF}\u{D8}", "\u{FF}\u{C0}", "\u{FF}\u{C2}", "\u{FF}\u{C4}", "\u{FF}\u{DA}", "\u{FF}\u{DB}",
            "\u{FF}\u{DD}", "\u{FF}\u{D0}", "\u{FF}\u{D9}", "\u{FF}\u{E1}", "\u{FF}\u{EE}", "Exif\0\0II*\0",
            "Exif\0\0MM\0*", "Adobe\0", "JFIF\0",
        ],
        seeds: {
            let pictures =
                try TestVectors.files(below: "pictures", endings: [".jpg", ".jpeg"], maximumSize: 12_000)
                + TestVectors.files(below: "hostile", endings: [".jpg"], maximumSize: 12_000)
                + TestVectors.files(below: "selftest", endings: [".jpg"], maximumSize: 12_000)
            return pictures.enumerated().map { [UInt8(truncatingIfNeeded: $0 * 37), UInt8($0 % 6)] + $1 }
        },
        run: { bytes in
            var input = FuzzInput(bytes)
            let choices = input.byte()
            let request = PixelRequest(
                colour: choices & 1 == 0 ? .full : .luma, scale: PixelRequest.Scale.allCases[Int(choices >> 1 & 3)],
                decodesEveryScan: choices & 8 != 0)
            let chunkSize = input.choice(of: ChunkSize.all)
            try PictureProperties(bytes: input.bytes).check(
                request, chunkSize: chunkSize, hashes: choices & 16 != 0, transforms: choices & 32 != 0)
        })

    /// PNGs: rows and interlaced ones.
    static let png = FuzzTarget(
        "png",
        words: [
            "IHDR", "IDAT", "IEND", "PLTE", "tRNS", "eXIf", "iCCP", "zTXt", "iTXt", "gAMA", "sBIT", "CgBI", "acTL",
            "fdAT", "\u{89}PNG\r\n\u{1A}\n",
        ],
        seeds: {
            let pictures =
                try TestVectors.files(below: "pictures", endings: [".png"], maximumSize: 12_000)
                + TestVectors.files(below: "hostile", endings: [".png"], maximumSize: 12_000)
                + TestVectors.files(below: "selftest", endings: [".png"], maximumSize: 12_000)
            return pictures.enumerated().map { [UInt8($0 % 2 * 64), UInt8($0 % 6)] + $1 }
        },
        run: { bytes in
            var input = FuzzInput(bytes)
            let choices = input.byte()
            let chunkSize = input.choice(of: ChunkSize.all)
            let picture = choices & 64 == 0 ? PNGChunks.withRightChecksums(input.bytes) : input.bytes
            try PictureProperties(bytes: picture).check(
                PixelRequest(), chunkSize: chunkSize, hashes: choices & 16 != 0, transforms: choices & 32 != 0)
        })
}

extension FuzzTarget {
    /// The other formats: the picture of a file and what lies inside it.
    static let formats: [FuzzTarget] = [
        format(
            "webp", endings: [".webp"],
            words: ["RIFF", "WEBP", "VP8 ", "VP8L", "VP8X", "ANIM", "ANMF", "ALPH", "EXIF", "XMP "]),
        format(
            "gif", endings: [".gif"],
            words: ["GIF87a", "GIF89a", "NETSCAPE2.0", "!\u{F9}\u{4}", "!\u{FF}\u{B}", ",", ";"]),
        format(
            "tiff", endings: [".tif", ".dng"],
            words: ["II*\0", "MM\0*", "II+\0", "MM\0+", "\u{FF}\u{D8}\u{FF}", "\0\u{1}\u{3}\0", "\u{3}\u{1}\u{3}\0"]),
        format(
            "heif", endings: [".heic", ".avif", ".heif"],
            words: [
                "ftyp", "meta", "hdlr", "pitm", "iinf", "infe", "iloc", "iref", "dimg", "thmb", "cdsc", "auxl", "iprp",
                "ipco", "ipma",
                "ispe", "hvcC", "av1C", "irot", "imir", "clap", "pixi", "colr", "nclx", "auxC", "idat", "grid", "iden",
                "iovl", "moov",
                "trak", "mdia", "stbl", "stsd", "stco", "co64", "stsz", "stsc", "mdat",
            ]),
        format(
            "jxl", endings: [".jxl"],
            words: ["JXL \r\n\u{87}\n", "ftypjxl ", "jxlc", "jxlp", "jbrd", "Exif", "brob", "\u{FF}\n"]),
        format(
            "jp2", endings: [".jp2", ".j2k", ".jpx"],
            words: [
                "jP  ", "ftypjp2 ", "jp2h", "ihdr", "colr", "pclr", "cmap", "cdef", "jp2c", "\u{FF}\u{4F}",
                "\u{FF}\u{51}", "\u{FF}\u{52}",
                "\u{FF}\u{90}", "\u{FF}\u{93}", "\u{FF}\u{D9}",
            ]),
        format(
            "bitmap", endings: [".bmp", ".ico", ".cur", ".pbm", ".pgm", ".ppm", ".pam", ".psd", ".psb"],
            words: [
                "BM", "\0\0\u{1}\0", "\0\0\u{2}\0", "P1\n", "P4\n", "P6\n", "P7\n", "TUPLTYPE", "ENDHDR\n", "8BPS",
                "8BIM",
            ]),
    ]

    private static func format(_ name: String, endings: [String], words: [String]) -> FuzzTarget {
        FuzzTarget(
            name, words: words,
            seeds: {
                let pictures = try ["codecs", "formats", "selftest", "hostile"].flatMap { folder in
                    try TestVectors.files(below: folder, endings: endings, maximumSize: 12_000)
                }
                return pictures.enumerated().map { [UInt8(truncatingIfNeeded: $0 * 16), UInt8($0 % 6)] + $1 }
            },
            run: { bytes in
                var input = FuzzInput(bytes)
                let choices = input.byte()
                let chunkSize = input.choice(of: ChunkSize.all)
                try PictureProperties(bytes: input.bytes).check(
                    PixelRequest(), chunkSize: chunkSize, hashes: choices & 16 != 0, transforms: false)
                _ = try EmbeddedProperties(bytes: input.bytes, chunkSize: chunkSize).outcome()
            })
    }
}

/// What must hold of every decoding.
private struct PictureProperties {
    let bytes: [UInt8]

    /// Small pictures are enough: what matters is how the data are taken apart.
    private static let limits = {
        var limits = DecodingLimits()
        limits.maximumPixelCount = 1 << 17
        limits.maximumSide = 1 << 15
        limits.maximumBufferedByteCount = 8 << 20
        limits.maximumJPEGScanCount = 12
        limits.maximumPNGChunkByteCount = 1 << 16
        limits.maximumPNGChunkCount = 50
        limits.maximumCPUSeconds = 8
        return limits
    }()

    func check(_ request: PixelRequest, chunkSize: Int, hashes: Bool, transforms: Bool) throws {
        let whole = try decode(request, chunkSize: .max)
        if chunkSize != .max {
            try requireEqual(
                try decode(request, chunkSize: chunkSize), whole, "the size of the pieces makes a difference")
        }
        if request.decodesEveryScan, request.colour == .luma || request.scale != .full {
            let full = try decode(PixelRequest(decodesEveryScan: true), chunkSize: .max)
            try require(
                full.decoding?.completeness == whole.decoding?.completeness, "the full picture is not as complete")
            try require(full.decoding?.scanCount == whole.decoding?.scanCount, "the full picture has other scans")
            try require(full.error?.code == whole.error?.code, "the full picture fails differently")
        }
        if hashes { try checkHashes(transforms: transforms, decodes: whole.error == nil) }
    }

    private struct Outcome: Equatable {
        var decoding: PictureDecoding?
        var error: ImageDecodingError?
        var pixels: [UInt8] = []
    }

    private func decode(_ request: PixelRequest, chunkSize: Int) throws -> Outcome {
        var rows = CheckedRows(request: request)
        let source = InMemoryByteSource(bytes, chunkByteCount: chunkSize)
        let decoding: PictureDecoding
        do throws(ImageDecodingError) {
            decoding = try PictureDecoder(limits: Self.limits).decode(source, into: &rows)
        } catch {
            try require(!error.message.isEmpty, "an error says nothing")
            try require(rows.fault == nil, rows.fault ?? "")
            return Outcome(error: error)
        }
        try require(rows.fault == nil, rows.fault ?? "")
        try require(rows.rowCount == decoding.layout.height, "there are more or fewer rows than the picture has")
        try require(decoding.layout == rows.layout, "the layout is another one at the end")
        if case .partial(let fraction) = decoding.completeness {
            try require((0...1).contains(fraction), "a share of \(fraction)")
        }
        try require(decoding.warningCount >= 0 && decoding.scanCount >= 0, "a negative number")
        try require((decoding.warningCount == 0) == (decoding.firstWarning == nil), "a warning without words")
        return Outcome(decoding: decoding, pixels: rows.pixels)
    }

    /// Decodes as a scan does: for all hashes, and for the one that screens.
    private func checkHashes(transforms: Bool, decodes: Bool) throws {
        let recipes = [HashRecipe.pdq] + [HashAlgorithm.phash, .dhash, .ahash].compactMap { HashRecipe($0) }
        for recipes in [recipes, [.fastPDQ]] {
            let picture: HashedPicture
            do throws(ImageDecodingError) {
                picture = try HashedPicture(
                    decoding: InMemoryByteSource(bytes), recipes: recipes, includingDihedral: transforms,
                    limits: Self.limits)
            } catch {
                continue
            }
            for hash in picture.hashes {
                try require((0...100).contains(hash.quality ?? 0), "a quality of \(hash.quality ?? 0)")
            }
            try require(
                Set(picture.hashes.map { HashRecipe($0.algorithm, pipeline: $0.pipeline) })
                    .union(picture.unhashable) == Set(recipes), "a hash is missing")
        }
    }
}

/// Takes rows and watches the contract of ``PixelRowConsumer``.
struct CheckedRows: PixelRowConsumer {
    let request: PixelRequest
    private(set) var layout: PixelLayout?
    private(set) var rowCount = 0
    private(set) var pixels: [UInt8] = []
    private(set) var fault: String?

    init(request: PixelRequest) {
        self.request = request
    }

    mutating func request(for header: PictureHeader) -> PixelRequest {
        if layout != nil { fault = "asked for the request after the beginning" }
        return request
    }

    mutating func begin(_ header: PictureHeader, layout: PixelLayout) throws(ImageDecodingError) {
        if self.layout != nil { fault = "begun twice" }
        if header.width < 1 || header.height < 1 || layout.width < 1 || layout.height < 1 {
            fault = "begun without pixels"
        }
        if let orientation = header.exifOrientation, !(1...8).contains(orientation) {
            fault = "orientation \(orientation)"
        }
        self.layout = layout
    }

    mutating func append(_ rows: Span<UInt8>, rowCount: Int) {
        guard let layout else {
            fault = "rows before the beginning"
            return
        }
        if rowCount < 1 || rows.count != rowCount * layout.bytesPerRow {
            fault = "\(rowCount) rows of \(rows.count) bytes"
        }
        self.rowCount += rowCount
        if self.rowCount > layout.height { fault = "more rows than the picture has" }
        for index in rows.indices { pixels.append(rows[index]) }
    }
}
