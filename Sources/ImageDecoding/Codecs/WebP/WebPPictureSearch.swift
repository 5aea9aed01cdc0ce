#if WebP
    /// A search of the chunks of a WebP for the thumbnail in its EXIF data and for the frames of an animation.
    enum WebPPictureSearch {
        static func run(_ file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex {
            var index = EmbeddedPictureIndex(file, limits: limits)
            let structure = WebPStructure(file, maximumFrameCount: limits.maximumEmbeddedPictureCount)
            if let exif = structure.exif { index.appendThumbnail(ofEXIFBlockIn: exif) }
            if structure.hasTooManyChunks {
                index.report(.tooManyChunks, "the file has so many chunks that the rest was not searched")
            }
            // Where there is a picture beside the animation, the file shows that.
            let shown = structure.still == nil ? 1 : 0
            guard structure.frames.count > shown else { return index }
            for number in 1...structure.frames.count where number > shown {
                guard index.hasRoom() else { break }
                index.append(.frame(number), .frame(number))
            }
            if structure.hasTooManyFrames { index.reportTooManyPictures() }
            if structure.endsEarly {
                index.report(
                    .damagedHeader, "the animation is cut off; it may have more frames", leavesPicturesUnexamined: false
                )
            }
            index.frames = WebPAnimationComposer(structure, in: file, limits: limits)
            return index
        }
    }
#endif
