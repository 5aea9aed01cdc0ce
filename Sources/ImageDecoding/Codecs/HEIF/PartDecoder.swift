#if HEIF

    /// Decodes the coded pictures of which another consists, and notes what was wrong with them.
    final class PartDecoder {
        private let recipe: PictureRecipe
        private let file: HEIFFile
        private let frames: AV1Frames?
        private let deadline: CPUDeadline
        private let limits: DecodingLimits

        /// How much of parts that were decoded is not in the file.
        private(set) var cutShare = 0.0
        /// How many parts are not in the file.
        private(set) var absentCount = 0
        private(set) var warningCount = 0
        private(set) var firstWarning: String?

        init(
            _ recipe: PictureRecipe, in file: HEIFFile, frames: AV1Frames?, deadline: CPUDeadline,
            limits: DecodingLimits
        ) {
            self.recipe = recipe
            self.file = file
            self.frames = frames
            self.deadline = deadline
            self.limits = limits
        }

        /// The picture of a part.
        func decode(_ index: Int) throws(ImageDecodingError) -> any CodedPicture {
            guard !deadline.hasPassed else { throw .tooMuchTime(limits) }
            if let frames { return try frames.picture(deadline: deadline) }
            let part = recipe.parts[index]
            let data: (bytes: [UInt8], isWhole: Bool)
            do throws(ImageDecodingError) {
                data = try file.bytes(of: part)
            } catch {
                if error.code == .damagedData { absentCount += 1 }
                throw error
            }
            switch recipe.coding {
            case .hevc:
                let picture = try decodeHEVC(part, data.bytes)
                if !data.isWhole { noteCut(part, data.bytes.count) }
                return picture
            case .av1:
                do throws(ImageDecodingError) {
                    return try decodeAV1(part, data.bytes)
                } catch {
                    if !data.isWhole { absentCount += 1 }
                    throw error
                }
            }
        }

        private func decodeHEVC(
            _ part: PictureRecipe.Part, _ bytes: [UInt8]
        ) throws(ImageDecodingError) -> any CodedPicture {
            guard let configuration = part.configuration else {
                throw ImageDecodingError(.damagedHeader, "a HEVC picture has no configuration")
            }
            var units: [HEVCUnit] = []
            var pictureCount = 0
            let data = configuration.units(in: bytes)
            if data.isLastCut {
                warningCount += 1
                firstWarning = firstWarning ?? "a unit of the bit-stream reaches beyond its end"
            }
            for unit in configuration.units + data.units {
                switch unit.kind {
                case .parameterSet: units.append(unit)
                case .sequenceParameterSet:
                    // The library allocates by what it says.
                    guard let size = HEVCPictureSize(unit), size.width <= recipe.codedWidth,
                        size.height <= recipe.codedHeight
                    else {
                        throw ImageDecodingError(
                            .damagedHeader, "a coded picture is larger than the header says, or does not say how large")
                    }
                    units.append(unit)
                case .slice(let isFirst):
                    if isFirst { pictureCount += 1 }
                    // Of several pictures the first is meant.
                    if pictureCount == 1 { units.append(unit) }
                case .other: break
                }
            }
            guard pictureCount > 0 else {
                throw ImageDecodingError(.damagedData, "the data hold no beginning of a picture")
            }
            // The library holds a few pictures if the data refer to some that are not there.
            let byteCount = (recipe.codedWidth + 64) * (recipe.codedHeight + 64) * (recipe.bitDepth > 8 ? 2 : 1) * 3
            let library = try LibDe265(
                units, maximumByteCount: min(3 * byteCount + 1 << 20, limits.maximumBufferedByteCount),
                deadline: deadline, limits: limits)
            if library.warningCount > 0 {
                warningCount += library.warningCount
                firstWarning = firstWarning ?? library.firstWarning
            }
            return library
        }

        private func decodeAV1(
            _ part: PictureRecipe.Part, _ bytes: [UInt8]
        ) throws(ImageDecodingError) -> any CodedPicture {
            let library = try LibDav1d(
                maximumPixelCount: recipe.codedWidth * recipe.codedHeight, operatingPoint: part.operatingPoint,
                limits: limits)
            let hasHeader = AV1PictureSize(unitsIn: bytes.prefix(4096)) != nil
            return try AV1Picture(hasHeader ? bytes : part.configurationUnits + bytes, library)
        }

        /// Notes that a part was decoded from fewer bytes than it has.
        private func noteCut(_ part: PictureRecipe.Part, _ presentByteCount: Int) {
            var byteCount = presentByteCount + 1
            switch part.place {
            case .item(let id):
                let sum = file.items?.items[id]?.extents.reduce(0.0) { $0 + Double($1.byteCount) } ?? 0
                byteCount = max(byteCount, Int(min(sum, 1e15)))
            case .extent(let range): byteCount = range.count
            }
            cutShare += 1 - Double(presentByteCount) / Double(byteCount)
        }
    }

#endif
