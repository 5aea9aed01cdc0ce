/// Whether an entry counts, as its list and the keepers of the store see it today.
///
/// The raw value is the name that files and command lines use.
public enum EntryState: String, CaseIterable, Sendable {
    /// The entry matches.
    case active
    /// Somebody doubts the entry. It still matches, and every match says that it is disputed.
    case disputed
    /// The entry was taken back. It matches no longer, and stays in the store with its history.
    case withdrawn

    /// What stands for the state in the database. These numbers are part of the file format.
    package var storageCode: Int64 {
        switch self {
        case .active: 0
        case .disputed: 1
        case .withdrawn: 2
        }
    }

    package init?(storageCode: Int64) {
        guard let state = Self.allCases.first(where: { $0.storageCode == storageCode }) else { return nil }
        self = state
    }
}
