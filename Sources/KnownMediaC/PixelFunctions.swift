public import CKnownMedia
import PerceptualHash

/// The rows of a picture that C holds. It is used within one call only.
@safe
struct BorrowedPixels {
    let layout: PixelBufferLayout
    private let data: UnsafePointer<UInt8>
    private let rowsGoUp: Bool

    /// - Throws: if there is no picture, or its sizes do not fit together.
    init(_ pixels: UnsafePointer<km_pixels>?) throws(CallFailure) {
        guard let pixels = unsafe pixels else { throw .isNull("pixels") }
        // SAFETY: the caller's structure is at least as long as it says, and its first member says so.
        guard unsafe pixels.pointee.struct_size >= MemoryLayout<km_pixels>.size else {
            throw .invalidArgument("struct_size of pixels is too small; set it to sizeof(km_pixels)")
        }
        let (width, height, step) = unsafe (pixels.pointee.width, pixels.pointee.height, pixels.pointee.bytes_per_row)
        let constant = unsafe pixels.pointee.format
        guard let data = unsafe pixels.pointee.data else { throw .isNull("the data of pixels") }
        guard let format = PixelFormat(constant: constant) else {
            throw .invalidArgument("the pixel format \(constant) is unknown; give KM_GRAY to KM_BGRA")
        }
        unsafe self.data = data
        rowsGoUp = step < 0
        do throws(PixelBufferError) {
            layout = try PixelBufferLayout(
                width: Int(clamping: width), height: Int(clamping: height),
                bytesPerRow: step == 0 ? nil : Int(clamping: step.magnitude), format: format)
        } catch {
            throw CallFailure(error)
        }
    }

    /// Hands each row to `body` as it is, from the first on.
    func forEachRow(_ body: (Span<UInt8>) -> Void) {
        let step = rowsGoUp ? -layout.bytesPerRow : layout.bytesPerRow
        for row in 0..<layout.height {
            // SAFETY: that so many rows of these lengths lie there is the caller's to know; the sizes were checked not to overflow.
            let start = unsafe data + row * step
            body(unsafe Span(_unsafeStart: start, count: layout.pixelBytesPerRow))
        }
    }

    /// Hands each row to `body` as grey or as red, green, blue.
    func forEachConvertedRow(_ body: (Span<UInt8>) -> Void) {
        guard layout.format != .gray, layout.format != .rgb else { return forEachRow(body) }
        var rgb = [UInt8](repeating: 0, count: 3 * layout.width)
        forEachRow { row in
            layout.format.convert(row, into: &rgb)
            body(rgb.span)
        }
    }
}

extension PixelFormat {
    /// The format of a constant of the header, or nil for another number.
    init?(constant: Int32) {
        switch Int(constant) {
        case KM_GRAY: self = .gray
        case KM_RGB: self = .rgb
        case KM_BGR: self = .bgr
        case KM_RGBA: self = .rgba
        case KM_BGRA: self = .bgra
        default: return nil
        }
    }
}

@implementation @c
public func km_hash_pixels(
    _ pixels: UnsafePointer<km_pixels>?, _ options: UnsafePointer<km_options>?,
    _ hashes: UnsafeMutablePointer<km_hash>?,
    _ capacity: Int64, _ count: UnsafeMutablePointer<Int64>?, _ error: UnsafeMutablePointer<km_error>?
) -> km_status {
    unsafe call(reportingTo: error) { () throws(CallFailure) in
        let pixels = try unsafe BorrowedPixels(pixels)
        let options = try unsafe HashingOptions(options)
        guard let count = unsafe count else { throw .isNull("count") }
        let room = try unsafe room(hashes, capacity, name: "hashes")
        var hasher = PictureHasher(
            width: pixels.layout.width, height: pixels.layout.height, rowFormat: pixels.layout.format.rowFormat,
            recipes: options.recipes, includingDihedral: options.includesDihedral)
        pixels.forEachConvertedRow { hasher.append($0, rowCount: 1) }
        let found: [NamedHash]
        do throws(PDQHasher.Failure) {
            found = try hasher.finish()
        } catch {
            throw CallFailure(error)
        }
        try unsafe deliver(found, to: room, count: count) { km_hash($0) }
    }
}

@implementation @c
public func km_distance(
    _ one: UnsafePointer<UInt8>?, _ other: UnsafePointer<UInt8>?, _ byteCount: Int32
) -> Int32 {
    guard let one = unsafe one, let other = unsafe other, byteCount == 8 || byteCount == 32 else { return -1 }
    var distance = 0
    for place in 0..<Int(byteCount) {
        // SAFETY: that both are so long is the caller's to know.
        distance += unsafe (one[place] ^ other[place]).nonzeroBitCount
    }
    return Int32(distance)
}
