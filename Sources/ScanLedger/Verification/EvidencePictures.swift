public import FileReading
public import PerceptualHash
public import SystemFiles

/// A picture of the evidence: a file, or something inside one.
public struct EvidencePicture: Sendable, Hashable {
    /// The steps from the file to the picture; none for the file itself.
    public let inside: [NestedPart]
    /// How the picture was decoded.
    public let pipeline: Pipeline

    public init(inside: [NestedPart], pipeline: Pipeline) {
        self.inside = inside
        self.pipeline = pipeline
    }
}

/// A file of the evidence: one that stands at a path, or an item of a disk image that stands there.
public struct EvidenceFile: Sendable, Hashable {
    public let path: PathBytes
    /// The record of the item; nil for the file at the path.
    public let item: FileRecord?

    public init(path: PathBytes, item: FileRecord? = nil) {
        self.path = path
        self.item = item
    }
}

extension FileRecord {
    /// Whether it is of something that can be opened by itself: a file, or an item of a disk image.
    package var isFileOfEvidence: Bool {
        if case .item? = disk { true } else { !isNested }
    }

    /// - Parameter run: the first line of the record's ledger, which says where relative paths begin.
    package func evidenceFile(_ run: RunLine?) -> EvidenceFile {
        EvidenceFile(path: path.starting(in: run?["workingFolder"]), item: isNested ? self : nil)
    }
}

/// Opens the evidence of a scan again, and decodes its pictures. Verification itself has no decoder, and reads no disk images.
public protocol EvidencePictures {
    /// Opens a file of the evidence.
    func open(_ file: EvidenceFile) throws(SystemError) -> OpenFile

    /// Decodes and reduces pictures of a file.
    ///
    /// - Parameter receive: gets the number of each picture that could be decoded, and its reduction.
    /// - Returns: why some could not be; nil if nothing stood in the way.
    func reduce(
        _ pictures: [EvidencePicture], in file: EvidenceFile, receive: (Int, ReducedLuma) -> Void
    ) -> String?
}
