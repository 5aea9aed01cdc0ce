/// A line of a list file, without its end.
package struct Line {
    /// Counted from 1.
    package let number: Int
    package let bytes: ArraySlice<UInt8>
    /// Whether the line ended with CR LF; a quoted CSV field that goes over several lines keeps its line ends.
    package let endsWithCarriageReturn: Bool

    package init(number: Int, bytes: ArraySlice<UInt8>, endsWithCarriageReturn: Bool = false) {
        self.number = number
        self.bytes = bytes
        self.endsWithCarriageReturn = endsWithCarriageReturn
    }

    /// Whether there is nothing on it but blanks.
    package var isBlank: Bool { bytes.allSatisfy { $0 == Byte.space || $0 == Byte.tab } }

    /// Whether it is a comment in the formats that have them.
    package var isComment: Bool { bytes.first == Byte.numberSign }
}
