import Foundation
import KnownMedia

/// What of an animation was hashed, for whoever adds it to a list: an animated PNG has one picture that every viewer shows,
/// and frames that only some do.
struct AnimationRemark {
    private static let headLength = 1 << 20

    /// The number of frames that the file says it has.
    let frameCount: Int
    /// Whether the picture that was hashed is the first of them.
    let isFirstFrame: Bool

    /// Reads the chunks before the picture; nil where the file is no animated PNG.
    init?(ofFile path: String) {
        guard let file = FileHandle(forReadingAtPath: path),
            let head = try? file.read(upToCount: Self.headLength)
        else { return nil }
        self.init([UInt8](head)[...])
    }

    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
        var rest = bytes.dropFirst(8)
        var frameCount: Int?
        var hasControl = false
        while rest.count >= 8 {
            let length = Self.number(rest.prefix(4))
            let type = String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self)
            let content = rest.dropFirst(8)
            switch type {
            case "acTL" where length >= 8 && content.count >= 4: frameCount = Self.number(content.prefix(4))
            case "fcTL": hasControl = true
            case "IDAT":
                guard let frameCount else { return nil }
                self.frameCount = frameCount
                isFirstFrame = hasControl
                return
            default: break
            }
            rest = content.dropFirst(length).dropFirst(4)
        }
        return nil
    }

    /// As part of a sentence that begins with the name of the file.
    var text: TerminalText {
        isFirstFrame
            ? "an animation; of its \(GroupedNumber(frameCount)) frames the first was added"
            : "an animation; the picture that stands for it was added, and none of its \(GroupedNumber(frameCount)) frames"
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
