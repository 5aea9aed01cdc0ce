/// A search of the chunks of a PNG for thumbnails in eXIf chunks and in texts, and for the frames of an animation.
/// Source: APNG specification 1.0, now part of PNG 3.
struct PNGPictureSearch {
    /// What was found so far.
    private(set) var index: EmbeddedPictureIndex

    private let file: HeaderBytes
    private let limits: DecodingLimits
    /// Whether there was a thumbnail in a text: there is one a file.
    private var hasTextThumbnail = false
    /// The first texts of EXIF data or XMP.
    private var profiles: [PNGTextProfile] = []

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
                    "the file has more than \(Self.maximumChunkCount) chunks; the rest was not searched for "
                        + "embedded pictures")
                break
            }
            switch chunk.name {
            case "IEND":
                hasEnd = true
            case "eXIf":
                reading.exif = reading.exif ?? chunk.data
                index.appendThumbnail(ofEXIFBlockIn: chunk.data)
            case _ where PNGTextProfile.chunkNames.contains(chunk.name):
                guard let profile = profile(in: chunk) else { break }
                if profiles.count < Self.maximumProfileCount { profiles.append(profile) }
                guard profile.mayHoldThumbnail else { break }
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

    /// The EXIF data or XMP in a text; nil for other texts, and where there were enough of them.
    private mutating func profile(in chunk: PNGChunk) -> PNGTextProfile? {
        let keyword = file.bytes(at: chunk.data.lowerBound, count: PNGTextProfile.keywordByteCount)
        guard PNGTextProfile(chunkName: chunk.name, data: Array(keyword)) != nil else { return nil }
        guard chunk.data.count <= limits.maximumPNGChunkByteCount else {
            index.report(
                .damagedHeader, "a text of \(chunk.data.count) bytes is too long to hold EXIF data")
            return nil
        }
        let data = file.bytes(at: chunk.data.lowerBound, count: chunk.data.count)
        return PNGTextProfile(chunkName: chunk.name, data: Array(data))
    }

    private mutating func readProfile(_ profile: PNGTextProfile, number: Int) {
        guard number <= Self.maximumProfileCount else {
            index.report(.tooManyChunks, "the file has more than \(Self.maximumProfileCount) texts of EXIF data")
            return
        }
        do throws(ImageDecodingError) {
            if case .exif(let block) = try profile.contents(limits: limits) {
                try appendThumbnail(ofDecodedEXIFBlock: block)
            }
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
            index.report(
                .damagedHeader, "the EXIF thumbnail is said to reach beyond the EXIF data",
                leavesPicturesUnexamined: false)
        }
        guard index.hasRoom() else { return }
        hasTextThumbnail = true
        index.append(.thumbnail, .memory(bytes), orientation: EXIFThumbnail.orientation(in: block))
    }

    private mutating func finish(_ reading: PNGAnimationReading, end: Int, hasEnd: Bool) {
        var reading = reading
        guard var animation = reading.finish(at: end) else { return }
        let exif = reading.exif.map { Array(file.bytes(at: $0.lowerBound, count: min($0.count, 1 << 16))) }
        animation.exifOrientation =
            EXIFOrientation.find(in: exif ?? []) ?? PNGTextProfile.orientation(in: profiles, limits: limits)
        if animation.frames.count != animation.announcedFrameCount, !reading.hasTooManyFrames {
            index.report(
                .damagedHeader,
                "the animation announces \(animation.announcedFrameCount) frames and has \(animation.frames.count)"
                    + (hasEnd ? "" : "; the file ends early"),
                leavesPicturesUnexamined: false)
        }
        for (number, frame) in zip(1..., animation.frames) where !frame.isStillPicture {
            guard index.hasRoom() else { break }
            index.append(.frame(number), .frame(number))
        }
        if reading.hasTooManyFrames { index.reportTooManyPictures() }
        index.frames = PNGAnimationComposer(animation, in: file, limits: limits)
    }
}
