/// A small picture that is decoded and hashed before each scan, and the hashes that must come out.
package struct CodecSample: Sendable {
    /// The name of the file in `TestVectors/selftest`.
    package let name: String
    package let base64: String
    /// A line `RECIPE TRANSFORM HEX QUALITY` for each hash, made by independent programs: see
    /// `TestVectors/generator/selftest_answers.py`.
    package let answers: String
}
