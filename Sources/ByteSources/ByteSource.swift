/// The bytes of one file, handed over once, front to back.
///
/// A decoder pulls: it asks for more bytes when it needs them, and stops asking at the end of the picture, which may lie
/// well before the end of the file. So an implementation can do more with the bytes as they pass, digests for example,
/// and read on by itself afterwards: no byte is asked for twice, and none is kept from it.
///
/// ```swift
/// final class FileSource: ByteSource {
///     let totalByteCount: Int? = …
///     func read(into buffer: inout OutputSpan<UInt8>) throws {
///         // read(2) into the free part of the buffer, then update the digests from `buffer.span`
///     }
/// }
/// ```
public protocol ByteSource: AnyObject {
    /// How many bytes there are in all, where that is known beforehand.
    ///
    /// It only serves to refuse absurd claims early (a few hundred bytes that claim to be 65,500 × 65,500 pixels). Without
    /// it they are refused when the data end.
    var totalByteCount: Int? { get }

    /// Appends the next bytes to `buffer`, which is empty and has room for at least a byte, usually for 64 KiB.
    ///
    /// Appending nothing says that the data have ended. An error ends them too, and the decoder then throws
    /// ``ImageDecodingError/Code/sourceFailed`` whatever it made of the bytes before. To have a picture with
    /// unreadable sectors decoded as far as it goes, end the data instead.
    func read(into buffer: inout OutputSpan<UInt8>) throws
}
