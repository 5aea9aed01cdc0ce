//! Hashes a frame in memory, as a camera, a video decoder or a window system hands it over.

import PerceptualHash

/// A frame with the rows of its pixels some bytes apart, each pixel blue, green, red and a byte that does not matter.
struct Frame {
    let width: Int
    let height: Int
    let bytesPerRow: Int
    let bytes: [UInt8]
}

/// The PDQ hash of a frame, or nil where it has too little content to be compared by it.
///
/// - Throws: where the numbers of the frame do not fit together, or it is smaller than 5 pixels on a side.
func comparableHash(of frame: Frame) throws(PixelBufferError) -> PDQHash? {
    let features = try PDQFeatures(
        of: frame.bytes.span, width: frame.width, height: frame.height, bytesPerRow: frame.bytesPerRow, format: .bgra)
    return features.quality >= 50 ? features.hash : nil
}
// snippet.hide

let stripes = (0..<480 * 2_624).map { UInt8(truncatingIfNeeded: ($0 / 97) * ($0 % 1_013)) }
let frame = Frame(width: 640, height: 480, bytesPerRow: 2_624, bytes: stripes)
print(try comparableHash(of: frame)?.hex ?? "too little content")
