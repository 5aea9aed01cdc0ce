#if HEIF

    /// The items of a file, and how they belong together. Source: ISO/IEC 14496-12, 8.11; ISO/IEC 23008-12, 9.3.
    ///
    /// The file says what there is, and may be hostile: counts are those of bytes that are there, since every entry takes
    /// some, and lists are looked up, never searched.
    struct HEIFItems {
        struct Reference {
            let type: String
            let source: Int
            let targets: [Int]
        }

        private(set) var primaryID: Int?
        /// In the order of the file.
        private(set) var ids: [Int] = []
        private(set) var items: [Int: HEIFItem] = [:]
        private(set) var references: [Reference] = []
        /// The references of each item to others.
        private var referencesOfSource: [Int: [Int]] = [:]
        /// What `idat` holds.
        private(set) var itemData: [UInt8] = []
        /// The pictures that have an alpha plane.
        private(set) var idsWithAlpha: Set<Int> = []
        private var associationCount = 0

        /// 65,536 tiles are the most that a grid can have.
        private static let maximumItemCount = 70_000
        /// A tile has two properties as a rule, and a picture ten.
        private static let maximumAssociationCount = 700_000

        /// - Parameter meta: the content of the box.
        init(_ meta: BoxBytes) throws(ImageDecodingError) {
            var meta = meta
            _ = try meta.versionAndFlags()
            var locations: BoxBytes?
            var properties: BoxBytes?
            while let (type, content) = try meta.box() {
                var content = content
                switch type {
                case "pitm" where primaryID == nil:
                    let version = try content.versionAndFlags().version
                    primaryID = try content.number(version == 0 ? 2 : 4)
                case "iinf" where ids.isEmpty: try readItems(content)
                case "iloc" where locations == nil: locations = content
                case "iprp" where properties == nil: properties = content
                case "iref" where references.isEmpty: try readReferences(content)
                case "idat" where itemData.isEmpty: itemData = content.rest
                default: break
                }
            }
            // They name items, which may follow them.
            if let locations { try readLocations(locations) }
            if let properties { try readProperties(properties) }
            for reference in references where reference.type == "auxl" && items[reference.source]?.isAlpha == true {
                idsWithAlpha.formUnion(reference.targets)
            }
        }

        /// The targets of the references of a type from an item, in order.
        func targets(_ type: String, of source: Int) -> [Int] {
            (referencesOfSource[source] ?? []).lazy.map { references[$0] }.filter { $0.type == type }.flatMap(\.targets)
        }

        // MARK: - Reading

        private mutating func readItems(_ content: BoxBytes) throws(ImageDecodingError) {
            var content = content
            let version = try content.versionAndFlags().version
            _ = try content.number(version == 0 ? 2 : 4)
            while let (type, entry) = try content.box() {
                guard type == "infe", let item = try Self.item(entry), items[item.id] == nil else { continue }
                guard ids.count < Self.maximumItemCount else {
                    throw ImageDecodingError(
                        .tooManyChunks, "the file has more than \(Self.maximumItemCount) items")
                }
                ids.append(item.id)
                items[item.id] = item
            }
        }

        private static func item(_ entry: BoxBytes) throws(ImageDecodingError) -> HEIFItem? {
            var entry = entry
            let (version, flags) = try entry.versionAndFlags()
            // The versions before describe items by MIME types alone.
            guard version == 2 || version == 3 else { return nil }
            let id = try entry.number(version == 2 ? 2 : 4)
            let protection = try entry.number(2)
            var item = HEIFItem(id: id, type: try entry.type())
            item.isHidden = flags & 1 == 1
            item.isProtected = protection != 0
            if item.type == "mime" {
                _ = entry.text()
                item.contentType = entry.text()
            }
            return item
        }

        private mutating func readReferences(_ content: BoxBytes) throws(ImageDecodingError) {
            var content = content
            let width = try content.versionAndFlags().version == 0 ? 2 : 4
            while let (type, entry) = try content.box() {
                var entry = entry
                let source = try entry.number(width)
                let count = try entry.number(2)
                var targets: [Int] = []
                targets.reserveCapacity(count)
                for _ in 0..<count {
                    targets.append(try entry.number(width))
                }
                referencesOfSource[source, default: []].append(references.count)
                references.append(Reference(type: type, source: source, targets: targets))
            }
        }

        private mutating func readLocations(_ content: BoxBytes) throws(ImageDecodingError) {
            var content = content
            let version = try content.versionAndFlags().version
            guard version <= 2 else {
                throw ImageDecodingError(.unsupportedCoding, "item locations are in the unknown version \(version)")
            }
            let sizes = try content.number(2)
            let (offsetWidth, lengthWidth, baseWidth) = (sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15)
            let indexWidth = version == 0 ? 0 : sizes & 15
            let count = try content.number(version == 2 ? 4 : 2)
            for _ in 0..<count {
                let id = try content.number(version == 2 ? 4 : 2)
                let method = version == 0 ? 0 : try content.number(2) & 15
                // Data in another file.
                let isOutside = try content.number(2) != 0
                let base = try content.number(baseWidth)
                let extentCount = try content.number(2)
                var extents: [HEIFItem.Extent] = []
                for _ in 0..<extentCount {
                    try content.skip(indexWidth)
                    let (offset, overflow) = base.addingReportingOverflow(try content.number(offsetWidth))
                    let byteCount = try content.number(lengthWidth)
                    guard !overflow else {
                        throw ImageDecodingError(.damagedHeader, "item \(id) is said to lie beyond any file")
                    }
                    extents.append(HEIFItem.Extent(offset: offset, byteCount: byteCount))
                    // Without widths an extent takes no byte, and there could be any number.
                    if offsetWidth + lengthWidth + indexWidth == 0 { break }
                }
                items[id]?.place = isOutside ? .elsewhere : method == 0 ? .file : method == 1 ? .itemData : .elsewhere
                items[id]?.extents = extents
            }
        }

        private mutating func readProperties(_ content: BoxBytes) throws(ImageDecodingError) {
            var content = content
            var properties: [ItemProperty] = []
            while let (type, box) = try content.box() {
                var box = box
                if type == "ipco" {
                    while let (type, property) = try box.box() {
                        properties.append(try ItemProperty(type: type, property))
                    }
                } else if type == "ipma" {
                    try readAssociations(box, with: properties)
                }
            }
        }

        private mutating func readAssociations(
            _ content: BoxBytes, with properties: [ItemProperty]
        ) throws(ImageDecodingError) {
            var content = content
            let (version, flags) = try content.versionAndFlags()
            let width = flags & 1 == 1 ? 2 : 1
            let mark = width == 2 ? 0x8000 : 0x80
            let count = try content.number(4)
            for _ in 0..<count {
                let id = try content.number(version == 0 ? 2 : 4)
                let numberCount = try content.number(1)
                associationCount += numberCount
                guard associationCount <= Self.maximumAssociationCount else {
                    throw ImageDecodingError(
                        .tooManyChunks, "the items have more than \(Self.maximumAssociationCount) properties")
                }
                for _ in 0..<numberCount {
                    let number = try content.number(width)
                    let index = number & (mark - 1)
                    // 0 is none.
                    guard index > 0 else { continue }
                    guard index <= properties.count else {
                        throw ImageDecodingError(.damagedHeader, "item \(id) has property \(index), which is not there")
                    }
                    items[id]?.properties.append((properties[index - 1], number & mark != 0))
                }
            }
        }
    }

#endif
