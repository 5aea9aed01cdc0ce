#if JPEG2000
    /// What the samples of a tile are as red, green and blue, in the arithmetic of Pillow: deeper samples are rounded to 8
    /// bits, shallower ones shifted, and YCbCr is converted as JFIF has it. Alpha is dropped.
    ///
    /// In three things it does not follow Pillow: grey of more than 8 bits is cut to the upper 8, which Pillow clips at 255;
    /// the brightest samples stay bright, which turn black in Pillow where rounding carries; and components of which a sample
    /// stands for several pixels, which Pillow refuses, are repeated.
    struct JPEG2000Colours {
        enum Kind {
            case gray, rgb, ycc, cmyk
            case palette(JPEG2000Boxes.Palette)
        }

        let kind: Kind
        let size: JPEG2000Size

        init(_ size: JPEG2000Size, _ boxes: JPEG2000Boxes) {
            self.size = size
            switch (size.components.count, boxes.colourSpace) {
            case (1...2, _): kind = boxes.palette.map { .palette($0) } ?? .gray
            case (4, .cmyk): kind = .cmyk
            case (_, .ycc): kind = .ycc
            default: kind = .rgb
            }
        }

        var colour: SourceColour {
            let space: SourceColour.Space =
                switch kind {
                case .gray: .gray
                case .rgb: .rgb
                case .ycc: .yCbCr
                case .cmyk: .cmyk
                case .palette: .palette
                }
            let hasAlpha: Bool =
                switch kind {
                case .gray, .palette: size.components.count == 2
                case .rgb, .ycc: size.components.count == 4
                case .cmyk: false
                }
            return SourceColour(
                space: space, bitsPerSample: size.components[0].bitCount, hasAlpha: hasAlpha,
                sampling: size.components.map {
                    SourceColour.SamplingFactor(horizontal: $0.columns, vertical: $0.rows)
                })
        }

        private var usedComponentCount: Int {
            switch kind {
            case .gray, .palette: 1
            case .rgb, .ycc: 3
            case .cmyk: 4
            }
        }

        /// Where the samples of a component are among those of a tile.
        private struct Plane {
            let component: JPEG2000Size.Component
            let start: Int
            let left: Int
            let top: Int
            let width: Int
            let height: Int
        }

        /// The planes of a tile; nil where they are not as many bytes as OpenJPEG says.
        private func planes(of tile: JPEG2000Tile) -> [Plane]? {
            var planes: [Plane] = []
            var start = 0
            for component in size.components {
                func divided(_ value: Int, _ step: Int) -> Int { (value + step - 1) / step }
                let (left, top) = (divided(tile.left, component.columns), divided(tile.top, component.rows))
                let width = divided(tile.right, component.columns) - left
                let height = divided(tile.bottom, component.rows) - top
                planes.append(
                    Plane(component: component, start: start, left: left, top: top, width: width, height: height))
                start += width * height * component.byteCount
            }
            let used = planes.prefix(usedComponentCount)
            return start <= tile.byteCount && used.allSatisfy { $0.width > 0 && $0.height > 0 } ? Array(used) : nil
        }

        /// Puts a tile among the rows of a picture: `rows` are those of a row of tiles, of which the first is row `firstRow`
        /// of the picture.
        ///
        /// - Returns: whether the samples are as many as the sizes say.
        func place(_ samples: [UInt8], of tile: JPEG2000Tile, on rows: inout [UInt8], firstRow: Int) -> Bool {
            guard let planes = planes(of: tile) else { return false }
            let width = tile.right - tile.left
            var lines = [[UInt8]](repeating: [UInt8](repeating: 0, count: width), count: planes.count)
            for y in tile.top..<tile.bottom {
                for (index, plane) in planes.enumerated() {
                    fill(&lines[index], with: samples, plane, row: y, of: tile)
                }
                let start = (y - size.top - firstRow) * size.width + tile.left - size.left
                put(lines, on: &rows, at: start * (isGray ? 1 : 3))
            }
            return true
        }

        /// Takes a row of the picture from a plane, in 8 bits a sample.
        private func fill(
            _ line: inout [UInt8], with samples: [UInt8], _ plane: Plane, row y: Int, of tile: JPEG2000Tile
        ) {
            let component = plane.component
            let row = min(max(y / component.rows - plane.top, 0), plane.height - 1)
            let start = row * plane.width
            if component.byteCount == 1, !component.isSigned, component.bitCount == 8, component.columns == 1 {
                for x in line.indices { line[x] = samples[plane.start + start + x] }
                return
            }
            for x in line.indices {
                let column = min(max((tile.left + x) / component.columns - plane.left, 0), plane.width - 1)
                let value = Self.value(samples, plane, start + column)
                line[x] = UInt8(truncatingIfNeeded: byte(value, component))
            }
        }

        var isGray: Bool { if case .gray = kind { true } else { false } }

        /// A sample as a number from 0 on.
        private static func value(_ samples: [UInt8], _ plane: Plane, _ index: Int) -> Int {
            var value = 0
            switch plane.component.byteCount {
            case 1:
                value = Int(samples[plane.start + index])
            case 2:
                let place = plane.start + 2 * index
                value = Int(samples[place]) | Int(samples[place + 1]) << 8
            default:
                let place = plane.start + 4 * index
                value = (0..<4).reduce(0) { $0 | Int(samples[place + $1]) << (8 * $1) }
            }
            let range = 1 << plane.component.bitCount
            return plane.component.isSigned ? (value + range / 2) & (range - 1) : min(value, range - 1)
        }

        /// A value in 8 bits: rounded, but of grey cut; an index is as it is.
        private func byte(_ value: Int, _ component: JPEG2000Size.Component) -> Int {
            let shift = 8 - component.bitCount
            switch kind {
            case .palette: return min(value, 255)
            case .gray where shift < 0: return value >> -shift
            default: return shift >= 0 ? value << shift : min(255, (value + 1 << (-shift - 1)) >> -shift)
            }
        }

        /// Makes pixels of a row of each component.
        private func put(_ lines: [[UInt8]], on rows: inout [UInt8], at start: Int) {
            switch kind {
            case .gray:
                for x in lines[0].indices { rows[start + x] = lines[0][x] }
            case .palette(let palette):
                let others = palette.columnCount >= 3 ? (1, 2) : (0, 0)
                for x in lines[0].indices {
                    let entry = Int(lines[0][x]) * palette.columnCount
                    let isKnown = entry + palette.columnCount <= palette.values.count
                    rows[start + 3 * x] = isKnown ? palette.values[entry] : 0
                    rows[start + 3 * x + 1] = isKnown ? palette.values[entry + others.0] : 0
                    rows[start + 3 * x + 2] = isKnown ? palette.values[entry + others.1] : 0
                }
            case .rgb:
                for x in lines[0].indices {
                    rows[start + 3 * x] = lines[0][x]
                    rows[start + 3 * x + 1] = lines[1][x]
                    rows[start + 3 * x + 2] = lines[2][x]
                }
            case .ycc:
                for x in lines[0].indices {
                    let (red, green, blue) = YCCConversion.rgb(Int(lines[0][x]), Int(lines[1][x]), Int(lines[2][x]))
                    rows[start + 3 * x] = UInt8(clamping: red)
                    rows[start + 3 * x + 1] = UInt8(clamping: green)
                    rows[start + 3 * x + 2] = UInt8(clamping: blue)
                }
            case .cmyk:
                for x in lines[0].indices {
                    let white = 255 - Int(lines[3][x])
                    for channel in 0..<3 {
                        let product = Int(lines[channel][x]) * white + 128
                        let shade = ((product >> 8) + product) >> 8
                        rows[start + 3 * x + channel] = UInt8(truncatingIfNeeded: white - shade)
                    }
                }
            }
        }
    }

    /// A tile on the reference grid.
    struct JPEG2000Tile {
        var left: Int
        var top: Int
        var right: Int
        var bottom: Int
        var byteCount: Int
    }

    /// YCbCr to RGB in the arithmetic of Pillow (`ConvertYCbCr.c`): tables in units of 1/64, of which half a unit more is cut.
    private enum YCCConversion {
        private static func table(_ factor: Double) -> [Int] {
            (0..<256).map { Int(factor * Double($0 - 128) * 64 + 0.5) }
        }

        private static let redOfCr = table(1.402)
        private static let greenOfCb = table(-0.34414)
        private static let greenOfCr = table(-0.71414)
        private static let blueOfCb = table(1.772)

        static func rgb(_ y: Int, _ cb: Int, _ cr: Int) -> (Int, Int, Int) {
            (
                y + redOfCr[cr] >> 6, y + (greenOfCb[cb] + greenOfCr[cr]) >> 6, y + blueOfCb[cb] >> 6
            )
        }
    }
#endif
