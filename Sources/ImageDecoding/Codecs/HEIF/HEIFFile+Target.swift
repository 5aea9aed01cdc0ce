#if HEIF

    import ByteSources

    extension HEIFFile {
        /// A picture in the file.
        enum Target: Hashable {
            case item(Int)
            /// A frame of a track, from 0.
            case sample(track: Int, Int)
        }

        /// Types of items that are pictures in a coding that is not decoded here.
        private static let otherCodedTypes: Set<String> = [
            "avc1", "avc3", "av1m", "evc1", "vvc1", "vvi1", "lhv1", "lhe1", "mjpg", "j2k1", "j2ki", "unci", "jxl1",
            "jpeg",
        ]

        static func isPicture(_ item: HEIFItem) -> Bool {
            codedTypes.contains(item.type) || derivedTypes.contains(item.type) || otherCodedTypes.contains(item.type)
        }

        /// The picture that the file shows by itself: what it says is its primary item, or the first frame of a file that
        /// calls itself an animation in AVIF, or has no items.
        func shown() throws(ImageDecodingError) -> Target {
            let track = tracks.firstIndex { !$0.samples.isEmpty }
            if majorBrand == "avis", let track { return .sample(track: track, 0) }
            if let items {
                if let id = items.primaryID, items.items[id] != nil { return .item(id) }
                let first = items.ids.first { items.items[$0].map(Self.isPicture) == true }
                if let first { return .item(first) }
            }
            if let track { return .sample(track: track, 0) }
            throw ImageDecodingError(.damagedHeader, "the file has no item and no track that is a picture")
        }

        /// Whether an item has the bytes of the first frame of a track, which is shown.
        func isFirstFrame(_ id: Int, _ shown: Target?) -> Bool {
            guard case .sample(let track, let number) = shown, let range = range(of: id) else { return false }
            return tracks[track].samples[number].lowerBound == range.lowerBound
        }

        /// A picture, its header read.
        func picture(
            _ target: Target, format: PictureFormat, frames: AV1Frames? = nil, limits: DecodingLimits
        ) throws(ImageDecodingError) -> HEIFPicture {
            switch target {
            case .item(let id):
                return try HEIFPicture(try recipe(for: id), in: self, format: format, limits: limits)
            case .sample(let number, let sample):
                let track = tracks[number]
                guard track.coding == .av1 else {
                    let recipe = try PictureRecipe(track, frame: sample, in: self)
                    return try HEIFPicture(recipe, in: self, format: format, limits: limits)
                }
                let frames = frames ?? AV1Frames(track, in: self, limits: limits)
                frames.wanted = sample
                return try HEIFPicture(
                    try PictureRecipe(track, in: self), in: self, format: format, frames: frames, limits: limits)
            }
        }
    }

    extension HeaderBytes {
        /// All bytes, from front to back.
        var wholeFile: ByteRange { ByteRange(source, range: 0..<byteCount) }
    }

#endif
