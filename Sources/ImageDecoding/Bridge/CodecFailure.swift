import CCodecInput

extension ImageDecodingError {
    /// The error for a status of the C side other than done. `damage` is the code for bytes that break the format's
    /// rules, which depends on what was being read.
    init(_ status: CodecStatus, _ message: String, damage: Code, limits: DecodingLimits) {
        switch status {
        case .done, .damaged:
            self.init(damage, message)
        case .empty:
            self.init(.emptyPicture, message)
        case .tooLarge:
            self.init(.sideTooLong, message)
        case .unsupported:
            self.init(.unsupportedCoding, message)
        case .outOfMemory:
            self.init(
                .tooMuchMemory,
                "\(message): the picture needs more memory than the system has, or than the limit of "
                    + "\(limits.maximumBufferedByteCount) bytes; raise maximumBufferedByteCount to decode it")
        case .tooManyParts:
            self.init(
                .tooManyScans,
                "the picture has more than \(limits.maximumJPEGScanCount) scans; "
                    + "raise maximumJPEGScanCount to decode it")
        case .tooMuchTime:
            self.init(
                .tooMuchTime,
                "decoding took more than \(limits.maximumCPUSeconds) seconds of CPU time; "
                    + "raise maximumCPUSeconds to decode it")
        }
    }
}
