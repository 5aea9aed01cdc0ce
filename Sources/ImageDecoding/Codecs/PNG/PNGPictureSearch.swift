/// A search of the chunks of a PNG for thumbnails in eXIf chunks and in texts, and for the frames of an animation.
/// Source: APNG specification 1.0, now part of PNG 3.
struct PNGPictureSearch {
    /// What was found so far.
    private(set) var index: EmbeddedPictureIndex

    private let file: HeaderBytes
    private let limits: DecodingLimits
    /// Whether there was a thumbnail in a text: there is one a file.
    private var hasTextThumbnail = false

    /// Of a few kilobytes each as a rule, so that this is a picture of some hundred megabytes.
    private static let maximumChunkCount = 100_000
    /// One for EXIF and one for XMP is usual. A few bytes can be a megabyte of text.
    private static let maximumProfileCount = 4

    init(_ file: HeaderBytes, limits: DecodingLimits) {
        self.file = file
        self.limits = limits
        index = EmbeddedPictureIndex(file, limits: limits)
    }

    /// Goes through the chunks.
    mutating func run() {
        var reading = PNGAnimationReading()
        var position = 8
        var chunkCount = 0
        var profileCount = 0
        var hasEnd = false
        while !hasEnd, let chunk = PNGChunk(at: position, in: file) {
            chunkCount += 1
            if chunkCount > Self.maximumChunkCount {
                index.report(
                    .tooManyChunks,
                    "the file has more than \(Self.maximumChunkCount) chunks; those behind were not searched for "
                        + "embedded pictures")
                break
            }
            switch chunk.name {
            case "IEND":
                hasEnd = true
            case "eXIf":
                reading.exif = reading.exif ?? chunk.data
                index.appendThumbnail(ofEXIFBlockIn: chunk.data)
            case "tEXt", "zTXt":
                guard let profile = PNGTextProfile(chunk, at: position, in: file) else { break }
                profileCount += 1
                readProfile(profile, number: profileCount)
            default:
                do throws(ImageDecodingError) {
                    try reading.read(
                        chunk, at: position, of: file, maximumFrameCount: limits.maximumEmbeddedPictureCount)
                } catch {
                    index.report(error)
                }
            }
            position = chunk.end
            if reading.hasTooManyFrames { break }
        }
        finish(reading, end: min(position, file.byteCount), hasEnd: hasEnd)
    }

    private mutating func readProfile(_ profile: PNGTextProfile, number: Int) {
        guard number <= Self.maximumProfileCount else {
            index.report(.tooManyChunks, "the file has more than \(Self.maximumProfileCount) texts of EXIF data")
            return
        }
        do throws(ImageDecodingError) {
            if let block = try profile.exif(limits: limits) { try appendThumbnail(ofDecodedEXIFBlock: block) }
        } catch {
            index.report(error)
        }
    }

    private mutating func appendThumbnail(ofDecodedEXIFBlock block: [UInt8]) throws(ImageDecodingError) {
        guard let range = try EXIFThumbnail.find(in: block) else { return }
        let bytes = Array(block[range.clamped(to: 0..<block.count)])
        guard bytes.starts(with: [0xFF, 0xD8]), !hasTextThumbnail else {
            throw ImageDecodingError(
                .damagedHeader,
                "the EXIF data in a text name a thumbnail, and no JPEG begins there, or there are two")
        }
        if bytes.count < range.count {
            index.report(.damagedHeader, "the EXIF thumbnail is said to reach beyond the EXIF data")
        }
        guard index.hasRoom() else { return }
        hasTextThumbnail = true
        index.append(.thumbnail, .memory(bytes))
    }

    private mutating func finish(_ reading: PNGAnimationReading, end: Int, hasEnd: Bool) {
        var reading = reading
        guard var animation = reading.finish(at: end) else { return }
        if let exif = reading.exif {
            let block = Array(file.bytes(at: exif.lowerBound, count: min(exif.count, 1 << 16)))
            animation.exifOrientation = EXIFOrientation.find(in: block)
        }
        if animation.frames.count != animation.announcedFrameCount, !reading.hasTooManyFrames {
            index.report(
                .damagedHeader,
                "the animation announces \(animation.announcedFrameCount) frames and has \(animation.frames.count)"
                    + (hasEnd ? "" : "; the file ends early"))
        }
        for (number, frame) in zip(1..., animation.frames) where !frame.isStillPicture {
            guard index.hasRoom() else { break }
            index.append(.frame(number), .frame(number))
        }
        if reading.hasTooManyFrames { index.reportTooManyPictures() }
        index.frames = PNGAnimationComposer(animation, in: file, limits: limits)
    }
}
