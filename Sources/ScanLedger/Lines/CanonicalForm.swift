import TextCoding

/// The one way in which a line can be written: without blanks, with its fields in their order, and with those escapes only
/// that are needed.
///
/// What was read from a line is written again and compared with it. So what a strict reader accepts is to the byte what
/// this program writes, and nothing in a line can mean one thing to it and another to other people's programs.
enum CanonicalForm {
    /// - Throws: if `line` differs from `written`, which was written of what `line` says.
    static func require(_ line: ArraySlice<UInt8>, _ written: [UInt8]) throws(JSONFieldError) {
        // Before they were written by number, hidden controls stood in a ledger as they are.
        guard line != written[...], HiddenControls.escaped(inJSON: line) != written else { return }
        let position = zip(line, written).prefix { $0 == $1 }.count + 1
        throw JSONFieldError("the line is not written as this program writes it, from byte \(position) on")
    }
}
