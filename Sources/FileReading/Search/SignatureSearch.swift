import PerceptualHash

/// Looks for the beginnings of pictures, and a few other signatures, in bytes as they pass: at every byte, whatever lies
/// around.
///
/// A hit says no more than that a few bytes stand there. Whether they begin a picture is for others to find out, who
/// treat the bytes as hostile; here nothing is followed, and nothing but hits and the last bytes is kept.
package struct SignatureSearch {
    /// What is searched.
    package enum Scope: Sendable {
        /// A file. Pictures within are JPEG and PNG, or have records by the kind of the file.
        case file
        /// Bytes that belong to no file now. Where files can begin, which is every 512 bytes, more formats are looked for.
        case freeSpace
    }

    /// What was found so far; in the order of the offsets after ``finish()``.
    package private(set) var hits: [SignatureHit] = []
    /// Whether there were more than the limit; the rest is not in ``hits``.
    package private(set) var hasMore = false
    /// The last bytes that passed, at most ``suffixByteCount``.
    package private(set) var suffix: [UInt8] = []

    /// A message with so many hits must fit into what a worker process accepts at once.
    package static let maximumHitCount = 100_000
    package static let suffixByteCount = 512

    /// How many bytes have passed.
    private var byteCount = 0
    /// The last of them, from which on no signature was looked for: it could go on in bytes that are still to come.
    private var pending: [UInt8] = []

    /// As many bytes as a signature has at most.
    private static let signatureByteCount = 16
    /// No file system begins a file at any other byte.
    private static let sectorByteCount = 512
    /// Shorter pieces are looked at byte by byte.
    private static let shortByteCount = 64

    private let isFreeSpace: Bool
    private let candidates: SignatureCandidates

    package init(_ scope: Scope = .file) {
        isFreeSpace = scope == .freeSpace
        candidates = Self.allCandidates
    }

    /// For tests: a search with the loop of one instruction set; nil if the processor lacks it.
    init?(_ scope: Scope, _ instructionSet: InstructionSet) {
        guard let candidates = SignatureCandidates(Self.beginnings, instructionSet) else { return nil }
        isFreeSpace = scope == .freeSpace
        self.candidates = candidates
    }

    /// Looks at the next bytes.
    package mutating func update(_ bytes: Span<UInt8>) {
        defer { byteCount += bytes.count }
        keepSuffix(bytes)
        let tailByteCount = Self.signatureByteCount - 1
        let start = byteCount - pending.count
        if bytes.count < Self.shortByteCount {
            let border = pending + Self.copy(bytes)
            let checkedCount = max(0, border.count - tailByteCount)
            check(border, upTo: checkedCount, fileOffset: start)
            pending = Array(border.dropFirst(checkedCount))
        } else {
            check(pending + Self.copy(bytes.extracting(first: tailByteCount)), upTo: pending.count, fileOffset: start)
            search(bytes, upTo: bytes.count - tailByteCount)
            pending = Self.copy(bytes.extracting(last: tailByteCount))
        }
    }

    /// Does what ``update(_:)`` does with so many zeros. None of the signatures has as many of them in a row as it is long.
    package mutating func passOverZeros(_ count: Int) {
        let zeros = [UInt8](repeating: 0, count: min(count, Self.suffixByteCount))
        update(zeros.span)
        guard count > 2 * zeros.count else {
            update([UInt8](repeating: 0, count: count - zeros.count).span)
            return
        }
        byteCount += count - 2 * zeros.count
        update(zeros.span)
    }

    /// Looks at the bytes that were kept back, after which no others come. Then ``hits`` are whole.
    package mutating func finish() {
        check(pending, upTo: pending.count, fileOffset: byteCount - pending.count)
        pending = []
        // Some begin a little before or after the place at which they are noticed.
        hits = Set(hits).sorted { ($0.offset, $0.kind.rawValue) < ($1.offset, $1.kind.rawValue) }
    }

    // MARK: - Searching

    /// Checks each place before `end` at which a signature may begin by its first bytes.
    private mutating func search(_ bytes: Span<UInt8>, upTo end: Int) {
        checkBeginnings(bytes, upTo: end, fileOffset: byteCount)
        var index = 0
        while true {
            index = candidates.first(in: bytes, from: index, before: end)
            guard index < end else { return }
            check(bytes, at: index, fileOffset: byteCount)
            index += 1
        }
    }

    private mutating func check(_ bytes: [UInt8], upTo end: Int, fileOffset: Int) {
        for index in 0..<end { check(bytes.span, at: index, fileOffset: fileOffset) }
        checkBeginnings(bytes.span, upTo: end, fileOffset: fileOffset)
    }

    /// Notes the signatures that are looked for only where a file can begin.
    private mutating func checkBeginnings(_ bytes: Span<UInt8>, upTo end: Int, fileOffset: Int) {
        guard isFreeSpace else { return }
        var index = (Self.sectorByteCount - fileOffset % Self.sectorByteCount) % Self.sectorByteCount
        while index < end {
            switch bytes[index] {
            case 0x47:
                if Self.has(Self.gif87, bytes, at: index) || Self.has(Self.gif89, bytes, at: index) {
                    note(.gif, fileOffset + index)
                }
            case 0x52:
                if Self.has(Self.riff, bytes, at: index), Self.has(Self.webp, bytes, at: index + 8) {
                    note(.webp, fileOffset + index)
                }
            case 0x42: if Self.isBMP(bytes, at: index) { note(.bmp, fileOffset + index) }
            default: break
            }
            index += Self.sectorByteCount
        }
    }

    /// Notes the signature that stands at `index`, if one does. `fileOffset` is that of the first of the bytes.
    private mutating func check(_ bytes: Span<UInt8>, at index: Int, fileOffset: Int) {
        guard bytes.count - index >= 4 else { return }
        let offset = fileOffset + index
        switch bytes[index] {
        case 0xFF:
            if bytes[index + 1] == 0xD8, bytes[index + 2] == 0xFF, Self.isFirstMarker(bytes[index + 3]) {
                note(.jpeg, offset)
            }
        case 0x89: if Self.has(Self.png, bytes, at: index) { note(.png, offset) }
        case 0x50: if Self.has(Self.zipEnd, bytes, at: index) { note(.zipEnd, offset) }
        case 0x2F:
            if Self.has(Self.base64JPEG, bytes, at: index) || Self.has(Self.escapedBase64JPEG, bytes, at: index) {
                note(.base64, offset)
            }
            if Self.has(Self.wideBase64JPEG, bytes, at: index) { note(.wideBase64, offset) }
        case 0x69:
            if Self.has(Self.base64PNG, bytes, at: index) { note(.base64, offset) }
            if Self.has(Self.wideBase64PNG, bytes, at: index) { note(.wideBase64, offset) }
        case 0x66:
            if offset >= 4, Self.has(Self.boxes, bytes, at: index), bytes.count - index >= 8,
                (index + 4..<index + 8).allSatisfy({ (0x20..<0x7F).contains(bytes[$0]) })
            {
                note(.boxes, offset - 4)
            }
        case 0x62: if Self.has(Self.dataURI, bytes, at: index) { note(.base64, offset + Self.dataURI.count) }
        default: break
        }
    }

    private mutating func note(_ kind: SignatureHit.Kind, _ offset: Int) {
        let hit = SignatureHit(offset: offset, kind: kind)
        // A data URI of a picture is found by its head and by its first letters.
        if hits.last == hit { return }
        guard hits.count < Self.maximumHitCount else {
            hasMore = true
            return
        }
        hits.append(hit)
    }

    // MARK: - Signatures

    private static let allCandidates = SignatureCandidates(beginnings)

    /// The first bytes of the signatures that are looked for at every byte, and at each place all that can stand there. Those
    /// after the first are free to resemble each other: what is let through is compared in full.
    private static let beginnings: [[[UInt8]]] =
        [png, zipEnd, boxes, base64JPEG, base64PNG, dataURI].map { $0.prefix(SignatureCandidates.depth).map { [$0] } }
        + [
            [[0xFF], [0xD8], [0xFF]],
            [[wideBase64JPEG[0], wideBase64PNG[0]], [0], [wideBase64JPEG[2], wideBase64PNG[2]]],
        ]

    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    private static let zipEnd: [UInt8] = [0x50, 0x4B, 5, 6]
    /// The name of the first box, after its length.
    private static let boxes = Array("ftyp".utf8)
    /// FF D8 FF in base64.
    private static let base64JPEG = Array("/9j/".utf8)
    /// The same in JSON that escapes slashes, from the first slash on.
    private static let escapedBase64JPEG = Array(#"/9j\/"#.utf8)
    /// The first eight bytes of a PNG, as far as they fill letters of their own.
    private static let base64PNG = Array("iVBORw0KGg".utf8)
    private static let wideBase64JPEG = wide(base64JPEG)
    private static let wideBase64PNG = wide(base64PNG.prefix(8))
    private static let gif87 = Array("GIF87a".utf8)
    private static let gif89 = Array("GIF89a".utf8)
    private static let riff = Array("RIFF".utf8)
    private static let webp = Array("WEBP".utf8)
    /// The end of what stands in front of the data in a data URI.
    private static let dataURI = Array("base64,".utf8)

    /// Letters in UTF-16, the less significant byte first.
    private static func wide(_ letters: some Sequence<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        for letter in letters { bytes += [letter, 0] }
        return bytes
    }

    /// Whether a BMP can begin so: with two empty fields, pixels in the first 64 KiB, and a header of a size that there is.
    private static func isBMP(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        guard bytes.count - index >= signatureByteCount, bytes[index + 1] == 0x4D,
            (6..<10).allSatisfy({ bytes[index + $0] == 0 }), bytes[index + 12] == 0, bytes[index + 13] == 0,
            bytes[index + 15] == 0
        else { return false }
        return [40, 52, 56, 64, 108, 124].contains(bytes[index + 14])
    }

    /// Whether a JPEG can begin with this marker: tables, a comment, application data, a frame.
    private static func isFirstMarker(_ marker: UInt8) -> Bool {
        switch marker {
        case 0xC0...0xC7, 0xC9...0xCF, 0xDB, 0xDD, 0xE0...0xEF, 0xFE: true
        default: false
        }
    }

    private static func has(_ signature: [UInt8], _ bytes: Span<UInt8>, at index: Int) -> Bool {
        guard bytes.count - index >= signature.count else { return false }
        for place in signature.indices where bytes[index + place] != signature[place] { return false }
        return true
    }

    // MARK: - Keeping

    private mutating func keepSuffix(_ bytes: Span<UInt8>) {
        let count = Self.suffixByteCount
        if bytes.count >= count {
            suffix = Self.copy(bytes.extracting(last: count))
        } else {
            suffix.append(contentsOf: Self.copy(bytes))
            suffix.removeFirst(max(0, suffix.count - count))
        }
    }

    private static func copy(_ bytes: Span<UInt8>) -> [UInt8] {
        unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
    }
}
