#if GIF
    import CGIFCodec

    extension PictureFormat {
        /// GIF, and the first frame of an animated one.
        public static let gif = PictureFormat(rawValue: "gif")
    }

    /// GIF, by giflib. Source of the format: CompuServe, Graphics Interchange Format, version 89a.
    struct GIFCodec: PictureCodec {
        var format: PictureFormat { .gif }

        var libraries: [(name: String, version: String)] {
            // SAFETY: a constant text of the C side.
            guard let version = unsafe codec_gif_version() else { return [] }
            return [("giflib", unsafe String(cString: version))]
        }

        var isAvailable: Bool { unsafe codec_gif_version() != nil }

        func load() { _ = unsafe codec_gif_version() }

        func recognises(_ prefix: [UInt8]) -> Bool { PictureSignature.gif.matches(prefix) }

        func open(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) -> any OpenedPicture {
            try GIFPicture(try input.randomAccess(limits), limits: limits)
        }

        func embeddedPictures(in file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex {
            GIFPictureSearch.run(file, limits: limits)
        }

        func end(in file: HeaderBytes) -> Int? {
            var extent = GIFExtent(file)
            return extent.findEnd()
        }

        var samples: [CodecSample] { [.paletteGIF] }
    }
#endif
