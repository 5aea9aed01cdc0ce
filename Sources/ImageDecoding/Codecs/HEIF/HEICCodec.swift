#if HEIF

    import ByteSources
    import CHEVCCodec

    extension PictureFormat {
        /// HEIF with HEVC, as phones write it.
        public static let heic = PictureFormat(rawValue: "heic")
    }

    /// HEIC, by a reader of boxes in Swift and libde265. Source of the format: ISO/IEC 23008-12.
    struct HEICCodec: PictureCodec {
        var format: PictureFormat { .heic }

        var isAvailable: Bool { unsafe codec_hevc_version() != nil }

        // SAFETY: a constant text of the library.
        var libraries: [(name: String, version: String)] {
            guard let version = unsafe codec_hevc_version() else { return [] }
            return [("libde265", unsafe String(cString: version))]
        }

        func load() {
            codec_hevc_prepare()
        }

        func recognises(_ prefix: [UInt8]) -> Bool {
            PictureSignature.heic.matches(prefix)
        }

        func open(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) -> any OpenedPicture {
            try HEIFFile.open(input, format: format, limits: limits)
        }

        func embeddedPictures(in file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex {
            HEIFFile.embeddedPictures(in: file, format: format, limits: limits)
        }

        var samples: [CodecSample] { [.heic] }
    }

    extension HEIFFile {
        /// The picture that a file shows, its header read.
        static func open(
            _ input: ByteInput, format: PictureFormat, limits: DecodingLimits
        ) throws(ImageDecodingError) -> any OpenedPicture {
            let bytes = HeaderBytes(try input.randomAccess(limits))
            let file = try HEIFFile(bytes, limits: limits)
            let shown = try file.shown()
            if case .item(let id) = shown, file.items?.items[id]?.type == "jpeg", let range = file.range(of: id) {
                let input = try ByteInput(
                    ByteRange(bytes.source, range: range), maximumCPUSeconds: limits.maximumCPUSeconds)
                return try JPEGCodec().open(input, limits: limits)
            }
            return try file.picture(shown, format: format, limits: limits)
        }

        static func embeddedPictures(
            in bytes: HeaderBytes, format: PictureFormat, limits: DecodingLimits
        ) -> EmbeddedPictureIndex {
            do throws(ImageDecodingError) {
                var search = HEIFPictureSearch(try HEIFFile(bytes, limits: limits), limits: limits)
                return search.run(format: format)
            } catch {
                var index = EmbeddedPictureIndex(bytes, limits: limits)
                index.report(error)
                return index
            }
        }
    }

#endif
