#if HEIF

    /// A decoded picture as the library holds it: a plane of luma, and two of chroma or none.
    protocol CodedPicture: AnyObject {
        var format: SampleFormat { get }

        /// Copies samples of a row of a plane (0 luma, 1 and 2 chroma) to `samples[target.lowerBound...]`, from the sample
        /// `first` of the row on. Beyond the edge the last one is repeated.
        func copy(plane: Int, row: Int, first: Int, to samples: inout [UInt16], _ target: Range<Int>)
    }

    /// The shape of planes, and what their samples mean.
    struct SampleFormat: Hashable {
        var width: Int
        var height: Int
        /// How many columns and rows of luma share a sample of chroma: 1 or 2; nil where there is none.
        var chroma: ChromaSampling?
        var bitDepth: Int
        /// As the bit-stream says it.
        var colour: CodedColour

        /// Whether tiles of both can be parts of one picture.
        func matches(_ other: SampleFormat) -> Bool {
            chroma == other.chroma && bitDepth == other.bitDepth
        }
    }

    /// How many columns and rows of luma share a sample of chroma: 1 or 2.
    struct ChromaSampling: Hashable {
        var columns: Int
        var rows: Int
    }

    extension SampleFormat {
        init(
            width: UInt32, height: UInt32, chromaWidth: UInt32, chromaHeight: UInt32, bitDepth: UInt32,
            colour: CodedColour
        ) {
            self.init(
                width: Int(width), height: Int(height),
                chroma: chromaWidth == 0
                    ? nil
                    : ChromaSampling(columns: chromaWidth < width ? 2 : 1, rows: chromaHeight < height ? 2 : 1),
                bitDepth: Int(bitDepth), colour: colour)
        }
    }

#endif
