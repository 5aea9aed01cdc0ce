/// A number of things for people: `1 file`, `1,024 files`.
package struct Quantity: CustomStringConvertible, Sendable {
    let count: Int
    private let singular: String
    /// The name of more than one: what catalogues of other languages know the thing by.
    let noun: String

    /// - Parameters:
    ///   - singular: the name of one.
    ///   - plural: the name of any other number of them; with an s at the end unless given.
    package init(_ count: Int, _ singular: String, plural: String? = nil) {
        self.count = count
        self.singular = singular
        noun = plural ?? singular + "s"
    }

    package var description: String { "\(GroupedNumber(count)) \(count == 1 ? singular : noun)" }
}
