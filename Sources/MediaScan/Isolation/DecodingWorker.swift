#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import CSandbox
package import ImageDecoding

/// The other side of ``Isolation/workerProcesses(_:)``: what a program does when a scanner has started it to decode.
///
/// ```swift
/// @main struct MyProgram {
///     static func main() {
///         DecodingWorker.runIfRequested()
///         // what the program does otherwise
///     }
/// }
/// ```
public enum DecodingWorker {
    /// The first argument of a worker; the second is how much memory it may use.
    static let argument = "decoding-worker"
    /// How a worker ends whose memory ran out.
    static let memoryExitCode: Int32 = 113

    /// Whether this process was started as a worker.
    static var isRequested: Bool { CommandLine.arguments.dropFirst().first == argument }

    /// Becomes a worker if this process was started as one, and then does not return; else does nothing.
    ///
    /// To be called before anything else, and above all before anything that starts a thread.
    public static func runIfRequested() {
        runIfRequested(replacing: { source in source })
    }

    /// - Parameter replace: gets the bytes of each picture and gives those that are decoded instead.
    package static func runIfRequested(replacing replace: (any ByteSource) -> any ByteSource) {
        let arguments = CommandLine.arguments
        guard isRequested, arguments.count >= 3, let memory = UInt64(arguments[2]) else { return }
        // A process that is to be tried with a single mechanism is told which.
        let wanted =
            arguments.count == 3 ? SandboxMechanism.allCases : arguments[3...].compactMap { .init(rawValue: $0) }
        _ = sandbox_end_with_parent()
        _ = sandbox_close_descriptors(Int32(CHANNEL_DESCRIPTOR) + 1)
        sandbox_ignore_terminal()
        sandbox_exit_without_memory(memoryExitCode)
        let mechanisms = SandboxMechanism.lockDown(wanted, memoryByteCount: memory)
        if send(WorkerGreeting.bytes(mechanisms)) {
            while answerNextRequest(replace) {}
        }
        // Without the system's clean-up at the end of a program: there is nothing to flush.
        _exit(0)
    }

    /// False when nobody asks any more.
    private static func answerNextRequest(_ replace: (any ByteSource) -> any ByteSource) -> Bool {
        var buffer = MessageBuffer()
        var content: [UInt8]?
        while content == nil {
            guard buffer.readOnce(from: Int32(CHANNEL_DESCRIPTOR), takingDescriptor: true), !buffer.isMalformed else {
                return false
            }
            content = buffer.takeMessage()
        }
        guard let content, let request = try? WorkerRequest(content) else { return false }
        let descriptor = buffer.takeDescriptor()
        defer { if descriptor >= 0 { close(descriptor) } }
        sandbox_clear_error_number()
        switch request {
        case .hash(let order, let fileByteCount):
            let source = replace(DescriptorByteSource(descriptor, byteCount: fileByteCount))
            return send(WorkerAnswer.bytes(hash(source, order)))
        case .attempt(let attempt):
            return send(WorkerAnswer.bytes(errorNumber: sandbox_attempt(attempt, descriptor)))
        }
    }

    private static func hash(
        _ source: any ByteSource, _ order: HashingOrder
    ) -> Result<HashedPicture, ImageDecodingError> {
        do throws(ImageDecodingError) {
            return .success(try HashedPicture(decoding: source, order))
        } catch {
            return .failure(error)
        }
    }

    private static func send(_ message: [UInt8]) -> Bool {
        // SAFETY: the pointer and the count are those of the array, which outlives the call.
        unsafe message.withUnsafeBytes { bytes in
            unsafe channel_send(Int32(CHANNEL_DESCRIPTOR), bytes.baseAddress.unsafelyUnwrapped, bytes.count, -1) == 0
        }
    }
}

/// The bytes of an open file that somebody else reads too.
private final class DescriptorByteSource: ByteSource {
    private let descriptor: Int32
    let totalByteCount: Int?
    private var offset: Int64 = 0

    init(_ descriptor: Int32, byteCount: Int64) {
        self.descriptor = descriptor
        totalByteCount = Int(exactly: byteCount)
    }

    /// What cannot be read ends the data, as it does for a ``FileReader``: the scanner, which reads the file too, says so.
    func read(into buffer: inout OutputSpan<UInt8>) {
        offset += Int64((try? readBytes(of: descriptor, at: offset, into: &buffer)) ?? 0)
    }
}
