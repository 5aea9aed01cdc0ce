import TextCoding

/// What a case file says of removal: the object `removal`.
public struct CaseRemoval: Sendable, Hashable {
    /// Whether the files are evidence, from which nothing is ever removed.
    public var isEvidence = false
    /// The lists under legal hold, whose files are never deleted.
    public var heldLists: [String] = []
    /// How many people must sign a plan; nil where nobody has said.
    public var requiredSignatureCount: Int?

    public init() {}

    init(_ fields: inout JSONFields) throws(JSONFieldError) {
        isEvidence = try fields.optionalTruth("evidence") ?? false
        heldLists = try fields.optionalTexts("hold") ?? []
        if let count = try fields.optionalInteger("signatures"), count != 0 {
            guard (1...20).contains(count) else {
                throw JSONFieldError("‘signatures’ is not a number of people, such as 2")
            }
            requiredSignatureCount = Int(count)
        }
        try fields.finish()
    }
}
