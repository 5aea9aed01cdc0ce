#if HEIF

    import CAV1Codec

    extension PictureFormat {
        /// HEIF with AV1.
        public static let avif = PictureFormat(rawValue: "avif")
    }

    /// AVIF, by a reader of boxes in Swift and libdav1d. Source of the format: AV1 Image File Format, and ISO/IEC 23008-12.
    ///
    /// Rows come as they are coded, as Pillow gives them: turns and mirrors are reported as an orientation, and an aperture is not
    /// applied.
    struct AVIFCodec: PictureCodec {
        var format: PictureFormat { .avif }

        var isAvailable: Bool { unsafe codec_av1_version() != nil }

        // SAFETY: a constant text of the library.
        var libraries: [(name: String, version: String)] {
            guard let version = unsafe codec_av1_version() else { return [] }
            return [("libdav1d", unsafe String(cString: version))]
        }

        func load() {
            codec_av1_prepare()
        }

        func recognises(_ prefix: [UInt8]) -> Bool {
            PictureSignature.avif.matches(prefix)
        }

        func open(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) -> any OpenedPicture {
            try HEIFFile.open(input, format: format, limits: limits)
        }

        func embeddedPictures(in file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex {
            HEIFFile.embeddedPictures(in: file, format: format, limits: limits)
        }

        var samples: [CodecSample] { [.avif] }
    }

#endif
