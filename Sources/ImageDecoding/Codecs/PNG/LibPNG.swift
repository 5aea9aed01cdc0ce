import CCodecInput
import CPNGCodec

/// libpng's row reader behind a safe face: one file, called in the order in which the methods stand here.
@safe
final class LibPNG {
    private let handle: OpaquePointer
    /// Read by the C object, so it must outlive it.
    private let input: ByteInput
    private let limits: DecodingLimits

    /// With `keepingAlpha`, each pixel has an alpha sample after its colours: the file's, or what transparent colours
    /// make of it, or 255. With `keepingText`, ``text`` is there.
    init(
        _ input: ByteInput, limits: DecodingLimits, keepingAlpha: Bool = false, keepingText: Bool = false
    ) throws(ImageDecodingError) {
        // SAFETY: `self` keeps `input`, and thereby the C object behind `input.handle`, beyond the decoder's end.
        let handle = unsafe codec_png_create(
            input.handle, max(1, limits.maximumPNGChunkByteCount), UInt32(clamping: limits.maximumPNGChunkCount))
        guard let handle = unsafe handle else {
            throw ImageDecodingError(.tooMuchMemory, "the system has no memory for a PNG decoder")
        }
        unsafe self.handle = handle
        self.input = input
        self.limits = limits
        if keepingText { try check(unsafe codec_png_keep_text(handle), damage: .damagedHeader) }
        if keepingAlpha { try check(unsafe codec_png_keep_alpha(handle), damage: .damagedHeader) }
    }

    deinit {
        // SAFETY: created in `init`, destroyed once, before `input`.
        unsafe codec_png_destroy(handle)
    }

    func readHeader() throws(ImageDecodingError) -> CodecPNGHeader {
        var header = CodecPNGHeader()
        try check(unsafe codec_png_read_header(handle, &header), damage: .damagedHeader)
        return header
    }

    /// The eXIf chunk, empty where there is none, or none yet.
    var exif: [UInt8] {
        var count = 0
        // SAFETY: the C object owns `count` bytes there, as long as it lives; they are copied at once.
        guard let bytes = unsafe codec_png_exif(handle, &count) else { return [] }
        return unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: count))
    }

    /// The first text before the pixels, empty where there is none.
    var text: [UInt8] {
        var count = 0
        // SAFETY: the C object owns `count` bytes there, as long as it lives; they are copied at once.
        guard let bytes = unsafe codec_png_text(handle, &count) else { return [] }
        return unsafe UnsafeBufferPointer(start: bytes, count: count).map { UInt8(bitPattern: $0) }
    }

    /// The texts that may hold EXIF data or XMP, without those that have not come yet.
    var metadata: [PNGTextProfile] {
        var profiles: [PNGTextProfile] = []
        while true {
            var name: UnsafePointer<CChar>?
            var count = 0
            // SAFETY: the C object owns both texts, of four characters and of `count` bytes, as long as it lives; they are
            // copied at once.
            guard let bytes = unsafe codec_png_metadata(handle, profiles.count, &name, &count),
                let name = unsafe name,
                let profile = unsafe PNGTextProfile(
                    chunkName: String(cString: name), data: [UInt8](UnsafeBufferPointer(start: bytes, count: count)))
            else { return profiles }
            profiles.append(profile)
        }
    }

    /// Starts decoding, and returns the bytes in a row of what comes.
    func start() throws(ImageDecodingError) -> Int {
        var rowByteCount = 0
        try check(unsafe codec_png_start(handle, &rowByteCount), damage: .damagedHeader)
        return rowByteCount
    }

    /// Decodes `count` rows into the start of `rows`, `stride` bytes each, and returns how many there were. Fewer come
    /// only where the data cannot be decoded any further.
    func readRows(into rows: inout [UInt8], stride: Int, count: Int) throws(ImageDecodingError) -> Int {
        precondition(count >= 0 && stride >= 0 && count * stride <= rows.count, "the rows must fit the buffer")
        var delivered: UInt32 = 0
        // SAFETY: the C function writes `count` rows of the row size that `start` returned, `stride` bytes apart; the
        // caller checked that both are equal, and the precondition keeps the last row inside.
        let status = unsafe rows.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return CodecStatus.damaged }
            return unsafe codec_png_read_rows(handle, start, stride, UInt32(count), &delivered)
        }
        if status != .damaged { try check(status, damage: .damagedData) }
        return Int(delivered)
    }

    /// Decodes an interlaced picture into `pixels`, which are zero and hold exactly `height` rows of `stride` bytes.
    /// Returns how many pixels it stored: fewer than all only where the data cannot be decoded any further.
    func readInterlaced(into pixels: inout [UInt8], stride: Int, height: Int) throws(ImageDecodingError) -> Int {
        precondition(stride >= 0 && height >= 0 && stride * height == pixels.count, "the pixels must fit the buffer")
        var decodedPixels: UInt64 = 0
        // SAFETY: as for `readRows`, with all rows of the picture at once.
        let status = unsafe pixels.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return CodecStatus.damaged }
            return unsafe codec_png_read_interlaced(handle, start, stride, &decodedPixels)
        }
        if status != .damaged { try check(status, damage: .damagedData) }
        return Int(clamping: decodedPixels)
    }

    /// Reads to the end of the file's chunks, for an orientation or warnings that come late. All rows are delivered:
    /// what fails now is one more warning.
    func finish() -> String? {
        unsafe codec_png_finish(handle) == .done ? nil : message
    }

    var warningCount: Int { unsafe Int(clamping: codec_png_warning_count(handle)) }
    /// Whether there are no more data than were decoded.
    var ranOut: Bool { unsafe codec_png_ran_out(handle) }
    // SAFETY (both): a terminated text in a fixed array of the C object.
    var firstWarning: String { unsafe String(cString: codec_png_first_warning(handle)) }
    var message: String { unsafe String(cString: codec_png_message(handle)) }

    private func check(_ status: CodecStatus, damage: ImageDecodingError.Code) throws(ImageDecodingError) {
        guard status != .done else { return }
        throw ImageDecodingError(status, message, damage: damage, limits: limits)
    }
}
