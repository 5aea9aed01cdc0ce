/// A number of bytes for people, with a decimal unit: `1.5 MB`.
package struct ByteCount: CustomStringConvertible, Sendable {
    let count: Int64

    package init(_ count: Int64) {
        self.count = count
    }

    package init(_ count: Int) {
        self.init(Int64(count))
    }

    package var description: String {
        guard count.magnitude >= 1000 else { return count == 1 ? "1 byte" : "\(count) bytes" }
        var tenths = Double(count) / 100
        for unit in ["kB", "MB", "GB"] {
            // Rounded first: 999,960 bytes are 1.0 MB and not 1000.0 kB.
            if tenths.rounded().magnitude < 10_000 { return "\(tenths.rounded() / 10) \(unit)" }
            tenths /= 1000
        }
        return "\(tenths.rounded() / 10) TB"
    }
}
