extension PathBytes {
    /// Calls `body` with the path as the system calls want it.
    ///
    /// A path with a NUL inside, which no file system has, is cut off there by the system and so not found.
    package func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        // SAFETY: the allocation has room for the bytes and a NUL, so it is never empty and its base address exists; it
        // outlives the call, and `body` must not keep the pointer.
        unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { buffer in
            var characters = unsafe buffer.baseAddress.unsafelyUnwrapped
            for byte in bytes {
                unsafe characters.initialize(to: CChar(bitPattern: byte))
                unsafe characters += 1
            }
            unsafe characters.initialize(to: 0)
            return unsafe body(UnsafePointer(buffer.baseAddress.unsafelyUnwrapped))
        }
    }
}
