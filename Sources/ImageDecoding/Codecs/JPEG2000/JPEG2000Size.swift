#if JPEG2000
    /// The sizes that a codestream states, read before OpenJPEG sees any of it. Source: ITU-T T.800, A.5.1.
    struct JPEG2000Size {
        struct Component {
            var bitCount: Int
            var isSigned: Bool
            /// How many columns and rows of the picture a sample stands for.
            var columns: Int
            var rows: Int

            /// How many bytes OpenJPEG stores a sample in.
            var byteCount: Int { bitCount <= 8 ? 1 : bitCount <= 16 ? 2 : 4 }
        }

        /// The picture on the reference grid.
        let left: Int
        let top: Int
        let right: Int
        let bottom: Int
        /// The first tile on it, and the size of each.
        let tileLeft: Int
        let tileTop: Int
        let tileWidth: Int
        let tileHeight: Int
        let components: [Component]

        var width: Int { right - left }
        var height: Int { bottom - top }
        var tileColumnCount: Int { (right - tileLeft + tileWidth - 1) / tileWidth }
        var tileRowCount: Int { (bottom - tileTop + tileHeight - 1) / tileHeight }

        /// The largest part of the picture that a tile covers.
        var largestTilePixelCount: Int { min(width, tileWidth) * min(height, tileHeight) }

        /// The rows of the picture that a row of tiles covers, counted from its top.
        func rows(ofTileRow row: Int) -> Range<Int> {
            let start = tileTop + row * tileHeight
            return max(start, top) - top..<max(max(start, top), min(start + tileHeight, bottom)) - top
        }

        /// Reads the first marker segment of the codestream at `start`.
        init(at start: Int, in file: HeaderBytes) throws(ImageDecodingError) {
            func number(_ offset: Int, _ byteCount: Int) throws(ImageDecodingError) -> Int {
                guard let number = file.number(at: start + offset, byteCount: byteCount) else {
                    if let failure = file.failure { throw ImageDecodingError(reading: failure) }
                    throw ImageDecodingError(.damagedHeader, "the file ends within the sizes of the JPEG 2000")
                }
                return number
            }
            guard try number(0, 4) == 0xFF4F_FF51 else {
                throw ImageDecodingError(.damagedHeader, "no JPEG 2000 codestream begins where one is said to")
            }
            (right, bottom) = (try number(8, 4), try number(12, 4))
            (left, top) = (try number(16, 4), try number(20, 4))
            (tileWidth, tileHeight) = (try number(24, 4), try number(28, 4))
            (tileLeft, tileTop) = (try number(32, 4), try number(36, 4))
            let count = try number(40, 2)
            guard right > left, bottom > top else {
                throw ImageDecodingError(.emptyPicture, "a side of the picture is 0: it has no pixel")
            }
            guard tileWidth > 0, tileHeight > 0, tileLeft <= left, tileTop <= top, tileLeft + tileWidth > left,
                tileTop + tileHeight > top
            else { throw ImageDecodingError(.damagedHeader, "the first tile does not cover the corner of the picture") }
            guard (1...4).contains(count) else {
                throw ImageDecodingError(
                    .unsupportedCoding, "a JPEG 2000 of \(count) components, and 1 to 4 are decoded")
            }
            var components: [Component] = []
            for index in 0..<count {
                let depth = try number(42 + 3 * index, 1)
                let component = Component(
                    bitCount: (depth & 0x7F) + 1, isSigned: depth & 0x80 != 0, columns: try number(43 + 3 * index, 1),
                    rows: try number(44 + 3 * index, 1))
                guard component.bitCount <= 31, component.columns > 0, component.rows > 0 else {
                    throw ImageDecodingError(
                        .unsupportedCoding,
                        "a component of \(component.bitCount) bits, and 31 can be decoded, or without "
                            + "samples")
                }
                components.append(component)
            }
            self.components = components
        }
    }
#endif
