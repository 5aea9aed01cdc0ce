import ByteSources

/// Finds the members of an archive whose directory is missing or damaged by the headers in front of their data.
///
/// Where the length of a member is known its data are passed over. Where it is not, or leads nowhere, the search goes
/// on at its first byte: then members of an archive that is itself a member can come up as if they were members of this
/// one. Every byte is looked at a fixed number of times.
struct ZIPHeaderSearch {
    /// Where the search goes on: after the last member that was found, as far as its end is known.
    private(set) var position: Int
    /// Where it ends; nil for the end of the file. The data of a member may reach farther.
    private let end: Int?

    /// - Parameter range: where headers may begin; nil for anywhere.
    init(in range: Range<Int>? = nil) {
        position = range?.lowerBound ?? 0
        end = range?.upperBound
    }

    /// The next member and its data, or nil where no more header follows. `probe` is a small window, for a look at a
    /// few bytes elsewhere.
    mutating func next(
        in window: inout ByteWindow, probing probe: inout ByteWindow
    ) throws(ContainerError) -> (ZIPRecord, ZIPMemberData)? {
        while let (offset, signature) = try Self.nextSignature(from: position, upTo: end ?? .max, in: &window) {
            position = offset + 4
            guard signature == .localHeader, try Self.isHeader(at: offset, in: &window),
                let (header, dataOffset) = try ZIPMemberData.localHeader(at: offset, in: &window)
            else { continue }
            var record = header
            record.headerOffset = offset
            var data = ZIPMemberData(
                method: header.method, checksum: header.checksum, offset: dataOffset,
                packedByteCount: header.packedByteCount, byteCount: header.byteCount)
            position = dataOffset
            if header.hasDescriptor {
                try findEnd(of: &data, in: &window)
                record.checksum = data.checksum
                (record.packedByteCount, record.byteCount) = (data.packedByteCount, data.byteCount)
            } else if try Self.endsMember(dataOffset, data.packedByteCount, probing: &probe) {
                position = dataOffset + data.packedByteCount
            }
            return (record, data)
        }
        return nil
    }

    /// Looks for the descriptor after data of unknown length: it states the distance that it is found at. Without it
    /// the data may go on up to the next record, or to the end of the file.
    private mutating func findEnd(of data: inout ZIPMemberData, in window: inout ByteWindow) throws(ContainerError) {
        // The record after the data may be the first outside the range.
        while let (offset, signature) = try Self.nextSignature(from: position, upTo: (end ?? .max - 1) + 1, in: &window)
        {
            let distance = offset - data.offset
            if signature == .descriptor {
                let bytes = try window.read(at: offset, count: 24).dropFirst(4)
                // Where sizes of 32 bits end, another record follows.
                let isShort = bytes.count < Descriptor.longByteCount || bytes.dropFirst(12).signature != nil
                let length = isShort ? Descriptor.shortByteCount : Descriptor.longByteCount
                for length in [length, Descriptor.shortByteCount] {
                    guard let end = Descriptor(bytes.prefix(length), distance: distance) else { continue }
                    end.complete(&data)
                    position = offset + 4 + length
                    return
                }
            } else if try Self.isHeader(at: offset, in: &window) {
                position = offset
                // The signature of the descriptor is optional.
                for length in [Descriptor.shortByteCount, Descriptor.longByteCount] where distance >= length {
                    let bytes = try window.read(at: offset - length, count: length)
                    guard let end = Descriptor(bytes, distance: distance - length) else { continue }
                    end.complete(&data)
                    return
                }
                data.setOpenEnd(at: offset)
                return
            }
            position = offset + 4
        }
        position = max(position, end ?? window.byteCount)
        data.setOpenEnd(at: position)
    }

    /// How long the descriptor is that begins with these bytes; 0 where there is none.
    static func descriptorLength(_ bytes: ArraySlice<UInt8>, packedByteCount: Int) -> Int {
        let isSigned = bytes.signature == .descriptor
        let start = isSigned ? 4 : 0
        for length in [Descriptor.longByteCount, Descriptor.shortByteCount] {
            let numbers = bytes.dropFirst(start).prefix(length)
            if numbers.count == length, Descriptor(numbers, distance: packedByteCount) != nil { return start + length }
        }
        return isSigned ? min(bytes.count, start + Descriptor.shortByteCount) : 0
    }

    /// Checksum and sizes after data, without the signature.
    private struct Descriptor {
        var checksum: UInt32
        var packedByteCount: Int
        var byteCount: Int

        /// With sizes of 32 and of 64 bits.
        static let shortByteCount = 12
        static let longByteCount = 20

        /// Nil unless the bytes, of one of both lengths, say that the packed data are `distance` long.
        init?(_ bytes: ArraySlice<UInt8>, distance: Int) {
            switch bytes.count {
            case Self.shortByteCount:
                packedByteCount = Int(bytes.number32(at: 4))
                byteCount = Int(bytes.number32(at: 8))
            case Self.longByteCount:
                packedByteCount = bytes.number64(at: 4)
                byteCount = bytes.number64(at: 12)
            default: return nil
            }
            guard packedByteCount == distance else { return nil }
            checksum = bytes.number32(at: 0)
        }

        func complete(_ data: inout ZIPMemberData) {
            (data.checksum, data.packedByteCount, data.byteCount) = (checksum, packedByteCount, byteCount)
        }
    }

    /// Whether data of this length end at the end of the file, or in front of another record or a descriptor and one.
    private static func endsMember(
        _ offset: Int, _ byteCount: Int, probing probe: inout ByteWindow
    ) throws(ContainerError) -> Bool {
        guard byteCount <= probe.byteCount - offset else { return false }
        let after = try probe.read(at: offset + byteCount, count: 28)
        return after.isEmpty || [0, 12, 16, 20, 24].contains { after.dropFirst($0).signature != nil }
    }

    /// Whether a local header or a directory record can be at `offset`: four bytes can occur by chance.
    private static func isHeader(at offset: Int, in window: inout ByteWindow) throws(ContainerError) -> Bool {
        let bytes = try window.read(at: offset, count: ZIPRecord.localHeaderByteCount)
        guard bytes.count == ZIPRecord.localHeaderByteCount else { return false }
        // The directory record has one number more in front.
        let shift = bytes.signature == .directoryRecord ? 2 : 0
        guard shift == 2 || bytes.signature == .localHeader else { return false }
        let (version, flags) = (bytes.number16(at: 4 + shift), bytes.number16(at: 6 + shift))
        let method = bytes.number16(at: 8 + shift)
        return version & 0xFF <= 100 && flags & 0xC000 == 0 && (method <= 20 || (92...99).contains(method))
    }

    /// The first place from `offset` on where a record could begin.
    private static func nextSignature(
        from offset: Int, upTo end: Int, in window: inout ByteWindow
    ) throws(ContainerError) -> (Int, ZIPSignature)? {
        var offset = offset
        while true {
            let bytes = try window.read(at: offset, count: 1 << 15)
            guard bytes.count >= 4, offset < end else { return nil }
            if let index = firstSignature(in: bytes) {
                guard offset + index - bytes.startIndex < end else { return nil }
                guard let signature = bytes[index...].signature else { return nil }
                return (offset + index - bytes.startIndex, signature)
            }
            // A signature can lie across the border of two pieces.
            offset += bytes.count - 3
        }
    }

    private static func firstSignature(in bytes: ArraySlice<UInt8>) -> Int? {
        let span = bytes.span
        for index in 0..<span.count - 3 where span[index] == 0x50 && span[index + 1] == 0x4B {
            if bytes[(bytes.startIndex + index)...].signature != nil { return bytes.startIndex + index }
        }
        return nil
    }
}

extension ZIPMemberData {
    fileprivate mutating func setOpenEnd(at end: Int) {
        hasOpenEnd = true
        packedByteCount = end - offset
        // How many they are unpacked shows when they end.
        byteCount = method == 0 ? packedByteCount : Int(Int32.max)
    }
}
