import ByteSources
import ImageDecoding
import Testing

/// What the tests of this target share: decoding bytes, and checking what must hold of whatever comes out.

/// The code of the error that `body` throws.
func errorCode(_ body: () throws -> Void) -> ImageDecodingError.Code? {
    do {
        try body()
        return nil
    } catch {
        return (error as? ImageDecodingError)?.code
    }
}

func decode(
    _ bytes: [UInt8], limits: DecodingLimits = DecodingLimits(), request: PixelRequest = PixelRequest(),
    chunkByteCount: Int = .max
) throws(ImageDecodingError) -> (pixels: Pixels, decoding: PictureDecoding) {
    try PictureDecoder(limits: limits).decodePixels(
        from: InMemoryByteSource(bytes, chunkByteCount: chunkByteCount), request: request)
}

/// Checks what must hold for any bytes whatsoever: a whole picture of rows, or an error that says something.
func expectSoundOutcome(_ bytes: [UInt8], _ comment: Comment) {
    do {
        let (pixels, decoding) = try decode(bytes)
        #expect(pixels.bytes.count == decoding.layout.byteCount, comment)
        #expect(pixels.bytes.count == decoding.header.pixelCount * pixels.layout.format.bytesPerPixel, comment)
        if case .partial(let fraction) = decoding.completeness { #expect((0...1).contains(fraction), comment) }
        #expect((decoding.warningCount > 0) == (decoding.firstWarning != nil), comment)
    } catch {
        #expect(!error.message.isEmpty, comment)
    }
}
