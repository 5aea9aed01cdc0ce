import KnownHashes
import PerceptualHash

/// What a column of a CSV file means.
enum CSVColumn: Hashable {
    case digest(DigestAlgorithm)
    case hash(HashAlgorithm)
    /// A hash of the algorithm that the import names.
    case defaultHash
    case pipeline
    case quality
    case category
    case comment
    /// What the entry is called; `priority` decides where a file has several such columns, the lowest counts.
    case label(priority: Int)

    private static let labelNames = ["label", "id", "filename", "name"]

    /// The column of that name in any case, where hyphens, underscores and blanks do not count.
    init?(name: ArraySlice<UInt8>) {
        let name = String(decoding: name, as: UTF8.self).lowercased().filter { !"-_ \t".contains($0) }
        if let algorithm = DigestAlgorithm(rawValue: name) {
            self = .digest(algorithm)
        } else if let algorithm = HashAlgorithm(rawValue: name) {
            self = .hash(algorithm)
        } else if let priority = Self.labelNames.firstIndex(of: name) {
            self = .label(priority: priority)
        } else {
            switch name {
            case "hash": self = .defaultHash
            case "pipeline": self = .pipeline
            case "quality": self = .quality
            case "category": self = .category
            case "comment": self = .comment
            default: return nil
            }
        }
    }

    /// Whether an entry can be found by the column.
    var isHash: Bool {
        switch self {
        case .digest, .hash, .defaultHash: true
        default: false
        }
    }
}
