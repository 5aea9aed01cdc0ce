import ImageDecoding

/// Decodes in a worker process, which it starts when the first picture comes, and again when it is needed.
final class IsolatedHashing: PictureHashing {
    private let options: WorkerOptions
    private var worker: WorkerProcess?
    private var pictureCount = 0

    init(_ options: WorkerOptions) {
        self.options = options
    }

    func hash(_ file: FileReader, _ order: HashingOrder) throws(ImageDecodingError) -> HashedPicture {
        let outcome: Result<HashedPicture, ImageDecodingError>
        do throws(WorkerFailure) {
            outcome = try askWorker(file, order)
        } catch {
            // Whatever it was: the next picture gets a fresh one.
            worker = nil
            throw ImageDecodingError(error)
        }
        pictureCount += 1
        if pictureCount >= options.maximumPictureCount { worker = nil }
        return try outcome.get()
    }

    private func askWorker(
        _ file: FileReader, _ order: HashingOrder
    ) throws(WorkerFailure) -> Result<HashedPicture, ImageDecodingError> {
        let request = WorkerRequest.hash(order, fileByteCount: file.status.size).bytes
        let cpuSeconds =
            UInt64(max(0, min(order.limits.maximumCPUSeconds.rounded(.up), 1e9)))
            + UInt64(max(0, min(options.additionalCPUSeconds, 1_000_000_000)))
        let ready = try readyWorker(order)
        do throws(WorkerFailure) {
            try ready.send(request, descriptor: file.descriptor, cpuSeconds: cpuSeconds)
        } catch {
            // It ended while it had nothing to do: not this picture's fault.
            guard case .ended = error else { throw error }
            worker = nil
            try readyWorker(order).send(request, descriptor: file.descriptor, cpuSeconds: cpuSeconds)
        }
        // The digests are computed here and not by the worker, for they are to be trusted; meanwhile it decodes. Both read
        // the file at about the same time, so it comes from the device once.
        file.drain()
        let answer = try readyWorker(order).receive(within: options.maximumAnswerSeconds, cpuSeconds: cpuSeconds)
        guard let outcome = WorkerAnswer.outcome(in: answer, of: order) else { throw .malformedAnswer }
        return outcome
    }

    private func readyWorker(_ order: HashingOrder) throws(WorkerFailure) -> WorkerProcess {
        if let worker { return worker }
        let started = try WorkerProcess(options, limits: order.limits)
        worker = started
        pictureCount = 0
        return started
    }
}

extension ImageDecodingError.Code {
    /// The process that decoded the picture crashed.
    static let workerCrashed = Self(rawValue: "workerCrashed")
    /// It took more time than the limit, and was ended.
    static let timeLimit = Self(rawValue: "timeLimit")
    /// It took more memory than the limit, and was ended.
    static let memoryLimit = Self(rawValue: "memoryLimit")
    /// It could not be started.
    static let workerUnavailable = Self(rawValue: "workerUnavailable")
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
