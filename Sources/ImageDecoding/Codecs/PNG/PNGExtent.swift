/// A walk over the chunks of a PNG, to where it ends. Source: PNG specification, third edition, sections 5 and 11.2.1.
enum PNGExtent {
    /// Where the PNG ends: after its last chunk, or where no chunk follows. Nil unless it begins with a header whose
    /// checksum holds.
    static func findEnd(in file: HeaderBytes) -> Int? {
        guard let header = PNGChunk(at: 8, in: file), header.name == "IHDR", header.data.count == 13,
            let (contents, isSound) = header.contents(in: file), isSound, isPossible(Array(contents))
        else { return nil }
        var position = header.end
        var hasData = false
        while let chunk = PNGChunk(at: position, in: file), isName(chunk.name) {
            if chunk.data.upperBound > file.byteCount { return hasData || chunk.name == "IDAT" ? file.byteCount : nil }
            hasData = hasData || chunk.name == "IDAT"
            position = chunk.end
            if chunk.name == "IEND" { break }
        }
        return hasData ? min(position, file.byteCount) : nil
    }

    private static func isPossible(_ header: [UInt8]) -> Bool {
        let width = header[0..<4].reduce(0) { $0 << 8 | Int($1) }
        let height = header[4..<8].reduce(0) { $0 << 8 | Int($1) }
        return width > 0 && height > 0 && [1, 2, 4, 8, 16].contains(header[8]) && [0, 2, 3, 4, 6].contains(header[9])
            && header[10] == 0 && header[11] == 0 && header[12] <= 1
    }

    private static func isName(_ name: String) -> Bool {
        name.utf8.count == 4 && name.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    }
}
