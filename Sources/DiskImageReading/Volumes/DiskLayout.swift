#if DiskImages
    import CDiskImages
    import ContentKinds

    /// Finds the volumes of a disk image and the gaps between them.
    struct DiskLayout {
        let image: OpenDiskImage

        /// Partition tables in partitions are followed so far.
        private static let maximumDepth = 3
        /// More parts than this no table of a real disk has.
        private static let maximumPartCount = 1024

        /// All of the image, in the order of the offsets.
        func parts() -> [DiskPart] {
            guard image.byteCount > 0 else { return [] }
            let whole = 0..<image.byteCount
            let parts = parts(in: whole, below: [])
            guard parts.count <= Self.maximumPartCount else {
                return [self.whole(whole, [], .unreadable("there are more partitions than on any real disk"))]
            }
            return parts
        }

        /// The parts of a range that is a whole disk, a partition, or one inside another.
        private func parts(in range: Range<Int64>, below partitions: [Int]) -> [DiskPart] {
            // A file system with its signature in the first sector leaves no room for a table there; that of others can be
            // what is left of an earlier use, and so follows it.
            if let name = fileSystem(at: range.lowerBound, inFirstSector: true) {
                return [whole(range, partitions, .fileSystem(name))]
            }
            if partitions.count < Self.maximumDepth, let table = partitionTable(in: range, below: partitions) {
                return table
            }
            if let name = fileSystem(at: range.lowerBound, inFirstSector: false) {
                return [whole(range, partitions, .fileSystem(name))]
            }
            return [whole(range, partitions, contentWithoutFileSystem(in: range))]
        }

        private func whole(_ range: Range<Int64>, _ partitions: [Int], _ content: DiskPart.Content) -> DiskPart {
            DiskPart(
                partitions: partitions.isEmpty ? [0] : partitions, offset: range.lowerBound,
                byteCount: Int64(range.count), content: content)
        }

        // MARK: - Partition tables

        /// The partitions that the table at the beginning of the range lists, with the gaps between them; nil where there is
        /// no table, or it lists none that lies in the range.
        private func partitionTable(in range: Range<Int64>, below partitions: [Int]) -> [DiskPart]? {
            guard let (scheme, volumes) = table(at: range.lowerBound) else { return nil }
            var parts: [DiskPart] = []
            var end = range.lowerBound
            let within = volumes.filter { range.contains($0.offset) && $0.byte_count > 0 }.sorted {
                ($0.offset, $0.byte_count, $0.slot) < ($1.offset, $1.byte_count, $1.slot)
            }
            guard !within.isEmpty else { return nil }
            for (index, volume) in within.enumerated() {
                if volume.offset > end { parts.append(gap(end..<volume.offset, partitions)) }
                let byteCount = min(volume.byte_count, range.upperBound - volume.offset)
                let volumeRange = volume.offset..<volume.offset + byteCount
                // One that begins where its table lies would lead to itself.
                let isItself = volumeRange == range
                var inner =
                    isItself
                    ? [whole(volumeRange, partitions + [index + 1], content(of: volumeRange))]
                    : self.parts(in: volumeRange, below: partitions + [index + 1])
                if inner.count == 1 {
                    inner[0].scheme = scheme
                    inner[0].slot = Int(volume.slot)
                    inner[0].purpose = Self.purpose(of: volume)
                    inner[0].missingByteCount = volume.byte_count - byteCount
                }
                parts += inner
                end = max(end, volumeRange.upperBound)
            }
            if end < range.upperBound { parts.append(gap(end..<range.upperBound, partitions)) }
            return parts
        }

        private func gap(_ range: Range<Int64>, _ partitions: [Int]) -> DiskPart {
            DiskPart(partitions: partitions, offset: range.lowerBound, byteCount: Int64(range.count), content: .gap)
        }

        private func table(at offset: Int64) -> (scheme: String, volumes: [DiskPartition])? {
            var scheme = [CChar](repeating: 0, count: 32)
            var count: Int64 = -1
            let parts = unsafe [DiskPartition](unsafeUninitializedCapacity: Self.maximumPartCount) {
                buffer, filledCount in
                guard let target = buffer.baseAddress else { return }
                // SAFETY: at most as many parts are written as there is room for, and the result says how many; `scheme` has
                // the 32 bytes that the function may write.
                count = unsafe disk_partitions(image.image, offset, target, buffer.count, &scheme)
                filledCount = max(0, min(Int(count), buffer.count))
            }
            guard count > 0 else { return nil }
            let name = String(decoding: scheme.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            return (name, parts.filter(\.is_volume))
        }

        private static func purpose(of volume: DiskPartition) -> String? {
            var purpose = volume.purpose
            // SAFETY: the array of C is 128 bytes of a value that is alive.
            let bytes = unsafe withUnsafeBytes(of: &purpose) { unsafe Array($0.prefix { $0 != 0 }) }
            return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
        }

        // MARK: - File systems

        private func content(of range: Range<Int64>) -> DiskPart.Content {
            fileSystem(at: range.lowerBound, inFirstSector: false).map { .fileSystem($0) }
                ?? contentWithoutFileSystem(in: range)
        }

        /// The name of the file system at `offset`.
        private func fileSystem(at offset: Int64, inFirstSector: Bool) -> String? {
            if let name = FileSystem(at: offset, in: image, inFirstSector: inFirstSector)?.name { return name }
            guard !inFirstSector, holdsPool(at: offset) else { return nil }
            return VolumePool(at: offset, in: image) == nil ? nil : "apfs"
        }

        /// Whether a container of APFS volumes begins at `offset`. The library says another error of what is none than of a file
        /// system that it does not know, so it is asked only then.
        private func holdsPool(at offset: Int64) -> Bool {
            do throws(DiskImageError) {
                return try image.bytes(at: offset, count: 36).suffix(4).elementsEqual("NXSB".utf8)
            } catch {
                return false
            }
        }

        /// What a volume is in which no file system was opened, by the error of the last attempt and by its first bytes.
        private func contentWithoutFileSystem(in range: Range<Int64>) -> DiskPart.Content {
            let message = String(DiskLibrary.message.prefix(Self.maximumMessageLength))
            let isEncryption = disk_message_is_encryption()
            let isUnknown = disk_message_is_unknown_type()
            let prefix: [UInt8]
            do throws(DiskImageError) {
                prefix = try image.bytes(at: range.lowerBound, count: min(range.count, Self.prefixByteCount))
            } catch {
                return .unreadable(error.message)
            }
            // That bytes look like noise says less than a name.
            if let name = Self.name(of: prefix) { return .unsupported(name) }
            if isEncryption { return .encrypted(message) }
            // A file system was recognised and could not be opened.
            return isUnknown ? .unrecognised : .unreadable(message)
        }

        private static let maximumMessageLength = 200
        private static let prefixByteCount = 0x10040 + 8

        /// The name of a file system, or of something else, that is not read here.
        private static func name(of prefix: [UInt8]) -> String? {
            func has(_ text: String, at offset: Int) -> Bool {
                prefix.count >= offset + text.utf8.count && prefix[offset...].starts(with: text.utf8)
            }
            if has("_BHRfS_M", at: 0x10040) { return "btrfs" }
            if has("SWAPSPACE2", at: 4086) { return "swap" }
            guard let kind = ContentKind.detect(beginning: prefix.prefix(ContentKind.prefixByteCount)) else {
                return nil
            }
            let named = ["xfs", "f2fs", "jfs", "refs", "squashfs", "cramfs", "romfs", "ubi", "lvm", "apfs", "udf"]
            return named.contains(kind.rawValue) ? kind.rawValue : nil
        }
    }
#endif
