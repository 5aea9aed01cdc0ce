#if DiskImages
    import CDiskImages

    extension FileSystem {
        /// The bytes of an item as the file system gives them, unpacked where it keeps them compressed; fewer at the end.
        func bytes(of item: DiskItemReference, at offset: Int64, count: Int) throws(DiskImageError) -> [UInt8] {
            let file = unsafe try openFile(item.inode)
            var result = 0
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, initializedCount in
                guard let target = buffer.baseAddress else { return }
                // SAFETY: at most the buffer's length is written, and the result says how much.
                result = unsafe disk_file_read(
                    file, UInt32(clamping: item.attributeType), UInt32(clamping: item.attributeIdentifier), offset,
                    target, buffer.count)
                initializedCount = max(0, min(result, buffer.count))
            }
            // Reading from the end on is an error to the library.
            if result < 0, offset == 0 { throw DiskImageError(.damaged, DiskLibrary.message) }
            return bytes
        }
    }
#endif
