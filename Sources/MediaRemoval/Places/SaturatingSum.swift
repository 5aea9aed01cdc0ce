extension Int64 {
    /// The sum, or the largest number where there is none: a plan that somebody made may state any size.
    func addingUpToLargest(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
