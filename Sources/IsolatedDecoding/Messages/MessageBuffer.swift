#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import CSandbox

/// The bytes that have come through a channel and are not yet a whole message.
struct MessageBuffer {
    /// The longest message. An answer has a few thousand bytes, with the reduction of a picture 130,000; but names in archives may have 65,535, and there are some on
    /// the way to a thing.
    static let maximumByteCount = 1 << 20

    private var bytes: [UInt8] = []
    /// The open file that came along, or -1.
    private var descriptor: Int32 = -1

    /// Waits for bytes and takes them. False when the other side has closed, or the channel is broken.
    ///
    /// - Parameter takingDescriptor: whether an open file is expected with them; others are not let in.
    mutating func readOnce(from channel: Int32, takingDescriptor: Bool) -> Bool {
        var count = 0
        var received: Int32 = -1
        let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initializedCount in
            // SAFETY: at most the buffer's length is written, and the result says how much.
            let start = unsafe buffer.baseAddress.unsafelyUnwrapped
            if takingDescriptor {
                count = unsafe channel_receive(channel, start, buffer.count, &received)
            } else {
                count = unsafe channel_receive(channel, start, buffer.count, nil)
            }
            initializedCount = max(0, count)
        }
        if received >= 0 {
            closeDescriptor()
            descriptor = received
        }
        bytes += chunk
        if let length, length <= Self.maximumByteCount { bytes.reserveCapacity(4 + length) }
        return count > 0
    }

    /// The open file that came along, or -1; whoever takes it closes it.
    mutating func takeDescriptor() -> Int32 {
        defer { descriptor = -1 }
        return descriptor
    }

    /// Whether this cannot become a message any more.
    var isMalformed: Bool {
        guard let length else { return false }
        return length > Self.maximumByteCount || bytes.count > 4 + length
    }

    /// The content of the message, once it is whole; the buffer is then empty.
    mutating func takeMessage() -> [UInt8]? {
        guard let length, bytes.count == 4 + length else { return nil }
        var message = bytes
        bytes = []
        message.removeFirst(4)
        return message
    }

    private mutating func closeDescriptor() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
    }

    private var length: Int? {
        guard bytes.count >= 4 else { return nil }
        return bytes[..<4].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
