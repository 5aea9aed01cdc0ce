public import CKnownMedia
import PerceptualHash

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
            hasher.append(row, format: pixels.layout.format, precision: .double)
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
