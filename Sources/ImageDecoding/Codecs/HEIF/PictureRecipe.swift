#if HEIF

    /// How a picture is made of coded ones, and how it is shown. Source: ISO/IEC 23008-12, 6.6.2.
    struct PictureRecipe {
        enum Coding {
            case hevc
            case av1
        }

        /// A coded picture: what its decoder must know, and where its bytes are.
        struct Part {
            enum Place {
                case item(Int)
                case extent(Range<Int>)
            }

            var place: Place
            var configuration: HEVCConfiguration?
            var configurationUnits: [UInt8] = []
            var operatingPoint = 0
        }

        var coding: Coding
        var layout: TiledPlanes.Layout
        var parts: [Part]
        /// The largest picture that a decoder may make of a part, by the header of the first.
        var codedWidth: Int
        var codedHeight: Int
        var bitDepth: Int
        var isMonochrome: Bool
        var hasAlpha = false
        /// What the file says; nil where the bit-stream says it.
        var colour: CodedColour?
        var display: DisplayMap
        /// How a viewer is asked to turn what is delivered.
        var orientation: Int?
        /// What was not as it should be.
        var warning: String?

        /// A single frame of this many pixels takes some ten seconds, in which nothing can stop it. The largest level of HEVC
        /// and of AV1 has 36 million; more than that comes in tiles.
        static let maximumFramePixelCount = 1 << 27

        // MARK: - Items

        /// One coded picture.
        ///
        /// - Parameter chain: the items through which it is shown, from the one that was asked for to itself.
        init(
            coded item: HEIFItem, shownThrough chain: [HEIFItem], in file: HEIFFile, _ items: HEIFItems
        ) throws(ImageDecodingError) {
            let part = try Self.part(item)
            let coding: Coding = item.type == "av01" ? .av1 : .hevc
            let frame = try Self.frame(of: part, coding, in: file)
            let size = item.size ?? (frame.width, frame.height)
            self.init(
                coding, parts: [part], frame: frame,
                TiledPlanes.Layout(
                    width: size.width, height: size.height, columnCount: 1, rowCount: 1, tileWidth: size.width,
                    tileHeight: size.height))
            try show(through: chain, items, firstPart: item)
        }

        /// A grid of coded pictures.
        init(
            grid: HEIFItem, shownThrough chain: [HEIFItem], in file: HEIFFile, _ items: HEIFItems
        ) throws(ImageDecodingError) {
            var content = BoxBytes(try file.data(of: grid.id).bytes, name: "the description of the grid")
            try content.skip(1)
            let width = try content.number(1) & 1 == 1 ? 4 : 2
            let (rowCount, columnCount) = (try content.number(1) + 1, try content.number(1) + 1)
            let size = (width: try content.number(width), height: try content.number(width))
            let ids = items.targets("dimg", of: grid.id)
            guard ids.count >= rowCount * columnCount, let first = ids.first.flatMap({ items.items[$0] }) else {
                throw ImageDecodingError(
                    .damagedHeader, "the grid of \(columnCount) × \(rowCount) names \(ids.count) tiles")
            }
            guard HEIFFile.codedTypes.contains(first.type) else {
                throw ImageDecodingError(.unsupportedCoding, "tiles in the form \(first.type) are not decoded")
            }
            let coding: Coding = first.type == "av01" ? .av1 : .hevc
            var parts: [Part] = []
            parts.reserveCapacity(rowCount * columnCount)
            for id in ids.prefix(rowCount * columnCount) {
                guard let item = items.items[id], (item.type == "av01") == (coding == .av1),
                    HEIFFile.codedTypes.contains(item.type)
                else { throw ImageDecodingError(.damagedHeader, "tile \(id) of the grid is not coded as the first") }
                parts.append(try Self.part(item))
            }
            let frame = try Self.frame(of: parts[0], coding, in: file)
            let tile = first.size ?? (frame.width, frame.height)
            // No tile may lie outside of the picture: then it takes no more work than its pixels do.
            guard tile.width > 0, tile.height > 0, columnCount * tile.width >= size.width,
                rowCount * tile.height >= size.height, (columnCount - 1) * tile.width < size.width,
                (rowCount - 1) * tile.height < size.height
            else {
                throw ImageDecodingError(
                    .damagedHeader,
                    "\(columnCount) × \(rowCount) tiles of \(tile.width) × \(tile.height) do not make a picture of "
                        + "\(size.width) × \(size.height)")
            }
            self.init(
                coding, parts: parts, frame: frame,
                TiledPlanes.Layout(
                    width: size.width, height: size.height, columnCount: columnCount, rowCount: rowCount,
                    tileWidth: tile.width, tileHeight: tile.height))
            try show(through: chain, items, firstPart: first)
        }

        /// A frame of a track. What is said of its size is that of the first, unless another number is given.
        init(_ track: PictureTrack, frame number: Int = 0, in file: HEIFFile) throws(ImageDecodingError) {
            guard track.samples.indices.contains(number) else {
                throw ImageDecodingError(.damagedHeader, "the track has no frame \(number)")
            }
            let part = Part(
                place: .extent(track.samples[number]), configuration: track.configuration,
                configurationUnits: track.configurationUnits)
            let frame = try Self.frame(of: part, track.coding, in: file)
            let size =
                track.width > 0 && track.height > 0 ? (track.width, track.height) : (frame.width, frame.height)
            self.init(
                track.coding, parts: [part], frame: frame,
                TiledPlanes.Layout(
                    width: size.0, height: size.1, columnCount: 1, rowCount: 1, tileWidth: size.0,
                    tileHeight: size.1))
            colour = track.colour
        }

        private init(_ coding: Coding, parts: [Part], frame: Frame, _ layout: TiledPlanes.Layout) {
            self.coding = coding
            self.layout = layout
            self.parts = parts
            codedWidth = frame.width
            codedHeight = frame.height
            bitDepth = frame.bitDepth
            isMonochrome = frame.isMonochrome
            display = DisplayMap(width: layout.width, height: layout.height)
        }

        private static func part(_ item: HEIFItem) throws(ImageDecodingError) -> Part {
            var part = Part(place: .item(item.id))
            for (property, _) in item.properties {
                switch property {
                case .hevc(let configuration): part.configuration = configuration
                case .av1(let units): part.configurationUnits = units
                case .operatingPoint(let point): part.operatingPoint = point
                default: break
                }
            }
            return part
        }

        // MARK: - Headers of bit-streams

        private struct Frame {
            var width: Int
            var height: Int
            var bitDepth: Int
            var isMonochrome: Bool
        }

        /// What the header of a coded picture says: that in its configuration, or at the start of its data.
        private static func frame(
            of part: Part, _ coding: Coding, in file: HEIFFile
        ) throws(ImageDecodingError) -> Frame {
            var frame: Frame?
            switch coding {
            case .hevc:
                guard let configuration = part.configuration else {
                    throw ImageDecodingError(.damagedHeader, "a HEVC picture has no configuration")
                }
                frame = largest(configuration.units)
                if frame == nil { frame = largest(configuration.units(in: try file.bytes(of: part).bytes).units) }
            case .av1:
                let size =
                    try AV1PictureSize(unitsIn: file.start(of: part)[...])
                    ?? AV1PictureSize(unitsIn: part.configurationUnits[...])
                frame = size.map {
                    Frame(
                        width: $0.width, height: $0.height, bitDepth: $0.bitDepth, isMonochrome: $0.isMonochrome)
                }
            }
            guard let frame else {
                throw ImageDecodingError(.damagedHeader, "the coded picture does not say how large it is")
            }
            return frame
        }

        private static func largest(_ units: [HEVCUnit]) -> Frame? {
            var largest: Frame?
            for unit in units {
                guard case .sequenceParameterSet = unit.kind, let size = HEVCPictureSize(unit) else { continue }
                largest = Frame(
                    width: max(size.width, largest?.width ?? 0), height: max(size.height, largest?.height ?? 0),
                    bitDepth: size.bitDepth, isMonochrome: size.isMonochrome)
            }
            return largest
        }

        // MARK: - Display

        /// Takes what the properties say of how the picture is shown, from the coded picture outwards.
        private mutating func show(
            through chain: [HEIFItem], _ items: HEIFItems, firstPart: HEIFItem
        ) throws(ImageDecodingError) {
            for item in chain.reversed() + [firstPart] where colour == nil {
                colour = item.colour
            }
            if let outer = chain.first { hasAlpha = items.idsWithAlpha.contains(outer.id) }
            var turns = 0
            var mirror: Bool?
            for item in chain.reversed() {
                for (property, isEssential) in item.properties {
                    switch (property, coding) {
                    case (.rotation(let quarterTurns), .hevc): display.rotate(quarterTurns: quarterTurns)
                    case (.mirror(let exchangesSides), .hevc): display.mirror(exchangingSides: exchangesSides)
                    case (.rotation(let quarterTurns), .av1): turns = quarterTurns
                    case (.mirror(let exchangesSides), .av1): mirror = exchangesSides
                    case (.cleanAperture(let aperture), .hevc):
                        guard let part = aperture.rectangle(width: display.width, height: display.height) else {
                            throw ImageDecodingError(
                                .damagedHeader, "the aperture of the picture lies outside of it")
                        }
                        display.cut(columns: part.columns, rows: part.rows)
                    default: break
                    }
                    if isEssential, !property.isUnderstood, case .other(let type) = property {
                        warning = warning ?? "the property \(type), which the file calls essential, is not known"
                    }
                }
            }
            orientation = Self.orientation(quarterTurns: turns, mirror: mirror)
        }

        /// The number by which EXIF calls quarter turns against the clock, and an exchange of left and right, or of top and
        /// bottom, after them. Nil for none.
        private static func orientation(quarterTurns: Int, mirror: Bool?) -> Int? {
            switch (quarterTurns, mirror) {
            case (0, nil): nil
            case (0, true?), (2, false?): 2
            case (2, nil): 3
            case (0, false?), (2, true?): 4
            case (1, false?), (3, true?): 5
            case (3, nil): 6
            case (1, true?), (3, false?): 7
            default: 8
            }
        }
    }

    extension HEIFItem {
        var size: (width: Int, height: Int)? {
            for case (.size(let width, let height), _) in properties { return (width, height) }
            return nil
        }

        var colour: CodedColour? {
            for case (.colour(let colour), _) in properties { return colour }
            return nil
        }

        /// Whether it is an alpha plane, if it belongs to another picture.
        var isAlpha: Bool {
            for case (.auxiliary(let type), _) in properties {
                return ["urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", "urn:mpeg:hevc:2015:auxid:1"].contains(type)
            }
            return false
        }
    }

    extension HEIFFile {
        /// The bytes of a coded picture, and whether all of them are there.
        func bytes(of part: PictureRecipe.Part) throws(ImageDecodingError) -> (bytes: [UInt8], isWhole: Bool) {
            switch part.place {
            case .item(let id): return try data(of: id)
            case .extent(let range):
                let bytes = Array(file.bytes(at: range.lowerBound, count: range.count))
                if let failure = file.failure { throw ImageDecodingError(reading: failure) }
                guard !bytes.isEmpty else {
                    throw ImageDecodingError(.damagedData, "none of the bytes of the frame are in the file")
                }
                return (bytes, bytes.count == range.count)
            }
        }

        /// The first bytes of a coded picture, some thousand.
        fileprivate func start(of part: PictureRecipe.Part) throws(ImageDecodingError) -> [UInt8] {
            var range: Range<Int>?
            switch part.place {
            case .item(let id):
                range = self.range(of: id)
                if range == nil { return try data(of: id).bytes }
            case .extent(let extent): range = extent
            }
            guard let range else { return [] }
            return Array(file.bytes(at: range.lowerBound, count: min(range.count, 4096)))
        }
    }

#endif
