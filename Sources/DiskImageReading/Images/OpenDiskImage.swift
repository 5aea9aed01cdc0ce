#if DiskImages
    import CDiskImages
    import SystemFiles

    /// A disk image that is open for reading, by The Sleuth Kit and libewf.
    ///
    /// All of it is untrusted, so this belongs into a locked-down process. It is used by one thread.
    @safe final class OpenDiskImage {
        let image: OpaquePointer
        let byteCount: Int64
        let sectorByteCount: Int

        /// Opens the image that lies in `paths`: of a container that finds its other files itself, the first of them.
        init(_ paths: [PathBytes], as format: DiskImageFormat) throws(DiskImageError) {
            let texts: [UInt8] = paths.flatMap { $0.bytes + [0] }
            let container: DiskContainer =
                switch format {
                case .raw: .raw
                case .ewf: .EWF
                case .vmdk: .VMDK
                case .vhd: .VHD
                }
            // SAFETY: as many texts as said, each with a NUL after it; they outlive the call.
            let image = unsafe texts.withUnsafeBytes { bytes in
                unsafe bytes.baseAddress.flatMap {
                    unsafe disk_image_open(container, $0.assumingMemoryBound(to: CChar.self), paths.count)
                }
            }
            guard let image = unsafe image else { throw DiskImageError(.damaged, DiskLibrary.message) }
            unsafe self.image = unsafe image
            byteCount = unsafe disk_image_byte_count(image)
            sectorByteCount = Int(unsafe disk_image_sector_byte_count(image))
        }

        deinit { unsafe disk_image_close(image) }

        /// Up to `count` bytes from `offset` on; fewer at the end.
        func bytes(at offset: Int64, count: Int) throws(DiskImageError) -> [UInt8] {
            var result = 0
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, initializedCount in
                // SAFETY: at most the buffer's length is written, and the result says how much.
                while initializedCount < buffer.count {
                    let target = unsafe buffer.baseAddress.map { unsafe $0 + initializedCount }
                    guard let target = unsafe target else { break }
                    result = unsafe disk_image_read(
                        image, offset + Int64(initializedCount), target, buffer.count - initializedCount)
                    guard result > 0 else { break }
                    initializedCount += min(result, buffer.count - initializedCount)
                }
            }
            if result < 0, bytes.isEmpty { throw DiskImageError(.damaged, DiskLibrary.message) }
            return bytes
        }

        /// The digest that the image states of its bytes; nil where it states none.
        func storedDigest(isSHA1: Bool) -> [UInt8]? {
            var isThere = false
            let digest = unsafe [UInt8](unsafeUninitializedCapacity: 20) { buffer, initializedCount in
                // SAFETY: 16 or 20 bytes are written, and there is room for them.
                guard let target = buffer.baseAddress else { return }
                isThere = unsafe disk_image_stored_digest(image, isSHA1, target)
                initializedCount = isThere ? (isSHA1 ? 20 : 16) : 0
            }
            return isThere ? digest : nil
        }

        /// The ranges whose checksums were wrong, of those that were read so far.
        var damage: [Range<Int64>] {
            let count = unsafe disk_image_damage_count(image)
            return (0..<count).compactMap { number in
                var offset: Int64 = 0
                var count: Int64 = 0
                guard unsafe disk_image_damage(image, number, &offset, &count), count > 0 else { return nil }
                return offset..<offset + count
            }
        }
    }
#endif
