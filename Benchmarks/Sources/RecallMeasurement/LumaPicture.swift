import ByteSources
import Foundation
import ImageDecoding
import PerceptualHash

/// A decoded picture: its reduction and its plain hash.
struct LumaPicture {
    let name: String
    let luma: ReducedLuma
    let hash: PDQHash
    let quality: Int

    /// Decodes the file at `path`; nil where that is not possible.
    init?(path: String) {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        var consumer = Consumer()
        guard (try? PictureDecoder().decode(InMemoryByteSource([UInt8](data)), into: &consumer)) != nil,
            let luma = try? consumer.reducer?.finish(), let features = try? consumer.hasher?.finish()
        else { return nil }
        let file = (path as NSString).lastPathComponent
        name = (file as NSString).deletingPathExtension
        self.luma = luma
        hash = features.hash
        quality = features.quality
    }

    private struct Consumer: PixelRowConsumer {
        var reducer: LumaReducer?
        var hasher: FastPDQHasher?

        mutating func begin(_ header: PictureHeader, layout: PixelLayout) throws(ImageDecodingError) {
            let format: RowFormat = layout.format == .gray8 ? .gray : .rgb
            reducer = LumaReducer(width: layout.width, height: layout.height, rowFormat: format)
            hasher = FastPDQHasher(width: layout.width, height: layout.height, rowFormat: format)
        }

        mutating func append(_ rows: Span<UInt8>, rowCount: Int) {
            reducer?.append(rows, rowCount: rowCount)
            hasher?.append(rows, rowCount: rowCount)
        }
    }
}
