#if HEIF

    /// What a file says of an item. Source: ISO/IEC 23008-12, 6.5; ISO/IEC 14496-15, 8.3.3; AV1 Codec ISO Media File Format
    /// Binding, 2.3.
    enum ItemProperty {
        /// `ispe`: columns and rows, before anything is turned or cut.
        case size(width: Int, height: Int)
        case hevc(HEVCConfiguration)
        /// `av1C`: the data that come before those of the item.
        case av1(configurationUnits: [UInt8])
        /// `colr` with numbers.
        case colour(CodedColour)
        /// `irot`: quarter turns against the clock.
        case rotation(quarterTurns: Int)
        /// `imir`: whether left and right are exchanged, or else top and bottom.
        case mirror(exchangesSides: Bool)
        /// `clap`
        case cleanAperture(CleanAperture)
        /// `auxC`: what an auxiliary picture means.
        case auxiliary(type: String)
        /// `a1op`
        case operatingPoint(Int)
        /// Nothing that a decoder must know, or something that it does not.
        case other(type: String)

        init(type: String, _ content: BoxBytes) throws(ImageDecodingError) {
            var content = content
            switch type {
            case "ispe":
                _ = try content.versionAndFlags()
                self = .size(width: try content.number(4), height: try content.number(4))
            case "hvcC":
                self = .hevc(try HEVCConfiguration(content))
            case "av1C":
                try content.skip(4)
                self = .av1(configurationUnits: content.rest)
            case "colr":
                let kind = try content.type()
                guard kind == "nclx" else {
                    self = .other(type: type)
                    return
                }
                let primaries = try content.number(2)
                try content.skip(2)
                self = .colour(
                    CodedColour(
                        primaries: primaries, matrix: try content.number(2),
                        isFullRange: try content.number(1) & 0x80 != 0))
            case "irot":
                self = .rotation(quarterTurns: try content.number(1) & 3)
            case "imir":
                self = .mirror(exchangesSides: try content.number(1) & 1 == 1)
            case "clap":
                self = .cleanAperture(try CleanAperture(content))
            case "auxC":
                _ = try content.versionAndFlags()
                self = .auxiliary(type: content.text())
            case "a1op":
                self = .operatingPoint(try content.number(1) & 31)
            default:
                self = .other(type: type)
            }
        }

        /// Whether a picture can be shown without it though the file calls it essential: it is known here, or changes no
        /// pixel.
        var isUnderstood: Bool {
            guard case .other(let type) = self else { return true }
            return ["pixi", "colr", "pasp", "lsel", "clli", "mdcv", "rloc", "amve", "cclv"].contains(type)
        }
    }

#endif
