#if HEIF

    /// The part of a picture that is shown, given by its size and its centre as fractions. Source: ISO/IEC 14496-12,
    /// 12.1.4.
    struct CleanAperture {
        private struct Fraction {
            let numerator: Int
            let denominator: Int
        }

        private let width: Fraction
        private let height: Fraction
        private let horizontalOffset: Fraction
        private let verticalOffset: Fraction

        init(_ content: BoxBytes) throws(ImageDecodingError) {
            var content = content
            func fraction() throws(ImageDecodingError) -> Fraction {
                Fraction(numerator: try content.signedNumber(), denominator: try content.signedNumber())
            }
            width = try fraction()
            height = try fraction()
            horizontalOffset = try fraction()
            verticalOffset = try fraction()
            guard [width, height, horizontalOffset, verticalOffset].allSatisfy({ $0.denominator > 0 }) else {
                throw ImageDecodingError(.damagedHeader, "the clean aperture has a denominator of zero")
            }
        }

        /// Columns and rows that are shown of a picture of this size: rounded as libheif does, and cut at its edges.
        func rectangle(width pictureWidth: Int, height pictureHeight: Int) -> (columns: Range<Int>, rows: Range<Int>)? {
            guard
                let columns = Self.range(width, horizontalOffset, of: pictureWidth, rounding: .down),
                let rows = Self.range(height, verticalOffset, of: pictureHeight, rounding: .toNearestOrAwayFromZero)
            else { return nil }
            return (columns, rows)
        }

        /// The centre is at offset + (side − 1) / 2, and the part goes (size − 1) / 2 to each side of it.
        private static func range(
            _ size: Fraction, _ offset: Fraction, of side: Int, rounding: FloatingPointRoundingRule
        ) -> Range<Int>? {
            let start =
                (Double(offset.numerator) / Double(offset.denominator) + Double(side - 1) / 2
                - (Double(size.numerator) / Double(size.denominator) - 1) / 2).rounded(rounding)
            let end = start + (Double(size.numerator) / Double(size.denominator)).rounded()
            let (first, last) = (max(0, start), min(Double(side), end))
            guard first < last else { return nil }
            return Int(first)..<Int(last)
        }
    }

#endif
