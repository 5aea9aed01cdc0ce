/// The run line of a ledger: what was run, with what and against what.
public struct RunLine: Sendable, Hashable {
    /// All that it says, in its order: `tool.version`, `thresholds.pdq`, `store.lists[0].name` and so on.
    public let fields: [LineField]

    /// The value of the field of that name.
    public subscript(name: String) -> String? {
        fields.first { $0.name == name }?.value
    }
}
