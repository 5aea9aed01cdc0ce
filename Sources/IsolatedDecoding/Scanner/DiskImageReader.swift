#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

package import DiskImageReading
import ImageDecoding
package import SystemFiles
import Synchronization

/// Reads a disk image in a process of its own, which it starts when it is first asked, and again when it is needed.
///
/// What the process says is checked for its form, and in ``DiskImageReading`` nothing depends on what was asked before; so
/// whatever ends the process costs no more than the request that it could not answer. Any thread may ask; they are served
/// one after the other.
package final class DiskImageReader: Sendable {
    private struct State {
        var worker: WorkerProcess?
        /// The size of the disk, as soon as it is known.
        var byteCount: Int64 = 0
        /// In this process, where that is wanted.
        var responder: DiskImageResponder?
    }

    private let paths: [PathBytes]
    private let format: DiskImageFormat
    /// Nil to read in this process.
    private let options: WorkerOptions?
    private let state = Mutex(State())

    /// For how long a request is tried again.
    private static let retryTime = Duration.seconds(60)

    /// - Parameters:
    ///   - paths: the files that the image lies in, in their order.
    ///   - isolation: where it is read.
    package init(_ paths: [PathBytes], as format: DiskImageFormat, isolation: Isolation) {
        self.paths = paths
        self.format = format
        options = if case .workerProcesses(let options) = isolation { options } else { nil }
    }

    /// The answer to a request. A failure of the image is an answer.
    ///
    /// - Throws: where the process cannot be started, and where what was asked ends it.
    package func ask(_ request: DiskImageRequest) throws(WorkerFailure) -> DiskImageAnswer {
        guard let options else { return askHere(request) }
        var failureCount = 0
        let start = ContinuousClock.now
        while true {
            let result = state.withLock { state in
                Result { () throws(WorkerFailure) in try ask(request, options, &state) }
            }
            do throws(WorkerFailure) {
                return try result.get()
            } catch {
                failureCount += 1
                guard failureCount < error.attemptCount, ContinuousClock.now - start < Self.retryTime else {
                    throw error
                }
            }
        }
    }

    private func ask(
        _ request: DiskImageRequest, _ options: WorkerOptions, _ state: inout State
    ) throws(WorkerFailure) -> DiskImageAnswer {
        let worker: WorkerProcess
        if let running = state.worker {
            worker = running
        } else {
            worker = try WorkerProcess(
                options, libraries: .all,
                arguments: [
                    DiskImageWorker.argument, Array(String(options.memoryByteCount(DecodingLimits())).utf8),
                    Array(format.rawValue.utf8),
                ] + paths.map(\.bytes))
            state.worker = worker
        }
        do throws(WorkerFailure) {
            let allowance = WorkerAllowance(forDiskOf: state.byteCount)
            try worker.send(request.bytes, descriptor: -1, cpuSeconds: allowance.processorSeconds)
            let answer = try worker.receive(allowance)
            guard let answer = DiskImageAnswer(answer, to: request) else { throw .malformedAnswer }
            if case .summary(let summary) = answer { state.byteCount = summary.byteCount }
            return answer
        } catch {
            state.worker = nil
            throw error
        }
    }

    private func askHere(_ request: DiskImageRequest) -> DiskImageAnswer {
        state.withLock { state in
            do throws(DiskImageError) {
                let responder: DiskImageResponder
                if let open = state.responder {
                    responder = open
                } else {
                    responder = try DiskImageResponder(paths, as: format)
                    state.responder = responder
                }
                return responder.answer(request)
            } catch {
                return .failure(code: error.code.rawValue, message: error.message)
            }
        }
    }
}

extension WorkerAllowance {
    /// How long one request may take. To find the files without a name can mean to read through a whole file system, so it grows
    /// with the disk; what takes longer has lost its way in damaged tables.
    fileprivate init(forDiskOf byteCount: Int64) {
        self.init(processorSeconds: 60 + UInt64(byteCount >> 24), seconds: 300 + Double(byteCount >> 22))
    }
}

extension WorkerFailure {
    /// How often a request is tried that ends so: a process that was killed from outside, also while it starts, may be killed
    /// again, and what takes too long takes as long again.
    fileprivate var attemptCount: Int {
        switch self {
        case .ended(.signalled(SIGKILL)), .cannotStart: 20
        case .ended, .malformedAnswer: 2
        case .tooManyOpenFiles, .memoryLimit, .processorTime, .noAnswer: 1
        }
    }
}
