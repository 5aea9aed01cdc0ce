import Foundation
import FuzzTargets

/// Where the seeds of a target are written, each under a name of its own, and its words as a dictionary of libFuzzer.
struct SeedFolder {
    let path: String

    func write(_ target: FuzzTarget) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (index, seed) in try target.seeds().enumerated() {
            try Data(seed).write(to: URL(filePath: path + "/seed-\(index)"))
        }
        let dictionary = target.words.map { word in "\"" + word.unicodeScalars.map(Self.escaped).joined() + "\"\n" }
        try dictionary.joined().write(toFile: path + ".dict", atomically: true, encoding: .utf8)
    }

    /// Characters up to U+00FF stand for bytes.
    private static func escaped(_ character: Unicode.Scalar) -> String {
        if (0x20..<0x7F).contains(character.value), character != "\"", character != "\\" { return String(character) }
        let bytes = character.value <= 0xFF ? [UInt8(character.value)] : Array(String(character).utf8)
        return bytes.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }
}
