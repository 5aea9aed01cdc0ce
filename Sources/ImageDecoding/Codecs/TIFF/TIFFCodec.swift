#if TIFF
    import ByteSources

    extension PictureFormat {
        /// TIFF and BigTIFF.
        public static let tiff = PictureFormat(rawValue: "tiff")
    }

    /// TIFF, by libtiff. The directories are read and judged in Swift before libtiff sees any of them.
    struct TIFFCodec: PictureCodec {
        var format: PictureFormat { .tiff }

        var isAvailable: Bool { LibTIFF.version != nil }

        var libraries: [(name: String, version: String)] { LibTIFF.version.map { [("libtiff", $0)] } ?? [] }

        func load() { _ = LibTIFF.version }

        var signatureByteCount: Int { CameraRawSignature.byteCount }

        func recognises(_ prefix: [UInt8]) -> Bool { PictureSignature.tiff.matches(prefix) }

        func open(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) -> any OpenedPicture {
            let source = try input.randomAccess(limits)
            let file = HeaderBytes(source)
            let walk = try Self.walk(file, maximumCount: 1)
            if let failure = file.failure { throw ImageDecodingError(reading: failure) }
            guard let first = walk.directories.first else {
                throw walk.fault ?? ImageDecodingError(.emptyPicture, "the TIFF has no directory, and so no picture")
            }
            // A file whose first directory is far from its start shows only here that a camera wrote it.
            if CameraRawSignature.isOfCamera(first) {
                return try CameraRawCodec().open(input, limits: limits)
            }
            return try TIFFPicture(first, in: source, limits: limits)
        }

        func embeddedPictures(in file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex {
            var index = EmbeddedPictureIndex(file, limits: limits)
            let walk: TIFFDirectoryWalk
            do throws(ImageDecodingError) {
                walk = try Self.walk(file, maximumCount: max(1, limits.maximumEmbeddedPictureCount))
            } catch {
                index.report(error)
                return index
            }
            if let first = walk.directories.first, CameraRawSignature.isOfCamera(first) {
                return CameraRawCodec().embeddedPictures(in: file, limits: limits)
            }
            for directory in walk.directories {
                note(directory, in: file, &index)
                index.partOffsets += directory.jpegPartOffsets
            }
            if let fault = walk.fault { index.report(fault) }
            let source = file.source
            index.frames = PageDecoder(source, limits: limits) { number, _, limits throws(ImageDecodingError) in
                guard let directory = walk.directories.first(where: { $0.number == number }) else {
                    throw ImageDecodingError(.notAPicture, "the TIFF has no page \(number)")
                }
                return try TIFFPicture(directory, in: source, limits: limits)
            }
            return index
        }

        private func note(_ directory: TIFFDirectory, in file: HeaderBytes, _ index: inout EmbeddedPictureIndex) {
            typealias Tag = TIFFDirectory.Tag
            let hasPixels = directory.has(Tag.stripOffsets) || directory.has(Tag.tileOffsets)
            let isFirst = directory.number == 1
            if directory.number <= 16, let range = directory.range(Tag.photoshop) {
                PSDResources(file, in: range).noteThumbnails(&index)
            }
            // A JPEG for itself: of a page that is no more than that, and what old programs put beside the pixels.
            if let offset = directory.number(Tag.jpegOffset), let count = directory.number(Tag.jpegByteCount),
                count > 0,
                offset <= file.byteCount, !(isFirst && directory.number(Tag.compression) == 6)
            {
                index.appendJPEG(
                    .thumbnail, in: offset..<offset + min(count, file.byteCount), end: file.byteCount,
                    name: "the thumbnail of directory \(directory.number)", orientation: directory.orientation)
                if !hasPixels || directory.number(Tag.compression) == 6 { return }
            }
            guard !isFirst else { return }
            guard directory.has(Tag.width) else {
                index.report(.damagedHeader, "directory \(directory.number) of the TIFF does not say what it is")
                return
            }
            guard index.hasRoom() else { return }
            index.append(.frame(directory.number), .frame(directory.number))
        }

        private static func walk(_ file: HeaderBytes, maximumCount: Int) throws(ImageDecodingError) -> TIFFDirectoryWalk
        {
            guard let block = TIFFBlock(file, marks: [42, 43]) else {
                throw ImageDecodingError(.damagedHeader, "the file does not begin as TIFF does")
            }
            return TIFFDirectoryWalk(block, maximumCount: maximumCount)
        }

        var samples: [CodecSample] { [.stripsTIFF] }
    }
#endif
