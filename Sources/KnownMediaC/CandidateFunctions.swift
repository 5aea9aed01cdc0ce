public import CKnownMedia
import ImageDecoding
import PerceptualHash
import PictureHashing

@implementation @c
public func km_candidates_of_pixels(
    _ pixels: UnsafePointer<km_pixels>?, _ effort: Int32, _ candidates: UnsafeMutablePointer<km_candidate>?,
    _ capacity: Int64, _ count: UnsafeMutablePointer<Int64>?, _ error: UnsafeMutablePointer<km_error>?
) -> km_status {
    unsafe call(reportingTo: error) { () throws(CallFailure) in
        let pixels = try unsafe BorrowedPixels(pixels)
        let effort = try Effort(constant: effort)
        guard let count = unsafe count else { throw .isNull("count") }
        let room = try unsafe room(candidates, capacity, name: "candidates")
        let luma = try reducedLuma(pixels)
        try unsafe deliver(found(luma, effort), to: room, count: count) { km_candidate($0) }
    }
}

@implementation @c
public func km_candidates_of_encoded(
    _ bytes: UnsafePointer<UInt8>?, _ byteCount: Int64, _ options: UnsafePointer<km_options>?, _ effort: Int32,
    _ candidates: UnsafeMutablePointer<km_candidate>?, _ capacity: Int64, _ count: UnsafeMutablePointer<Int64>?,
    _ error: UnsafeMutablePointer<km_error>?
) -> km_status {
    unsafe call(reportingTo: error) { () throws(CallFailure) in
        let source = try unsafe BorrowedBytes(bytes, byteCount)
        let options = try unsafe HashingOptions(options)
        let effort = try Effort(constant: effort)
        guard let count = unsafe count else { throw .isNull("count") }
        let room = try unsafe room(candidates, capacity, name: "candidates")
        let picture: HashedPicture
        do throws(ImageDecodingError) {
            picture = try HashedPicture(
                decoding: source, recipes: [.fastPDQ], includingShown: false, includingLuma: true,
                limits: options.limits)
        } catch {
            throw CallFailure(error)
        }
        try unsafe deliver(found(picture.luma, effort), to: room, count: count) { km_candidate($0) }
    }
}

/// The picture reduced, or nil where there is too little to see in it; as of a file, see `HashedPicture.isReducible`.
private func reducedLuma(_ pixels: BorrowedPixels) throws(CallFailure) -> ReducedLuma? {
    let layout = pixels.layout
    guard min(layout.width, layout.height) >= HashedPicture.smallestReducibleSide else { return nil }
    var reducer = LumaReducer(width: layout.width, height: layout.height, rowFormat: layout.format.rowFormat)
    var hasher = FastPDQHasher(width: layout.width, height: layout.height, rowFormat: layout.format.rowFormat)
    pixels.forEachConvertedRow { row in
        reducer.append(row, rowCount: 1)
        hasher.append(row, rowCount: 1)
    }
    do throws(PDQHasher.Failure) {
        guard try hasher.finish().quality >= HashedPicture.smallestReducibleQuality else { return nil }
        return try reducer.finish()
    } catch {
        throw CallFailure(error)
    }
}

private func found(_ luma: ReducedLuma?, _ effort: Effort) -> [Candidate] {
    guard let luma else { return [] }
    var hasher = HypothesisHasher(luma)
    return hasher.candidates(effort: effort)
}

extension Effort {
    /// The effort of a constant of the header.
    fileprivate init(constant: Int32) throws(CallFailure) {
        switch Int(constant) {
        case KM_EFFORT_PLAIN: self = .plain
        case KM_EFFORT_QUICK: self = .quick
        case KM_EFFORT_NORMAL: self = .normal
        case KM_EFFORT_THOROUGH: self = .thorough
        default: throw .invalidArgument("the effort \(constant) is unknown; give KM_EFFORT_PLAIN to KM_EFFORT_THOROUGH")
        }
    }
}

extension km_candidate {
    fileprivate init(_ candidate: Candidate) {
        self.init()
        let hypothesis = candidate.hypothesis
        unsafe withUnsafeMutableBytes(of: &bytes) { unsafe $0.copyBytes(from: candidate.hash.bytes) }
        unsafe withUnsafeMutableBytes(of: &origin) { unsafe fill($0, with: hypothesis.origin.rawValue) }
        transform = hypothesis.transform.constant
        (left, top) = (Int32(hypothesis.frame.left), Int32(hypothesis.frame.top))
        (right, bottom) = (Int32(hypothesis.frame.right), Int32(hypothesis.frame.bottom))
        angle = Int32(hypothesis.angle)
        guard let hidden = hypothesis.hidden else { return }
        (hidden_left, hidden_top) = (Int32(hidden.left), Int32(hidden.top))
        (hidden_right, hidden_bottom) = (Int32(hidden.right), Int32(hidden.bottom))
    }
}
