#if HEIF

    /// A search of a file of boxes for its pictures beside the one that it shows: thumbnails, further items, frames.
    ///
    /// Tiles of a grid are no pictures of their own, and neither are the planes of alpha and depth that belong to one.
    struct HEIFPictureSearch {
        private let file: HEIFFile
        private let limits: DecodingLimits
        private var index: EmbeddedPictureIndex
        private var targets: [HEIFFile.Target] = []
        /// The number of a picture in the file, the one that it shows included.
        private var number = 0

        /// One is usual.
        private static let maximumEXIFCount = 16

        init(_ file: HEIFFile, limits: DecodingLimits) {
            self.file = file
            self.limits = limits
            index = EmbeddedPictureIndex(file.file, limits: limits)
        }

        /// - Parameter format: that of the file.
        mutating func run(format: PictureFormat) -> EmbeddedPictureIndex {
            let shown = try? file.shown()
            if let items = file.items {
                appendThumbnails(items, shown)
                appendEXIFThumbnails(items)
                appendPictures(items, shown)
            }
            for (trackNumber, track) in file.tracks.enumerated() {
                appendFrames(of: track, trackNumber, shown)
            }
            index.frames = HEIFFrames(targets, in: file, format: format, limits: limits)
            return index
        }

        private mutating func append(_ part: EmbeddedPicture.Part, _ target: HEIFFile.Target) {
            targets.append(target)
            index.append(part, .frame(targets.count - 1))
        }

        private mutating func append(_ part: EmbeddedPicture.Part, item id: Int, type: String?, name: String) {
            if type == "jpeg", let range = file.range(of: id) {
                index.appendJPEG(part, in: range, end: file.file.byteCount, name: name)
            } else {
                append(part, .item(id))
            }
        }

        private mutating func appendThumbnails(_ items: HEIFItems, _ shown: HEIFFile.Target?) {
            var seen: Set<Int> = []
            for reference in items.references where reference.type == "thmb" {
                guard seen.insert(reference.source).inserted, shown != .item(reference.source) else { continue }
                guard index.hasRoom() else { return }
                append(
                    .thumbnail, item: reference.source, type: items.items[reference.source]?.type,
                    name: "the thumbnail")
            }
        }

        /// An item of EXIF data is the block after an offset to it. Source: ISO/IEC 23008-12, A.2.1.
        private mutating func appendEXIFThumbnails(_ items: HEIFItems) {
            let ids = items.ids.lazy.filter { items.items[$0]?.type == "Exif" }
            for id in ids.prefix(Self.maximumEXIFCount) {
                guard let range = file.range(of: id), let offset = file.file.number(at: range.lowerBound, byteCount: 4),
                    offset < range.count - 4
                else { continue }
                index.appendThumbnail(ofEXIFBlockIn: range.lowerBound + 4 + offset..<range.upperBound)
            }
        }

        private mutating func appendPictures(_ items: HEIFItems, _ shown: HEIFFile.Target?) {
            var others: Set<Int> = []
            for reference in items.references {
                switch reference.type {
                case "thmb", "auxl": others.insert(reference.source)
                case "dimg" where ["grid", "iden"].contains(items.items[reference.source]?.type):
                    others.formUnion(reference.targets)
                default: break
                }
            }
            for id in items.ids where shown == .item(id) || !others.contains(id) {
                guard let item = items.items[id], HEIFFile.isPicture(item) else { continue }
                number += 1
                guard shown != .item(id), !file.isFirstFrame(id, shown) else { continue }
                guard index.hasRoom() else { return }
                append(.frame(number), item: id, type: item.type, name: "picture \(number)")
            }
        }

        private mutating func appendFrames(of track: PictureTrack, _ trackNumber: Int, _ shown: HEIFFile.Target?) {
            var dependentCount = 0
            for sample in track.samples.indices {
                number += 1
                guard shown != .sample(track: trackNumber, sample) else { continue }
                if track.coding == .hevc, let independent = track.independentSamples, !independent.contains(sample) {
                    dependentCount += 1
                    continue
                }
                guard index.hasRoom() else { return }
                append(.frame(number), .sample(track: trackNumber, sample))
            }
            if track.hasMoreSamples { index.reportTooManyPictures() }
            if dependentCount > 0 {
                index.report(
                    .unsupportedCoding,
                    "\(dependentCount) frames of a HEVC track are differences from others, which are not decoded")
            }
        }
    }

    /// Decodes the pictures of a file of boxes beside the one that it shows.
    struct HEIFFrames: FrameDecoder {
        private let targets: [HEIFFile.Target]
        private let file: HEIFFile
        private let format: PictureFormat
        private let limits: DecodingLimits
        /// The frames of the track that was asked for last.
        private var frames: (track: Int, AV1Frames)?

        init(_ targets: [HEIFFile.Target], in file: HEIFFile, format: PictureFormat, limits: DecodingLimits) {
            self.targets = targets
            self.file = file
            self.format = format
            self.limits = limits
        }

        mutating func decode(
            frame number: Int, into consumer: inout some PixelRowConsumer, deadline: CPUDeadline
        ) throws(ImageDecodingError) -> PictureDecoding {
            guard targets.indices.contains(number) else {
                throw ImageDecodingError(.notAPicture, "the file has no picture \(number)")
            }
            var limits = limits
            limits.maximumCPUSeconds = min(limits.maximumCPUSeconds, deadline.remainingSeconds)
            let target = targets[number]
            if case .sample(let track, _) = target, frames?.track != track {
                frames = (track, AV1Frames(file.tracks[track], in: file, limits: limits))
            }
            let picture = try file.picture(target, format: format, frames: frames?.1, limits: limits)
            let input = try ByteInput(file.file.wholeFile, maximumCPUSeconds: limits.maximumCPUSeconds)
            return try picture.decode(input, limits: limits, into: &consumer)
        }
    }

#endif
