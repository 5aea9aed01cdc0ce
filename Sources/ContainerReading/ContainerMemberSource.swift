public import ByteSources

/// The data of a container's present member, unpacked as they are asked for.
///
/// Damage ends the data, so that a picture is decoded as far as it goes; ``fault`` says then what was wrong. So look at
/// it when decoding is over, also when it succeeded.
///
/// The data are unpacked in pieces of 64 KiB, whoever asks for how much.
public final class ContainerMemberSource: ByteSource {
    /// Unknown: what the container says of it may be a lie.
    public var totalByteCount: Int? { nil }
    /// How many bytes have been handed over.
    public private(set) var byteCount: Int64 = 0
    /// Why the data ended before they were whole; nil if they did not, or have not ended yet.
    public private(set) var fault: ContainerError?
    /// Whether all data have been handed over, and were whole.
    public var isComplete: Bool { hasEnded && fault == nil && unread.isEmpty }

    private let reader: ContainerReader
    private let number: Int?
    private let maximumByteCount: Int64
    private let wantsMore: (_ unpackedByteCount: Int) -> Bool
    /// What was unpacked and not handed over yet.
    private var unread: ArraySlice<UInt8> = []
    private var unpackedByteCount: Int64 = 0
    private var hasEnded = false

    private static let pieceByteCount = 1 << 16

    /// The data that have not been read yet of the member that `reader` has come to.
    ///
    /// - Parameters:
    ///   - maximumByteCount: the data end here, with a fault if there are more.
    ///   - wantsMore: is told how many bytes each piece unpacked to, and says whether another may be unpacked; if not, the
    ///     data end with a fault. For a budget that several members share.
    public init(
        _ reader: ContainerReader, maximumByteCount: Int64 = .max,
        wantsMore: @escaping (_ unpackedByteCount: Int) -> Bool = { _ in true }
    ) {
        self.reader = reader
        self.maximumByteCount = max(0, maximumByteCount)
        self.wantsMore = wantsMore
        number = reader.member?.number
    }

    public func read(into buffer: inout OutputSpan<UInt8>) {
        endIfLeftBehind()
        if unread.isEmpty { unread = unpack()[...] }
        let count = buffer.append(copying: unread)
        unread = unread.dropFirst(count)
        byteCount += Int64(count)
    }

    /// The next bytes, at most `count`; they stay to be read.
    public func peek(_ count: Int) -> ArraySlice<UInt8> {
        endIfLeftBehind()
        while unread.count < count {
            let piece = unpack()
            if piece.isEmpty { break }
            unread += piece
        }
        return unread.prefix(max(0, count))
    }

    /// All bytes that are left, unless they are more than `maximumByteCount`: then nil, and all stay to be read.
    public func takeAll(maximumByteCount: Int) -> [UInt8]? {
        endIfLeftBehind()
        var all = Array(unread)
        all.reserveCapacity(min(Int(clamping: reader.member?.byteCount ?? 0), max(0, maximumByteCount)))
        while all.count <= maximumByteCount {
            let piece = unpack()
            if piece.isEmpty {
                unread = []
                byteCount += Int64(all.count)
                return all
            }
            all += piece
        }
        unread = all[...]
        return nil
    }

    /// Unpacks what is left and drops it: to see whether it is whole.
    public func drain() {
        endIfLeftBehind()
        while true {
            byteCount += Int64(unread.count)
            unread = unpack()[...]
            if unread.isEmpty { return }
        }
    }

    /// The next piece, empty at the end.
    private func unpack() -> [UInt8] {
        guard !hasEnded else { return [] }
        var failure: ContainerError?
        var piece = [UInt8](capacity: Self.pieceByteCount) { buffer in
            do throws(ContainerError) { try reader.read(into: &buffer) } catch { failure = error }
        }
        if failure != nil || piece.isEmpty { end(failure) }
        let room = maximumByteCount - unpackedByteCount
        if Int64(piece.count) > room {
            piece.removeLast(piece.count - Int(room))
            end(ContainerError(.memberCutShort, "the member has more than \(maximumByteCount) bytes"))
        }
        unpackedByteCount += Int64(piece.count)
        if !piece.isEmpty, !wantsMore(piece.count) {
            end(ContainerError(.memberCutShort, "no more than \(unpackedByteCount) bytes of the member were wanted"))
        }
        return piece
    }

    /// Ends the data of a member that the reader has left before all of them were handed over.
    private func endIfLeftBehind() {
        guard reader.member?.number != number, !hasEnded || !unread.isEmpty else { return }
        unread = []
        end(ContainerError(.memberCutShort, "the reader has gone on to another member"))
    }

    private func end(_ failure: ContainerError?) {
        hasEnded = true
        if fault == nil { fault = failure }
    }
}
