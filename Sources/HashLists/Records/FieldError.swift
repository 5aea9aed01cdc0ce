import TextCoding

/// What is wrong with a field, before it is known on which line it stands.
package struct FieldError: Error {
    let reason: LineError.Reason

    init(_ reason: LineError.Reason) {
        self.reason = reason
    }
}

extension Line {
    /// Runs `body` and says of this line what is wrong with one of its fields.
    func locating<T>(_ body: () throws(FieldError) -> T) throws(LineError) -> T {
        do {
            return try body()
        } catch {
            throw self.error(error.reason)
        }
    }
}

extension Line {
    func error(_ reason: LineError.Reason) -> LineError {
        LineError(line: number, reason: reason, excerpt: UntrustedText.excerpt(bytes))
    }
}

extension LineError {
    init(_ error: LineTooLong) {
        self = Line(number: error.number, bytes: error.beginning).error(.tooLong(limit: error.limit))
    }
}

extension FieldError {
    /// A fault in the JSON of a record.
    init(_ error: JSONError) {
        switch error {
        case .malformed(let expected, let position):
            self.init(.malformed(expected: "\(expected) at byte \(position) of the record"))
        case .tooDeep(let limit): self.init(LineError.Reason.tooDeep(limit: limit))
        }
    }
}

extension JSONReader {
    /// The value that the bytes of a record hold, and nothing else.
    static func record(_ bytes: ArraySlice<UInt8>) throws(FieldError) -> JSONValue {
        do throws(JSONError) {
            return try value(bytes)
        } catch {
            throw FieldError(error)
        }
    }
}
