/// Keys derived from a passphrase by scrypt (RFC 7914), which takes much memory, so that trying many passphrases is dear.
package enum Scrypt {
    /// How much work it is.
    package struct Cost: Hashable, Sendable {
        /// N is two to this power.
        package let exponent: Int
        /// r, in 128 bytes: how much is mixed at a time.
        package let blockSize: Int
        /// p: how many times, one after the other.
        package let parallelism: Int

        /// Nil where a computer could not or should not do it: over 1 GiB of memory, or more than 16 times that work.
        package init?(exponent: Int, blockSize: Int, parallelism: Int) {
            guard (1...23).contains(exponent), (1...64).contains(blockSize), (1...16).contains(parallelism),
                128 * blockSize << exponent <= 1 << 30
            else { return nil }
            self.init(unchecked: exponent, blockSize, parallelism)
        }

        private init(unchecked exponent: Int, _ blockSize: Int, _ parallelism: Int) {
            self.exponent = exponent
            self.blockSize = blockSize
            self.parallelism = parallelism
        }

        /// 128 MiB, and some tenths of a second: what OWASP's cheat sheet on the storage of passwords asks for.
        package static let standard = Cost(unchecked: 17, 8, 1)

        /// How much memory it takes, in bytes.
        package var memoryByteCount: Int { 128 * blockSize << exponent }
    }

    /// Returns `byteCount` bytes; nil where there is not enough memory.
    package static func key(
        from passphrase: [UInt8], salt: [UInt8], cost: Cost, byteCount: Int
    ) -> [UInt8]? {
        guard (1...1024).contains(byteCount) else { return nil }
        return Backend.stretchedKey(from: passphrase, salt: salt, cost: cost, byteCount: byteCount)
    }
}
