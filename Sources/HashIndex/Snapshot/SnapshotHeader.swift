/// The first page of a snapshot: what the file holds and where.
///
/// Numbers are little-endian. A version never changes its layout; a reader refuses versions that it does not know.
///
/// | byte | what |
/// |---:|---|
/// | 0 | `KMINDEX` and a line feed |
/// | 8 | version, 32 bits |
/// | 12 | bits of a hash, 32 bits |
/// | 16 | number of hashes, 64 bits |
/// | 24 | number of chunks, 64 bits |
/// | 32 | the width of each chunk, 8 bits each, up to 32 of them |
/// | 64 | the bit of a hash that comes to each place, 8 bits each |
/// | 320 | the crowding of each chunk, 64-bit floating point, up to 32 of them |
/// | 576 | what the hashes are of, up to 64 bytes |
/// | 640 | the checksum of the table of checksums, 64 bits |
/// | 4088 | the checksum of all that is before it, 64 bits |
///
/// After it come the tables, a number of 64 bits for each hash, and a checksum of 64 bits for each block of both.
struct SnapshotHeader: Hashable {
    static let byteCount = 4096
    /// The bytes under one checksum.
    static let blockByteCount = 1 << 20
    static let sourceByteCount = 64
    static let maximumChunkCount = 32

    private static let magic = Array("KMINDEX\n".utf8)
    private static let version: UInt32 = 1

    let layout: MultiIndexLayout
    let crowding: [Double]
    /// What the hashes are of, zero after what the writer gave.
    let source: [UInt8]
    let checksumOfChecksums: UInt64

    init(layout: MultiIndexLayout, crowding: [Double], source: [UInt8], checksumOfChecksums: UInt64) {
        precondition(source.count <= Self.sourceByteCount && layout.widths.count <= Self.maximumChunkCount)
        self.layout = layout
        self.crowding = crowding
        self.source = source + [UInt8](repeating: 0, count: Self.sourceByteCount - source.count)
        self.checksumOfChecksums = checksumOfChecksums
    }

    // MARK: - Where things are

    var tablesOffset: Int { Self.byteCount }
    var labelsOffset: Int { tablesOffset + layout.byteCount }
    var checksumsOffset: Int { labelsOffset + layout.count * 8 }
    var blockCount: Int { (checksumsOffset - Self.byteCount + Self.blockByteCount - 1) / Self.blockByteCount }
    var fileByteCount: Int { checksumsOffset + blockCount * 8 }

    /// The bytes of a block, of the whole file.
    func block(_ index: Int) -> Range<Int> {
        let start = Self.byteCount + index * Self.blockByteCount
        return start..<min(start + Self.blockByteCount, checksumsOffset)
    }

    // MARK: - Bytes

    var bytes: [UInt8] {
        var bytes = Self.magic
        bytes.append(littleEndian: Self.version)
        bytes.append(littleEndian: UInt32(layout.bitWidth))
        bytes.append(littleEndian: UInt64(layout.count))
        bytes.append(littleEndian: UInt64(layout.widths.count))
        bytes += layout.widths.map { UInt8($0) }
        bytes.pad(to: 64)
        bytes += layout.order.sources
        bytes.pad(to: 320)
        for value in crowding { bytes.append(littleEndian: value.bitPattern) }
        bytes.pad(to: 576)
        bytes += source
        bytes.append(littleEndian: checksumOfChecksums)
        bytes.pad(to: Self.byteCount - 8)
        // SAFETY: bytes have no padding.
        bytes.append(littleEndian: BlockChecksum.checksum(of: unsafe bytes.span.bytes))
        return bytes
    }

    /// Why bytes are no header.
    enum Flaw: Error, Hashable {
        case noSnapshot
        case otherVersion(UInt32)
        case damaged
    }

    /// The header that `bytes` spell.
    init(_ bytes: [UInt8]) throws(Flaw) {
        guard bytes.count >= Self.magic.count, Array(bytes[..<Self.magic.count]) == Self.magic else {
            throw .noSnapshot
        }
        guard bytes.count == Self.byteCount else { throw .damaged }
        let version = bytes.littleEndian(UInt32.self, at: 8)
        guard version == Self.version else { throw .otherVersion(version) }
        // SAFETY: bytes have no padding.
        let body = unsafe bytes.span.bytes.extracting(0..<Self.byteCount - 8)
        guard BlockChecksum.checksum(of: body) == bytes.littleEndian(UInt64.self, at: Self.byteCount - 8) else {
            throw .damaged
        }
        // From here on a flaw means that somebody made the file; it must not do harm either.
        let bitWidth = Int(bytes.littleEndian(UInt32.self, at: 12))
        guard let count = Int(exactly: bytes.littleEndian(UInt64.self, at: 16)), count < Int(UInt32.max),
            let chunkCount = Int(exactly: bytes.littleEndian(UInt64.self, at: 24)),
            (1...Self.maximumChunkCount).contains(chunkCount), bitWidth <= 256,
            let order = BitOrder(sources: Array(bytes[64..<64 + bitWidth])),
            let layout = MultiIndexLayout(
                count: count, bitWidth: bitWidth, widths: bytes[32..<32 + chunkCount].map { Int($0) }, order: order)
        else { throw .damaged }
        let crowding = (0..<chunkCount).map { Double(bitPattern: bytes.littleEndian(UInt64.self, at: 320 + 8 * $0)) }
        guard crowding.allSatisfy({ $0.isFinite && $0 >= -1 }) else { throw .damaged }
        self.init(
            layout: layout, crowding: crowding, source: Array(bytes[576..<640]),
            checksumOfChecksums: bytes.littleEndian(UInt64.self, at: 640))
    }
}

extension [UInt8] {
    fileprivate mutating func append(littleEndian value: some FixedWidthInteger) {
        for byte in 0..<value.bitWidth / 8 { append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
    }

    fileprivate mutating func pad(to count: Int) {
        append(contentsOf: repeatElement(0, count: count - self.count))
    }

    fileprivate func littleEndian<Value: FixedWidthInteger>(_: Value.Type, at offset: Int) -> Value {
        (0..<Value.bitWidth / 8).reduce(0) { $0 | Value(truncatingIfNeeded: self[offset + $1]) << (8 * $1) }
    }
}
