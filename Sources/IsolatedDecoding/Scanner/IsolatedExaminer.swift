import FileExamination
import FileReading
import ImageDecoding
import ScanLedger
import SystemFiles

/// Decodes in a worker process, which it starts when the first picture comes, and again when it is needed.
package final class IsolatedExaminer: ContentExaminer {
    private let options: WorkerOptions
    private var worker: WorkerProcess?
    private var pictureCount = 0

    package init(_ options: WorkerOptions) {
        self.options = options
    }

    func hash(_ file: FileReader, _ request: HashingRequest) -> PictureFinding {
        do throws(WorkerFailure) {
            let message = WorkerRequest.hash(request, FileExtents(file.file))
            let seconds = cpuSeconds(request.limits)
            try begin(message, file, request.limits, cpuSeconds: seconds)
            let answer = try readyWorker(request.limits).receive(
                within: options.maximumAnswerSeconds, cpuSeconds: seconds)
            guard let outcome = WorkerAnswer.outcome(in: answer, of: request) else { throw .malformedAnswer }
            countPicture()
            return outcome
        } catch {
            // Whatever it was: the next picture gets a fresh one. What lies inside may be sound.
            worker = nil
            return PictureFinding(hashed: .failure(ImageDecodingError(error)), mayHoldOthers: true)
        }
    }

    /// Hands a request with a file over.
    private func begin(
        _ request: WorkerRequest, _ file: FileReader, _ limits: DecodingLimits, cpuSeconds: UInt64
    ) throws(WorkerFailure) {
        do throws(WorkerFailure) {
            try readyWorker(limits).send(request.bytes, descriptor: file.file.descriptor, cpuSeconds: cpuSeconds)
        } catch {
            // It ended while it had nothing to do: not this picture's fault.
            guard case .ended = error else { throw error }
            worker = nil
            try readyWorker(limits).send(request.bytes, descriptor: file.file.descriptor, cpuSeconds: cpuSeconds)
        }
        // The digests are computed here and not by the worker, for they are to be trusted; meanwhile it decodes. Both read
        // the file at about the same time, so it comes from the device once.
        file.drain()
    }

    /// How long a worker may compute.
    private func cpuSeconds(_ limits: DecodingLimits) -> UInt64 {
        UInt64(max(0, min(limits.maximumCPUSeconds.rounded(.up), 1e9)))
            + UInt64(max(0, min(options.additionalCPUSeconds, 1_000_000_000)))
    }

    private func countPicture() {
        pictureCount += 1
        if pictureCount >= options.maximumPictureCount { worker = nil }
    }

    // MARK: - What lies inside

    /// After how many ends of workers one file is not looked into any more.
    private static let maximumFailureCount = 20

    func lookInside(
        _ file: FileReader, _ request: NestedRequest, receive: (NestedItem, Finding) -> Void
    ) -> NestedOutcome {
        var look = NestedLook(request: request)
        while true {
            do throws(WorkerFailure) {
                let end = try proceed(&look, file, receive)
                countPicture()
                return end
            } catch {
                worker = nil
                let failure = ImageDecodingError(error)
                let reason = FileRecord.Reason(code: failure.code.rawValue, message: failure.message)
                look.failureCount += 1
                // What brought the worker down is recorded so, and the next one begins behind it.
                if let item = look.present, look.failureCount <= Self.maximumFailureCount {
                    receive(item, Finding(.failed, reason))
                    look.present = nil
                    look.count += 1
                } else {
                    if let item = look.present { receive(item, Finding(.failed, reason)) }
                    return NestedOutcome(reason: reason, leavesBytesUnexamined: true)
                }
            }
        }
    }

    /// How far a look into a file has come.
    private struct NestedLook {
        let request: NestedRequest
        /// How many things are done, and how many bytes the names on the ways to them have.
        var count = 0
        var nameByteCount = 0
        /// The thing that is being examined.
        var present: NestedItem?
        var failureCount = 0
    }

    private func proceed(
        _ look: inout NestedLook, _ file: FileReader, _ receive: (NestedItem, Finding) -> Void
    ) throws(WorkerFailure) -> NestedOutcome {
        let limits = look.request.hashing.limits
        // To pass over what is done already may mean to unpack it again.
        let time = allowance(limits, byteCount: look.count == 0 ? 0 : look.request.limits.maximumUnpackedByteCount)
        try begin(
            .lookInside(look.request, FileExtents(file.file), skipping: look.count), file, limits,
            cpuSeconds: time.cpu)
        let worker = try readyWorker(limits)
        guard NestedAnswer.isReady(try worker.receive(within: time.answer, cpuSeconds: time.cpu)) else {
            throw .malformedAnswer
        }
        while true {
            let time = allowance(limits, byteCount: 0)
            let answer = try worker.ask(.nextInside, within: time.answer, cpuSeconds: time.cpu)
            guard let next = NestedAnswer.next(in: answer) else { throw .malformedAnswer }
            guard let item = next.item else { return next.end }
            // Records are held for all of them: what a worker says that keeps no limit must not fill this process.
            look.nameByteCount += item.inside.nameByteCount
            guard look.count < look.request.limits.maximumCount,
                look.nameByteCount <= look.request.limits.maximumNameByteCount
            else { throw .malformedAnswer }
            look.present = item
            let itemTime = allowance(
                limits, byteCount: min(item.announcedByteCount ?? 0, look.request.limits.maximumUnpackedByteCount))
            let examined = try worker.ask(.examineInside, within: itemTime.answer, cpuSeconds: itemTime.cpu)
            guard let finding = NestedAnswer.finding(in: examined, of: look.request.hashing) else {
                throw .malformedAnswer
            }
            receive(item, finding)
            look.present = nil
            look.count += 1
        }
    }

    /// How long the worker may compute and be silent, to unpack so many bytes and do what else there is.
    private func allowance(_ limits: DecodingLimits, byteCount: Int) -> (cpu: UInt64, answer: Double) {
        let slowestBytesPerSecond = 20_000_000
        let seconds = max(0, byteCount) / slowestBytesPerSecond
        return (cpuSeconds(limits) + UInt64(seconds), options.maximumAnswerSeconds + Double(seconds))
    }

    private func readyWorker(_ limits: DecodingLimits) throws(WorkerFailure) -> WorkerProcess {
        if let worker { return worker }
        let started = try WorkerProcess(options, limits: limits)
        worker = started
        pictureCount = 0
        return started
    }
}

extension ImageDecodingError {
    fileprivate init(_ failure: WorkerFailure) {
        let code: Code =
            switch failure {
            case .cannotStart: .workerUnavailable
            case .memoryLimit: .memoryLimit
            case .processorTime, .noAnswer: .timeLimit
            case .ended, .malformedAnswer: .workerCrashed
            }
        self.init(code, failure.description)
    }
}
