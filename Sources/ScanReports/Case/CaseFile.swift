/// The facts of a case that no program can know: who asked for what, which items were handed over, who did the work.
///
/// A person writes them into a JSON file, `case.json`, which `knownmedia case init` makes with every field empty. An empty
/// field is printed as missing, never guessed. `docs/reports.md` has the schema.
public struct CaseFile: Sendable, Hashable {
    /// A named fact. Empty where nobody has stated it.
    public struct Fact: Sendable, Hashable {
        /// Where it stands in the file: `request.number`, `exhibits[0].serialNumber`.
        public let name: String
        public let value: String
    }

    /// Facts of the case, the request, the examiner and the machine, in the order of the schema.
    public let facts: [Fact]
    /// The facts of each item that was handed over.
    public let exhibits: [[Fact]]
    /// The age below which the law that applies calls a person a child; nil where nobody has said.
    public let ageLimit: Int?
    /// How many reviewers must agree about a match; nil where nobody has said.
    public let requiredReviewerCount: Int?
    /// What may be removed, and who has to agree.
    public let removal: CaseRemoval

    /// The value of the fact of that name; nil where it is empty.
    public subscript(name: String) -> String? {
        facts.first { $0.name == name && !$0.value.isEmpty }?.value
    }

    /// The version of the schema.
    static let formatNumber = 1
    /// More than any case has; a report prints them all.
    static let maximumExhibitCount = 1000
    /// The longest value, in bytes of UTF-8.
    static let maximumValueByteCount = 20_000

    /// The objects of the file and the fields of each, all of them texts.
    static let sections: [(name: String, fields: [String])] = [
        ("case", ["number", "title", "legalAuthority", "question", "jurisdiction"]),
        ("request", ["number", "date", "authority"]),
        ("examiner", ["name", "post", "organisation", "address", "qualification"]),
        ("work", ["place", "clockOffset", "readOnly"]),
    ]
    /// The fields of an exhibit, all of them texts.
    static let exhibitFields = [
        "number", "description", "make", "model", "serialNumber", "sealBefore", "sealAfter", "receivedFrom",
        "receivedBy",
        "receivedOn", "custody", "copyOf", "sha256", "returnedTo",
    ]
    /// The fields that are days, such as `2026-11-28`.
    static let dayFields: Set<String> = ["date", "receivedOn"]
}
