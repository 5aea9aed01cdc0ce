#if HEIF

    /// A thing in a file: a picture, a tile of one, a recipe for one, or data about one. Source: ISO/IEC 14496-12, 8.11.
    struct HEIFItem {
        /// Where bytes are counted from.
        enum Place {
            case file
            /// The box `idat`.
            case itemData
            /// Another item, or something that is not known here.
            case elsewhere
        }

        struct Extent {
            var offset: Int
            /// 0 for all that there is.
            var byteCount: Int
        }

        let id: Int
        var type: String
        var isHidden = false
        var isProtected = false
        /// The type of its content, where it is described in words.
        var contentType = ""
        var place = Place.file
        var extents: [Extent] = []
        /// In the order in which they are applied, with whether a reader must know each.
        var properties: [(property: ItemProperty, isEssential: Bool)] = []
    }

#endif
