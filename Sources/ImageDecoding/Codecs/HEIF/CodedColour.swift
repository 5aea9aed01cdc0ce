#if HEIF

    /// How samples of luma and chroma stand for colours, by the numbers of ITU-T H.273.
    struct CodedColour: Hashable {
        /// 2 where nothing is said.
        var primaries: Int
        /// 2 where nothing is said.
        var matrix: Int
        var isFullRange: Bool
    }

#endif
