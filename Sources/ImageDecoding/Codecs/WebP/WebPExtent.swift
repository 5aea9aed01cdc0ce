#if WebP
    /// A walk over the chunks of a WebP, to where it ends. Source: RFC 9649, section 2.
    enum WebPExtent {
        /// Where the WebP ends: after as many bytes as it states, or where no chunk follows. Nil unless it begins with a chunk
        /// of a picture.
        static func findEnd(in file: HeaderBytes) -> Int? {
            guard let stated = file.littleEndianNumber(at: 4, byteCount: 4), stated >= 12,
                ["VP8 ", "VP8L", "VP8X"].contains(name(at: 12, in: file))
            else { return nil }
            let end = 8 + stated + stated % 2
            var position = 12
            while position + 8 <= end, isName(at: position, in: file),
                let byteCount = file.littleEndianNumber(at: position + 4, byteCount: 4)
            {
                guard byteCount <= end - position - 8 else { return nil }
                position += 8 + byteCount + byteCount % 2
            }
            return min(position, file.byteCount)
        }

        private static func name(at offset: Int, in file: HeaderBytes) -> String {
            String(decoding: file.bytes(at: offset, count: 4), as: UTF8.self)
        }

        private static func isName(at offset: Int, in file: HeaderBytes) -> Bool {
            let name = file.bytes(at: offset, count: 4)
            return name.count == 4 && name.allSatisfy { (0x20..<0x7F).contains($0) }
        }
    }
#endif
