package import ImageDecoding

extension ImageDecodingError.Code {
    /// The process that decoded the picture crashed.
    package static let workerCrashed = Self(rawValue: "workerCrashed")
    /// It took more time than the limit, and was ended.
    package static let timeLimit = Self(rawValue: "timeLimit")
    /// It took more memory than the limit, and was ended.
    package static let memoryLimit = Self(rawValue: "memoryLimit")
    /// It could not be started.
    package static let workerUnavailable = Self(rawValue: "workerUnavailable")
}
