/// MD5 (RFC 1321): 16 bytes. Two files with the same digest can be made, so it proves no identity; lists have it.
package struct MD5: DigestFunction {
    private var state = Backend.md5()

    package init() {}

    package mutating func update(_ bytes: RawSpan) {
        state.update(bytes)
    }

    package func finalize() -> [UInt8] {
        state.finalize()
    }
}
