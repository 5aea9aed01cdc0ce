import ContentKinds
import Foundation
import TestSupport
import Testing

/// The page of kinds lists all of them.
struct KindsPageTests {
    @Test func `each kind has a row on the page`() throws {
        let page = try String(contentsOf: Repository.root.appending(path: "docs/kinds.md"), encoding: .utf8)
        for kind in ContentKind.all { #expect(page.contains("| `\(kind)` | \(kind.name) |"), "\(kind)") }
    }
}
