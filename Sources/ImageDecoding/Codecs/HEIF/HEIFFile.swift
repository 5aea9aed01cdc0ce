#if HEIF

    import ByteSources

    /// A file of boxes: the bytes of its items, and how their pictures are made.
    final class HEIFFile {
        let file: HeaderBytes
        let majorBrand: String
        let items: HEIFItems?
        let tracks: [PictureTrack]
        private let limits: DecodingLimits

        init(_ file: HeaderBytes, limits: DecodingLimits) throws(ImageDecodingError) {
            self.file = file
            self.limits = limits
            let boxes = try BoxFile(file)
            majorBrand = boxes.majorBrand
            items = try boxes.meta.map { box throws(ImageDecodingError) in try HEIFItems(box) }
            tracks = try boxes.movie.map { box throws(ImageDecodingError) in try PictureTrack.tracks(in: box) } ?? []
        }

        // MARK: - Bytes

        /// The bytes of an item, and whether all of them are there.
        func data(of id: Int) throws(ImageDecodingError) -> (bytes: [UInt8], isWhole: Bool) {
            guard let items, let item = items.items[id] else {
                throw ImageDecodingError(.damagedHeader, "item \(id) is not in the file")
            }
            guard !item.isProtected else {
                throw ImageDecodingError(.unsupportedCoding, "item \(id) is encrypted")
            }
            let total = item.place == .itemData ? items.itemData.count : file.byteCount
            guard item.place != .elsewhere else {
                throw ImageDecodingError(.unsupportedCoding, "the bytes of item \(id) are in another item or file")
            }
            // Extents of one item do not overlap in an honest file.
            var sum = 0
            for extent in item.extents {
                let (next, overflow) = sum.addingReportingOverflow(extent.byteCount)
                guard !overflow else { throw tooManyBytes(id) }
                sum = next
            }
            guard sum <= total || item.extents.count == 1 else { throw tooManyBytes(id) }
            try limits.checkBufferedByteCount(min(sum, total), for: "the bytes of item \(id)")
            var bytes: [UInt8] = []
            var isWhole = !item.extents.isEmpty
            for extent in item.extents {
                guard extent.offset < total else {
                    isWhole = false
                    break
                }
                let available = total - extent.offset
                let wanted = extent.byteCount == 0 ? available : extent.byteCount
                let part =
                    item.place == .itemData
                    ? items.itemData[extent.offset..<extent.offset + min(wanted, available)]
                    : file.bytes(at: extent.offset, count: min(wanted, available))
                bytes += part
                guard bytes.count <= total else { throw tooManyBytes(id) }
                if part.count < wanted {
                    isWhole = false
                    break
                }
            }
            if let failure = file.failure { throw ImageDecodingError(reading: failure) }
            guard !bytes.isEmpty else {
                throw ImageDecodingError(.damagedData, "none of the bytes of item \(id) are in the file")
            }
            return (bytes, isWhole)
        }

        private func tooManyBytes(_ id: Int) -> ImageDecodingError {
            ImageDecodingError(.damagedHeader, "item \(id) is said to have more bytes than the file")
        }

        /// Where the bytes of an item are, if they lie in the file in one piece.
        func range(of id: Int) -> Range<Int>? {
            guard let item = items?.items[id], item.place == .file, !item.isProtected, item.extents.count == 1,
                let extent = item.extents.first, extent.offset < file.byteCount
            else { return nil }
            let end = extent.byteCount == 0 ? file.byteCount : min(extent.offset + extent.byteCount, file.byteCount)
            return extent.offset..<end
        }

        // MARK: - Pictures

        /// Types of items whose bytes are a picture that is decoded here, besides JPEG.
        static let codedTypes: Set<String> = ["hvc1", "hev1", "av01"]
        /// Types of items that are made of others.
        static let derivedTypes: Set<String> = ["grid", "iden", "iovl"]

        /// How the picture of an item is made.
        ///
        /// - Throws: where it is not in the file, is coded in a way that is not decoded, or is made of itself.
        func recipe(for id: Int) throws(ImageDecodingError) -> PictureRecipe {
            guard let items else { throw ImageDecodingError(.damagedHeader, "the file has no items") }
            // An identity of an identity of a grid is already more than anyone writes.
            var chain: [HEIFItem] = []
            var current = id
            for _ in 0..<4 {
                guard let item = items.items[current] else {
                    throw ImageDecodingError(.damagedHeader, "item \(current) is not in the file")
                }
                chain.append(item)
                switch item.type {
                case "iden":
                    guard let target = items.targets("dimg", of: current).first else {
                        throw ImageDecodingError(.damagedHeader, "item \(current) is made of no other")
                    }
                    current = target
                    continue
                case "grid": return try PictureRecipe(grid: item, shownThrough: chain, in: self, items)
                case _ where Self.codedTypes.contains(item.type):
                    return try PictureRecipe(coded: item, shownThrough: chain, in: self, items)
                default:
                    throw ImageDecodingError(
                        .unsupportedCoding, "a picture in the form \(item.type) is not decoded")
                }
            }
            throw ImageDecodingError(.damagedHeader, "item \(id) is made of itself, or through too many others")
        }
    }

#endif
