/// A place in a file where something may begin that is worth a look, by the few bytes that stand there.
package struct SignatureHit: Hashable, Sendable {
    /// What may be there.
    package enum Kind: UInt8, CaseIterable, Sendable {
        /// A JPEG begins here.
        case jpeg
        /// A PNG begins here.
        case png
        /// The record with which a ZIP archive ends begins here.
        case zipEnd
        /// A file of boxes begins here: a video, or a picture such as HEIC.
        case boxes
        /// Text in base64 begins here: that of a JPEG or PNG, or whatever a data URI holds.
        case base64
        /// The same in UTF-16, the less significant byte first.
        case wideBase64
        /// A GIF begins here.
        case gif
        /// A WebP begins here.
        case webp
        /// A BMP begins here.
        case bmp
    }

    /// Where the signature begins, in bytes from the start of what was searched.
    package let offset: Int
    /// What the signature announces.
    package let kind: Kind

    /// A signature of `kind` at `offset`.
    package init(offset: Int, kind: Kind) {
        self.offset = offset
        self.kind = kind
    }
}
