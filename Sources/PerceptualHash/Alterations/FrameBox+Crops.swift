extension FrameBox {
    /// The part of a picture that is left when `share` ten-thousandths of it are cut from each side.
    ///
    /// - Parameter share: less than a half of ``unit``.
    public static func cutting(each share: Int) -> FrameBox {
        FrameBox(left: share, top: share, right: unit - share, bottom: unit - share)
    }

    /// Parts of a picture whose hashes a list can hold beside that of the whole, to find copies of which too much was cropped
    /// for a query to undo it.
    ///
    /// A query undoes a tenth on each side or a fifth on one. So these are as far from the whole and from each other: 15 and 25 %
    /// cut from each side, 30 and 50 % from one, 25 % from two that meet, 20 % from two that face each other.
    public static let largeCrops: [FrameBox] = {
        func cuts(_ share: Int, _ sides: [Int]) -> [FrameBox] {
            sides.map { side in
                FrameBox(
                    left: side & 1 != 0 ? share : 0, top: side & 2 != 0 ? share : 0,
                    right: unit - (side & 4 != 0 ? share : 0), bottom: unit - (side & 8 != 0 ? share : 0))
            }
        }
        let (left, top, right, bottom) = (1, 2, 4, 8)
        return [1500, 2500].map { cutting(each: $0) }
            + [3000, 5000].flatMap { cuts($0, [left, top, right, bottom]) }
            + cuts(2500, [left | top, top | right, right | bottom, bottom | left])
            + cuts(2000, [left | right, top | bottom])
    }()
}
