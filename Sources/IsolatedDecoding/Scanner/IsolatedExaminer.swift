import ByteSources
import FileExamination
import FileReading
import ImageDecoding
import PictureHashing
import PerceptualHash
import ScanLedger
import SystemFiles

/// Decodes in a worker process, which it starts when the first picture comes, and again when it is needed.
///
/// After anything that a sound worker would not do (it crashes, is silent, takes too much, or says what cannot be) the next
/// request goes to a fresh one.
package final class IsolatedExaminer: ContentExaminer {
    private let options: WorkerOptions
    private var worker: WorkerProcess?
    /// Which libraries the next worker loads. Where one file needs more than the usual, others will.
    private var libraries = WorkerLibraries.photographs
    private var pictureCount = 0
    /// The file for which a worker was silent, and what was said of it: it is not waited for a second time.
    private weak var silentFile: FileReader?
    private var silence: WorkerFailure?

    package init(_ options: WorkerOptions) {
        self.options = options
    }

    func hash(_ file: FileReader, _ request: HashingRequest) -> PictureFinding {
        do throws(WorkerFailure) {
            let message = WorkerRequest.hash(request, byteCount: file.status.size)
            let allowance = allowance(request.limits)
            try begin(message, file, request.limits, allowance, lifetime: allowance.processorSeconds)
            let answer = try readyWorker(request.limits).receive(allowance)
            guard let outcome = WorkerAnswer.outcome(in: answer, of: request) else { throw .malformedAnswer }
            countPicture()
            return outcome
        } catch {
            // What lies inside may be sound.
            discardWorker(after: error, file)
            return PictureFinding(hashed: .failure(ImageDecodingError(error)), mayHoldOthers: true)
        }
    }

    func hashCrops(
        of file: FileReader, to frames: [FrameBox], _ request: HashingRequest
    ) -> Result<[CroppedPicture], ImageDecodingError> {
        do throws(WorkerFailure) {
            let message = WorkerRequest.hashCrops(request, byteCount: file.status.size, frames: frames)
            let allowance = allowance(request.limits)
            try begin(message, file, request.limits, allowance, lifetime: allowance.processorSeconds)
            let answer = try readyWorker(request.limits).receive(allowance)
            guard let crops = WorkerAnswer.crops(in: answer, of: frames, request) else { throw .malformedAnswer }
            countPicture()
            return crops
        } catch {
            discardWorker(after: error, file)
            return .failure(ImageDecodingError(error))
        }
    }

    /// Hands a request with a file over.
    ///
    /// - Parameters:
    ///   - excerpt: the file that is handed over instead of all of `file`.
    ///   - lifetime: how much processor time all that is asked of this file may take.
    private func begin(
        _ request: WorkerRequest, _ file: FileReader, _ limits: DecodingLimits, _ allowance: WorkerAllowance,
        excerpt: OpenFile? = nil, lifetime: UInt64
    ) throws(WorkerFailure) {
        // Of a file that lies in a larger one a worker gets a copy, and never the larger one.
        let alone: OpenFile
        do throws(SystemError) {
            alone = if let excerpt { excerpt } else { try file.file.alone() }
        } catch {
            throw .cannotStart("the file could not be copied for the process: \(error.message)")
        }
        libraries = max(libraries, request.libraries(for: file))
        if let worker, worker.libraries < libraries || !worker.mayUse(lifetime) { self.worker = nil }
        do throws(WorkerFailure) {
            try readyWorker(limits, lifetime: lifetime).send(
                request.bytes, descriptor: alone.descriptor, cpuSeconds: allowance.processorSeconds)
        } catch {
            // It ended while it had nothing to do: not this picture's fault.
            guard case .ended = error else { throw error }
            worker = nil
            try readyWorker(limits, lifetime: lifetime).send(
                request.bytes, descriptor: alone.descriptor, cpuSeconds: allowance.processorSeconds)
        }
        // The digests are computed here and not by the worker, for they are to be trusted; meanwhile it decodes. Both read
        // the file at about the same time, so it comes from the device once.
        file.drain()
    }

    /// How long a worker may compute and be silent, to unpack so many bytes and do what else there is.
    private func allowance(_ limits: DecodingLimits, byteCount: Int = 0) -> WorkerAllowance {
        let slowestBytesPerSecond = 20_000_000
        let seconds = max(0, byteCount) / slowestBytesPerSecond
        return WorkerAllowance(
            processorSeconds: UInt64(max(0, min(limits.maximumCPUSeconds.rounded(.up), 1e9)))
                + UInt64(max(0, min(options.additionalCPUSeconds, 1_000_000_000))) + UInt64(seconds),
            seconds: options.maximumAnswerSeconds + Double(seconds))
    }

    private func countPicture() {
        pictureCount += 1
        if pictureCount >= options.maximumPictureCount { worker = nil }
    }

    private func discardWorker(after failure: WorkerFailure, _ file: FileReader) {
        worker = nil
        guard case .noAnswer = failure else { return }
        silentFile = file
        silence = failure
    }

    private func readyWorker(_ limits: DecodingLimits, lifetime: UInt64 = 0) throws(WorkerFailure) -> WorkerProcess {
        if let worker { return worker }
        let started = try WorkerProcess(options, limits: limits, libraries: libraries)
        started.limitLifetime(toAtLeast: lifetime)
        worker = started
        pictureCount = 0
        return started
    }

    // MARK: - What lies inside

    /// After how many ends of workers one file is not looked into any more.
    private static let maximumFailureCount = 20

    func lookInside(
        _ file: FileReader, _ request: NestedRequest, receive: (NestedItem, Finding) -> Void
    ) -> NestedOutcome {
        if silentFile === file, let silence {
            return NestedOutcome(reason: FileRecord.Reason(silence), leavesBytesUnexamined: true)
        }
        if let end = lookIntoExcerpt(file, request, receive) { return end }
        var look = NestedLook(request: request, fileByteCount: file.status.size)
        while true {
            do throws(WorkerFailure) {
                guard let end = try proceed(&look, file, nil, receive) else { throw .malformedAnswer }
                countPicture()
                return end
            } catch {
                discardWorker(after: error, file)
                look.failureCount += 1
                let reason = FileRecord.Reason(error)
                // What brought the worker down is recorded so, and the next one begins after it.
                if let item = look.present {
                    receive(item, Finding(.failed, reason))
                    look.present = nil
                    look.count += 1
                    let mayGoOn = look.failureCount <= Self.maximumFailureCount && silentFile !== file
                    if mayGoOn, look.budget.excess == nil { continue }
                }
                return NestedOutcome(reason: look.budget.excess ?? reason, leavesBytesUnexamined: true)
            }
        }
    }

    /// Looks into what lies around the hits in a large file. Nil where that is no use, or not enough: then nothing was received.
    private func lookIntoExcerpt(
        _ file: FileReader, _ request: NestedRequest, _ receive: (NestedItem, Finding) -> Void
    ) -> NestedOutcome? {
        guard let excerpt = FileExcerpt(of: file.file, around: request) else { return nil }
        var look = NestedLook(request: request, fileByteCount: file.status.size)
        var found: [(NestedItem, Finding)] = []
        do throws(WorkerFailure) {
            let end = try proceed(&look, file, excerpt) { found.append(($0, $1)) }
            countPicture()
            guard let end else { return nil }
            for (item, finding) in found { receive(item, finding) }
            return end
        } catch {
            // The look into all of it says what is to be said.
            discardWorker(after: error, file)
            return nil
        }
    }

    /// How far a look into a file has come.
    private struct NestedLook {
        let request: NestedRequest
        var budget: LookBudget
        /// How many things are done, and how many bytes the names on the ways to them have.
        var count = 0
        var nameByteCount = 0
        /// The thing that is being examined.
        var present: NestedItem?
        var failureCount = 0

        init(request: NestedRequest, fileByteCount: Int64) {
            self.request = request
            budget = LookBudget(request.limits, fileByteCount: fileByteCount)
        }
    }

    /// - Returns: how the look ended; nil if it needs bytes that are not in the excerpt.
    private func proceed(
        _ look: inout NestedLook, _ file: FileReader, _ excerpt: FileExcerpt?,
        _ receive: (NestedItem, Finding) -> Void
    ) throws(WorkerFailure) -> NestedOutcome? {
        let limits = look.request.hashing.limits
        // To pass over what is done already may mean to unpack it again.
        let repeatedByteCount = look.count == 0 ? 0 : look.request.limits.maximumUnpackedByteCount
        let time = look.budget.bounded(allowance(limits, byteCount: repeatedByteCount))
        let layout = FileExtents(byteCount: file.status.size, extents: excerpt?.extents)
        try begin(
            .lookInside(look.request, layout, skipping: look.count), file, limits, time, excerpt: excerpt?.file,
            lifetime: UInt64(
                max(0, min(look.request.limits.processorSeconds(forByteCount: file.status.size), 1e9))))
        let worker = try readyWorker(limits)
        let ready = try spending(&look.budget, worker) { worker throws(WorkerFailure) in try worker.receive(time) }
        guard NestedAnswer.isReady(ready) else { throw .malformedAnswer }
        while true {
            if let excess = look.budget.excess { return NestedOutcome(reason: excess, leavesBytesUnexamined: true) }
            let answer = try ask(.nextInside, worker, &look.budget, allowance(limits))
            let item: NestedItem
            switch NestedAnswer.next(in: answer) {
            case .item(let next): item = next
            case .end(let end): return end
            case .missingBytes: return nil
            case nil: throw .malformedAnswer
            }
            // Records are held for all of them: what a worker says that keeps no limit must not fill this process.
            look.nameByteCount += item.inside.nameByteCount
            guard look.count < look.request.limits.maximumCount,
                look.nameByteCount <= look.request.limits.maximumNameByteCount
            else { throw .malformedAnswer }
            look.present = item
            let byteCount = min(item.announcedByteCount ?? 0, look.request.limits.maximumUnpackedByteCount)
            let examined = try ask(.examineInside, worker, &look.budget, allowance(limits, byteCount: byteCount))
            guard let finding = NestedAnswer.finding(in: examined, of: look.request.hashing) else {
                throw .malformedAnswer
            }
            receive(item, finding)
            look.present = nil
            look.count += 1
        }
    }

    private func ask(
        _ request: WorkerRequest, _ worker: WorkerProcess, _ budget: inout LookBudget, _ allowance: WorkerAllowance
    ) throws(WorkerFailure) -> [UInt8] {
        let allowance = budget.bounded(allowance)
        return try spending(&budget, worker) { worker throws(WorkerFailure) in
            try worker.ask(request, allowance)
        }
    }

    /// Takes what `body` costs from the budget.
    private func spending(
        _ budget: inout LookBudget, _ worker: WorkerProcess, _ body: (WorkerProcess) throws(WorkerFailure) -> [UInt8]
    ) throws(WorkerFailure) -> [UInt8] {
        let usedBefore = worker.usedProcessorSeconds
        let start = SuspendingClock.now
        defer {
            let seconds = (SuspendingClock.now - start) / .seconds(1)
            // Of one that has ended nobody knows; it has one thread.
            let used = worker.usedProcessorSeconds.flatMap { now in usedBefore.map { now - $0 } }
            budget.add(processorSeconds: used ?? seconds, seconds: seconds)
        }
        return try body(worker)
    }
}

extension WorkerRequest {
    /// Which libraries a worker needs to answer the request for `file`.
    fileprivate func libraries(for file: FileReader) -> WorkerLibraries {
        if case .lookInside(let request, _, _) = self,
            request.hits.contains(where: { $0.offset > 0 && ![.jpeg, .png].contains($0.kind) })
        {
            return .all
        }
        let prefix = DescriptorBytes(file.file).prefix(FileSignature.prefixByteCount)
        return PictureDecoder.isAlwaysLoaded(forFileBeginningWith: prefix) ? .photographs : .all
    }
}

extension FileRecord.Reason {
    package init(_ failure: WorkerFailure) {
        let error = ImageDecodingError(failure)
        self.init(code: error.code.rawValue, message: error.message)
    }
}

extension ImageDecodingError {
    fileprivate init(_ failure: WorkerFailure) {
        let code: Code =
            switch failure {
            case .cannotStart: .workerUnavailable
            case .tooManyOpenFiles: Code(rawValue: FileRecord.Reason.Code.tooManyOpenFiles.rawValue)
            case .memoryLimit: .memoryLimit
            case .processorTime, .noAnswer: .timeLimit
            case .ended, .malformedAnswer: .workerCrashed
            }
        self.init(code, failure.description)
    }
}
