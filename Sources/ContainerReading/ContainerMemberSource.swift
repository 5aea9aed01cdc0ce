public import ByteSources

/// The data of a container's present member, to decode a picture from.
///
/// Damage ends the data, so that a picture is decoded as far as it goes; ``fault`` says then what was wrong. So look at it
/// when decoding is over, also when it succeeded.
public final class ContainerMemberSource: ByteSource {
    /// Unknown: what the container says of it may be a lie.
    public var totalByteCount: Int? { nil }
    /// How many bytes have been handed over.
    public private(set) var byteCount: Int64 = 0
    /// Why the data ended before they were whole; nil if they did not, or have not ended yet.
    public private(set) var fault: ContainerError?
    /// Whether all data have been handed over, and were whole.
    public private(set) var isComplete = false

    private let reader: ContainerReader
    private let number: Int?
    private let maximumByteCount: Int64

    /// The data that have not been read yet of the member that `reader` has come to, up to `maximumByteCount`.
    public init(_ reader: ContainerReader, maximumByteCount: Int64 = .max) {
        self.reader = reader
        self.maximumByteCount = maximumByteCount
        number = reader.member?.number
    }

    public func read(into buffer: inout OutputSpan<UInt8>) {
        guard fault == nil, !isComplete, !buffer.isFull else { return }
        guard reader.member?.number == number else {
            fault = ContainerError(.memberCutShort, "the reader has gone on to another member")
            return
        }
        let count = buffer.count
        do {
            try reader.read(into: &buffer)
        } catch {
            fault = error
        }
        let added = Int64(buffer.count - count)
        if added == 0, fault == nil { isComplete = true }
        let room = maximumByteCount - byteCount
        if added > room {
            buffer.removeLast(Int(added - max(0, room)))
            fault = ContainerError(.memberCutShort, "the member has more than \(maximumByteCount) bytes")
        }
        byteCount += min(added, max(0, room))
    }
}
