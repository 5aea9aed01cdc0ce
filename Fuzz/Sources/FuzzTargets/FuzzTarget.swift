/// A part of KnownMedia that reads bytes from outside, with what must hold whatever the bytes are.
///
/// Beside what is asserted, no input may trap, read beyond its bounds, hang, or take memory out of proportion: that is for
/// the fuzzer and its sanitizer to notice.
public struct FuzzTarget: Sendable {
    /// The name on the command line, and of its folders.
    public let name: String

    /// Inputs to begin with: well-formed ones that lead to all that there is.
    public let seeds: @Sendable () throws -> [[UInt8]]

    /// Words of the format, for the fuzzer to put in.
    public let words: [String]

    /// Feeds `input` to the part; throws ``BrokenProperty`` where it does something that it never may.
    public let run: @Sendable (_ input: [UInt8]) throws -> Void

    init(
        _ name: String, words: [String] = [], seeds: @escaping @Sendable () throws -> [[UInt8]],
        run: @escaping @Sendable ([UInt8]) throws -> Void
    ) {
        self.name = name
        self.words = words
        self.seeds = seeds
        self.run = run
    }

    /// All targets.
    public static let all: [FuzzTarget] =
        [
            .jpeg, .png, .embedded, .container, .mail, .nested, .lists, .update, .store, .nsrl, .snapshot, .ledger,
            .audit,
            .bundle, .plan, .quarantine, .messages, .disk, .text,
        ] + formats
}

/// Something that must hold for every input does not hold.
public struct BrokenProperty: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Throws ``BrokenProperty`` unless `condition` holds.
func require(_ condition: Bool, _ property: @autoclosure () -> String) throws(BrokenProperty) {
    guard condition else { throw BrokenProperty(property()) }
}

/// Throws ``BrokenProperty`` that says what differs, unless `value` is `expected`.
func requireEqual<Value: Equatable>(_ value: Value, _ expected: Value, _ property: String) throws(BrokenProperty) {
    guard value != expected else { return }
    for (found, wanted) in zip(Mirror(reflecting: value).children, Mirror(reflecting: expected).children) {
        let (found, wanted) = ("\(found.label ?? ""): \(found.value)", "\(wanted.label ?? ""): \(wanted.value)")
        if found != wanted { throw BrokenProperty("\(property): \(found.prefix(2000)) and not \(wanted.prefix(2000))") }
    }
    throw BrokenProperty(property)
}
