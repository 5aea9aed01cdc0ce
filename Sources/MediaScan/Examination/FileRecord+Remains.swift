import ScanLedger

extension FileRecord {
    /// In bytes that belong to no file it is no fault that something is damaged: whatever was overwritten is.
    mutating func acceptRemains() {
        guard status == .failed, let reason, Self.codesOfRemains.contains(reason.code) else { return }
        status = .examined
        self.reason = .init(.remains, message: "not whole: \(reason.message)")
    }

    /// Whether it is of something that cannot be decoded any more.
    var isRemains: Bool { reason?.code == Reason.Code.remains.rawValue }

    private static let codesOfRemains = Set(
        [
            Reason.Code.damagedHeader, .damagedData, .emptyPicture, .unsupportedCoding, .implausibleSize, .tooManyScans,
            .damagedContainer, .damagedMember, .checksumMismatch, .unsupportedCompression, .sourceFailed, .unnamedBytes,
        ].map(\.rawValue))
}
