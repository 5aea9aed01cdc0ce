#if JPEGXL
    import CJPEGXLCodec

    /// A search of a JPEG XL for the thumbnail in its EXIF data, for the JPEG that it was made of, and for the frames of an
    /// animation.
    ///
    /// The JPEG is made here, for its bytes are what is looked for: as frame 1, the picture that the file shows, but as a file
    /// of its own.
    enum JPEGXLPictureSearch {
        static func run(_ file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex {
            var index = EmbeddedPictureIndex(file, limits: limits)
            let structure = JPEGXLStructure(file)
            if let exif = structure.exif { index.appendThumbnail(ofEXIFBlockIn: exif) }
            do throws(ImageDecodingError) {
                _ = try JPEGXLPicture.checkedStructure(of: file, limits: limits)
                if structure.hasJPEG {
                    try appendJPEG(to: &index, file, limits)
                } else if structure.hasCompressedMetadata, structure.exif == nil {
                    index.report(
                        .unsupportedCoding, "metadata that are compressed with Brotli were not searched for a thumbnail"
                    )
                }
                try appendFrames(to: &index, file, limits)
            } catch {
                index.report(error)
            }
            return index
        }

        private static func appendJPEG(
            to index: inout EmbeddedPictureIndex, _ file: HeaderBytes, _ limits: DecodingLimits
        ) throws(ImageDecodingError) {
            let library = try LibJPEGXL(
                file.source, for: .JPEG, limits: limits, maximumCPUSeconds: limits.maximumCPUSeconds)
            try limits.checkBufferedByteCount(library.bufferedByteCount, for: "the JPEG in a JPEG XL")
            let bytes = try library.readJPEG()
            guard !bytes.isEmpty else {
                throw ImageDecodingError(.damagedData, "the JPEG that the file was made of cannot be made again")
            }
            guard index.hasRoom() else { return }
            index.append(.frame(1), .memory(bytes))
        }

        private static func appendFrames(
            to index: inout EmbeddedPictureIndex, _ file: HeaderBytes, _ limits: DecodingLimits
        ) throws(ImageDecodingError) {
            let library = try LibJPEGXL(
                file.source, for: .frameCount, limits: limits, maximumCPUSeconds: limits.maximumCPUSeconds)
            guard library.header.has_animation else { return }
            // One more than the limit on embedded pictures, for the first is the one that the file shows; and one more again.
            let count = try library.countFrames(maximumCount: min(limits.maximumEmbeddedPictureCount, 1 << 30) + 2)
            guard count > 1 else { return }
            for number in 2...count {
                guard index.hasRoom() else { break }
                index.append(.frame(number), .frame(number))
            }
            if library.ranOut {
                index.report(
                    .damagedHeader, "the animation is cut off; it may have more frames", leavesPicturesUnexamined: false
                )
            }
            index.frames = JPEGXLAnimation(file, limits: limits)
        }
    }
#endif
