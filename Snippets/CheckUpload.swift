//! Checks uploaded files against a store of known lists.
//!
//!     CheckUpload STORE FILE...

import KnownMedia

/// Says whether an uploaded file is known. One value serves all requests of a server, from any thread.
struct UploadCheck: Sendable {
    private let matcher: KnownMatcher

    init(storePath: String) throws {
        matcher = try KnownMatcher(KnownHashStore(openingAt: storePath))
    }

    /// The entries that the file at `path` is, or looks like.
    ///
    /// - Throws: `SystemError` where the file cannot be read, `StoreError` where the store cannot be asked.
    func matches(ofFile path: String) throws -> [KnownMatch] {
        let byDigest = try matcher.verdict(on: FileDigests(ofFile: path)).matches
        do {
            let picture = try HashedPicture(decoding: FileByteSource(path: path), recipes: matcher.recipes)
            return byDigest + (try matcher.matches(of: picture.hashes))
        } catch let error as ImageDecodingError {
            // No picture, or one that cannot be decoded: its digests were compared all the same.
            print("\(path): \(error.code.rawValue): \(error.message)")
            return byDigest
        }
    }
}
// snippet.hide

let arguments = CommandLine.arguments.dropFirst()
if let store = arguments.first {
    let check = try UploadCheck(storePath: store)
    for path in arguments.dropFirst() {
        for match in try check.matches(ofFile: path) { print(path, match.list, match.entry) }
    }
} else {
    print("usage: CheckUpload STORE FILE...")
}
