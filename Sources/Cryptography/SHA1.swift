/// SHA-1 (FIPS 180-4): 20 bytes. Two files with the same digest can be made, so it proves no identity; lists have it.
package struct SHA1: DigestFunction {
    private var state = Backend.sha1()

    package init() {}

    package mutating func update(_ bytes: RawSpan) {
        state.update(bytes)
    }

    package func finalize() -> [UInt8] {
        state.finalize()
    }
}
