#if JPEG2000
    /// The boxes of a JPEG 2000 file. Source: ITU-T T.800, annex I.
    struct JPEG2000Boxes {
        /// What the numbers of a codestream mean.
        enum ColourSpace {
            case unspecified, gray, rgb, ycc, cmyk
        }

        /// The colours of the indices that a codestream of one component has.
        struct Palette {
            var columnCount: Int
            /// Row by row, 8 bits each.
            var values: [UInt8]
        }

        /// Where the codestreams are; they may reach beyond the end of the file.
        private(set) var codestreams: [Range<Int>] = []
        private(set) var colourSpace = ColourSpace.unspecified
        private(set) var palette: Palette?
        private(set) var hasTooManyBoxes = false

        private static let maximumBoxCount = 100_000
        private let file: HeaderBytes

        init(_ file: HeaderBytes) {
            self.file = file
            if file.bytes(at: 0, count: 2).elementsEqual([0xFF, 0x4F]) {
                codestreams = [0..<file.byteCount]
                return
            }
            walk(0..<file.byteCount)
        }

        private mutating func walk(_ range: Range<Int>) {
            var position = range.lowerBound
            var boxCount = 0
            while position < range.upperBound, let box = box(at: position, end: range.upperBound) {
                boxCount += 1
                guard boxCount <= Self.maximumBoxCount else {
                    hasTooManyBoxes = true
                    return
                }
                switch box.name {
                case "jp2c": codestreams.append(box.data)
                case "jp2h": walk(header: box.data)
                default: break
                }
                position = box.data.upperBound
            }
        }

        private mutating func walk(header range: Range<Int>) {
            var position = range.lowerBound
            for _ in 0..<100 {
                guard position < range.upperBound, let box = box(at: position, end: range.upperBound) else { return }
                switch box.name {
                case "colr": readColour(box.data)
                case "pclr": palette = palette ?? readPalette(box.data)
                default: break
                }
                position = box.data.upperBound
            }
        }

        /// The first colour space that is given by number; a profile says nothing of how the numbers are to be taken.
        private mutating func readColour(_ data: Range<Int>) {
            guard colourSpace == .unspecified, data.count >= 7,
                file.number(at: data.lowerBound, byteCount: 1) == 1
            else { return }
            switch file.number(at: data.lowerBound + 3, byteCount: 4) {
            case 12: colourSpace = .cmyk
            case 16: colourSpace = .rgb
            case 17: colourSpace = .gray
            case 18: colourSpace = .ycc
            default: break
            }
        }

        private func readPalette(_ data: Range<Int>) -> Palette? {
            guard let rowCount = file.number(at: data.lowerBound, byteCount: 2), (1...1024).contains(rowCount),
                let columnCount = file.number(at: data.lowerBound + 2, byteCount: 1), columnCount > 0
            else { return nil }
            let depths = file.bytes(at: data.lowerBound + 3, count: columnCount)
            let count = rowCount * columnCount
            // Of deeper ones no writer is known.
            guard depths.count == columnCount, depths.allSatisfy({ $0 & 0x7F < 8 }) else { return nil }
            let values = Array(file.bytes(at: data.lowerBound + 3 + columnCount, count: count))
            guard values.count == count else { return nil }
            return Palette(columnCount: columnCount, values: values)
        }

        private func box(at position: Int, end: Int) -> (name: String, data: Range<Int>)? {
            guard let count = file.number(at: position, byteCount: 4) else { return nil }
            let name = file.bytes(at: position + 4, count: 4)
            guard name.count == 4 else { return nil }
            var headerByteCount = 8
            var boxEnd = position + count
            if count == 0 {
                boxEnd = end
            } else if count == 1 {
                headerByteCount = 16
                guard let high = file.number(at: position + 8, byteCount: 4), high < 1 << 30,
                    let low = file.number(at: position + 12, byteCount: 4)
                else { return nil }
                boxEnd = position + (high << 32) + low
            }
            guard boxEnd >= position + headerByteCount else { return nil }
            return (String(decoding: name, as: UTF8.self), position + headerByteCount..<boxEnd)
        }
    }
#endif
