/// The frames of an animated PNG, as its chunks name them. Source: APNG specification 1.0, now part of PNG 3, 11.3.6.
struct PNGAnimation {
    struct Frame {
        var placement: FramePlacement
        /// Whether its data are the picture itself, in IDAT chunks, and not in fdAT chunks.
        var isStillPicture: Bool
        /// The part of the file in which its chunks are, and how many bytes of data they hold.
        var chunks: Range<Int>
        var dataByteCount = 0
        /// Why it cannot be decoded, where the chunks already show it.
        var failure: ImageDecodingError?
    }

    /// The canvas: the size of the picture itself.
    var width: Int
    var height: Int
    /// The 13 bytes of the IHDR chunk, and the other chunks before the pixels that bear on them, as they stand in the
    /// file.
    var header: [UInt8]
    var chunksBeforePixels: [UInt8]
    var exifOrientation: Int?
    /// As the acTL chunk says.
    var announcedFrameCount: Int
    var frames: [Frame] = []

    private var colourType: UInt8 { header[9] }

    /// 1 where the file stores grey, 3 where it stores RGB or a palette.
    var colourCount: Int { colourType & 2 == 0 ? 1 : 3 }

    /// Bits of a pixel as the file stores it.
    var storedBitsPerPixel: Int {
        let channelCounts: [UInt8: Int] = [2: 3, 4: 2, 6: 4]
        return channelCounts[colourType, default: 1] * Int(header[8])
    }
}
