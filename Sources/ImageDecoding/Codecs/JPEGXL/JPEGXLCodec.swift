#if JPEGXL
    import CJPEGXLCodec

    extension PictureFormat {
        /// JPEG XL, and the first frame of an animated one.
        public static let jpegXL = PictureFormat(rawValue: "jxl")
    }

    /// JPEG XL, by libjxl. Source of the format: ISO/IEC 18181-1 and 18181-2.
    struct JPEGXLCodec: PictureCodec {
        var format: PictureFormat { .jpegXL }

        var libraries: [(name: String, version: String)] {
            // SAFETY: a constant text of the C side.
            guard let version = unsafe codec_jxl_version() else { return [] }
            return [("libjxl", unsafe String(cString: version))]
        }

        var isAvailable: Bool { unsafe codec_jxl_version() != nil }

        /// The library finds out what the processor can do without a file.
        func load() { _ = unsafe codec_jxl_version() }

        func recognises(_ prefix: [UInt8]) -> Bool { PictureSignature.jpegXL.matches(prefix) }

        func open(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) -> any OpenedPicture {
            try JPEGXLPicture(try input.randomAccess(limits), limits: limits)
        }

        func embeddedPictures(in file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex {
            JPEGXLPictureSearch.run(file, limits: limits)
        }

        var samples: [CodecSample] { [.lossyJPEGXL, .losslessJPEGXL] }
    }
#endif
