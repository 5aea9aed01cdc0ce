#if canImport(CoreGraphics)
    public import CoreGraphics
    public import PerceptualHash

    extension PDQFeatures {
        /// What PDQ sees in `image`, drawn in sRGB.
        ///
        /// Drawing converts colours, which decoding for a hash does not. So the hash of a picture with another colour profile may be
        /// some bits off from that of its file. (Compiled on Apple systems only, and not tried by the project's tests.)
        ///
        /// - Throws: as ``PDQFeatures/init(of:width:height:bytesPerRow:format:squash:)``.
        public init(of image: CGImage) throws(PixelBufferError) {
            let layout = try PixelBufferLayout(width: image.width, height: image.height, format: .rgba)
            var pixels = [UInt8](repeating: 0, count: layout.byteCount)
            unsafe pixels.withUnsafeMutableBytes { bytes in
                // SAFETY: the buffer has `height` rows of `bytesPerRow` bytes, and outlives the context.
                let context = unsafe CGContext(
                    data: bytes.baseAddress, width: layout.width, height: layout.height, bitsPerComponent: 8,
                    bytesPerRow: layout.bytesPerRow,
                    space: CGColorSpace(name: CGColorSpace.sRGB) ?? CGColorSpaceCreateDeviceRGB(),
                    bitmapInfo: CGImageAlphaInfo.noneSkipLast.rawValue)
                context?.draw(image, in: CGRect(x: 0, y: 0, width: layout.width, height: layout.height))
            }
            try self.init(of: pixels.span, width: layout.width, height: layout.height, format: layout.format)
        }
    }
#endif
