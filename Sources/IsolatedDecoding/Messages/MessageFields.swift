import FileExamination
import ImageDecoding
import PictureHashing
import PerceptualHash

// What messages are made of: each type is written and read here, side by side, in the same request.

extension MessageWriter {
    mutating func write(_ recipe: HashRecipe) {
        write(recipe.algorithm)
        write(recipe.pipeline)
    }
}

extension MessageReader {
    mutating func recipe() throws(Malformed) -> HashRecipe {
        let algorithm: HashAlgorithm = try value()
        guard let recipe = HashRecipe(algorithm, pipeline: try value(Pipeline.self)) else { throw Malformed() }
        return recipe
    }
}

extension MessageWriter {
    mutating func write(_ hash: NamedHash) {
        write(hash.algorithm)
        write(hash.pipeline)
        write(hash.transform)
        switch hash.value {
        case .bits256(let value):
            write(value.words.0)
            write(value.words.1)
            write(value.words.2)
            write(value.words.3)
        case .bits64(let value): write(value.bits)
        }
        write(hash.quality) { $0.write($1) }
        write(hash.isStable)
    }
}

extension MessageReader {
    mutating func namedHash() throws(Malformed) -> NamedHash {
        let algorithm: HashAlgorithm = try value()
        let pipeline: Pipeline = try value()
        let transform: DihedralTransform = try value()
        let bits: HashValue =
            switch algorithm {
            case .pdq: .bits256(PDQHash(words: (try uint64(), try uint64(), try uint64(), try uint64())))
            case .phash, .dhash, .ahash: .bits64(Hash64(bits: try uint64()))
            }
        let quality = try optional { reader throws(Malformed) in try reader.int(in: 0...100) }
        return NamedHash(
            algorithm: algorithm, pipeline: pipeline, transform: transform, value: bits, quality: quality,
            isStable: try bool())
    }
}

extension MessageWriter {
    mutating func write(_ limits: DecodingLimits) {
        write(limits.maximumPixelCount)
        write(limits.maximumSide)
        write(limits.maximumBufferedByteCount)
        write(limits.maximumJPEGScanCount)
        write(limits.maximumPNGChunkByteCount)
        write(limits.maximumPNGChunkCount)
        write(limits.maximumCPUSeconds)
        write(limits.minimumPlausibleShare)
        write(limits.maximumEmbeddedPictureCount)
        write(limits.maximumEmbeddedCPUSeconds)
        write(limits.maximumEmbeddedPixelCount)
    }
}

extension MessageReader {
    mutating func decodingLimits() throws(Malformed) -> DecodingLimits {
        let any = Int.min...Int.max
        var limits = DecodingLimits()
        limits.maximumPixelCount = try int(in: any)
        limits.maximumSide = try int(in: any)
        limits.maximumBufferedByteCount = try int(in: any)
        limits.maximumJPEGScanCount = try int(in: any)
        limits.maximumPNGChunkByteCount = try int(in: any)
        limits.maximumPNGChunkCount = try int(in: any)
        limits.maximumCPUSeconds = try double()
        limits.minimumPlausibleShare = try double()
        limits.maximumEmbeddedPictureCount = try int(in: any)
        limits.maximumEmbeddedCPUSeconds = try double()
        limits.maximumEmbeddedPixelCount = try int(in: any)
        return limits
    }
}

extension MessageWriter {
    mutating func write(_ request: HashingRequest) {
        write(request.recipes) { $0.write($1) }
        write(request.includesDihedral)
        write(request.includesShown)
        write(request.includesLuma)
        write(request.limits)
    }
}

extension MessageReader {
    mutating func hashingRequest() throws(Malformed) -> HashingRequest {
        let recipes = try array(maximumCount: 64) { reader throws(Malformed) in try reader.recipe() }
        return HashingRequest(
            recipes: recipes, includesDihedral: try bool(), includesShown: try bool(), includesLuma: try bool(),
            limits: try decodingLimits())
    }
}

extension MessageWriter {
    mutating func write(_ decoding: PictureDecoding) {
        write(decoding.header.format)
        write(decoding.header.width)
        write(decoding.header.height)
        write(decoding.header.colour.space)
        write(decoding.header.colour.bitsPerSample)
        write(decoding.header.colour.hasAlpha)
        write(decoding.header.colour.sampling) {
            $0.write($1.horizontal)
            $0.write($1.vertical)
        }
        write(decoding.header.isProgressive)
        write(decoding.header.isArithmetic)
        write(decoding.header.exifOrientation) { $0.write($1) }
        write(decoding.header.appliedOrientation) { $0.write($1) }
        write(decoding.layout.format)
        write(decoding.layout.width)
        write(decoding.layout.height)
        switch decoding.completeness {
        case .complete: write(Double?.none) { $0.write($1) }
        case .partial(let fraction): write(fraction as Double?) { $0.write($1) }
        }
        write(decoding.scanCount)
        write(decoding.warningCount)
        write(decoding.firstWarning) { $0.write($1) }
        write(decoding.hasUndecodedData)
    }
}

extension MessageReader {
    /// So that a product of two of them is a number still.
    private static let sides = 1...Int(Int32.max)
    private static let counts = 0...Int(Int32.max)

    /// - Throws: for a format that no codec of this build decodes: the worker is the same program.
    private mutating func pictureFormat() throws(Malformed) -> PictureFormat {
        let format = PictureFormat(rawValue: try text())
        guard PictureDecoder.formats.contains(format) else { throw Malformed() }
        return format
    }

    mutating func pictureDecoding() throws(Malformed) -> PictureDecoding {
        let format = try pictureFormat()
        let width = try int(in: Self.sides)
        let height = try int(in: Self.sides)
        let space: SourceColour.Space = try value()
        let bitsPerSample = try int(in: 1...64)
        let hasAlpha = try bool()
        let sampling = try array(maximumCount: 4) { reader throws(Malformed) in
            SourceColour.SamplingFactor(
                horizontal: try reader.int(in: 0...255), vertical: try reader.int(in: 0...255))
        }
        let header = PictureHeader(
            format: format, width: width, height: height,
            colour: SourceColour(space: space, bitsPerSample: bitsPerSample, hasAlpha: hasAlpha, sampling: sampling),
            isProgressive: try bool(), isArithmetic: try bool(),
            exifOrientation: try optional { reader throws(Malformed) in try reader.int(in: 1...8) },
            appliedOrientation: try optional { reader throws(Malformed) in try reader.int(in: 2...8) })
        let layout = PixelLayout(
            format: try value(), width: try int(in: Self.sides), height: try int(in: Self.sides))
        let fraction = try optional { reader throws(Malformed) in try reader.double() }
        if let fraction, !(0...1).contains(fraction) { throw Malformed() }
        return PictureDecoding(
            header: header, layout: layout,
            completeness: fraction.map { .partial(fraction: $0) } ?? .complete, scanCount: try int(in: Self.counts),
            warningCount: try int(in: 0...Int.max),
            firstWarning: try optional { reader throws(Malformed) in try reader.text() },
            hasUndecodedData: try bool())
    }
}

extension MessageWriter {
    /// The values alone: the size is that of the picture.
    mutating func write(_ luma: ReducedLuma) {
        write(words: luma.values)
    }
}

extension MessageReader {
    /// - Throws: for values that no reduction has.
    mutating func luma(width: Int, height: Int) throws(Malformed) -> ReducedLuma {
        let values = try words(count: ReducedLuma.side * ReducedLuma.side)
        guard let luma = ReducedLuma(width: width, height: height, values: values) else { throw Malformed() }
        return luma
    }
}

extension MessageReader {
    /// Parts of a picture.
    mutating func parts() throws(Malformed) -> [FrameBox] {
        try array(maximumCount: 100) { reader throws(Malformed) in
            let share = 0...FrameBox.unit
            let part = FrameBox(
                left: try reader.int(in: share), top: try reader.int(in: share), right: try reader.int(in: share),
                bottom: try reader.int(in: share))
            guard part.isPart else { throw Malformed() }
            return part
        }
    }
}
