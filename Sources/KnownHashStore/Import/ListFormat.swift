/// The formats of known lists that can be imported.
///
/// The raw value is what a command line calls the format.
public enum ListFormat: String, CaseIterable, Sendable {
    /// Hashes, one a line, as Meta's PDQ tools write them: the hash alone, the hash and metadata, or `hash=…,quality=…`.
    case pdqText = "pdq"
    /// Comma-, semicolon- or tab-separated values with a header.
    case csv
    /// The output of `md5sum`, `sha1sum` and `sha256sum`.
    case digestSums = "digest-sums"
    /// Files of hashdeep 1.0.
    case hashdeep
}
