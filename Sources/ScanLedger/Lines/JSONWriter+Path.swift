import Foundation
package import SystemFiles
package import TextCoding

extension JSONWriter {
    /// A path, or another name of any bytes. Bytes that are not text are kept exactly, beside an approximation.
    package mutating func field(_ name: String, path: PathBytes) {
        field(name, path.approximateText)
        if path.text == nil { field("\(name)Bytes", Data(path.bytes).base64EncodedString()) }
    }
}
