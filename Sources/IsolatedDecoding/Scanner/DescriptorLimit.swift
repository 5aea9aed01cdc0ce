import CSandbox

/// How many files and folders this process may have open at once.
package enum DescriptorLimit {
    /// Lets the process have as many as it may ask for, and says how many that are; nil where the system does not say.
    package static func raise() -> Int? {
        var count: UInt64 = 0
        guard unsafe process_raise_descriptors(&count) == 0 else { return nil }
        return Int(clamping: count)
    }
}
