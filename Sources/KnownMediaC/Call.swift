import CKnownMedia
import HashIndex
import ImageDecoding
import PerceptualHash
import SystemFiles

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Why a call from C did not succeed.
struct CallFailure: Error {
    let status: km_status
    let code: String
    let message: String

    static func invalidArgument(_ message: String) -> CallFailure {
        CallFailure(status: km_status(KM_INVALID_ARGUMENT), code: "invalidArgument", message: message)
    }

    static func isNull(_ name: String) -> CallFailure {
        invalidArgument("\(name) is null; give a pointer")
    }

    static func bufferTooSmall(_ count: Int, room: Int) -> CallFailure {
        CallFailure(
            status: km_status(KM_BUFFER_TOO_SMALL), code: "bufferTooSmall",
            message: "there are \(count) results, and room for \(room); call again with more room")
    }

    init(status: km_status, code: String, message: String) {
        self.status = status
        self.code = code
        self.message = message
    }

    init(_ error: PixelBufferError) {
        self.init(status: km_status(KM_INVALID_ARGUMENT), code: error.code.rawValue, message: error.message)
    }

    init(_ error: PDQHasher.Failure) {
        self = .invalidArgument("the picture is incomplete: \(error)")
    }

    init(_ error: ImageDecodingError) {
        let isOfSource = error.code == .sourceFailed
        self.init(
            status: km_status(isOfSource ? KM_CANNOT_READ : KM_NOT_DECODED), code: error.code.rawValue,
            message: error.message)
    }

    init(_ error: SystemError) {
        self.init(status: km_status(KM_CANNOT_READ), code: error.code, message: "the file cannot be read: \(error)")
    }

    init(_ error: SnapshotError) {
        let status =
            switch error.code {
            case .notFound, .cannotRead: KM_CANNOT_READ
            case .cannotWrite: KM_CANNOT_WRITE
            default: KM_INDEX_UNUSABLE
            }
        self.init(status: km_status(status), code: error.code.rawValue, message: error.description)
    }
}

/// The bytes of a text that ends with a zero.
///
/// - Throws: if there is none.
func bytes(_ text: UnsafePointer<CChar>?, name: String) throws(CallFailure) -> [UInt8] {
    guard let text = unsafe text else { throw .isNull(name) }
    // SAFETY: that the text ends with a zero is the caller's to know.
    return unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
}

/// Does what a function of the interface does, and returns how it ended.
func call(
    reportingTo report: UnsafeMutablePointer<km_error>?, _ body: () throws(CallFailure) -> Void
) -> km_status {
    do throws(CallFailure) {
        try body()
        return km_status(KM_OK)
    } catch {
        // A caller that was compiled with a smaller structure gets no text.
        if let report = unsafe report, unsafe report.pointee.struct_size >= MemoryLayout<km_error>.size {
            unsafe withUnsafeMutableBytes(of: &report.pointee.code) { unsafe fill($0, with: error.code) }
            unsafe withUnsafeMutableBytes(of: &report.pointee.message) { unsafe fill($0, with: error.message) }
        }
        return error.status
    }
}

/// Writes `text` and zeros after it: as much of it as leaves room for one zero, and only whole characters.
func fill(_ buffer: UnsafeMutableRawBufferPointer, with text: String) {
    var bytes = Array(text.utf8.prefix(max(0, buffer.count - 1)))
    if bytes.count < text.utf8.count {
        // UTF-8 cut within a character: its first byte and those that go on with it.
        while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
        if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    }
    // A zero within would end the text early.
    for place in buffer.indices { unsafe buffer[place] = place < bytes.count ? bytes[place] : 0 }
}

/// How many results a caller has room for, and where.
///
/// - Throws: if there is room for a negative number, or for some and no place.
func room<Result>(
    _ results: UnsafeMutablePointer<Result>?, _ capacity: Int64, name: String
) throws(CallFailure) -> UnsafeMutableBufferPointer<Result> {
    guard capacity >= 0, let count = Int(exactly: capacity) else {
        throw .invalidArgument("there is room for \(capacity) \(name); give 0 or more")
    }
    guard count > 0 else { return unsafe UnsafeMutableBufferPointer(start: nil, count: 0) }
    guard let results = unsafe results else { throw .isNull(name) }
    // SAFETY: that there is room for so many is the caller's to know.
    return unsafe UnsafeMutableBufferPointer(start: results, count: count)
}

/// Writes as many results as there is room for.
///
/// - Throws: if there are more.
func deliver<Source, Result>(
    _ source: [Source], to room: UnsafeMutableBufferPointer<Result>, count: UnsafeMutablePointer<Int64>,
    as convert: (Source) -> Result
) throws(CallFailure) {
    unsafe count.pointee = Int64(source.count)
    for place in 0..<min(source.count, room.count) {
        // SAFETY: `place` is below the number of results that there is room for.
        unsafe room.initializeElement(at: place, to: convert(source[place]))
    }
    guard source.count <= room.count else {
        throw .bufferTooSmall(source.count, room: room.count)
    }
}
