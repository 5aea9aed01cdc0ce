import ImageDecoding

/// The bytes of a file that is being examined, from the start again: for decoding it a second time.
final class SecondReading: ByteSource {
    private let file: FileReader
    private var offset: Int64 = 0

    init(of file: FileReader) {
        self.file = file
    }

    var totalByteCount: Int? { file.totalByteCount }

    func read(into buffer: inout OutputSpan<UInt8>) throws {
        offset += Int64(try file.readAgain(at: offset, into: &buffer))
    }
}
