import CCodecInput
import CJPEGCodec

/// libjpeg's decoder behind a safe face: one file, called in the order in which the methods stand here.
@safe
final class LibJPEG {
    private let handle: OpaquePointer
    /// Read by the C object, so it must outlive it.
    private let input: ByteInput
    private let limits: DecodingLimits

    init(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) {
        // SAFETY: `self` keeps `input`, and thereby the C object behind `input.handle`, beyond the decoder's end.
        let handle = unsafe codec_jpeg_create(
            input.handle, UInt32(clamping: limits.maximumJPEGScanCount), max(1, limits.maximumBufferedByteCount))
        guard let handle = unsafe handle else {
            throw ImageDecodingError(.tooMuchMemory, "the system has no memory for a JPEG decoder")
        }
        unsafe self.handle = handle
        self.input = input
        self.limits = limits
    }

    deinit {
        // SAFETY: created in `init`, destroyed once, before `input`.
        unsafe codec_jpeg_destroy(handle)
    }

    func readHeader() throws(ImageDecodingError) -> CodecJPEGHeader {
        var header = CodecJPEGHeader()
        try check(unsafe codec_jpeg_read_header(handle, &header), damage: .damagedHeader)
        return header
    }

    /// The EXIF block, empty where there is none.
    var exif: [UInt8] {
        var count = 0
        // SAFETY: the C object owns `count` bytes there, as long as it lives; they are copied at once.
        guard let bytes = unsafe codec_jpeg_exif(handle, &count) else { return [] }
        return unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: count))
    }

    /// The XMP packet, empty where there is none.
    var xmp: [UInt8] {
        var count = 0
        // SAFETY: as for `exif`.
        guard let bytes = unsafe codec_jpeg_xmp(handle, &count) else { return [] }
        return unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: count))
    }

    /// Starts decoding, and returns the size of what comes.
    func start(
        _ output: CodecJPEGOutput, scale: PixelRequest.Scale, decodingEveryScan: Bool
    ) throws(ImageDecodingError) -> (width: Int, height: Int) {
        var width: UInt32 = 0
        var height: UInt32 = 0
        let status = unsafe codec_jpeg_start(
            handle, output, UInt32(scale.rawValue), decodingEveryScan, &width, &height)
        try check(status, damage: .damagedData)
        return (Int(width), Int(height))
    }

    /// Decodes `count` rows into the start of `rows`, `stride` bytes each, and returns how many there were. Fewer come
    /// only where the data cannot be decoded any further.
    func readRows(into rows: inout [UInt8], stride: Int, count: Int) throws(ImageDecodingError) -> Int {
        precondition(count >= 0 && stride >= 0 && count * stride <= rows.count, "the rows must fit the buffer")
        var delivered: UInt32 = 0
        // SAFETY: the C function writes `count` rows of the output's width at most, `stride` bytes apart; the caller
        // made `stride` from the size and format that `start` returned, and the precondition keeps the last row inside.
        let status = unsafe rows.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return CodecStatus.damaged }
            return unsafe codec_jpeg_read_rows(handle, start, stride, UInt32(count), &delivered)
        }
        if status != .damaged { try check(status, damage: .damagedData) }
        return Int(delivered)
    }

    /// Reads to the end of the picture, for the warnings it may bring. All rows are delivered: nothing can fail now.
    func finish() {
        _ = unsafe codec_jpeg_finish(handle)
    }

    var extent: CodecJPEGExtent { unsafe codec_jpeg_extent(handle) }
    var warningCount: Int { unsafe Int(clamping: codec_jpeg_warning_count(handle)) }
    // SAFETY (both): a terminated text in a fixed array of the C object.
    var firstWarning: String { unsafe String(cString: codec_jpeg_first_warning(handle)) }
    var message: String { unsafe String(cString: codec_jpeg_message(handle)) }

    private func check(_ status: CodecStatus, damage: ImageDecodingError.Code) throws(ImageDecodingError) {
        guard status != .done else { return }
        throw ImageDecodingError(
            status, message, damage: damage, limits: limits,
            tooManyParts: ImageDecodingError(
                .tooManyScans,
                "the picture has more than \(limits.maximumJPEGScanCount) scans; "
                    + "raise maximumJPEGScanCount to decode it"))
    }
}
