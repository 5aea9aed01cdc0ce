/// The codecs of this build: the only place that names all of them.
enum PictureCodecs {
    /// In the order in which they are asked and in which their libraries are listed.
    static let all: [any PictureCodec] = {
        var codecs: [any PictureCodec] = [JPEGCodec(), PNGCodec()]
        codecs += [BMPCodec(), IconCodec.icon, IconCodec.cursor, PNMCodec()] as [any PictureCodec]
        codecs += [PSDCodec(), CameraRawCodec()] as [any PictureCodec]
        #if TIFF
            codecs.append(TIFFCodec())
        #endif
        #if WebP
            codecs.append(WebPCodec())
        #endif
        #if GIF
            codecs.append(GIFCodec())
        #endif
        #if JPEGXL
            codecs.append(JPEGXLCodec())
        #endif
        #if JPEG2000
            codecs.append(JPEG2000Codec())
        #endif
        #if HEIF
            codecs += [HEICCodec(), AVIFCodec()] as [any PictureCodec]
        #endif
        return codecs
    }()

    /// Those whose libraries are installed.
    static var available: [any PictureCodec] { all.filter(\.isAvailable) }

    /// Loads their libraries; see ``PictureCodec/load()``.
    static func load() {
        for codec in all { codec.load() }
    }

    /// As many bytes of a file as any of them needs to recognise it.
    static let signatureByteCount = all.map(\.signatureByteCount).reduce(PictureSignature.byteCount, max)

    /// The codec of a file that begins with `prefix`, if there is one.
    static func codec(recognising prefix: [UInt8]) -> (any PictureCodec)? {
        all.first { $0.recognises(prefix) && $0.isAvailable }
    }

    /// The formats that they decode.
    static var formats: [PictureFormat] { available.map(\.format) }

    /// The libraries that they decode with, each once.
    static var libraries: [(name: String, version: String)] {
        var libraries: [(name: String, version: String)] = []
        for library in available.flatMap(\.libraries) where !libraries.contains(where: { $0.name == library.name }) {
            libraries.append(library)
        }
        return libraries
    }

    /// The pictures of the self-test.
    static var samples: [CodecSample] { available.flatMap(\.samples) }
}
