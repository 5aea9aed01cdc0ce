/// The bytes of one file, any of which can be read at any time.
///
/// What lies inside a file, a thumbnail in its header or a member of an archive, is found by jumping about in it; a
/// ``ByteSource`` only goes forward.
public protocol RandomAccessByteSource: AnyObject {
    /// How many bytes there are.
    var byteCount: Int { get }

    /// Appends the bytes from `offset` on to `buffer`, which is empty and has room for at least a byte.
    ///
    /// Fewer bytes than there is room for may come though there are more. Appending nothing says that there are none at
    /// `offset`, which may be anything.
    func read(at offset: Int, into buffer: inout OutputSpan<UInt8>) throws
}

extension InMemoryByteSource: RandomAccessByteSource {
    public var byteCount: Int { totalByteCount ?? 0 }

    public func read(at offset: Int, into buffer: inout OutputSpan<UInt8>) {
        append(from: offset, to: &buffer)
    }
}
