#if HEIF
    extension CodecSample {
        static let heic = CodecSample(name: "tiles.heic", base64: "", answers: "")
        static let avif = CodecSample(name: "grey.avif", base64: "", answers: "")
    }
#endif
