public import CKnownMedia
import PerceptualHash

/// Luma as the Python package pdqhash computes it: `R * 0.299 + G * 0.587 + B * 0.114` in double precision, left to right, rounded
/// to single precision at the end.
private struct DoubleLuma {
    private let red = (0..<256).map { 0.299 * Double($0) }
    private let green = (0..<256).map { 0.587 * Double($0) }
    private let blue = (0..<256).map { 0.114 * Double($0) }

    static let shared = DoubleLuma()

    /// Writes the luma of a row. One of grey is taken for three equal colours.
    func convert(_ row: Span<UInt8>, _ format: PixelFormat, into luma: inout [Float]) {
        let step = format.bytesPerPixel
        let (first, middle, last) =
            switch format {
            case .gray: (0, 0, 0)
            case .rgb, .rgba: (0, 1, 2)
            case .bgr, .bgra: (2, 1, 0)
            }
        let (red, green, blue) = (red.span, green.span, blue.span)
        precondition(row.count == luma.count * step, "a row has the pixels of the picture")
        var luma = luma.mutableSpan
        var place = 0
        for x in luma.indices {
            // SAFETY: `place` is `x * step`, and the row has that many bytes and `step` more. A byte is always a place among 256.
            unsafe luma[unchecked: x] = Float(
                red[unchecked: Int(row[unchecked: place &+ first])]
                    + green[unchecked: Int(row[unchecked: place &+ middle])]
                    + blue[unchecked: Int(row[unchecked: place &+ last])])
            place &+= step
        }
    }
}

@implementation @c
public func km_pdqhash(
    _ pixels: UnsafePointer<km_pixels>?, _ hash: UnsafeMutablePointer<UInt8>?,
    _ dihedral: UnsafeMutablePointer<UInt8>?, _ coefficients: UnsafeMutablePointer<Float>?,
    _ quality: UnsafeMutablePointer<Int32>?, _ dihedralQuality: UnsafeMutablePointer<Int32>?,
    _ error: UnsafeMutablePointer<km_error>?
) -> km_status {
    unsafe call(reportingTo: error) { () throws(CallFailure) in
        let pixels = try unsafe BorrowedPixels(pixels)
        let needsDihedral = unsafe dihedral != nil || dihedralQuality != nil
        var hasher = PDQHasher(
            width: pixels.layout.width, height: pixels.layout.height, includingDihedral: needsDihedral)
        let features: PDQFeatures
        pixels.forEachRow { row in
            hasher.appendLuma { DoubleLuma.shared.convert(row, pixels.layout.format, into: &$0) }
        }
        do throws(PDQHasher.Failure) {
            features = try hasher.finish()
        } catch {
            throw CallFailure(error)
        }
        if let quality = unsafe quality { unsafe quality.pointee = Int32(features.quality) }
        if let dihedralQuality = unsafe dihedralQuality {
            unsafe dihedralQuality.pointee = Int32(features.dihedralQuality)
        }
        // SAFETY: that there is room for what the header says is the caller's to know.
        if let hash = unsafe hash { unsafe write(features.hash, to: hash) }
        if let dihedral = unsafe dihedral {
            for (place, hash) in features.dihedralHashes.enumerated() { unsafe write(hash, to: dihedral + 32 * place) }
        }
        if let coefficients = unsafe coefficients {
            for place in 0..<256 { unsafe coefficients[place] = features.coefficients[place] }
        }
    }
}

private func write(_ hash: PDQHash, to place: UnsafeMutablePointer<UInt8>) {
    for (offset, byte) in hash.bytes.enumerated() { unsafe place[offset] = byte }
}
