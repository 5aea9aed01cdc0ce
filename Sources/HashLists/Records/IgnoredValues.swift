import TextCoding

/// What a reader of a list left out, by name and number: nothing is lost silently.
struct IgnoredValues {
    /// A file can hold any number of names; more are counted together.
    private static let maximumNames = 100

    private var counts: [(name: ArraySlice<UInt8>, count: Int)] = []
    private var others = 0

    /// Counts a value of that name, which comes from the file.
    mutating func note(_ name: ArraySlice<UInt8>) {
        // The names are few and come in the same order again and again, so a search is faster than a hash table.
        if let index = counts.firstIndex(where: { $0.name == name }) {
            counts[index].count += 1
        } else if counts.count < Self.maximumNames {
            // The name is a slice of a large buffer, which must not be kept for its sake.
            counts.append((ArraySlice(Array(name)), 1))
        } else {
            others += 1
        }
    }

    mutating func note(_ name: String) {
        note(name.utf8Slice)
    }

    var isEmpty: Bool { counts.isEmpty }

    /// The names, as they came.
    var names: [String] {
        counts.map { UntrustedText.excerpt($0.name) } + (others > 0 ? ["…"] : [])
    }

    /// Each name with its number: `PhotoDNA (3)`.
    var summary: String {
        var parts = counts.map { "\(UntrustedText.excerpt($0.name)) (\($0.count))" }
        if others > 0 { parts.append("… (\(others))") }
        return parts.joined(separator: ", ")
    }

    /// A sentence that says what was left out, or none.
    func sentence(_ text: (String) -> String) -> [String] {
        isEmpty ? [] : [text(summary)]
    }
}
