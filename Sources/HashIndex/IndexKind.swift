/// The indexes a user can name.
public enum IndexKind: String, CaseIterable, Sendable {
    case bkTree = "bk-tree"
    case linear
}
