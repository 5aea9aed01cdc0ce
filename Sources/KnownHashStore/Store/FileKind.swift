import Foundation

/// What a path leads to, links followed.
enum FileKind: Equatable {
    case missing
    case file(size: Int)
    case folder
    case other

    init(path: String) {
        let resolved = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved) else {
            self = .missing
            return
        }
        switch attributes[.type] as? FileAttributeType {
        case .typeRegular: self = .file(size: (attributes[.size] as? NSNumber)?.intValue ?? 0)
        case .typeDirectory: self = .folder
        default: self = .other
        }
    }
}
