import ByteSources

#if Archives
    import CLibArchive

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    /// Decompresses one member with libarchive.
    ///
    /// libarchive does not get to see the archive, but an archive made up for it: a header of our own and then the
    /// member's packed data. Reading the archive itself, version 3.6.2 leaves out members that share their data, ends
    /// at the first bad header, changes names, holds the whole directory in memory, and may load character sets from
    /// disk.
    @safe
    final class ZIPDecompressor {
        /// What libarchive calls back. It is an object of its own, so that it and the archive do not own each other.
        @safe
        private final class Input {
            private let source: any RandomAccessByteSource
            /// How much is read at once, and handed over at once. Where data cannot be decompressed libarchive drops
            /// what it made of the piece in which that happens: so pieces are small. But a last piece in which LZMA
            /// data only end, and decompress to nothing any more, it takes for damage: so what remains stays with what
            /// is before.
            private static let readByteCount = 64 * 1024
            private static let pieceByteCount = 4 * 1024
            private static let remainderByteCount = 64
            private static let capacity = readByteCount + remainderByteCount
            private let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: capacity)
            /// The bytes read and not handed over yet.
            private var unread: Range<Int>
            /// Where to read on, and how many bytes may come.
            private var offset: Int
            private var remaining: Int
            private(set) var failure: ContainerError?

            init(_ source: any RandomAccessByteSource, _ data: ZIPMemberData) {
                self.source = source
                offset = data.offset
                remaining = max(0, data.packedByteCount)
                let header = ZIPDecompressor.header(of: data)
                // SAFETY: the header has 51 bytes, fewer than the buffer.
                _ = unsafe bytes.initialize(fromContentsOf: header)
                unread = 0..<header.count
            }

            deinit {
                unsafe bytes.deallocate()
            }

            /// The next piece, empty at the end and after a failure. It stays as it is up to the next call.
            func next() -> UnsafeMutableBufferPointer<UInt8> {
                if unread.isEmpty { fill() }
                let hasRemainder = unread.count <= Self.pieceByteCount + Self.remainderByteCount
                let piece = hasRemainder ? unread : unread.prefix(Self.pieceByteCount)
                unread = piece.endIndex..<unread.endIndex
                // SAFETY: `unread` never leaves the part of the buffer that was filled.
                return unsafe UnsafeMutableBufferPointer(rebasing: bytes[piece])
            }

            private func fill() {
                let wanted = remaining <= Self.capacity ? remaining : Self.readByteCount
                var count = 0
                while count < wanted, failure == nil {
                    // SAFETY: each span begins empty, so no byte is read before it is written, after the bytes that
                    // came before, and ends with the buffer at the latest.
                    let free = unsafe UnsafeMutableBufferPointer(rebasing: bytes[count..<wanted])
                    var output = unsafe OutputSpan(buffer: free, initializedCount: 0)
                    do {
                        try source.read(at: offset, into: &output)
                    } catch {
                        failure = ContainerError(reading: offset, failed: error)
                    }
                    let added = unsafe output.finalize(for: free)
                    guard added > 0 else {
                        // The file ends here.
                        remaining = 0
                        break
                    }
                    count += added
                    offset += added
                    remaining -= added
                }
                unread = 0..<count
            }
        }

        private let functions: ArchiveFunctions
        private let input: Input
        private let archive: OpaquePointer
        private let data: ZIPMemberData
        /// What libarchive has decompressed and nobody has read yet. Valid up to the next call of libarchive.
        private var block = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
        private var byteCount = 0
        private var hasEnded = false
        private var failure: ContainerError?

        init(_ data: ZIPMemberData, source: any RandomAccessByteSource) throws(ContainerError) {
            guard let functions = LibArchive.functions else { throw LibArchive.unavailable }
            guard let archive = unsafe functions.read_new() else { throw Self.noMemory }
            let input = Input(source, data)
            self.data = data
            self.input = input
            self.functions = functions
            unsafe self.archive = archive
            // SAFETY: the context is not owned by libarchive; `self` keeps it until the archive is freed.
            let context = unsafe Unmanaged.passUnretained(input).toOpaque()
            var entry: OpaquePointer?
            guard unsafe functions.support_streamed_zip(archive) == ARCHIVE_OK,
                unsafe functions.read_open(
                    archive, context, nil,
                    { _, context, piece in
                        guard let context = unsafe context, let piece = unsafe piece else { return -1 }
                        let bytes = unsafe Unmanaged<Input>.fromOpaque(context).takeUnretainedValue().next()
                        unsafe piece.pointee = UnsafeRawPointer(bytes.baseAddress)
                        return bytes.count
                    }, nil) == ARCHIVE_OK,
                unsafe functions.read_next_header(archive, &entry) >= ARCHIVE_WARN
            else {
                // The header is ours: nothing can be wrong with it but that there is no memory.
                throw Self.noMemory
            }
        }

        deinit {
            // SAFETY: created in `init`, freed once. It calls nobody back.
            _ = unsafe functions.read_free(archive)
        }

        /// Appends as many bytes as there are and fit; throws a failure only where there are none.
        func read(into buffer: inout OutputSpan<UInt8>) throws(ContainerError) {
            let start = buffer.count
            while !buffer.isFull {
                if unsafe !block.isEmpty {
                    let count = unsafe min(block.count, buffer.freeCapacity)
                    unsafe buffer.withUnsafeMutableBufferPointer { target, initializedCount in
                        // SAFETY: `count` is at most what is free in the target and what there is in the block.
                        let free = unsafe UnsafeMutableRawBufferPointer(
                            rebasing: UnsafeMutableRawBufferPointer(target)[initializedCount..<initializedCount + count]
                        )
                        unsafe free.copyMemory(from: UnsafeRawBufferPointer(rebasing: block.prefix(count)))
                        initializedCount += count
                    }
                    unsafe block = UnsafeRawBufferPointer(rebasing: block.dropFirst(count))
                } else if let failure {
                    if buffer.count == start { throw failure }
                    return
                } else if hasEnded {
                    return
                } else {
                    decompress()
                }
            }
        }

        /// Gets the next block, the end or a failure.
        private func decompress() {
            var bytes: UnsafeRawPointer?
            var count = 0
            var offset: Int64 = 0
            let status = unsafe functions.read_data_block(archive, &bytes, &count, &offset)
            switch status {
            case ARCHIVE_OK, ARCHIVE_WARN:
                // SAFETY: libarchive has these bytes until it is called again. A warning is about a block that is
                // there.
                unsafe block = UnsafeRawBufferPointer(start: bytes, count: unsafe bytes == nil ? 0 : count)
                byteCount += unsafe block.count
                if status == ARCHIVE_WARN { fail() }
            case ARCHIVE_EOF:
                hasEnded = true
                // libarchive does not look where there are no packed data.
                if byteCount != data.byteCount { fail() }
            default:
                fail()
            }
        }

        private func fail() {
            // SAFETY: a terminated text that lives up to the next call, or null.
            let text = unsafe functions.error_string(archive).map { unsafe String(cString: $0) }
            if let error = input.failure {
                failure = error
            } else if unsafe functions.error_number(archive) == ENOMEM || text.map(Self.isAboutMemory) == true {
                failure = Self.noMemory
            } else if data.hasOpenEnd {
                failure = ContainerError(
                    .damagedMember, "nothing says where the member ends, so it is not known whether its data are whole")
            } else if text?.hasPrefix("ZIP bad CRC") == true {
                failure = ContainerError(.checksumMismatch, "the member's data do not match its checksum")
            } else {
                failure = ContainerError(
                    .damagedMember,
                    "the member's data are damaged or cut off after \(byteCount) of \(data.byteCount) bytes"
                        + (text.map { ": \($0)" } ?? ""))
            }
        }

        /// Whether a text of libarchive's, where it sets no error number, says that there is no memory: 5 is liblzma's
        /// `LZMA_MEM_ERROR`.
        private static func isAboutMemory(_ text: String) -> Bool {
            ["lzma unknown error 5", "xz unknown error 5", "Unable to allocate memory"].contains(where: text.hasPrefix)
        }

        private static let noMemory = ContainerError(.memoryLimit, "the system has no memory for a decompressor")

        /// A local header with nothing in it but what decompressing needs, its sizes in 64 bits.
        private static func header(of data: ZIPMemberData) -> [UInt8] {
            func bytes(_ number: Int, _ count: Int) -> [UInt8] {
                (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
            }
            // Version 4.5, made on Unix; no flags; 1 January 1980; a name of one letter, and one extra field.
            return ZIPSignature.localHeader.bytes + [45, 3] + bytes(0, 2) + bytes(data.method, 2) + bytes(0, 2)
                + bytes(0x21, 2) + bytes(Int(data.checksum), 4) + bytes(0xFFFF_FFFF, 4) + bytes(0xFFFF_FFFF, 4)
                + bytes(1, 2) + bytes(20, 2) + [UInt8(ascii: "m")]
                + bytes(1, 2) + bytes(16, 2) + bytes(data.byteCount, 8) + bytes(data.packedByteCount, 8)
        }
    }
#else
    /// There is no decompressor in this build.
    final class ZIPDecompressor {
        init(_ data: ZIPMemberData, source: any RandomAccessByteSource) throws(ContainerError) {
            throw LibArchive.unavailable
        }

        func read(into buffer: inout OutputSpan<UInt8>) throws(ContainerError) {}
    }
#endif
