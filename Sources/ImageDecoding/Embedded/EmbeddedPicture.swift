/// A picture inside the file of another picture.
public struct EmbeddedPicture: Hashable, Sendable {
    /// Which of the pictures in the file it is.
    public enum Part: Hashable, Sendable {
        /// A small copy in the header: the JPEG in the second directory of EXIF data, or in a JFXX segment. It is often
        /// older than the picture itself, and shows what was there before an edit. Photoshop's thumbnail is one, and so is
        /// every JPEG in the file of a camera but the largest.
        case thumbnail
        /// A picture of a multi-picture file, or a frame of an animation, counted from 1 as the file counts them.
        ///
        /// Whichever of them the file shows by itself is not given again: in a multi-picture file the first; in an
        /// animated PNG the first frame, if that is the picture which viewers without animation show. Where that
        /// picture is no part of the animation, the frames begin with 1. The JPEG that a JPEG XL was made of is its frame 1:
        /// the picture that the file shows, as a file of its own.
        ///
        /// Of a TIFF, its pages and then the directories below them; of an icon, its other pictures.
        case frame(Int)
    }

    public let part: Part
    /// Where its bytes are in the file, if they are there as a file of their own. Nil for a frame of an animation, which is
    /// drawn over the frames before it, for a thumbnail in a compressed or hexadecimal text, and for the JPEG that a JPEG XL
    /// was made of.
    public let byteRange: Range<Int>?

    public init(part: Part, byteRange: Range<Int>?) {
        self.part = part
        self.byteRange = byteRange
    }
}
