#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

package import ByteSources
import CSandbox
import ContainerReading
import FileExamination
import FileReading
import KnownHashes
import ImageDecoding
import PictureHashing

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
    /// The first argument of a worker; the second is how much memory it may use, the third which libraries it loads.
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
    package static func runIfRequested(replacing replace: @escaping (any ByteSource) -> any ByteSource) {
        DiskImageWorker.runIfRequested()
        let arguments = CommandLine.arguments
        guard isRequested, arguments.count >= 4, let memory = UInt64(arguments[2]),
            let libraries = WorkerLibraries(rawValue: arguments[3])
        else { return }
        // A process that is to be tried with a single mechanism is told which.
        let wanted =
            arguments.count == 4 ? SandboxMechanism.allCases : arguments[4...].compactMap { .init(rawValue: $0) }
        _ = sandbox_end_with_parent()
        _ = sandbox_close_descriptors(Int32(CHANNEL_DESCRIPTOR) + 1)
        sandbox_ignore_terminal()
        sandbox_exit_without_memory(memoryExitCode)
        // What it decodes with is loaded now: locked down, it can open nothing.
        if libraries == .all {
            ContainerReader.load()
            PictureDecoder.load()
            // libde265 hands out parts of a damaged picture that it has not written.
            sandbox_fill_new_memory()
        }
        // A library of digests reads its settings when it is first used.
        _ = FileDigests(DigestComputation())
        let mechanisms = SandboxMechanism.lockDown(wanted, memoryByteCount: memory)
        if send(WorkerGreeting.bytes(mechanisms)) {
            var look: NestedLook?
            while answerNextRequest(replace, &look) {}
        }
        // Without the system's clean-up at the end of a program: there is nothing to flush.
        _exit(0)
    }

    /// A file that is being looked into, over several requests.
    private struct NestedLook {
        let file: ReceivedFile
        let walk: NestedWalk
        /// The bytes, if not all were handed over.
        let excerpt: ExcerptBytes?
    }

    /// False when nobody asks any more.
    private static func answerNextRequest(
        _ replace: @escaping (any ByteSource) -> any ByteSource, _ look: inout NestedLook?
    ) -> Bool {
        var buffer = MessageBuffer()
        var content: [UInt8]?
        while content == nil {
            guard buffer.readOnce(from: Int32(CHANNEL_DESCRIPTOR), takingDescriptor: true), !buffer.isMalformed else {
                return false
            }
            content = buffer.takeMessage()
        }
        guard let content, let request = try? WorkerRequest(content) else { return false }
        let file = ReceivedFile(buffer.takeDescriptor())
        sandbox_clear_error_number()
        switch request {
        case .attempt(let attempt):
            return send(WorkerAnswer.bytes(errorNumber: sandbox_attempt(attempt, file.descriptor)))
        case .hash(let request, let byteCount):
            look = nil
            let bytes = DescriptorBytes(file.descriptor, byteCount: byteCount)
            let outcome = PictureFinding(hashing: replace(ByteRange(bytes)), bytes, request)
            return send(WorkerAnswer.bytes(outcome))
        case .hashCrops(let request, let byteCount, let frames):
            look = nil
            let bytes = DescriptorBytes(file.descriptor, byteCount: byteCount)
            let crops = Result { () throws(ImageDecodingError) in
                try CroppedPicture.crops(to: frames, decoding: replace(ByteRange(bytes)), request)
            }
            return send(WorkerAnswer.bytes(crops))
        case .lookInside(let request, let layout, let skipped):
            let excerpt = layout.extents.map {
                ExcerptBytes(file.descriptor, extents: $0, byteCount: layout.byteCount)
            }
            let bytes: any RandomAccessByteSource =
                excerpt ?? DescriptorBytes(file.descriptor, byteCount: layout.byteCount)
            let walk = NestedWalk(bytes, request, replacing: replace)
            walk.skip(skipped)
            look = NestedLook(file: file, walk: walk, excerpt: excerpt)
            return send(NestedAnswer.ready)
        case .nextInside:
            guard let look else { return false }
            let item = look.walk.next()
            if look.excerpt?.misses == true { return send(NestedAnswer.bytes(.missingBytes)) }
            return send(NestedAnswer.bytes(item.map { .item($0) } ?? .end(look.walk.end)))
        case .examineInside:
            guard let walk = look?.walk else { return false }
            return send(NestedAnswer.bytes(walk.examine()))
        }
    }

    static func send(_ message: [UInt8]) -> Bool {
        // SAFETY: the pointer and the count are those of the array, which outlives the call.
        unsafe message.withUnsafeBytes { bytes in
            unsafe channel_send(Int32(CHANNEL_DESCRIPTOR), bytes.baseAddress.unsafelyUnwrapped, bytes.count, -1) == 0
        }
    }
}

/// An open file, or none, that is closed when this goes.
private final class ReceivedFile {
    let descriptor: Int32

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }
}
