public import ByteSources

/// Finds and decodes the pictures inside the file of another picture: thumbnails in the header of a JPEG or
/// PNG, the other pictures of a multi-picture file (MPO), the frames of an animated PNG (APNG), WebP, GIF or JPEG XL.
///
/// A file says what is in it, and may be hostile: nothing is allocated and no loop runs on its word beyond
/// ``DecodingLimits``, and what it announces and does not hold is a ``fault``, not a trap. What lies inside an embedded
/// picture in turn, the thumbnail of the second picture of an MPO for example, is not followed.
///
/// ```swift
/// var reader = EmbeddedPictureReader(source)
/// while let picture = reader.next() {
///     let decoding = try reader.decode(into: &consumer)
/// }
/// if let fault = reader.fault { … }
/// ```
///
/// **Thumbnails** are JPEGs in the second directory of EXIF data (in APP1 of a JPEG; in eXIf of a PNG, or in the
/// hexadecimal text in which ImageMagick puts it) or in a JFXX segment. Where EXIF data name one and it is not there, it
/// is the first JPEG in them. Those stored as plain pixels are not decoded, and are a fault. A thumbnail that does not
/// say how it is shown is shown as its picture is.
///
/// **Pictures of a multi-picture file** are those that the index in its first header names (CIPA DC-007). Previews,
/// gain maps and depth maps are among them. JPEGs that are merely put one after the other are not found.
///
/// **Files of Photoshop, icons, TIFF files and those of cameras** hold what ``EmbeddedPicture/Part`` says.
///
/// **The JPEG that a JPEG XL was made of** is made again, to the byte, when ``next()`` is first called.
///
/// **Frames** come as a viewer shows them: on a canvas of the size of the whole picture, drawn over the frames before
/// (APNG specification 1.0). As ``PictureDecoder`` does, the colours are delivered as they stand on the canvas and
/// alpha is dropped; where nothing was drawn the canvas is black. A frame that is damaged is decoded as far as it goes;
/// one drawn over a damaged one is partial too. Those of a WebP, a GIF or a JPEG XL are composed as libwebp, Pillow and
/// libjxl compose them.
public struct EmbeddedPictureReader {
    private let file: HeaderBytes
    private let limits: DecodingLimits
    private var contents: Contents?
    private var current: EmbeddedPictureIndex.Entry?
    private var usedCPUSeconds = 0.0
    private var decodedPixelCount = 0

    /// What was found in the file.
    private struct Contents {
        var entries: ArraySlice<EmbeddedPictureIndex.Entry>
        var fault: ImageDecodingError?
        var leavesPicturesUnexamined = false
        var frames: (any FrameDecoder)?
        var partOffsets: [Int] = []
    }

    /// A reader for one file. Nothing is read yet.
    public init(_ bytes: any RandomAccessByteSource, limits: DecodingLimits = DecodingLimits()) {
        file = HeaderBytes(bytes)
        self.limits = limits
    }

    /// The next embedded picture: thumbnails first, then the others, each in the order of the file; nil after the last.
    ///
    /// The first call reads the headers. For a JPEG these are the segments before the first scan, 100,000 at most, of
    /// which some hundred bytes each are read, and all of EXIF data and indexes (64 KiB each). For a PNG they are the
    /// headers of all chunks, 100,000 at most, with some hundred bytes after each, and texts of EXIF data and XMP. For a
    /// TIFF they are its directories. Of the files of cameras that name no JPEG, the first 32 MB are searched. Other files
    /// have some hundred bytes read.
    public mutating func next() -> EmbeddedPicture? {
        var contents = takeContents()
        defer { self.contents = contents }
        current = nil
        if !contents.entries.isEmpty, let excess {
            if !contents.leavesPicturesUnexamined { contents.fault = excess }
            contents.leavesPicturesUnexamined = true
            contents.entries = []
        }
        current = contents.entries.popFirst()
        return current?.picture
    }

    /// The bytes of the picture that ``next()`` gave last, where they are a file of its own that does not lie in this one as it
    /// is: a thumbnail in a compressed or hexadecimal text, the JPEG that a JPEG XL was made of. Nil for others.
    package var storedBytes: [UInt8]? {
        guard case .memory(let bytes)? = current?.place else { return nil }
        return bytes
    }

    /// Where parts of the pictures begin that would each be taken for a picture of its own: the strips and tiles of a TIFF
    /// that are JPEGs. Known when ``next()`` was called.
    package var partOffsets: [Int] { contents?.partOffsets ?? [] }

    /// Decodes the picture that ``next()`` gave last. It may be called again for another consumer.
    ///
    /// - Throws: as ``PictureDecoder/decode(_:into:)`` does. The pictures that follow can still be decoded.
    public mutating func decode(
        into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding {
        guard let current else {
            throw ImageDecodingError(.notAPicture, "there is no embedded picture to decode before or after the others")
        }
        if let excess { throw excess }
        var limits = limits
        limits.maximumCPUSeconds = min(
            limits.maximumCPUSeconds, limits.maximumEmbeddedCPUSeconds - usedCPUSeconds)
        let deadline = CPUDeadline(seconds: limits.maximumCPUSeconds)
        defer { usedCPUSeconds += deadline.usedSeconds }
        let decoding = try decode(current, limits, deadline, into: &consumer)
        decodedPixelCount += decoding.header.pixelCount
        return decoding
    }

    private mutating func decode(
        _ current: EmbeddedPictureIndex.Entry, _ limits: DecodingLimits, _ deadline: CPUDeadline,
        into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding {
        switch current.place {
        case .file(let range):
            return try decode(
                ByteRange(file.source, range: range), shownBy: current.orientation, limits, into: &consumer)
        case .memory(let bytes):
            return try decode(InMemoryByteSource(bytes), shownBy: current.orientation, limits, into: &consumer)
        case .frame(let number):
            guard var frames = contents?.frames else {
                throw ImageDecodingError(.notAPicture, "the file has no frames")
            }
            // Not in two places while it changes: a canvas would be copied.
            contents?.frames = nil
            defer { contents?.frames = frames }
            return try frames.decode(frame: number, into: &consumer, deadline: deadline)
        }
    }

    private func decode(
        _ source: any ByteSource, shownBy orientation: Int?, _ limits: DecodingLimits,
        into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding {
        guard let orientation else { return try PictureDecoder(limits: limits).decode(source, into: &consumer) }
        var oriented = OrientedRows(consumer, orientation: orientation)
        defer { consumer = oriented.consumer }
        var decoding = try PictureDecoder(limits: limits).decode(source, into: &oriented)
        decoding.header = oriented.header(of: decoding.header)
        return decoding
    }

    /// The first thing that was wrong with the description of embedded pictures: something was announced and could not
    /// be followed, an index points outside the file, there are more pictures than the limits allow. Nil if all was
    /// well.
    ///
    /// It is final when ``next()`` has given nil. A picture that was found and cannot be decoded is no fault: what is
    /// wrong with it, ``decode(into:)`` says.
    public var fault: ImageDecodingError? {
        file.failure.map { ImageDecodingError(reading: $0) } ?? contents?.fault
    }

    /// Whether something was wrong that may hide pictures: there are more than the limits allow, or some in a form that is
    /// not decoded, or what names them is damaged. Not if what is announced is not in the file, or the bytes that were to
    /// hold it were searched.
    ///
    /// It is final when ``next()`` has given nil.
    public var leavesPicturesUnexamined: Bool {
        file.failure != nil || contents?.leavesPicturesUnexamined == true
    }

    private mutating func takeContents() -> Contents {
        if let contents {
            self.contents = nil
            return contents
        }
        let prefix = Array(file.bytes(at: 0, count: FileSignature.prefixByteCount))
        guard let codec = PictureCodecs.codec(recognising: prefix) else { return Contents(entries: []) }
        let index = codec.embeddedPictures(in: file, limits: limits)
        return Contents(
            entries: index.entries[...], fault: index.fault, leavesPicturesUnexamined: index.leavesPicturesUnexamined,
            frames: index.frames, partOffsets: index.partOffsets)
    }

    /// The limit that all of the pictures together have reached.
    private var excess: ImageDecodingError? {
        if usedCPUSeconds >= limits.maximumEmbeddedCPUSeconds {
            return ImageDecodingError(
                .tooMuchTime,
                "the embedded pictures of the file took more than \(limits.maximumEmbeddedCPUSeconds) seconds of CPU time; "
                    + "raise maximumEmbeddedCPUSeconds to decode all of them")
        }
        if decodedPixelCount >= limits.maximumEmbeddedPixelCount {
            return ImageDecodingError(
                .tooManyPixels,
                "the embedded pictures of the file have more than \(limits.maximumEmbeddedPixelCount) pixels together; "
                    + "raise maximumEmbeddedPixelCount to decode all of them")
        }
        return nil
    }
}
