#if GIF
    import ByteSources

    /// One frame of a GIF as a GIF of its own, without colours, made while it is read.
    ///
    /// It ends as a GIF must, also where the file is cut, so that what there is can be decoded to its last byte.
    final class GIFFrameSource: ByteSource {
        let totalByteCount: Int? = nil
        private var window: ByteWindow
        /// Where the next block is; nil after the last.
        private var position: Int?
        private var ready: ArraySlice<UInt8>

        init(_ frame: GIFFrame, in source: any RandomAccessByteSource) {
            window = ByteWindow(source, capacity: 1 << 15)
            position = frame.data
            let size = [frame.rectangle.width, frame.rectangle.height].flatMap {
                [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
            }
            ready =
                (Array("GIF89a".utf8) + size + [0, 0, 0] + [0x2C, 0, 0, 0, 0] + size
                + [0, UInt8(truncatingIfNeeded: frame.minimumCodeSize)])[...]
        }

        func read(into buffer: inout OutputSpan<UInt8>) throws {
            while buffer.freeCapacity > 0 {
                if ready.isEmpty {
                    guard let place = position else { return }
                    if let block = try GIFReader.rows(at: place, in: &window) {
                        ready = ([UInt8(truncatingIfNeeded: block.bytes.count)] + block.bytes)[...]
                        position = block.end
                    } else {
                        ready = [0, 0x3B]
                        position = nil
                    }
                }
                ready = ready.dropFirst(buffer.append(copying: ready))
            }
        }
    }
#endif
