import KnownHashes
import Testing

/// What categories mean across schemes.
struct CommonCategoryTests {
    @Test func `the same code means different things in different schemes`() {
        #expect(CommonCategory(category: "0", scheme: "VICS-US") == .nonPertinent)
        #expect(CommonCategory(category: "0", scheme: "DHS") == .uncategorized)
        #expect(CommonCategory(category: "5", scheme: "VICS-US") == .uncategorized)
        #expect(CommonCategory(category: "5", scheme: "DHS") == .nonPertinent)
        #expect(CommonCategory(category: "1", scheme: "ProjectVIC-US") == .abuseMaterial)
        #expect(CommonCategory(category: "a2", scheme: "industry") == .abuseMaterial)
        #expect(CommonCategory(category: "C", scheme: "UK") == .abuseMaterial)
        #expect(CommonCategory(category: nil, scheme: "VICS-US") == .uncategorized)
    }

    @Test func `what is not known is not guessed`() {
        #expect(CommonCategory(category: "1", scheme: "") == nil)
        #expect(CommonCategory(category: "1", scheme: "VICS-CA") == nil)
        #expect(CommonCategory(category: "6", scheme: "VICS-US") == nil)
        #expect(CommonCategory(category: "D", scheme: "UK") == nil)
        #expect(CommonCategory(category: nil, scheme: "UK") == nil)
    }
}
