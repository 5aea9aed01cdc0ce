/// A number of things for people: `1 file`, `1,024 files`.
package struct Quantity: CustomStringConvertible, Sendable {
    private let count: Int
    private let noun: String

    /// - Parameters:
    ///   - singular: the name of one.
    ///   - plural: the name of any other number of them; with an s at the end unless given.
    package init(_ count: Int, _ singular: String, plural: String? = nil) {
        self.count = count
        noun = count == 1 ? singular : plural ?? singular + "s"
    }

    package var description: String { "\(GroupedNumber(count)) \(noun)" }
}
