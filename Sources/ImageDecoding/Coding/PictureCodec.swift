/// A picture format that this library decodes, and all there is to know of it.
///
/// A format is one folder below `Codecs`, which nothing else names but a line of ``PictureCodecs``: signature,
/// decoding, pictures inside the file, libraries, and small pictures for the self-test. Over a C library it has a shim
/// target of its own (see `CCodecInput.h` and `codec_library.h`), and where not every build has the library, a package trait: then the files
/// of the folder and the line of the registry stand between `#if` and `#endif`.
///
/// All bytes are untrusted. A codec starts no thread, opens no file and loads no library while it decodes: it runs in a
/// process that may do none of these.
protocol PictureCodec: Sendable {
    /// The name of the format, declared beside the codec.
    var format: PictureFormat { get }

    /// The libraries that it decodes with and their versions, as a report on evidence records them; none for a codec in
    /// Swift. Several codecs may name the same.
    var libraries: [(name: String, version: String)] { get }

    /// Whether it can decode on this machine: its libraries are installed.
    var isAvailable: Bool { get }

    /// Whether it works in a process that has not called ``load()``: for formats so common that the process for them is to
    /// start with nothing else.
    var isAlwaysLoaded: Bool { get }

    /// Loads its libraries, and lets them read what they read when they are first used. Called before a process locks
    /// itself down, by its only thread; a codec that is first used elsewhere does without.
    func load()

    /// How many bytes ``recognises(_:)`` looks at.
    var signatureByteCount: Int { get }

    /// Whether a file that begins with `prefix` is in this format. No two codecs claim the same bytes.
    ///
    /// - Parameter prefix: ``FileSignature/prefixByteCount`` bytes, or all of a shorter file.
    func recognises(_ prefix: [UInt8]) -> Bool

    /// Reads the header, and allocates nothing yet that grows with the picture: the size that the header states is
    /// judged between this and ``OpenedPicture/decode(_:into:)``. Where a library allocates by the size as soon as it
    /// reads it, the codec reads the size itself.
    ///
    /// - Parameter input: the bytes from the first one on.
    func open(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) -> any OpenedPicture

    /// What pictures lie inside a file beside the one that it shows: thumbnails, frames and pages. Found by reading
    /// headers alone; nothing is decoded.
    func embeddedPictures(in file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex

    /// Where the picture that begins with the first byte of `file` ends, by its structure: the headers must be those of a
    /// picture of the format, and what follows is walked up to its end, or to where it breaks off. Nil where no picture
    /// begins there, or where the format cannot be told from noise so well that it is looked for at every byte.
    func end(in file: HeaderBytes) -> Int?

    /// Small pictures of the format, for the self-test: at least one.
    var samples: [CodecSample] { get }
}

extension PictureCodec {
    var libraries: [(name: String, version: String)] { [] }

    var isAvailable: Bool { true }

    var isAlwaysLoaded: Bool { false }

    func load() {}

    /// As many as the longest signature of ``PictureSignature`` has.
    var signatureByteCount: Int { PictureSignature.byteCount }

    /// None: it is not looked for at every byte.
    func end(in file: HeaderBytes) -> Int? { nil }

    /// None: the format holds one picture.
    func embeddedPictures(in file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex {
        EmbeddedPictureIndex(file, limits: limits)
    }
}
