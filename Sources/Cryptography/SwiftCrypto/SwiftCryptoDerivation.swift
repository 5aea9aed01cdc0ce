#if BundledCrypto
    import Crypto

    private typealias LibraryHKDF = Crypto.HKDF
#elseif canImport(CryptoKit)
    import CryptoKit

    private typealias LibraryHKDF = CryptoKit.HKDF
#endif

#if BundledCrypto || canImport(CryptoKit)
    extension Backend {
        /// HKDF with SHA-256.
        static func derivedKey(from secret: [UInt8], salt: [UInt8], purpose: [UInt8], byteCount: Int) -> [UInt8]? {
            let key = LibraryHKDF<LibrarySHA256>.deriveKey(
                inputKeyMaterial: SymmetricKey(data: secret), salt: salt, info: purpose, outputByteCount: byteCount)
            // SAFETY: the buffer is copied inside the closure.
            return unsafe key.withUnsafeBytes { unsafe Array($0) }
        }

        /// scrypt, which the library does not have: its mixing of blocks stands here, over the library's HMAC.
        static func stretchedKey(
            from passphrase: [UInt8], salt: [UInt8], cost: Scrypt.Cost, byteCount: Int
        ) -> [UInt8]? {
            var blocks = pbkdf2(passphrase, salt: salt, byteCount: 128 * cost.blockSize * cost.parallelism)
            for lane in 0..<cost.parallelism {
                let range = 128 * cost.blockSize * lane..<128 * cost.blockSize * (lane + 1)
                blocks.replaceSubrange(range, with: BlockMixing(cost).mixed(blocks[range]))
            }
            return pbkdf2(passphrase, salt: blocks, byteCount: byteCount)
        }

        /// PBKDF2 with HMAC-SHA-256 and one iteration (RFC 8018), as scrypt uses it.
        private static func pbkdf2(_ passphrase: [UInt8], salt: [UInt8], byteCount: Int) -> [UInt8] {
            let key = SymmetricKey(data: passphrase)
            var result: [UInt8] = []
            var number: UInt32 = 1
            while result.count < byteCount {
                let suffix = (0..<4).map { UInt8(truncatingIfNeeded: number >> UInt32(24 - 8 * $0)) }
                result += Array(HMAC<LibrarySHA256>.authenticationCode(for: salt + suffix, using: key))
                number += 1
            }
            return Array(result.prefix(byteCount))
        }
    }

    /// scryptROMix (RFC 7914, sections 3 to 5).
    private struct BlockMixing {
        private let count: Int
        /// The words of 32 bits in a block, and the pieces of 16 words.
        private let wordCount: Int

        init(_ cost: Scrypt.Cost) {
            count = 1 << cost.exponent
            wordCount = 32 * cost.blockSize
        }

        func mixed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
            let bytes = Array(bytes)
            var block: [UInt32] = (0..<wordCount).map { index in
                let (a, b) = (UInt32(bytes[4 * index]), UInt32(bytes[4 * index + 1]))
                let (c, d) = (UInt32(bytes[4 * index + 2]), UInt32(bytes[4 * index + 3]))
                return a | b << 8 | c << 16 | d << 24
            }
            var table: [UInt32] = []
            table.reserveCapacity(count * wordCount)
            var next = block
            for _ in 0..<count {
                table += block
                mix(block, into: &next)
                swap(&block, &next)
            }
            for _ in 0..<count {
                let place = Int(block[wordCount - 16] & UInt32(count - 1)) * wordCount
                for index in 0..<wordCount { block[index] ^= table[place + index] }
                mix(block, into: &next)
                swap(&block, &next)
            }
            return block.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) } }
        }

        /// scryptBlockMix.
        private func mix(_ block: [UInt32], into result: inout [UInt32]) {
            let pieceCount = wordCount / 16
            var piece = Array(block[(wordCount - 16)...])
            for number in 0..<pieceCount {
                for index in 0..<16 { piece[index] ^= block[16 * number + index] }
                salsa8(&piece)
                let place = 16 * (number / 2 + (number.isMultiple(of: 2) ? 0 : pieceCount / 2))
                for index in 0..<16 { result[place + index] = piece[index] }
            }
        }

        /// The Salsa20/8 core.
        private func salsa8(_ words: inout [UInt32]) {
            var x = words
            func turn(_ to: Int, _ a: Int, _ b: Int, _ bits: UInt32) {
                let sum = x[a] &+ x[b]
                x[to] ^= sum << bits | sum >> (32 - bits)
            }
            for _ in 0..<4 {
                for (a, b, c, d) in [
                    (0, 4, 8, 12), (5, 9, 13, 1), (10, 14, 2, 6), (15, 3, 7, 11), (0, 1, 2, 3), (5, 6, 7, 4),
                    (10, 11, 8, 9), (15, 12, 13, 14),
                ] {
                    turn(b, a, d, 7)
                    turn(c, b, a, 9)
                    turn(d, c, b, 13)
                    turn(a, d, c, 18)
                }
            }
            for index in 0..<16 { words[index] = words[index] &+ x[index] }
        }
    }
#endif
