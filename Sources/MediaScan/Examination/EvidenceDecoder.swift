import FileExamination
public import FileReading
import ImageDecoding
public import IsolatedDecoding
public import PerceptualHash
import PictureHashing
public import ScanLedger
public import SystemFiles

/// Decodes the pictures of a scan's evidence again, as a scan does, for ``ScanVerification`` to compute the matches of altered
/// copies from them.
public struct EvidenceDecoder: EvidencePictures {
    private let examiner: any ContentExaminer
    private let images: EvidenceImages

    public init(isolation: Isolation) {
        images = EvidenceImages(isolation: isolation)
        switch isolation {
        case .off: examiner = InProcessExaminer()
        case .workerProcesses(let options): examiner = IsolatedExaminer(options)
        }
    }

    public func open(_ file: EvidenceFile) throws(SystemError) -> OpenFile {
        guard let item = file.item else { return try OpenFile(opening: file.path) }
        return try images.open(item, inImageAt: file.path)
    }

    public func reduce(
        _ pictures: [EvidencePicture], in evidence: EvidenceFile, receive: (Int, ReducedLuma) -> Void
    ) -> String? {
        do throws(SystemError) {
            let file = FileReader(try open(evidence), searching: .file)
            guard file.status.kind == .file else { return "it is no longer a file" }
            var obstacle: String?
            for (number, picture) in pictures.enumerated() where picture.inside.isEmpty {
                let finding = examiner.hash(file, Self.request(picture.pipeline)).finding
                if let luma = finding.picture?.luma {
                    receive(number, luma)
                } else {
                    obstacle = finding.reason?.message
                }
            }
            // What lies inside files is decoded by the full pipeline alone.
            let nested = pictures.enumerated().filter { !$0.element.inside.isEmpty }
            if !nested.isEmpty { obstacle = lookInside(file, nested, receive) ?? obstacle }
            return obstacle
        } catch {
            return error.message
        }
    }

    private func lookInside(
        _ file: FileReader, _ pictures: [(offset: Int, element: EvidencePicture)],
        _ receive: (Int, ReducedLuma) -> Void
    ) -> String? {
        file.drain()
        let numbers = Dictionary(
            pictures.map { ($0.element.inside, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let request = NestedRequest(
            hashing: Self.request(.full), limits: NestedLimits(), hits: file.finishSearch()?.hits ?? [],
            opensContainers: true)
        return examiner.lookInside(file, request) { item, finding in
            if let number = numbers[item.inside], let luma = finding.picture?.luma { receive(number, luma) }
        }.reason?.message
    }

    private static func request(_ pipeline: Pipeline) -> HashingRequest {
        HashingRequest(
            recipes: [pipeline == .fast ? .fastPDQ : .pdq], includesDihedral: false, includesLuma: true,
            limits: DecodingLimits())
    }
}
