/// A rectangle in a picture, in ten-thousandths of the picture's sides. It may reach beyond them.
///
/// Whole numbers, so that a rectangle that is written down and read again is the same.
public struct FrameBox: Hashable, Sendable {
    /// The length of a side of the picture.
    public static let unit = 10_000

    public var left: Int
    public var top: Int
    public var right: Int
    public var bottom: Int

    public init(left: Int, top: Int, right: Int, bottom: Int) {
        (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
    }

    /// The whole picture.
    public static let whole = FrameBox(left: 0, top: 0, right: unit, bottom: unit)

    public var width: Int { right - left }
    public var height: Int { bottom - top }

    /// Whether the rectangle is one that a picture can be looked at through: its sides are between an eighth of the picture's
    /// and three times them, and it begins and ends no further than one and a half of them from the picture.
    public var isPlausible: Bool {
        func isPlausible(_ start: Int, _ end: Int) -> Bool {
            // In this order: the difference of two numbers that are not near could be too large.
            (-3 * Self.unit / 2...5 * Self.unit / 2).contains(start) && (start...5 * Self.unit / 2).contains(end)
                && (Self.unit / 8...3 * Self.unit).contains(end - start)
        }
        return isPlausible(left, right) && isPlausible(top, bottom)
    }

    /// Whether the rectangle lies within the picture.
    public var isInside: Bool {
        left >= 0 && top >= 0 && right <= Self.unit && bottom <= Self.unit
    }

    /// The rectangle without `share` ten-thousandths of the *result* on each side if that is positive: the frame of an original
    /// of which so much was cut away to make this rectangle of it.
    ///
    /// 500 of ``whole`` is a picture that was cropped by 5 % on each side: -556…10,556.
    func uncropped(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> FrameBox {
        func widened(_ start: Int, _ end: Int, _ before: Int, _ after: Int) -> (Int, Int) {
            let kept = Self.unit - before - after
            guard kept > 0 else { return (start, end) }
            let length = end - start
            return (start - (length * before + kept / 2) / kept, end + (length * after + kept / 2) / kept)
        }
        let (newLeft, newRight) = widened(self.left, self.right, left, right)
        let (newTop, newBottom) = widened(self.top, self.bottom, top, bottom)
        return FrameBox(left: newLeft, top: newTop, right: newRight, bottom: newBottom)
    }

    /// The rectangle moved apart by `share` ten-thousandths of its sides on each side.
    func uncropped(each share: Int) -> FrameBox {
        uncropped(left: share, top: share, right: share, bottom: share)
    }
}
