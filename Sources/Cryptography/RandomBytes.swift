/// Bytes that nobody can foresee, for keys and salts, by the system's generator.
package enum RandomBytes {
    /// Returns `count` of them.
    package static func draw(_ count: Int) -> [UInt8] {
        // Swift's generator is the system's cryptographic one: getrandom, or arc4random_buf.
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
