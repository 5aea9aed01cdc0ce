/// What a list's category means across schemes, where that is published.
///
/// A category is a code of its list's scheme and means nothing without it: 0 is "non-pertinent" in one and
/// "uncategorised" in another. This is for counting and sorting over several lists; the list's own code is what is
/// recorded and reported. A code whose meaning is not published maps to nothing rather than to a guess.
public enum CommonCategory: String, CaseIterable, Sendable {
    /// Depicts the abuse of a child.
    case abuseMaterial = "abuse-material"
    /// Exploitive without being abuse material, or of an age that is hard to tell.
    case exploitive
    /// Drawn or generated.
    case generated
    /// Kept for comparison: not illegal itself, from the same series.
    case comparison
    /// Looked at, and of no interest.
    case nonPertinent = "non-pertinent"
    /// Not looked at yet.
    case uncategorized

    /// What `category` means in `scheme`; nil if the scheme or the code is not known.
    ///
    /// Known are `VICS-US` (Project VIC, United States; also `ProjectVIC-US`), `DHS` (the codes that came before it),
    /// `Industry` (the A1 to B2 of the Tech Coalition and NCMEC) and `UK` (A, B and C, also `IWF`). Names count in any case.
    ///
    /// Sources: the category names that public implementations of VICS show; the published scales of NCMEC and the IWF.
    public init?(category: String?, scheme: String) {
        let code = (category ?? "").uppercased()
        let meaning: CommonCategory? =
            switch scheme.uppercased() {
            case "VICS-US", "PROJECTVIC-US": Self.ofVICSInTheUnitedStates[code]
            case "DHS": Self.ofDHS[code]
            case "INDUSTRY": ["A1", "A2", "B1", "B2"].contains(code) ? .abuseMaterial : nil
            case "UK", "IWF": ["A", "B", "C"].contains(code) ? .abuseMaterial : nil
            default: nil
            }
        guard let meaning else { return nil }
        self = meaning
    }

    private static let ofVICSInTheUnitedStates: [String: CommonCategory] = [
        "0": .nonPertinent, "1": .abuseMaterial, "2": .exploitive, "3": .generated, "4": .comparison,
        "5": .uncategorized, "": .uncategorized,
    ]

    private static let ofDHS: [String: CommonCategory] = [
        "0": .uncategorized, "1": .abuseMaterial, "2": .exploitive, "3": .generated, "4": .comparison,
        "5": .nonPertinent, "": .uncategorized,
    ]
}

extension KnownList {
    /// What `category`, of one of the list's entries, means across schemes; nil if that is not known.
    public func commonCategory(of category: String?) -> CommonCategory? {
        CommonCategory(category: category, scheme: categoryScheme)
    }
}
