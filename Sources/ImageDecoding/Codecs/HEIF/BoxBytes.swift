#if HEIF

    /// The bytes of a box in memory, read from front to back. Source: ISO/IEC 14496-12, 4.2.
    struct BoxBytes {
        private let bytes: [UInt8]
        private(set) var position: Int
        let end: Int

        /// What the bytes are part of, in words for a message.
        let name: String

        init(_ bytes: [UInt8], name: String) {
            self.init(bytes, 0..<bytes.count, name: name)
        }

        private init(_ bytes: [UInt8], _ range: Range<Int>, name: String) {
            self.bytes = bytes
            position = range.lowerBound
            end = range.upperBound
            self.name = name
        }

        var remainingCount: Int { end - position }

        /// All that is left.
        var rest: [UInt8] { Array(bytes[position..<end]) }

        /// The next `count` bytes.
        mutating func take(_ count: Int) throws(ImageDecodingError) -> ArraySlice<UInt8> {
            guard count >= 0, count <= remainingCount else { throw endsEarly }
            defer { position += count }
            return bytes[position..<position + count]
        }

        mutating func skip(_ count: Int) throws(ImageDecodingError) {
            _ = try take(count)
        }

        /// A number of up to eight bytes, the most significant first.
        ///
        /// - Throws: where they are not there, or the number is not below 2⁶³.
        mutating func number(_ byteCount: Int) throws(ImageDecodingError) -> Int {
            let digits = try take(byteCount)
            guard digits.count < 8 || digits.first ?? 0 < 0x80 else { throw endsEarly }
            return digits.reduce(0) { $0 << 8 | Int($1) }
        }

        /// A signed number of four bytes.
        mutating func signedNumber() throws(ImageDecodingError) -> Int {
            Int(Int32(truncatingIfNeeded: try number(4)))
        }

        /// Four characters: the type of a box, an item or a reference.
        mutating func type() throws(ImageDecodingError) -> String {
            String(decoding: try take(4).map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
        }

        /// A text, to its terminator or to the end of the box.
        mutating func text() -> String {
            let content = bytes[position..<end].prefix { $0 != 0 }
            position = min(end, position + content.count + 1)
            return String(decoding: content, as: UTF8.self)
        }

        /// The version and flags of a full box.
        mutating func versionAndFlags() throws(ImageDecodingError) -> (version: Int, flags: Int) {
            (try number(1), try number(3))
        }

        /// The next box inside this one, or nil at the end.
        mutating func box() throws(ImageDecodingError) -> (type: String, content: BoxBytes)? {
            // Some writers fill up with zeros.
            guard remainingCount >= 8 else { return nil }
            let start = position
            var byteCount = try number(4)
            let type = try type()
            if byteCount == 1 { byteCount = try number(8) }
            // To the end of what surrounds it.
            if byteCount == 0 { byteCount = end - start }
            guard byteCount >= position - start, byteCount <= end - start else { throw endsEarly }
            let content = BoxBytes(bytes, position..<start + byteCount, name: "the box \(type)")
            position = start + byteCount
            return (type, content)
        }

        private var endsEarly: ImageDecodingError {
            ImageDecodingError(.damagedHeader, "\(name) ends early, or has a size that is not possible")
        }
    }

#endif
