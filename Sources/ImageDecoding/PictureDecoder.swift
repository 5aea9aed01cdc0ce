public import ByteSources

/// Decodes pictures, row by row, within limits.
///
/// What a file is, its first bytes say, never its name. Pixels come as the reference implementations of perceptual
/// hashes see them: as stored (orientation, gamma and colour profiles are not applied), alpha dropped, 16 bits a sample
/// cut to the upper 8, CMYK converted as Pillow does. A damaged picture is decoded as far as it goes; the result says
/// how far.
///
/// A decoder is a value without state: one serves any number of pictures and threads.
///
/// ```swift
/// var consumer = MyRows()
/// let decoding = try PictureDecoder().decode(source, into: &consumer)
/// ```
public struct PictureDecoder: Hashable, Sendable {
    /// The formats that this build decodes.
    public static var formats: [PictureFormat] { PictureCodecs.formats }

    /// The libraries that this build decodes with and their versions, as a report on evidence records them: libjpeg
    /// "2.1.5", libpng "1.6.39".
    public static var libraries: [(name: String, version: String)] { PictureCodecs.libraries }

    /// Loads the libraries that this build decodes with. To be called before a process locks itself down: later it can
    /// open nothing.
    public static func load() { PictureCodecs.load() }

    /// Whether a file that begins with `prefix` is decoded without what ``load()`` loads.
    package static func isAlwaysLoaded(forFileBeginningWith prefix: [UInt8]) -> Bool {
        PictureCodecs.all.contains { $0.isAlwaysLoaded && $0.recognises(prefix) }
    }

    /// The pictures that a self-test of this build decodes.
    package static var selfTestSamples: [CodecSample] { PictureCodecs.samples }

    public var limits: DecodingLimits

    public init(limits: DecodingLimits = DecodingLimits()) {
        self.limits = limits
    }

    /// Decodes the picture that `source` holds, handing its rows to `consumer` as they come.
    ///
    /// Of a file with several pictures (MPO, animated PNG) the first is decoded; ``EmbeddedPictureReader`` finds the
    /// others. The source is read as far as needed; it may have handed over up to 64 KiB more than that.
    ///
    /// - Throws: an error whose code says why there is no picture. If it comes while decoding, the consumer has seen
    ///   some rows by then.
    public func decode(
        _ source: any ByteSource, into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding {
        let input = try ByteInput(source, maximumCPUSeconds: limits.maximumCPUSeconds)
        let outcome: Result<PictureDecoding, ImageDecodingError>
        do throws(ImageDecodingError) {
            outcome = .success(try decode(input, into: &consumer))
        } catch {
            outcome = .failure(error)
        }
        // To the codecs a failing source looks like a short file; neither picture nor error means anything then.
        if let failure = input.failure {
            throw ImageDecodingError(reading: failure)
        }
        return try outcome.get()
    }

    private func decode(
        _ input: ByteInput, into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding {
        let prefix = input.peek(FileSignature.prefixByteCount)
        guard let codec = PictureCodecs.codec(recognising: prefix) else { throw Self.noPicture(in: prefix) }
        return try codec.open(input, limits: limits).decode(input, limits: limits, into: &consumer)
    }

    private static func noPicture(in prefix: [UInt8]) -> ImageDecodingError {
        if case .unsupportedPicture(let name) = FileSignature.detect(prefix) {
            return ImageDecodingError(
                .unsupportedFormat, "the picture is in the format \(name), \(PictureSignature.remedy(for: name))")
        }
        return ImageDecodingError(
            .notAPicture, "the first bytes are not those of a picture in any format known to this program")
    }
}
