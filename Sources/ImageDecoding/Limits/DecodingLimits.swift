/// What a decoder may spend on one picture. A picture beyond a limit is refused with an error that names it, before
/// anything of that size is allocated.
///
/// What is said without a format holds for every codec, and is judged in one place before a codec is asked for pixels.
/// What one codec alone can meet is named after its format and comes last.
///
/// The defaults let every honest photograph pass and keep a hostile file from taking more than some seconds and a
/// gigabyte. A scanner with several threads has as many pictures at work at a time.
public struct DecodingLimits: Hashable, Sendable {
    /// The most pixels. 500 million: the largest cameras make 150 million, scanned posters and panoramas more; Pillow
    /// refuses at 179 million. Rows are streamed, so this bounds time and not memory.
    public var maximumPixelCount = 500_000_000

    /// The most pixels in a row or column. One million, as libpng's own limit; no JPEG is above 65,500.
    public var maximumSide = 1_000_000

    /// The most bytes that are held for a picture at a time. Most pictures need some rows only; a JPEG of several
    /// scans, every progressive one among them, needs 2 bytes for each coefficient, which is up to 6 a pixel, and an
    /// interlaced PNG needs all its pixels. 1 GiB.
    public var maximumBufferedByteCount = 1 << 30

    /// The most CPU time in seconds, measured for the thread that decodes; it does not run while the source blocks.
    /// The consumer's own work counts. 30.
    public var maximumCPUSeconds = 30.0

    /// The most pictures inside a file that are found beside the picture it shows: thumbnails, pictures of a
    /// multi-picture file, frames of an animation. 1000.
    public var maximumEmbeddedPictureCount = 1000

    /// The most CPU time in seconds that all embedded pictures of a file take together, those that fail included. Each
    /// of them has ``maximumCPUSeconds`` too. 120.
    public var maximumEmbeddedCPUSeconds = 120.0

    /// The most pixels that all embedded pictures of a file have together, as far as they could be decoded. 20 thousand
    /// million: 500 scanned pages of A4 at 600 dots an inch.
    public var maximumEmbeddedPixelCount = 20_000_000_000

    /// The least share of the picture that the bytes of the file could hold at the best compression the format can
    /// reach, for pictures of more than a million pixels. 1/200.
    ///
    /// A file of 332 bytes that says 65,500 × 65,500 would otherwise cost seconds for nothing. At best a byte holds
    /// 512 pixels of a JPEG (one bit for each 8 × 8 block; photographs reach 2 to 20) and 1,032 bytes of a PNG's raw
    /// rows. A file that was cut is plausible as long as it can hold this share, so the ordinary picture is still
    /// decoded from its first kilobyte. Arithmetic coding knows no such bound, and is left to the other limits.
    public var minimumPlausibleShare = 1.0 / 200

    // MARK: - JPEG

    /// The most scans of a JPEG. Each costs a pass over the whole picture, and an empty one takes 20 bytes. 500; an
    /// ordinary progressive JPEG has 10.
    public var maximumJPEGScanCount = 500

    // MARK: - PNG

    /// The largest PNG chunk that is read at once, other than those of the pixels: larger ones are skipped with a
    /// warning. 8 MB, as libpng's own limit. Nothing but EXIF data is kept, and of it 64 KiB.
    public var maximumPNGChunkByteCount = 8_000_000

    /// The most chunks that libpng may keep.
    public var maximumPNGChunkCount = 1000

    public init() {}
}

extension DecodingLimits {
    func checkSize(width: Int, height: Int) throws(ImageDecodingError) {
        guard width > 0, height > 0 else {
            throw ImageDecodingError(.emptyPicture, "the picture is \(width) × \(height): it has no pixel")
        }
        guard max(width, height) <= maximumSide else {
            throw ImageDecodingError(
                .sideTooLong,
                "the picture is \(width) × \(height), and the limit is \(maximumSide) a side; "
                    + "raise maximumSide to decode it")
        }
        let (pixelCount, overflow) = width.multipliedReportingOverflow(by: height)
        guard !overflow, pixelCount <= maximumPixelCount else {
            throw ImageDecodingError(
                .tooManyPixels,
                "the picture is \(width) × \(height), and the limit is \(maximumPixelCount) pixels; "
                    + "raise maximumPixelCount to decode it")
        }
    }

    func checkBufferedByteCount(_ byteCount: Int, for purpose: String) throws(ImageDecodingError) {
        guard byteCount <= maximumBufferedByteCount else {
            throw ImageDecodingError(
                .tooMuchMemory,
                "\(purpose) would take \(byteCount) bytes, and the limit is \(maximumBufferedByteCount); "
                    + "raise maximumBufferedByteCount to decode it")
        }
    }
}

extension ImageDecodingError {
    /// Decoding took longer than ``DecodingLimits/maximumCPUSeconds``.
    static func tooMuchTime(_ limits: DecodingLimits) -> ImageDecodingError {
        ImageDecodingError(
            .tooMuchTime,
            "decoding took more than \(limits.maximumCPUSeconds) seconds of CPU time; "
                + "raise maximumCPUSeconds to decode it")
    }
}
