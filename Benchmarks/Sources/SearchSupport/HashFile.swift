public import Foundation
public import PerceptualHash

/// A file of PDQ hashes, 32 bytes each and nothing else: bits 0–7 in the first byte, bits 248–255 in the last.
public enum HashFile {
    /// What is wrong with a file.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    /// The first `count` hashes of the file at `path`, nil for all.
    ///
    /// - Throws: ``Failure`` if there are not so many, or the error of reading.
    public static func read(_ path: String, count: Int? = nil) throws -> [PDQHash] {
        let data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
        guard data.count.isMultiple(of: 32) else {
            throw Failure(description: "\(path) has \(data.count) bytes, and a hash has 32.")
        }
        let count = count ?? data.count / 32
        guard (0...data.count / 32).contains(count) else {
            throw Failure(description: "\(path) has \(data.count / 32) hashes, and \(count) are wanted.")
        }
        return [PDQHash](first: count, of: data)
    }

    /// The bytes of hashes.
    public static func bytes(_ hashes: [PDQHash]) -> Data {
        var data = Data(capacity: 32 * hashes.count)
        for hash in hashes {
            let words = hash.words
            for word in [words.0, words.1, words.2, words.3] {
                // SAFETY: an integer has no padding, and its bytes are copied at once.
                unsafe withUnsafeBytes(of: word.littleEndian) { unsafe data.append(contentsOf: $0) }
            }
        }
        return data
    }
}

extension [PDQHash] {
    /// The `count` hashes that `data` begins with.
    fileprivate init(first count: Int, of data: Data) {
        self = unsafe data.withUnsafeBytes { bytes in
            (0..<count).map { position in
                // SAFETY: the caller has seen that the data hold `count` hashes of 32 bytes.
                func word(_ index: Int) -> UInt64 {
                    unsafe UInt64(
                        littleEndian: bytes.loadUnaligned(fromByteOffset: 32 * position + 8 * index, as: UInt64.self))
                }
                return PDQHash(words: (word(0), word(1), word(2), word(3)))
            }
        }
    }
}
