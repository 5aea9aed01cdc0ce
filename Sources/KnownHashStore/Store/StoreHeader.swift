import Foundation

/// The first 100 bytes of an SQLite file, read before SQLite sees it.
///
/// A file that is not a store is refused by these bytes alone: SQLite neither parses its tables nor replays a journal
/// that lies beside it.
struct StoreHeader {
    /// "Known" in the shortest form that fits: the four letters `KnwM`.
    static let applicationID: UInt32 = 0x4B6E_774D

    private static let signature = Array("SQLite format 3\0".utf8)
    private static let byteCount = 100

    /// The version of the schema, the database's `user_version`.
    let schemaVersion: Int

    /// Reads the header of the store at `path` and checks that it can be one of ours.
    init(path: String) throws(StoreError) {
        let size = try Self.sizeOfFile(path: path)
        let bytes = try Self.firstBytes(path: path)
        guard !bytes.isEmpty else {
            throw StoreError(
                .notAStore, path: path, "The file is empty, not a store. Delete it to create a store here.")
        }
        guard bytes.count == Self.byteCount, bytes.starts(with: Self.signature) else {
            throw StoreError(.notAStore, path: path, "The file is not a store of known hashes: it is not SQLite.")
        }
        guard Self.integer(bytes, at: 68) == Self.applicationID else {
            throw StoreError(
                .notAStore, path: path, "The file is not a store of known hashes: it is another program's database.")
        }
        schemaVersion = Int(Self.integer(bytes, at: 60))

        // While an import that was killed is still to be undone, the header may state any length.
        guard !FileManager.default.fileExists(atPath: path + "-journal") else { return }
        // The number of pages counts only if the same version of SQLite wrote both numbers (file format, 1.3.7).
        guard Self.integer(bytes, at: 24) == Self.integer(bytes, at: 92) else { return }
        let stated = Int(bytes[16]) << 8 | Int(bytes[17])
        let pageSize = stated == 1 ? 65_536 : stated
        let expected = pageSize * Int(Self.integer(bytes, at: 28))
        guard size >= expected else {
            throw StoreError(
                .damaged, path: path,
                "The store is truncated: \(size) of \(expected) bytes. Copy it again from where it came.")
        }
    }

    private static func integer(_ bytes: [UInt8], at offset: Int) -> UInt32 {
        bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func sizeOfFile(path: String) throws(StoreError) -> Int {
        switch FileKind(path: path) {
        case .missing:
            throw StoreError(
                .notFound, path: path, "There is no such store. Check the name, or create it by an import.")
        case .folder:
            throw StoreError(.notAStore, path: path, "This is a folder, not a store. Name the file within it.")
        case .other:
            throw StoreError(.notAStore, path: path, "This is a device or a pipe, not a store.")
        case .file(let size):
            return size
        }
    }

    private static func firstBytes(path: String) throws(StoreError) -> [UInt8] {
        do {
            let file = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { try? file.close() }
            return try Array(file.read(upToCount: byteCount) ?? Data())
        } catch {
            throw StoreError(
                .cannotRead, path: path, "The store cannot be read. Check the permissions of the file and its folder.")
        }
    }
}
