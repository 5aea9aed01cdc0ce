/// A number for people, with its digits in groups of three: `1,024`.
package struct GroupedNumber: CustomStringConvertible, Sendable {
    let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package var description: String {
        let digits = Array(String(number.magnitude))
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }
}
