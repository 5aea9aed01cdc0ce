#if GIF
    /// A search of the blocks of a GIF for the frames after the first.
    enum GIFPictureSearch {
        static func run(_ file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex {
            var index = EmbeddedPictureIndex(file, limits: limits)
            do throws(ImageDecodingError) {
                var reader = try GIFReader(file.source)
                var number = 0
                while reader.next() != nil {
                    number += 1
                    guard number > 1 else { continue }
                    guard index.hasRoom() else { break }
                    index.append(.frame(number), .frame(number))
                }
                if let failure = reader.failure { throw ImageDecodingError(reading: failure) }
                if reader.hasTooManyBlocks {
                    index.report(
                        .tooManyChunks, "the file has so many blocks that the rest was not searched for frames")
                }
                if number > 1 { index.frames = try GIFAnimationComposer(file.source, limits: limits) }
            } catch {
                index.report(error)
            }
            return index
        }
    }
#endif
