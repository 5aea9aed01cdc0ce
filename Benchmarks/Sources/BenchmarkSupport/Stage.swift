/// How much of the way of a file is measured.
public enum Stage: String, CaseIterable, Sendable {
    /// Rows of RGB in memory to a hash: the kernel with the conversion to luma.
    case rgb
    /// Rows of grey in memory to a hash: the kernel alone.
    case gray
    /// The bytes of a JPEG or PNG in memory to RGB rows that nobody looks at.
    case decode
    /// The bytes of a JPEG or PNG in memory to a hash.
    case bytes
    /// A file to a hash.
    case file
}
