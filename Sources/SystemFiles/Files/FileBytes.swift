#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of an open file, or of a file that lies in extents of it, readable at any place. The open file's reading
/// position is neither used nor moved.
package struct FileBytes: Sendable {
    private let descriptor: Int32
    /// The extents in the order of the bytes, each with the number of bytes before it; nil for the open file as it is.
    private let extents: [(start: Int64, extent: FileExtent)]?

    /// - Parameters:
    ///   - descriptor: an open file, which must stay open as long as this is used.
    ///   - extents: where the bytes lie in it; nil for the whole file. Empty extents are passed over.
    package init(_ descriptor: Int32, extents: [FileExtent]? = nil) {
        self.descriptor = descriptor
        self.extents = extents.map { extents in
            var start: Int64 = 0
            var placed: [(Int64, FileExtent)] = []
            for extent in extents where extent.byteCount > 0 {
                placed.append((start, extent))
                let (end, overflow) = start.addingReportingOverflow(extent.byteCount)
                if overflow { break }
                start = end
            }
            return placed
        }
    }

    /// Reads bytes from `offset` on into `buffer`, as many as there are at hand and fit, and returns their number; 0 at the
    /// end.
    package func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        guard let extents else { return try unsafe readFile(at: offset, into: buffer) }
        guard let (start, extent) = Self.last(of: extents, from: offset) else { return 0 }
        let skipped = offset - start
        guard skipped < extent.byteCount else { return 0 }
        let count = Int(min(Int64(buffer.count), extent.byteCount - skipped))
        // SAFETY: `count` is at most the length of the buffer.
        let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
        guard let place = extent.offset else {
            unsafe part.initializeMemory(as: UInt8.self, repeating: 0)
            return count
        }
        return try unsafe readFile(at: place + skipped, into: part)
    }

    /// The last extent that begins at or before an offset.
    private static func last(
        of extents: [(start: Int64, extent: FileExtent)], from offset: Int64
    ) -> (start: Int64, extent: FileExtent)? {
        var low = 0
        var high = extents.count
        while low < high {
            let middle = low + (high - low) / 2
            if extents[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? extents[low - 1] : nil
    }

    /// How many of the bytes from `offset` on are known to be zeros without being read, because they lie in a hole.
    package func zeroCount(at offset: Int64) -> Int64 {
        guard let extents, let (start, extent) = Self.last(of: extents, from: offset), extent.offset == nil else {
            return 0
        }
        return max(0, extent.byteCount - (offset - start))
    }

    /// Appends the bytes from `offset` on to `buffer`, as many as there are at hand and fit, and returns their number.
    package func read(at offset: Int64, into buffer: inout OutputSpan<UInt8>) throws(SystemError) -> Int {
        var result = 0
        var failure: SystemError?
        unsafe buffer.withUnsafeMutableBufferPointer { bytes, initializedCount in
            // SAFETY: the part of the buffer after what is initialised is free to be written, and no more than its length
            // is written to it.
            let free = unsafe UnsafeMutableRawBufferPointer(
                UnsafeMutableBufferPointer(rebasing: bytes[initializedCount...]))
            do throws(SystemError) {
                result = unsafe try read(at: offset, into: free)
            } catch {
                failure = error
            }
            initializedCount += result
        }
        if let failure { throw failure }
        return result
    }

    private func readFile(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        while true {
            // SAFETY: the base and the length are those of the buffer, which the caller vouches for.
            let count = unsafe pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
            if count >= 0 { return count }
            let error = SystemError.current
            guard error.number == EINTR else { throw error }
        }
    }
}
