import ByteSources
package import KnownHashes
package import SystemFiles

/// Reads one file from front to back, once, and computes its digests as the bytes pass.
///
/// A decoder takes what it needs of the bytes; ``drain()`` reads the rest. What delivers more bytes than its status states,
/// as files of `/proc` do for ever, is read once beyond its size, and then counts as changed. See ``OpenFile`` for
/// how it is opened.
package final class FileReader: ByteSource {
    /// What was read ended early, by an error of the system at this offset.
    package struct Interruption: Equatable {
        /// What the system said.
        package let error: SystemError
        /// The first byte that could not be read.
        package let offset: Int64
    }

    /// The file that is read.
    package let file: OpenFile
    /// The status when the file was opened.
    package var status: FileStatus { file.status }
    package private(set) var interruption: Interruption?
    package private(set) var byteCount: Int64 = 0
    private var digests: DigestComputation?
    private var search: SignatureSearch?
    /// Bytes that were read for a look at them and are still to be handed out.
    private var peeked: ArraySlice<UInt8> = []
    private var hasEnded = false

    /// How many bytes are read at once: few enough that the C library keeps the memory for the next file.
    private static let chunkByteCount = 1 << 16

    /// - Parameters:
    ///   - computingDigests: whether digests are wanted; they cost about a tenth of decoding a picture.
    ///   - searching: as what the bytes are searched for signatures as they pass; nil to search for none.
    package init(_ file: OpenFile, computingDigests: Bool = true, searching: SignatureSearch.Scope? = nil) {
        self.file = file
        digests = computingDigests ? DigestComputation() : nil
        search = searching.map { SignatureSearch($0) }
    }

    package convenience init(opening path: PathBytes, computingDigests: Bool = true) throws(SystemError) {
        self.init(try OpenFile(opening: path), computingDigests: computingDigests)
    }

    /// The size of the file when it was opened; nil if it is more than `Int` holds.
    package var totalByteCount: Int? { Int(exactly: status.size) }

    /// Whether ``read(into:)`` has not handed out anything yet.
    package var isAtStart: Bool { byteCount == Int64(peeked.count) }

    /// The first bytes of the file, at most `count`; they are handed out again by ``read(into:)``.
    package func peek(_ count: Int) -> ArraySlice<UInt8> {
        if peeked.isEmpty {
            peeked = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunkByteCount) { buffer, initializedCount in
                // SAFETY: `readChunk` writes at most the buffer's length and says how much.
                initializedCount = unsafe readChunk(into: UnsafeMutableRawBufferPointer(buffer))
            }[...]
        }
        return peeked.prefix(count)
    }

    /// Appends the next bytes to `buffer`; none at the end, and none after an error.
    package func read(into buffer: inout OutputSpan<UInt8>) {
        unsafe buffer.withUnsafeMutableBufferPointer { bytes, initializedCount in
            // SAFETY: the part of the buffer after what is initialised is free to be written, and no more than its length
            // is written to it.
            let free = unsafe UnsafeMutableRawBufferPointer(
                UnsafeMutableBufferPointer(rebasing: bytes[initializedCount...]))
            if peeked.isEmpty {
                initializedCount += unsafe readChunk(into: free)
            } else {
                let count = min(peeked.count, free.count)
                unsafe free.copyBytes(from: peeked.prefix(count))
                peeked = peeked.dropFirst(count)
                initializedCount += count
            }
        }
    }

    /// Reads what is left, for the digests and the search.
    package func drain() {
        peeked = []
        guard !hasEnded else { return }
        unsafe withUnsafeTemporaryAllocation(byteCount: Self.chunkByteCount, alignment: 16) { buffer in
            repeat { passOverZeros() } while unsafe readChunk(into: buffer) > 0
        }
    }

    /// Passes over what is known to be zeros where they need not be digested: a disk can have a terabyte of them.
    private func passOverZeros() {
        guard digests == nil else { return }
        let count = file.bytes.zeroCount(at: byteCount)
        guard count > Int64(Self.chunkByteCount), let zeroCount = Int(exactly: count) else { return }
        search?.passOverZeros(zeroCount)
        byteCount += count
    }

    /// The digests of all bytes that passed, if they were wanted.
    package func finishDigests() -> FileDigests? {
        digests.flatMap { FileDigests($0) }
    }

    /// What was found in all bytes that passed; nil unless they were to be searched.
    package func finishSearch() -> SignatureSearch? {
        search?.finish()
        return search
    }

    /// Whether the file is not what it was when it was opened: then what was read may be a mixture.
    package var hasChanged: Bool { file.hasChanged || byteCount != status.size }

    /// Whether there were more bytes than the status states.
    package var exceedsSize: Bool { byteCount > status.size }

    private func readChunk(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        if exceedsSize { hasEnded = true }
        guard !hasEnded else { return 0 }
        do throws(SystemError) {
            let count = try unsafe file.bytes.read(at: byteCount, into: buffer)
            if count > 0 {
                byteCount += Int64(count)
                let passed = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<count])
                unsafe digests?.update(passed)
                // SAFETY: the bytes are looked at before the call returns.
                unsafe search?.update(Span(_unsafeBytes: passed))
                return count
            }
        } catch {
            interruption = Interruption(error: error, offset: byteCount)
        }
        hasEnded = true
        return 0
    }
}
