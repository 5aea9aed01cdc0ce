#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import CSandbox
import DiskImageReading
import SystemFiles

/// The process that reads one disk image: it opens the image, locks itself down, and answers what it is asked.
///
/// It is given paths, for the libraries open the files of an image by their names; before they read the first byte of them
/// it can open files for reading and no more, and afterwards nothing. Decoders get the bytes of one item at a time and never
/// the image.
enum DiskImageWorker {
    /// The first argument; the second is how much memory it may use, the third the format, and then come the paths.
    static let argument = Array("disk-image-worker".utf8)
    /// More files than this no image has.
    private static let maximumFileCount = 16_384

    static var isRequested: Bool { arguments.dropFirst().first == argument }

    /// The arguments to the byte, for a path need not be text.
    private static var arguments: [[UInt8]] {
        // SAFETY: there are as many texts as said, each with a NUL after it; nobody writes to them.
        (0..<Int(CommandLine.argc)).compactMap { index in
            unsafe CommandLine.unsafeArgv[index].map { unsafe bytes(of: $0) }
        }
    }

    private static func bytes(of text: UnsafeMutablePointer<CChar>) -> [UInt8] {
        // SAFETY: the text ends with a NUL, and `strlen` says where.
        unsafe UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
    }

    /// Becomes such a process if this one was started as one, and then does not return; else does nothing.
    static func runIfRequested() {
        let arguments = arguments
        guard arguments.dropFirst().first == argument, arguments.count >= 5,
            let memory = UInt64(String(decoding: arguments[2], as: UTF8.self)),
            let format = DiskImageFormat(rawValue: String(decoding: arguments[3], as: UTF8.self))
        else { return }
        let paths = arguments[4...].map { PathBytes(bytes: $0) }
        _ = sandbox_end_with_parent()
        _ = sandbox_close_descriptors(Int32(CHANNEL_DESCRIPTOR) + 1)
        sandbox_ignore_terminal()
        sandbox_exit_without_memory(DecodingWorker.memoryExitCode)
        DiskLibrary.load()
        // The libraries find the other files of some formats themselves.
        let fileCount = min(maximumFileCount, format == .raw || format == .ewf ? paths.count : paths.count + 256)
        let role = SandboxRole.reading(fileCount: fileCount)
        var mechanisms = SandboxMechanism.lockDown(
            [.noNewPrivileges, .undumpable, .resourceLimits], memoryByteCount: memory, as: role)
        _ = SandboxMechanism.lockDown(
            [.seccomp], memoryByteCount: memory, as: SandboxRole(task: .open, descriptorCount: 0))
        let opened = Result { () throws(DiskImageError) in try DiskImageResponder(paths, as: format) }
        mechanisms += SandboxMechanism.lockDown([.landlock, .seccomp], memoryByteCount: memory, as: role)
        if DecodingWorker.send(WorkerGreeting.bytes(mechanisms)) {
            while let request = nextRequest() {
                let answer: DiskImageAnswer =
                    switch opened {
                    case .success(let responder): responder.answer(request)
                    case .failure(let error): .failure(code: error.code.rawValue, message: error.message)
                    }
                guard DecodingWorker.send(answer.bytes) else { break }
            }
        }
        _exit(0)
    }

    /// Nil when nobody asks any more.
    private static func nextRequest() -> DiskImageRequest? {
        var buffer = MessageBuffer()
        while true {
            guard buffer.readOnce(from: Int32(CHANNEL_DESCRIPTOR), takingDescriptor: false), !buffer.isMalformed else {
                return nil
            }
            if let content = buffer.takeMessage() {
                sandbox_clear_error_number()
                return DiskImageRequest(content)
            }
        }
    }
}
