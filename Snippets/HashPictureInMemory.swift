//! Hashes a picture from memory and compares it with other hashes.

import Foundation
import KnownMedia

/// The PDQ hash of a picture, or nil where it has too little content to be compared by it.
func comparableHash(of bytes: [UInt8]) throws(ImageDecodingError) -> PDQHash? {
    let picture = try HashedPicture(decoding: InMemoryByteSource(bytes), recipes: [.pdq])
    guard let hash = picture.hashes.first, let quality = hash.quality, quality >= 50,
        case .bits256(let bits) = hash.value
    else { return nil }
    return bits
}
// snippet.hide

for path in CommandLine.arguments.dropFirst() {
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
    do {
        print(path, try comparableHash(of: bytes)?.hex ?? "too little content")
    } catch {
        print(path, error.code.rawValue, error.message)
    }
}
