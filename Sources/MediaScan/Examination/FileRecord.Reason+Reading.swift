import FileReading
import ScanLedger
import SystemFiles

extension FileRecord.Reason {
    /// Why a file of so many bytes could not be read to its end.
    init(_ interruption: FileReader.Interruption, byteCount: Int64) {
        self.init(
            code: interruption.error.code,
            message: "\(interruption.error.message) at byte \(interruption.offset) of \(byteCount)")
    }

    static let tooManyHits = Self(
        .tooManyNested,
        message:
            "there are more than \(SignatureSearch.maximumHitCount) places where pictures may begin; the rest was "
            + "not examined")
}
