/// The picture formats that this library decodes.
public enum PictureFormat: String, CaseIterable, Sendable {
    case jpeg
    case png
}
