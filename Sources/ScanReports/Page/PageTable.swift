/// A table of a page: the set of rows that the script fills it with, and its columns.
struct PageTable {
    let id: String
    let title: Phrase
    let isPrinted: Bool
    /// The key by which the script knows a column, and its name.
    let columns: [(key: String, name: Phrase)]
}
