extension FixedWidthInteger {
    /// The sum, or the number itself where there is none: files, and ledgers that somebody made, may state any size.
    package func addingOrStaying(_ other: Self) -> Self {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? self : sum
    }
}
