/// A guess at what was done to an original to make the picture at hand of it, in numbers from which its hash can be computed.
///
/// The numbers say where the frame of the original lies in the picture: beyond the picture's edges where the picture was
/// cropped, within them where something was put around it, and turned where it was turned. All are whole numbers: a
/// hypothesis that was written down gives the same hash again, on any machine.
public struct Hypothesis: Hashable, Sendable {
    /// How a hypothesis was come by.
    public enum Origin: String, CaseIterable, Sendable {
        /// The picture as it is.
        case plain
        /// The picture without margins of one colour.
        case uniformMargin
        /// The picture without margins in which little changes: gradients, blurred copies of the picture.
        case quietMargin
        /// A part of the picture between straight edges that go all the way across: below a caption, within a screenshot.
        case step
        /// A picture that was cropped, by the same share on each side or on some sides only.
        case crop
        /// A picture that was turned by some degrees.
        case turn
        /// A picture with something in a corner.
        case corner
        /// A picture with something put over a part of it.
        case region
    }

    public var origin: Origin

    /// Where the frame of the original lies in the picture, before it is turned about its middle.
    public var frame: FrameBox

    /// By how much the picture is turned clockwise against the original, in hundredths of a degree.
    public var angle: Int

    /// A part of the picture that hides the original. It is replaced by what lies around it.
    public var hidden: FrameBox?

    /// What turns or mirrors the picture so that it is as the original.
    public var transform: DihedralTransform

    /// Whether bright and dark are exchanged.
    public var isNegative: Bool

    public init(
        _ origin: Origin, frame: FrameBox = .whole, angle: Int = 0, hidden: FrameBox? = nil,
        transform: DihedralTransform = .original, isNegative: Bool = false
    ) {
        self.origin = origin
        self.frame = frame
        self.angle = angle
        self.hidden = hidden
        self.transform = transform
        self.isNegative = isNegative
    }

    /// The largest angle that counts as a small turn, in hundredths of a degree.
    public static let largestAngle = 4_500

    /// Whether a hash can be computed of it: see ``FrameBox/isPlausible``. A hidden part lies within the picture and leaves
    /// half of it.
    public var isPlausible: Bool {
        guard frame.isPlausible, (-Self.largestAngle...Self.largestAngle).contains(angle) else { return false }
        guard let hidden else { return true }
        return hidden.isInside && hidden.width > 0 && hidden.height > 0
            && 2 * hidden.width * hidden.height <= FrameBox.unit * FrameBox.unit
    }
}
