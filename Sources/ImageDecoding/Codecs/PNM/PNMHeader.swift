/// What the header of a PNM or PAM says. Source: the manual pages pbm, pgm, ppm and pam of Netpbm.
struct PNMHeader: Hashable {
    enum Coding {
        /// Numbers in letters; those of a bitmap need no space between them.
        case letters, letterBits
        /// One or two bytes a sample, or eight samples a byte.
        case bytes, bits
    }

    let coding: Coding
    let width: Int
    let height: Int
    let channelCount: Int
    /// The value of white.
    let maximum: Int

    var bytesPerSample: Int { maximum > 255 ? 2 : 1 }

    /// Bytes in a row of the file; of letters, at least so many.
    var bytesPerRow: Int {
        switch coding {
        case .letters: width * channelCount * 2
        case .letterBits: width
        case .bytes: width * channelCount * bytesPerSample
        case .bits: (width + 7) / 8
        }
    }

    /// Reads a header from bytes, up to the last one before the pixels. Nil where it is none.
    init?(_ next: () -> UInt8?) {
        guard next() == UInt8(ascii: "P"), let kind = next(), (0x31...0x37).contains(kind), let space = next(),
            Self.isSpace(space)
        else { return nil }
        if kind == 0x37 {
            self.init(portable: space, next)
            return
        }
        guard let width = Self.number(next), let height = Self.number(next) else { return nil }
        let isBitmap = kind == 0x31 || kind == 0x34
        guard let maximum = isBitmap ? 1 : Self.number(next) else { return nil }
        self.init(
            coding: kind == 0x31 ? .letterBits : kind == 0x34 ? .bits : kind < 0x34 ? .letters : .bytes, width: width,
            height: height, channelCount: kind == 0x33 || kind == 0x36 ? 3 : 1, maximum: maximum)
    }

    private init?(coding: Coding, width: Int, height: Int, channelCount: Int, maximum: Int) {
        guard width >= 0, height >= 0, (1...4).contains(channelCount), (1...65535).contains(maximum) else { return nil }
        self.coding = coding
        self.width = width
        self.height = height
        self.channelCount = channelCount
        self.maximum = maximum
    }

    /// Reads the lines of a PAM.
    private init?(portable space: UInt8, _ next: () -> UInt8?) {
        var values: [String: Int] = [:]
        guard space == 0x0A else { return nil }
        while let line = Self.line(next) {
            if line == "ENDHDR" { break }
            let words = line.split(separator: " ", maxSplits: 1)
            if line.isEmpty || line.hasPrefix("#") || words.first == "TUPLTYPE" { continue }
            guard words.count == 2, ["WIDTH", "HEIGHT", "DEPTH", "MAXVAL"].contains(words[0]),
                let value = Int(words[1].prefix(10).filter { $0 != " " })
            else { return nil }
            values[String(words[0])] = value
        }
        guard let width = values["WIDTH"], let height = values["HEIGHT"], let depth = values["DEPTH"],
            let maximum = values["MAXVAL"]
        else { return nil }
        self.init(coding: .bytes, width: width, height: height, channelCount: depth, maximum: maximum)
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// A number of at most ten digits, and the byte after it. Comments may stand before it.
    private static func number(_ next: () -> UInt8?) -> Int? {
        var number: Int?
        var digitCount = 0
        while let byte = next() {
            if byte == UInt8(ascii: "#") {
                // To the end of the line.
                while let byte = next(), byte != 0x0A, byte != 0x0D {}
            } else if (0x30...0x39).contains(byte) {
                digitCount += 1
                guard digitCount <= 10 else { return nil }
                number = (number ?? 0) * 10 + Int(byte - 0x30)
            } else if isSpace(byte) {
                if let number { return number }
            } else {
                return nil
            }
        }
        return nil
    }

    /// The next line of a PAM's header, without its end.
    private static func line(_ next: () -> UInt8?) -> String? {
        var line: [UInt8] = []
        while let byte = next() {
            if byte == 0x0A { return String(decoding: line, as: UTF8.self) }
            guard line.count < 256 else { return nil }
            line.append(byte)
        }
        return nil
    }
}
