#if HEIF

    import Foundation
    import TestSupport

    /// A file of boxes around coded pictures, put together byte by byte.
    struct TinyHEIF {
        struct Item {
            var id: Int
            var type: String
            var data: [UInt8] = []
            var isHidden = false
            var isProtected = false
            /// Numbers of properties, from 1, in order.
            var properties: [Int] = []
            /// Whether the data stand in `idat`.
            var isInline = false
            /// What is said of the place of the data, where it is not the truth: counted from the start of the file.
            var statedExtents: [(offset: Int, byteCount: Int)]?
        }

        var brand = "heic"
        var items: [Item]
        var primary: Int? = 1
        /// Boxes.
        var properties: [[UInt8]] = []
        var references: [(type: String, source: Int, targets: [Int])] = []
        /// What follows the items.
        var boxesAfter: [UInt8] = []
        var metaBoxes: [UInt8] = []

        static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
            number(8 + content.count, 4) + Array(type.utf8) + content
        }

        static func fullBox(_ type: String, version: Int = 0, flags: Int = 0, _ content: [UInt8]) -> [UInt8] {
            box(type, number(version, 1) + number(flags, 3) + content)
        }

        static func number(_ value: Int, _ byteCount: Int) -> [UInt8] {
            (0..<byteCount).map { UInt8(truncatingIfNeeded: value >> (8 * (byteCount - 1 - $0))) }
        }

        static func size(_ width: Int, _ height: Int) -> [UInt8] {
            fullBox("ispe", number(width, 4) + number(height, 4))
        }

        static func grid(columns: Int, rows: Int, width: Int, height: Int) -> [UInt8] {
            [0, 1, UInt8(rows - 1), UInt8(columns - 1)] + number(width, 4) + number(height, 4)
        }

        var bytes: [UInt8] {
            let header = Self.box("ftyp", Array("\(brand)\0\0\0\0mif1\(brand)".utf8))
            let start = header.count + meta(dataStart: 0).count + 8
            let data = items.filter { !$0.isInline && $0.statedExtents == nil }.flatMap(\.data)
            return header + meta(dataStart: start) + Self.box("mdat", data) + boxesAfter
        }

        private func meta(dataStart: Int) -> [UInt8] {
            var offset = dataStart
            var inlineData: [UInt8] = []
            var entries: [UInt8] = []
            var locations: [UInt8] = []
            var associations: [UInt8] = []
            for item in items {
                entries += Self.fullBox(
                    "infe", version: 3, flags: item.isHidden ? 1 : 0,
                    Self.number(item.id, 4) + Self.number(item.isProtected ? 1 : 0, 2) + Array(item.type.utf8) + [0])
                var extents = item.statedExtents ?? []
                if item.statedExtents == nil {
                    if item.isInline {
                        extents = [(inlineData.count, item.data.count)]
                        inlineData += item.data
                    } else {
                        extents = [(offset, item.data.count)]
                        offset += item.data.count
                    }
                }
                locations += Self.number(item.id, 4) + Self.number(item.isInline ? 1 : 0, 2) + [0, 0]
                locations += Self.number(extents.count, 2)
                for extent in extents { locations += Self.number(extent.offset, 8) + Self.number(extent.byteCount, 8) }
                associations += Self.number(item.id, 4) + Self.number(item.properties.count, 1)
                associations += item.properties.map { UInt8($0) | 0x80 }
            }
            var content: [UInt8] = []
            if let primary { content += Self.fullBox("pitm", version: 1, Self.number(primary, 4)) }
            content += Self.fullBox("iinf", version: 1, Self.number(items.count, 4) + entries)
            content += Self.fullBox("iloc", version: 2, [0x88, 0x00] + Self.number(items.count, 4) + locations)
            content += Self.fullBox(
                "iref", version: 1,
                references.flatMap { reference in
                    Self.box(
                        reference.type,
                        Self.number(reference.source, 4) + Self.number(reference.targets.count, 2)
                            + reference.targets.flatMap { Self.number($0, 4) })
                })
            content += Self.box(
                "iprp",
                Self.box("ipco", properties.flatMap(\.self))
                    + Self.fullBox("ipma", version: 1, Self.number(items.count, 4) + associations))
            content += Self.box("idat", inlineData) + metaBoxes
            return Self.fullBox("meta", content)
        }

        // MARK: - Coded pictures

        /// The picture of the self-test in HEVC, of 72 × 64 pixels in 4:2:0.
        static let heic = vector("photograph.heic")
        /// The same in AV1.
        static let avif = vector("photograph.avif")

        private static func vector(_ name: String) -> [UInt8] {
            let data = try? Data(contentsOf: Repository.testVectors.appending(path: "selftest/\(name)"))
            return data.map { Array($0) } ?? []
        }

        /// The whole of the first box of a type, wherever it stands.
        static func firstBox(_ type: String, in bytes: [UInt8]) -> [UInt8] {
            let name = Array(type.utf8)
            guard let place = bytes.indices.dropLast(4).first(where: { bytes[$0..<$0 + 4].elementsEqual(name) }) else {
                return []
            }
            let count = bytes[place - 4..<place].reduce(0) { $0 << 8 | Int($1) }
            return Array(bytes[place - 4..<place - 4 + count])
        }

        static let hevcData = Array(firstBox("mdat", in: heic).dropFirst(8))
        static let hevcConfiguration = firstBox("hvcC", in: heic)
        static let colour = firstBox("colr", in: heic)

        /// One coded picture, with further properties.
        static func single(_ more: [[UInt8]] = [], size: (Int, Int) = (72, 64)) -> TinyHEIF {
            TinyHEIF(
                items: [Item(id: 1, type: "hvc1", data: hevcData, properties: Array(1...3 + more.count))],
                properties: [hevcConfiguration, Self.size(size.0, size.1), colour] + more)
        }

        /// A grid of hidden tiles, which are all the same.
        static func tiled(
            columns: Int, rows: Int, width: Int? = nil, height: Int? = nil, _ more: [[UInt8]] = []
        ) -> TinyHEIF {
            let (width, height) = (width ?? 72 * columns, height ?? 64 * rows)
            var file = TinyHEIF(items: [])
            file.properties = [hevcConfiguration, size(72, 64), colour, size(width, height)] + more
            file.items = [
                Item(
                    id: 1, type: "grid", data: grid(columns: columns, rows: rows, width: width, height: height),
                    properties: [4, 3] + (0..<more.count).map { 5 + $0 }, isInline: true)
            ]
            let ids = (0..<columns * rows).map { 2 + $0 }
            file.items += ids.map { Item(id: $0, type: "hvc1", data: hevcData, isHidden: true, properties: [1, 2]) }
            file.references = [("dimg", 1, ids)]
            return file
        }
    }

#endif
