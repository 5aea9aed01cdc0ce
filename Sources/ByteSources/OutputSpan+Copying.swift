extension OutputSpan where Element == UInt8 {
    /// Appends as many of `bytes` as there is room for, and says how many.
    @discardableResult
    package mutating func append(copying bytes: ArraySlice<UInt8>) -> Int {
        let count = min(bytes.count, freeCapacity)
        unsafe withUnsafeMutableBufferPointer { buffer, initializedCount in
            // SAFETY: the part after what is initialised is free to be written, and has room for `count` bytes.
            let free = unsafe UnsafeMutableRawBufferPointer(
                UnsafeMutableBufferPointer(rebasing: buffer[initializedCount...]))
            unsafe free.copyBytes(from: bytes.prefix(count))
            initializedCount += count
        }
        return count
    }
}
