import SystemFiles

/// In which order the files of a scan are read.
public enum ReadOrder: String, CaseIterable, Sendable {
    /// ``disk`` where the medium turns, else ``path``.
    case automatic = "auto"
    /// In the order of paths, as they are walked.
    case path
    /// In the order in which they begin on the medium, some hundred files at a time: the heads of a rotating disk then
    /// move one way, where they would jump for each file.
    case disk

    /// The order for files that lie on the medium of what stands at `location`.
    func resolved(for location: PathBytes?) -> ReadOrder {
        guard self == .automatic else { return self }
        return location.flatMap { StorageMedium.isRotational(at: $0) } == true ? .disk : .path
    }
}
