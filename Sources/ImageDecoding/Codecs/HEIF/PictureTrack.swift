#if HEIF

    /// A track of pictures: those of an animation or a burst. Source: ISO/IEC 14496-12, 8.3 to 8.7.
    struct PictureTrack {
        let coding: PictureRecipe.Coding
        let width: Int
        let height: Int
        let configuration: HEVCConfiguration?
        let configurationUnits: [UInt8]
        let colour: CodedColour?
        /// Where the frames are in the file, in the order in which they are decoded.
        let samples: [Range<Int>]
        /// Whether there are more frames than are listed.
        let hasMoreSamples: Bool
        /// The numbers of frames that need no other, from 0; nil for all.
        let independentSamples: Set<Int>?

        /// More frames than any limit lets be decoded.
        private static let maximumSampleCount = 100_000
        private static let maximumTrackCount = 100

        /// The tracks of pictures in the content of a box `moov`, but for auxiliary ones and those in another coding.
        static func tracks(in movie: BoxBytes) throws(ImageDecodingError) -> [PictureTrack] {
            var movie = movie
            var tracks: [PictureTrack] = []
            while tracks.count < maximumTrackCount, let (type, content) = try movie.box() {
                guard type == "trak", let track = try PictureTrack(content) else { continue }
                tracks.append(track)
            }
            return tracks
        }

        private init?(_ track: BoxBytes) throws(ImageDecodingError) {
            guard let media = try Self.box("mdia", in: track), var handler = try Self.box("hdlr", in: media),
                let information = try Self.box("minf", in: media), let table = try Self.box("stbl", in: information),
                let descriptions = try Self.box("stsd", in: table)
            else { return nil }
            try handler.skip(8)
            guard ["pict", "vide"].contains(try handler.type()),
                let description = try Description(descriptions)
            else { return nil }
            coding = description.coding
            width = description.width
            height = description.height
            configuration = description.configuration
            configurationUnits = description.configurationUnits
            colour = description.colour
            (samples, hasMoreSamples) = try Self.samples(in: table)
            independentSamples = try Self.box("stss", in: table).map { box throws(ImageDecodingError) in
                var box = box
                _ = try box.versionAndFlags()
                let count = try box.number(4)
                guard count <= box.remainingCount / 4 else { return [] }
                var numbers: Set<Int> = []
                for _ in 0..<count {
                    numbers.insert(try box.number(4) - 1)
                }
                return numbers
            }
        }

        /// The first box of a type in another.
        private static func box(_ type: String, in box: BoxBytes) throws(ImageDecodingError) -> BoxBytes? {
            var box = box
            while let (found, content) = try box.box() {
                if found == type { return content }
            }
            return nil
        }

        /// How the samples are coded. Source: ISO/IEC 14496-12, 12.1.3.
        private struct Description {
            var coding = PictureRecipe.Coding.hevc
            var width = 0
            var height = 0
            var configuration: HEVCConfiguration?
            var configurationUnits: [UInt8] = []
            var colour: CodedColour?

            init?(_ descriptions: BoxBytes) throws(ImageDecodingError) {
                var descriptions = descriptions
                try descriptions.skip(8)
                guard let (type, entry) = try descriptions.box(), HEIFFile.codedTypes.contains(type) else { return nil }
                coding = type == "av01" ? .av1 : .hevc
                var content = entry
                try content.skip(24)
                width = try content.number(2)
                height = try content.number(2)
                try content.skip(50)
                while let (type, box) = try content.box() {
                    switch try ItemProperty(type: type, box) {
                    case .hevc(let configuration): self.configuration = configuration
                    case .av1(let units): configurationUnits = units
                    case .colour(let colour): self.colour = colour
                    default: break
                    }
                }
            }
        }

        /// Where samples are: in chunks, whose places and numbers of samples are in tables of their own.
        private static func samples(in table: BoxBytes) throws(ImageDecodingError) -> ([Range<Int>], hasMore: Bool) {
            guard var sizes = try box("stsz", in: table), var chunks = try box("stsc", in: table) else {
                return ([], false)
            }
            let shortOffsets = try box("stco", in: table)
            let longOffsets = try box("co64", in: table)
            guard var offsets = shortOffsets ?? longOffsets else { return ([], false) }
            let offsetWidth = shortOffsets == nil ? 8 : 4
            _ = try sizes.versionAndFlags()
            _ = try chunks.versionAndFlags()
            _ = try offsets.versionAndFlags()
            let commonSize = try sizes.number(4)
            let sampleCount = try sizes.number(4)
            let runCount = try chunks.number(4)
            let chunkCount = try offsets.number(4)

            var samples: [Range<Int>] = []
            var runIndex = 0
            var samplesPerChunk = 0
            func readRun() throws(ImageDecodingError) -> (firstChunk: Int, count: Int)? {
                guard runIndex < runCount else { return nil }
                runIndex += 1
                let run = (try chunks.number(4), try chunks.number(4))
                try chunks.skip(4)
                return run
            }
            var pending = try readRun()
            for chunk in 0..<min(chunkCount, maximumSampleCount) {
                if let run = pending, run.firstChunk <= chunk + 1 {
                    samplesPerChunk = run.count
                    pending = try readRun()
                }
                var offset = try offsets.number(offsetWidth)
                for _ in 0..<samplesPerChunk {
                    guard samples.count < min(sampleCount, maximumSampleCount) else {
                        return (samples, sampleCount > samples.count)
                    }
                    let byteCount = commonSize == 0 ? try sizes.number(4) : commonSize
                    let (end, overflow) = offset.addingReportingOverflow(byteCount)
                    guard !overflow else {
                        throw ImageDecodingError(.damagedHeader, "a frame is said to lie beyond any file")
                    }
                    samples.append(offset..<end)
                    offset = end
                }
            }
            return (samples, false)
        }
    }

#endif
