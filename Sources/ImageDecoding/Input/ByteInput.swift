import ByteSources
import CCodecInput

/// The C side's view of a ``ByteSource``: its buffer, and the function it calls to fill it.
@safe
final class ByteInput {
    /// What the C side calls back. It is an object of its own so that the buffer, which outlives every call, and the
    /// reader do not own each other.
    private final class Reader {
        let source: any ByteSource
        var failure: (any Error)?

        init(_ source: any ByteSource) {
            self.source = source
        }

        /// Fills the start of `buffer` and says how many bytes it wrote; 0 ends the data, as an error does.
        func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
            guard failure == nil else { return 0 }
            // SAFETY: the caller lends memory of this size for the duration of the call. The span begins empty, so no
            // byte is read before it is written, and cannot outgrow the buffer.
            var output = unsafe OutputSpan(buffer: buffer, initializedCount: 0)
            do {
                try source.read(into: &output)
            } catch {
                failure = error
            }
            return unsafe output.finalize(for: buffer)
        }
    }

    private let reader: Reader
    /// The `CodecInput`. Decoders that use it keep this object alive, and are destroyed before it.
    let handle: OpaquePointer

    /// The error that the source threw, if any.
    var failure: (any Error)? { reader.failure }
    var totalByteCount: Int? { reader.source.totalByteCount }

    /// How many bytes the source has handed over, and whether it has no more.
    var byteCount: Int { unsafe Int(clamping: codec_input_byte_count(handle)) }
    var hasEnded: Bool { unsafe codec_input_has_ended(handle) }

    /// Whether the processor time for the picture is used up.
    var isOutOfTime: Bool { unsafe codec_input_time_is_up(handle) }

    init(_ source: any ByteSource, maximumCPUSeconds: Double) throws(ImageDecodingError) {
        let nanoseconds = UInt64(max(0, min(maximumCPUSeconds, 1e9)) * 1e9)
        let reader = Reader(source)
        // SAFETY: the context is not owned by the C side; `self` keeps the reader as long as the C object, which is the
        // only one to call with it. `bytes` is valid for `capacity` bytes, as the C header says.
        let handle = unsafe codec_input_create(
            { context, bytes, capacity in
                let reader = unsafe Unmanaged<Reader>.fromOpaque(context).takeUnretainedValue()
                return unsafe reader.read(into: UnsafeMutableBufferPointer(start: bytes, count: capacity))
            },
            Unmanaged.passUnretained(reader).toOpaque(), codec_thread_cpu_time() + nanoseconds)
        guard let handle = unsafe handle else {
            throw ImageDecodingError(.tooMuchMemory, "the system has no memory for a reading buffer")
        }
        self.reader = reader
        unsafe self.handle = handle
    }

    deinit {
        // SAFETY: created in `init`, destroyed once.
        unsafe codec_input_destroy(handle)
    }

    /// Up to `count` bytes from the front, which stay to be read.
    func peek(_ count: Int) -> [UInt8] {
        [UInt8](capacity: count) { output in
            // SAFETY: the C function writes at most `buffer.count` bytes and says how many.
            unsafe output.withUnsafeMutableBufferPointer { buffer, initializedCount in
                guard let start = buffer.baseAddress else { return }
                initializedCount = unsafe codec_input_peek(handle, start, buffer.count)
            }
        }
    }

    /// Moves the next `count` bytes to the start of `bytes`, and says how many there were: fewer only at the end. For
    /// codecs in Swift.
    func fill(_ bytes: inout [UInt8], count: Int) -> Int {
        precondition(count >= 0 && count <= bytes.count, "the bytes must fit the buffer")
        // SAFETY: the C function writes at most `count` bytes, for which the precondition found room.
        return unsafe bytes.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            return unsafe codec_input_take(handle, start, count)
        }
    }

    /// The bytes of the whole file, any of which can be read at any time, for formats whose pixels lie here and there:
    /// the source itself where it can do that, else all of its bytes, held in memory.
    ///
    /// - Throws: where they take more memory than the limits allow.
    func randomAccess(_ limits: DecodingLimits) throws(ImageDecodingError) -> any RandomAccessByteSource {
        if let source = reader.source as? any RandomAccessByteSource { return source }
        var all: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fill(&chunk, count: chunk.count)
            all += chunk.prefix(count)
            try limits.checkBufferedByteCount(all.count, for: "the bytes of the file")
            if count < chunk.count { return InMemoryByteSource(all) }
        }
    }
}
