/// The bytes of a message between processes: four bytes of length, then numbers, little-endian, and texts.
struct MessageWriter {
    /// The message, with room for its length before it.
    private var message: [UInt8] = [0, 0, 0, 0]

    /// The most bytes of a text; what is more is cut off.
    static let maximumTextByteCount = 4096

    /// The message with its length before it.
    var bytes: [UInt8] {
        var whole = message
        Self.putLength(in: &whole)
        return whole
    }

    /// The same of a message to which nothing more is written, so that it need not be copied.
    consuming func finish() -> [UInt8] {
        Self.putLength(in: &message)
        return message
    }

    private static func putLength(in message: inout [UInt8]) {
        let byteCount = UInt32(message.count - 4)
        for index in 0..<4 { message[index] = UInt8(truncatingIfNeeded: byteCount >> (8 * UInt32(index))) }
    }

    mutating func write(_ value: UInt64) {
        withLittleEndianBytes(of: value) { message.append($0) }
    }

    mutating func write(_ value: Int) { write(UInt64(bitPattern: Int64(value))) }
    mutating func write(_ value: Double) { write(value.bitPattern) }
    mutating func write(_ value: Bool) { message.append(value ? 1 : 0) }

    mutating func write(_ value: some StringProtocol) {
        let text = Array(value.utf8.prefix(Self.maximumTextByteCount))
        withLittleEndianBytes(of: UInt16(text.count)) { message.append($0) }
        message += text
    }

    /// Bytes that are not text, of which none may be lost.
    mutating func write(bytes: [UInt8]) {
        // Only where it is worth it: room that is asked for is not more than that, and asked for again and again it is moved.
        if bytes.count > Self.maximumTextByteCount { message.reserveCapacity(message.count + 8 + bytes.count) }
        write(bytes.count)
        message += bytes
    }

    /// Numbers of two bytes, whose count the reader knows, as they lie in memory: the reader is on the same machine.
    mutating func write(words: [UInt16]) {
        unsafe words.withUnsafeBytes { unsafe message.append(contentsOf: $0) }
    }

    mutating func write(_ value: some RawRepresentable<String>) { write(value.rawValue) }

    mutating func write<Value>(_ value: Value?, _ body: (inout MessageWriter, Value) -> Void) {
        write(value != nil)
        if let value { body(&self, value) }
    }

    mutating func write<Value>(_ values: [Value], _ body: (inout MessageWriter, Value) -> Void) {
        write(values.count)
        for value in values { body(&self, value) }
    }

    private func withLittleEndianBytes<Value: FixedWidthInteger>(of value: Value, _ body: (UInt8) -> Void) {
        for shift in stride(from: 0, to: Value.bitWidth, by: 8) { body(UInt8(truncatingIfNeeded: value >> shift)) }
    }
}

/// Takes a message apart that may be anything: whatever does not fit is an error, and nothing is read beyond the end.
struct MessageReader {
    struct Malformed: Error {}

    private let content: [UInt8]
    private var position = 0

    init(_ content: [UInt8]) {
        self.content = content
    }

    /// - Throws: unless all was read.
    func finish() throws(Malformed) {
        guard position == content.count else { throw Malformed() }
    }

    mutating func uint64() throws(Malformed) -> UInt64 { try number(byteCount: 8) }
    mutating func double() throws(Malformed) -> Double { Double(bitPattern: try uint64()) }

    mutating func bool() throws(Malformed) -> Bool {
        switch try number(byteCount: 1) {
        case 0: return false
        case 1: return true
        default: throw Malformed()
        }
    }

    /// - Throws: for a number outside `range`.
    mutating func int(in range: ClosedRange<Int>) throws(Malformed) -> Int {
        let value = Int(truncatingIfNeeded: Int64(bitPattern: try uint64()))
        guard range.contains(value) else { throw Malformed() }
        return value
    }

    mutating func text() throws(Malformed) -> String {
        let count = Int(try number(byteCount: 2))
        guard count <= MessageWriter.maximumTextByteCount, count <= content.count - position else { throw Malformed() }
        defer { position += count }
        return String(decoding: content[position..<position + count], as: UTF8.self)
    }

    mutating func bytes() throws(Malformed) -> [UInt8] {
        let count = try int(in: 0...Int.max)
        guard count <= content.count - position else { throw Malformed() }
        defer { position += count }
        return Array(content[position..<position + count])
    }

    /// So many numbers of two bytes.
    mutating func words(count: Int) throws(Malformed) -> [UInt16] {
        guard count >= 0, count <= (content.count - position) / 2 else { throw Malformed() }
        defer { position += 2 * count }
        return unsafe [UInt16](unsafeUninitializedCapacity: count) { words, initializedCount in
            // SAFETY: `content` has `2 * count` bytes from `position` on, as was checked, and `words` has room for `count`.
            unsafe content.withUnsafeBytes { bytes in
                unsafe UnsafeMutableRawBufferPointer(words).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: bytes[position..<position + 2 * count]))
            }
            initializedCount = count
        }
    }

    mutating func value<Value: RawRepresentable<String>>(_ type: Value.Type = Value.self) throws(Malformed) -> Value {
        guard let value = Value(rawValue: try text()) else { throw Malformed() }
        return value
    }

    mutating func optional<Value>(
        _ body: (inout MessageReader) throws(Malformed) -> Value
    ) throws(Malformed) -> Value? {
        try bool() ? try body(&self) : nil
    }

    /// - Throws: for more than `maximumCount` values.
    mutating func array<Value>(
        maximumCount: Int, _ body: (inout MessageReader) throws(Malformed) -> Value
    ) throws(Malformed) -> [Value] {
        var values: [Value] = []
        for _ in 0..<(try int(in: 0...maximumCount)) { values.append(try body(&self)) }
        return values
    }

    private mutating func number(byteCount: Int) throws(Malformed) -> UInt64 {
        guard byteCount <= content.count - position else { throw Malformed() }
        defer { position += byteCount }
        return content[position..<position + byteCount].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
