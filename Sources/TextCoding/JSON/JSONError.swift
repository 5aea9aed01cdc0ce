/// A fault in a JSON text.
package enum JSONError: Error, Hashable {
    /// Something else should stand at `position`, which counts bytes from 1.
    case malformed(expected: String, position: Int)
    /// Arrays and objects are nested deeper than `limit`.
    case tooDeep(limit: Int)
}
