#if JPEG2000
    import CJPEG2000Codec

    extension PictureFormat {
        /// JPEG 2000: JP2 files, the first codestream of others with the same boxes, and codestreams without boxes.
        public static let jpeg2000 = PictureFormat(rawValue: "jp2")
    }

    /// JPEG 2000, by OpenJPEG. Source of the format: ITU-T T.800.
    struct JPEG2000Codec: PictureCodec {
        var format: PictureFormat { .jpeg2000 }

        var libraries: [(name: String, version: String)] {
            // SAFETY: a constant text of the C side.
            guard let version = unsafe codec_j2k_version() else { return [] }
            return [("OpenJPEG", unsafe String(cString: version))]
        }

        var isAvailable: Bool { unsafe codec_j2k_version() != nil }

        func load() { _ = unsafe codec_j2k_version() }

        func recognises(_ prefix: [UInt8]) -> Bool { PictureSignature.jpeg2000.matches(prefix) }

        func open(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) -> any OpenedPicture {
            try JPEG2000Picture(try input.randomAccess(limits), limits: limits)
        }

        /// The codestreams after the first.
        func embeddedPictures(in file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex {
            var index = EmbeddedPictureIndex(file, limits: limits)
            let boxes = JPEG2000Boxes(file)
            for (number, codestream) in zip(2..., boxes.codestreams.dropFirst()) {
                let end = min(codestream.upperBound, file.byteCount)
                guard index.hasRoom(), codestream.lowerBound < end else { break }
                index.append(.frame(number), .file(codestream.lowerBound..<end))
            }
            if boxes.hasTooManyBoxes {
                index.report(.tooManyChunks, "the file has so many boxes that the rest was not searched")
            }
            return index
        }

        var samples: [CodecSample] { [.lossyJPEG2000] }
    }
#endif
