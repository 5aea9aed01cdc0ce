#if HEIF

    /// The frames of a track of AV1, which are decoded one after the other.
    final class AV1Frames {
        private let track: PictureTrack
        private let file: HEIFFile
        private let limits: DecodingLimits
        private var library: LibDav1d?
        /// The number of the frame that the library decodes next.
        private var next = 0
        /// The frame that was decoded last, and its number.
        private var last: (number: Int, picture: AV1Picture)?
        /// The number of the frame that ``picture(deadline:)`` gives, from 0.
        var wanted = 0

        init(_ track: PictureTrack, in file: HEIFFile, limits: DecodingLimits) {
            self.track = track
            self.file = file
            self.limits = limits
        }

        /// Whether a frame can be decoded without any other.
        private func isIndependent(_ number: Int) -> Bool {
            number == 0 || track.independentSamples?.contains(number) ?? true
        }

        /// The frame that is wanted: decoded after those that it may depend on.
        func picture(deadline: CPUDeadline) throws(ImageDecodingError) -> any CodedPicture {
            if let last, last.number == wanted { return last.picture }
            last = nil
            // The last independent frame, unless it is behind us.
            var start = wanted
            while !isIndependent(start) { start -= 1 }
            if library == nil || wanted < next || start > next {
                library = nil
                next = start
            }
            while true {
                guard !deadline.hasPassed else { throw .tooMuchTime(limits) }
                let number = next
                next += 1
                do throws(ImageDecodingError) {
                    let picture = try decode(number)
                    guard number < wanted else {
                        last = (number, picture)
                        return picture
                    }
                } catch {
                    // A frame that cannot be decoded spoils those that depend on it, and the library says so.
                    if number >= wanted { throw error }
                }
            }
        }

        private func decode(_ number: Int) throws(ImageDecodingError) -> AV1Picture {
            let recipe = try PictureRecipe(track, in: file)
            let bytes = try file.bytes(of: PictureRecipe.Part(place: .extent(track.samples[number]))).bytes
            guard let library else {
                let library = try LibDav1d(
                    maximumPixelCount: recipe.codedWidth * recipe.codedHeight, operatingPoint: 0, limits: limits)
                self.library = library
                let hasHeader = AV1PictureSize(unitsIn: bytes.prefix(4096)) != nil
                return try AV1Picture(hasHeader ? bytes : track.configurationUnits + bytes, library)
            }
            return try AV1Picture(bytes, library)
        }
    }

#endif
