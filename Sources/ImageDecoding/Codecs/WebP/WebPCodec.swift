#if WebP
    import CWebPCodec

    extension PictureFormat {
        /// WebP, lossy and lossless, and the first frame of an animated one.
        public static let webp = PictureFormat(rawValue: "webp")
    }

    /// WebP, by libwebp. Source of the format: RFC 9649.
    struct WebPCodec: PictureCodec {
        var format: PictureFormat { .webp }

        var libraries: [(name: String, version: String)] {
            // SAFETY: a constant text of the C side.
            guard let version = unsafe codec_webp_version() else { return [] }
            return [("libwebp", unsafe String(cString: version))]
        }

        var isAvailable: Bool { unsafe codec_webp_version() != nil }

        /// The library finds out what the processor can do without a file.
        func load() { _ = unsafe codec_webp_version() }

        func recognises(_ prefix: [UInt8]) -> Bool { PictureSignature.webp.matches(prefix) }

        func open(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) -> any OpenedPicture {
            try WebPPicture(HeaderBytes(try input.randomAccess(limits)), limits: limits)
        }

        func embeddedPictures(in file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex {
            WebPPictureSearch.run(file, limits: limits)
        }

        func end(in file: HeaderBytes) -> Int? { WebPExtent.findEnd(in: file) }

        var samples: [CodecSample] { [.lossyWebP, .losslessWebP] }
    }
#endif
