import CCodecInput

extension ImageDecodingError {
    /// The error for a status of the C side other than done.
    ///
    /// - Parameters:
    ///   - damage: the code for bytes that break the format's rules, which depends on what was being read.
    ///   - tooManyParts: the error where the codec was created with a limit on parts, and it was met.
    init(
        _ status: CodecStatus, _ message: String, damage: Code, limits: DecodingLimits,
        tooManyParts: @autoclosure () -> ImageDecodingError? = nil
    ) {
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
            self = tooManyParts() ?? ImageDecodingError(damage, message)
        case .tooMuchTime:
            self = .tooMuchTime(limits)
        }
    }
}
