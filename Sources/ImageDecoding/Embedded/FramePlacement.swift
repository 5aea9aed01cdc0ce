/// Where and how a frame of an animation is drawn on the frames before it.
struct FramePlacement: Hashable {
    /// What becomes of a frame's rectangle before the next is drawn.
    enum Disposal: UInt8 {
        case keep, clear, restore
    }

    /// How a frame is put on what is there.
    enum Blending: UInt8 {
        /// Its pixels and their alpha stand in place of what was there.
        case source
        /// It is laid over what was there.
        case over
    }

    struct Rectangle: Hashable {
        var column: Int
        var row: Int
        var width: Int
        var height: Int
    }

    var rectangle: Rectangle
    var disposal = Disposal.keep
    var blending = Blending.source
}
