package import KnownHashes

/// A fact of a list whose field the store does not know: another target keeps it there.
package struct ListAnnotation {
    package let field: String
    package let value: String
    package let event: EventID
}
