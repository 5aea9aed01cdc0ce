import ByteSources

extension ByteWindow {
    /// The `count` bytes at `offset`, or as many as there are; none at an offset outside the container.
    mutating func read(at offset: Int, count: Int) throws(ContainerError) -> ArraySlice<UInt8> {
        do throws(ReadError) {
            return try bytes(at: offset, count: count)
        } catch {
            throw ContainerError(reading: error.offset, failed: error.cause)
        }
    }
}

extension ContainerError {
    init(reading offset: Int, failed error: any Error) {
        self.init(
            .sourceFailed, "the container cannot be read at byte \(offset): \(error); try again, or from a copy",
            cause: error)
    }
}
