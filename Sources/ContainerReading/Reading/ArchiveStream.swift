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

    /// Reads a file with libarchive, from front to back: what a kind that does not take its format apart itself stands on.
    ///
    /// libarchive sees the file through a source that reads and seeks, and nothing else: it opens no file and starts no
    /// thread. Names are converted in a locale of this stream's own, whatever that of the process is.
    @safe
    final class ArchiveStream {
        /// What comes next in the archive.
        enum Step {
            /// A member, with whatever libarchive found wrong with its header.
            case entry(ArchiveEntry, warning: String?)
            /// Bytes that are no header where one should be. The search continues after them.
            case damage(String)
            case end
            case failure(ContainerError)
        }

        /// What libarchive calls back. It is an object of its own, so that it and the archive do not own each other.
        @safe
        private final class Input {
            private let source: any RandomAccessByteSource
            private let byteCount: Int
            private static let capacity = 64 * 1024
            private let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: capacity)
            private var position = 0
            private(set) var failure: ContainerError?

            init(_ source: any RandomAccessByteSource) {
                self.source = source
                byteCount = max(0, source.byteCount)
                unsafe bytes.initialize(repeating: 0)
            }

            deinit {
                unsafe bytes.deallocate()
            }

            /// The next piece, empty at the end and after a failure. It stays as it is up to the next call.
            ///
            /// It is shorter than the buffer at the end only, whatever the source hands over at a time: some of
            /// libarchive's readers take the end of a piece for that of the file.
            func next() -> UnsafeMutableBufferPointer<UInt8> {
                var count = 0
                while failure == nil, count < Self.capacity {
                    // SAFETY: each span begins empty, after the bytes that came before, and ends with the buffer, which
                    // lives as long as `self`.
                    let free = unsafe UnsafeMutableBufferPointer(rebasing: bytes[count...])
                    var output = unsafe OutputSpan(buffer: free, initializedCount: 0)
                    do {
                        try source.read(at: position, into: &output)
                    } catch {
                        failure = ContainerError(reading: position, failed: error)
                    }
                    let added = unsafe output.finalize(for: free)
                    if added == 0 { break }
                    count += added
                    position += added
                }
                // SAFETY: no more than `capacity` bytes fit into the spans.
                return unsafe UnsafeMutableBufferPointer(rebasing: bytes[..<count])
            }

            /// Passes over at most `count` bytes, none after the end, and says how many.
            func skip(_ count: Int64) -> Int64 {
                let skipped = max(0, min(count, Int64(byteCount - position)))
                position += Int(skipped)
                return skipped
            }

            /// The new position, or a negative number where that would be before the start.
            func seek(_ offset: Int64, from whence: Int32) -> Int64 {
                let start = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? position : byteCount
                let (target, overflows) = Int64(start).addingReportingOverflow(offset)
                guard !overflows, target >= 0 else { return Int64(ARCHIVE_FATAL) }
                position = Int(min(target, Int64(byteCount)))
                return Int64(position)
            }
        }

        private let functions: ArchiveFunctions
        private let input: Input
        private let archive: OpaquePointer
        private let reading: ArchiveReading
        /// Whether names are decoded as if they were Latin-1, which has all bytes, so that they can be had as they are.
        private let hasLatinNames: Bool
        /// What libarchive has unpacked of the present member and nobody has read yet. Valid up to the next call of
        /// libarchive.
        private var block = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
        /// How many zeros come before it: the hole of a sparse file.
        private var hole: Int64 = 0
        private var byteCount: Int64 = 0
        /// How many bytes the present member is said to have, if that is said.
        private var statedByteCount: Int64?
        private var hasEnded = true
        /// Why the data of the present member end before they are whole.
        private var dataFailure: ContainerError?
        /// Why no more members come.
        private var failure: ContainerError?

        init(_ source: any RandomAccessByteSource, _ reading: ArchiveReading) throws(ContainerError) {
            guard let functions = LibArchive.functions else { throw LibArchive.unavailable }
            guard let archive = unsafe functions.read_new() else { throw Self.noMemory }
            let input = Input(source)
            self.functions = functions
            self.input = input
            self.reading = reading
            unsafe self.archive = archive
            // SAFETY: the context is not owned by libarchive; `self` keeps it until the archive is freed. The callbacks
            // get it back as it is, or nothing.
            let context = unsafe Unmanaged.passUnretained(input).toOpaque()
            let isSupported = unsafe Self.support(reading, by: functions, archive)
            // In LHA libarchive takes a name that it cannot convert for the end of the archive.
            hasLatinNames =
                reading.format == .lha
                && Self.withNameLocale(reading) {
                    unsafe functions.set_format_option(archive, "lha", "hdrcharset", "ISO-8859-1") == ARCHIVE_OK
                }
            let isSetUp =
                unsafe isSupported
                && functions.set_callback_data(archive, context, 0) == ARCHIVE_OK
                && functions.set_read_callback(
                    archive,
                    { _, context, piece in
                        guard let context = unsafe context, let piece = unsafe piece else { return -1 }
                        let input = unsafe Unmanaged<Input>.fromOpaque(context).takeUnretainedValue()
                        let bytes = unsafe input.next()
                        unsafe piece.pointee = UnsafeRawPointer(bytes.baseAddress)
                        return input.failure == nil ? bytes.count : -1
                    }) == ARCHIVE_OK
                && functions.set_skip_callback(
                    archive,
                    { _, context, count in
                        guard let context = unsafe context else { return 0 }
                        return unsafe Unmanaged<Input>.fromOpaque(context).takeUnretainedValue().skip(count)
                    }) == ARCHIVE_OK
                && functions.set_seek_callback(
                    archive,
                    { _, context, offset, whence in
                        guard let context = unsafe context else { return Int64(ARCHIVE_FATAL) }
                        return unsafe Unmanaged<Input>.fromOpaque(context).takeUnretainedValue().seek(
                            offset, from: whence)
                    }) == ARCHIVE_OK
            guard isSetUp else { throw LibArchive.unavailable }
            let status = unsafe functions.read_open1(archive)
            // Of a compressed file the first bytes are decompressed here. If that fails, there seem to be none.
            if status < ARCHIVE_WARN || (reading.format == .bytes && text != nil) { failure = error(.damagedContainer) }
        }

        deinit {
            // SAFETY: created in `init`, freed once. It calls nobody back.
            _ = unsafe functions.read_free(archive)
        }

        private static func support(
            _ reading: ArchiveReading, by functions: ArchiveFunctions, _ archive: OpaquePointer
        ) -> Bool {
            var isSupported: Bool
            if reading.format == .bytes {
                isSupported =
                    unsafe functions.support_raw_format(archive) == ARCHIVE_OK
                    && functions.support_empty_format(archive) == ARCHIVE_OK
            } else {
                isSupported = unsafe functions.support_format(archive, reading.format.rawValue) == ARCHIVE_OK
            }
            if reading.format == .tar {
                // An archive may follow another; what follows and is none is then told as damage.
                isSupported =
                    unsafe isSupported
                    && functions.set_format_option(archive, "tar", "read_concatenated_archives", "1") == ARCHIVE_OK
            }
            switch reading.filter {
            case .none: return isSupported
            // Appended, it would read its header before there are bytes, and crash. This one tries again and again,
            // so that what was compressed several times is unpacked at once.
            case .compress: return unsafe isSupported && functions.support_compress_filter(archive) == ARCHIVE_OK
            // A warning says that another program would have to be started.
            default:
                return unsafe isSupported && functions.append_filter(archive, reading.filter.rawValue) == ARCHIVE_OK
            }
        }

        /// How many bytes of the file have been used up.
        var position: Int {
            Int(clamping: max(0, unsafe functions.filter_bytes(archive, -1)))
        }

        /// Goes on to the next member, whatever was read of the present one.
        func next() -> Step {
            unsafe block = UnsafeRawBufferPointer(start: nil, count: 0)
            (hole, byteCount, statedByteCount, hasEnded, dataFailure) = (0, 0, nil, true, nil)
            if let failure { return .failure(failure) }
            return Self.withNameLocale(reading) {
                var entry: OpaquePointer?
                let status = unsafe functions.read_next_header(archive, &entry)
                switch status {
                case ARCHIVE_OK, ARCHIVE_WARN:
                    guard let entry = unsafe entry else { return .failure(error(.damagedContainer)) }
                    let described = unsafe describe(entry)
                    let warning = status == ARCHIVE_WARN ? text : nil
                    statedByteCount = described.byteCount
                    hasEnded = false
                    return .entry(described, warning: warning.flatMap { Self.isAboutNames($0) ? nil : $0 })
                case ARCHIVE_EOF: return .end
                case ARCHIVE_RETRY: return .damage(text ?? "")
                default:
                    let error = error(.damagedContainer)
                    failure = error
                    return .failure(error)
                }
            }
        }

        private func describe(_ entry: OpaquePointer) -> ArchiveEntry {
            // SAFETY: libarchive's texts are terminated and live as long as the entry, up to the next header.
            func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8]? {
                guard let text = unsafe text else { return nil }
                return unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
            }
            return unsafe ArchiveEntry(
                name: name(bytes(functions.entry_pathname(entry)) ?? []),
                fileType: Int(functions.entry_file_type(entry)),
                symbolicLink: bytes(functions.entry_symlink(entry)), hardLink: bytes(functions.entry_hardlink(entry)),
                byteCount: functions.entry_size_is_set(entry) != 0 ? max(0, functions.entry_size(entry)) : nil,
                modified: reading.hasUniversalTimes && functions.entry_mtime_is_set(entry) != 0
                    ? Int64(functions.entry_mtime(entry)) : nil,
                isEncrypted: functions.entry_is_encrypted(entry) != 0)
        }

        private func name(_ bytes: [UInt8]) -> [UInt8] {
            guard hasLatinNames else { return bytes }
            return String(decoding: bytes, as: UTF8.self).unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        }

        /// Appends as many bytes of the present member as there are and fit; throws a failure only where there are none.
        func read(into buffer: inout OutputSpan<UInt8>) throws(ContainerError) {
            let start = buffer.count
            while !buffer.isFull {
                if hole > 0 {
                    let count = Int(min(hole, Int64(buffer.freeCapacity)))
                    buffer.append(repeating: 0, count: count)
                    (hole, byteCount) = (hole - Int64(count), byteCount + Int64(count))
                } else if unsafe !block.isEmpty {
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
                    byteCount += Int64(count)
                } else if let failure = dataFailure {
                    if buffer.count == start { throw failure }
                    return
                } else if hasEnded {
                    return
                } else {
                    unpack()
                }
            }
        }

        /// Gets the next block, the end or a failure.
        private func unpack() {
            var bytes: UnsafeRawPointer?
            var count = 0
            var offset: Int64 = 0
            let status = Self.withNameLocale(reading) {
                unsafe functions.read_data_block(archive, &bytes, &count, &offset)
            }
            switch status {
            case ARCHIVE_OK, ARCHIVE_WARN:
                // SAFETY: libarchive has these bytes until it is called again. A warning is about a block that is
                // there.
                unsafe block = UnsafeRawBufferPointer(start: bytes, count: unsafe bytes == nil ? 0 : count)
                hole = max(0, offset - byteCount)
                if status == ARCHIVE_WARN { dataFailure = error(.damagedMember) }
            case ARCHIVE_EOF:
                hasEnded = true
                // A sparse file may end in a hole.
                if reading.format == .tar, let statedByteCount { hole = max(0, statedByteCount - byteCount) }
            default:
                dataFailure = error(.damagedMember)
            }
        }

        /// The last error of libarchive, and what it means.
        ///
        /// - Parameter code: where nothing tells more.
        private func error(_ code: ContainerError.Code) -> ContainerError {
            if let error = input.failure { return error }
            let text = text ?? "no reason is known"
            let what = code == .damagedContainer ? "the archive" : "the member"
            let lowercase = text.lowercased()
            func mentions(_ words: String...) -> Bool { words.contains(where: lowercase.contains) }
            if unsafe functions.error_number(archive) == ENOMEM || mentions("memory", "lzma_mem") {
                return ContainerError(.memoryLimit, "unpacking \(what) takes more memory than there is: \(text)")
            }
            if mentions("encrypt", "passphrase", "password", "crypto") {
                return ContainerError(.encryptedMember, "\(what) is encrypted")
            }
            if mentions("unsupported", "not supported", "not implemented", "unknown compression") {
                return ContainerError(.unsupportedCompression, "\(what) is stored in a way that is not read: \(text)")
            }
            if code == .damagedMember, mentions("crc", "checksum", "digest") {
                return ContainerError(
                    .checksumMismatch, "the member's data do not match its checksum: \(text)")
            }
            return ContainerError(code, "\(what) is damaged or cut off at byte \(position): \(text)")
        }

        private var text: String? {
            // SAFETY: a terminated text that lives up to the next call, or null.
            unsafe functions.error_string(archive).map { unsafe String(cString: $0) }
        }

        /// Whether a warning says no more than that a name could not be converted: it is then as it is stored, or empty.
        private static func isAboutNames(_ warning: String) -> Bool {
            ["convert", "current locale", "translate"].contains(where: warning.contains)
        }

        private static func withNameLocale<Result>(_ reading: ArchiveReading, _ body: () -> Result) -> Result {
            // SAFETY: the handles are valid for ever; the thread gets back what it had.
            let (converting, raw) = unsafe LibArchive.nameLocales
            let previous = unsafe archive_use_locale(reading.hasTextNames ? converting : raw)
            defer { _ = unsafe archive_use_locale(previous) }
            return body()
        }

        private static let noMemory = ContainerError(.memoryLimit, "the system has no memory to read an archive with")
    }
#else
    /// There is no libarchive in this build.
    final class ArchiveStream {
        enum Step {
            case entry(ArchiveEntry, warning: String?)
            case damage(String)
            case end
            case failure(ContainerError)
        }

        let position = 0

        init(_ source: any RandomAccessByteSource, _ reading: ArchiveReading) throws(ContainerError) {
            throw LibArchive.unavailable
        }

        func next() -> Step { .end }

        func read(into buffer: inout OutputSpan<UInt8>) throws(ContainerError) {}
    }
#endif
