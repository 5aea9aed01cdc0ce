/// SHA-256 (FIPS 180-4): 32 bytes.
package struct SHA256: DigestFunction {
    private var state = Backend.sha256()

    package init() {}

    package mutating func update(_ bytes: RawSpan) {
        state.update(bytes)
    }

    package func finalize() -> [UInt8] {
        state.finalize()
    }
}
