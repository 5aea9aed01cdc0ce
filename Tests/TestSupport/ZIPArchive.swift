/// Writes ZIP archives byte by byte for tests, sound ones and others.
public struct ZIPArchive: Sendable {
    public struct Member: Sendable {
        public var name: [UInt8]
        public var data: [UInt8]
        /// 0 for stored, 8 for Deflate.
        public var method = 0
        /// The data as they lie in the archive, where that is not what `method` makes of them.
        public var packed: [UInt8]?
        public var flags = 0
        /// The DOS time, 13:45:30, and date, 29 February 2020.
        public var time = 13 << 11 | 45 << 5 | 15
        public var date = 40 << 9 | 2 << 5 | 29
        /// The system that made it: 3 for Unix, 0 for DOS.
        public var system = 3
        public var externalAttributes: UInt32 = 0o100644 << 16
        public var directoryExtra: [UInt8] = []
        public var localExtra: [UInt8] = []
        public var comment: [UInt8] = []
        /// What to state where it is not the truth.
        public var statedChecksum: UInt32?
        public var statedByteCount: Int?
        public var statedPackedByteCount: Int?
        /// What the local header says where it is not what the directory says.
        public var localName: [UInt8]?
        public var localMethod: Int?
        public var localFlags: Int?
        /// Checksum and sizes follow the data.
        public var hasDescriptor = false
        public var descriptorHasSignature = true
        /// Sizes and offset stand in an extra field of 64-bit numbers.
        public var usesZIP64 = false

        public init(_ name: String, _ data: [UInt8]) {
            self.init(name: Array(name.utf8), data)
        }

        public init(name: [UInt8], _ data: [UInt8]) {
            self.name = name
            self.data = data
        }

        /// A folder, whose name ends in a slash.
        public static func folder(_ name: String) -> Member {
            var member = Member(name, [])
            member.externalAttributes = 0o040755 << 16 | 0x10
            return member
        }

        /// The same member with other properties.
        public func with(_ change: (inout Member) -> Void) -> Member {
            var member = self
            change(&member)
            return member
        }

        public var checksum: UInt32 { statedChecksum ?? ZIPArchive.checksum(data) }

        var packedData: [UInt8] { packed ?? (method == 8 ? ZIPArchive.deflated(data) : data) }
    }

    public var members: [Member]
    /// The order of the members in the directory, by their index; a member can be there twice or not at all.
    public var directoryOrder: [Int]?
    /// What stands in front of the archive, and whether the offsets take it into account.
    public var prefix: [UInt8] = []
    public var offsetsCountPrefix = false
    public var comment: [UInt8] = []
    public var hasDirectory = true
    /// What the end record says of the number of members.
    public var statedCount: Int?
    /// The end of the directory is also there in 64-bit numbers, and those of the other are saturated.
    public var usesZIP64 = false

    public init(_ members: [Member]) {
        self.members = members
    }

    public var bytes: [UInt8] {
        var bytes = prefix
        let base = offsetsCountPrefix ? 0 : prefix.count
        var offsets: [Int] = []
        for member in members {
            offsets.append(bytes.count - base)
            bytes += Self.localPart(member)
        }
        guard hasDirectory else { return bytes }
        let start = bytes.count
        let order = directoryOrder ?? Array(members.indices)
        for index in order {
            bytes += Self.directoryRecord(members[index], offset: offsets[index])
        }
        let (end, count) = (bytes.count, statedCount ?? order.count)
        if usesZIP64 {
            bytes += Self.number(0x0606_4B50, 4) + Self.number(44, 8) + Self.number(45, 2) + Self.number(45, 2)
            bytes += Self.number(0, 8) + Self.number(count, 8) + Self.number(count, 8)
            bytes += Self.number(end - start, 8) + Self.number(start - base, 8)
            bytes += Self.number(0x0706_4B50, 4) + Self.number(0, 4) + Self.number(end - base, 8) + Self.number(1, 4)
        }
        let counts = usesZIP64 ? Self.number(0xFFFF_FFFF, 4) : Self.number(count, 2) + Self.number(count, 2)
        let place =
            usesZIP64
            ? Self.number(0xFFFF_FFFF, 4) + Self.number(0xFFFF_FFFF, 4)
            : Self.number(end - start, 4) + Self.number(start - base, 4)
        return bytes + Self.number(0x0605_4B50, 4) + Self.number(0, 4) + counts + place
            + Self.number(comment.count, 2) + comment
    }

    private static func localPart(_ member: Member) -> [UInt8] {
        let packed = member.packedData
        let name = member.localName ?? member.name
        let byteCount = member.statedByteCount ?? member.data.count
        let packedByteCount = member.statedPackedByteCount ?? packed.count
        var extra = member.localExtra
        if member.usesZIP64 {
            let sizes = member.hasDescriptor ? (0, 0) : (byteCount, packedByteCount)
            extra += number(1, 2) + number(16, 2) + number(sizes.0, 8) + number(sizes.1, 8)
        }
        var bytes = number(0x0403_4B50, 4) + number(20, 2)
        bytes += number((member.localFlags ?? member.flags) | (member.hasDescriptor ? 8 : 0), 2)
        bytes += number(member.localMethod ?? member.method, 2) + number(member.time, 2) + number(member.date, 2)
        bytes += number(member.hasDescriptor ? 0 : Int(member.checksum), 4)
        if member.usesZIP64 {
            bytes += number(0xFFFF_FFFF, 4) + number(0xFFFF_FFFF, 4)
        } else {
            bytes += number(member.hasDescriptor ? 0 : packedByteCount, 4)
            bytes += number(member.hasDescriptor ? 0 : byteCount, 4)
        }
        bytes += number(name.count, 2) + number(extra.count, 2) + name + extra + packed
        if member.hasDescriptor {
            let width = member.usesZIP64 ? 8 : 4
            bytes += member.descriptorHasSignature ? number(0x0807_4B50, 4) : []
            bytes += number(Int(member.checksum), 4) + number(packedByteCount, width) + number(byteCount, width)
        }
        return bytes
    }

    private static func directoryRecord(_ member: Member, offset: Int) -> [UInt8] {
        let byteCount = member.statedByteCount ?? member.data.count
        let packedByteCount = member.statedPackedByteCount ?? member.packedData.count
        var extra = member.directoryExtra
        if member.usesZIP64 {
            extra += number(1, 2) + number(24, 2) + number(byteCount, 8) + number(packedByteCount, 8)
            extra += number(offset, 8)
        }
        var bytes = number(0x0201_4B50, 4) + number(member.system << 8 | 20, 2) + number(20, 2)
        bytes += number(member.flags | (member.hasDescriptor ? 8 : 0), 2) + number(member.method, 2)
        bytes += number(member.time, 2) + number(member.date, 2) + number(Int(member.checksum), 4)
        bytes += number(member.usesZIP64 ? 0xFFFF_FFFF : packedByteCount, 4)
        bytes += number(member.usesZIP64 ? 0xFFFF_FFFF : byteCount, 4)
        bytes += number(member.name.count, 2) + number(extra.count, 2) + number(member.comment.count, 2)
        bytes += number(0, 4) + number(Int(member.externalAttributes), 4)
        bytes += number(member.usesZIP64 ? 0xFFFF_FFFF : offset, 4)
        return bytes + member.name + extra + member.comment
    }

    /// The lowest `count` bytes of a number, the lowest first.
    public static func number(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    /// A Deflate stream of stored blocks (RFC 1951, section 3.2.4).
    public static func deflated(_ data: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = data[...]
        repeat {
            let block = rest.prefix(0xFFFF)
            rest = rest.dropFirst(block.count)
            bytes += [rest.isEmpty ? 1 : 0] + number(block.count, 2) + number(~block.count, 2) + block
        } while !rest.isEmpty
        return bytes
    }

    /// A Deflate stream of `count` zeros in less than a hundredth of their size: one literal, and then copies of 258 of
    /// them, in one block with fixed codes (RFC 1951, section 3.2.6). `count` is one more than a multiple of 258.
    public static func deflatedZeros(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var (bits, bitCount) = (0, 0)
        // Codes go in with their highest bit first, into bytes that fill from the lowest.
        func append(_ code: Int, _ length: Int) {
            for shift in (0..<length).reversed() {
                bits |= (code >> shift & 1) << bitCount
                bitCount += 1
                if bitCount == 8 {
                    bytes.append(UInt8(bits))
                    (bits, bitCount) = (0, 0)
                }
            }
        }
        // The last block; fixed codes; the literal 0.
        append(0b1, 1)
        append(0b10, 2)
        append(0b0011_0000, 8)
        for _ in 0..<count / 258 {
            // 258 bytes from 1 byte before.
            append(0b1100_0101, 8)
            append(0b00000, 5)
        }
        // The end of the block, and what fills the last byte.
        append(0, 7 + 7)
        return bytes
    }

    /// CRC-32 as ZIP and PNG use it.
    public static func checksum(_ data: some Sequence<UInt8>) -> UInt32 {
        ~data.reduce(~0) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
    }
}
