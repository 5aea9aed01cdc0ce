import HashIndex
import ImageDecoding
import PerceptualHash
import PictureHashing

/// Compares pictures with known ones. One value serves all requests, from any thread.
struct PictureCheck: Sendable {
    struct Answer: Encodable {
        struct Match: Encodable {
            /// The number of the entry of the store.
            let entry: Int64
            let distance: Int
        }

        let pdq: String
        let quality: Int
        /// The nearest first. Empty also for a picture with too little content to be compared: see its quality.
        let matches: [Match]
    }

    let known: IndexSnapshot<PDQHash>

    /// What PDQ says below this is not about the picture.
    private let smallestQuality = 50

    private let limits = {
        var limits = DecodingLimits()
        limits.maximumPixelCount = 100_000_000
        limits.maximumBufferedByteCount = 256 << 20
        limits.maximumCPUSeconds = 5
        return limits
    }()

    /// - Returns: nil for a picture that is too small for the hash.
    /// - Throws: `ImageDecodingError` where these bytes are no picture that can be decoded, `CancellationError` if the task was cancelled.
    func answer(for bytes: [UInt8]) async throws -> Answer? {
        let picture = try await HashedPicture.decoding(bytes, recipes: [.pdq], limits: limits)
        guard let hash = picture.hashes.first, case .bits256(let pdq) = hash.value, let quality = hash.quality else {
            return nil
        }
        let matches = quality < smallestQuality ? [] : known.index.matches(of: pdq, within: .confidentPDQMatch)
        return Answer(
            pdq: pdq.hex, quality: quality,
            matches: matches.map { .init(entry: known.label(at: $0.position), distance: $0.distance.rawValue) })
    }
}
