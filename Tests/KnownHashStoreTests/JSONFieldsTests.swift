import Testing

@testable import TextCoding

/// The members of an object, taken one by one.
@Suite struct JSONFieldsTests {
    static func fields(_ text: String) throws -> JSONFields {
        try JSONFields(ArraySlice(text.utf8), maximumDepth: 4)
    }

    static func error(_ text: String, _ read: (inout JSONFields) throws -> Void) -> String? {
        do {
            var fields = try fields(text)
            try read(&fields)
            return nil
        } catch let error as JSONFieldError {
            return error.message
        } catch {
            return "another error: \(error)"
        }
    }

    @Test func `members are taken in any order, each once`() throws {
        for text in [#"{"a":1,"b":"x","c":true}"#, #"{"c":true,"b":"x","a":1}"#, #"{ "b" : "x", "c":true,"a":1 }"#] {
            var fields = try Self.fields(text)
            #expect(try fields.integer("a") == 1)
            #expect(Self.error(text) { try $0.finish() }?.contains("is there twice, or is not part of") == true)
            #expect(try fields.text("b") == "x")
            #expect(try fields.optionalText("b") == nil)
            #expect(try fields.truth("c"))
            try fields.finish()
        }
    }

    @Test func `an unknown or repeated member is an error`() {
        #expect(
            Self.error(#"{"a":1,"z":2}"#) {
                _ = try $0.integer("a"); try $0.finish()
            }?.hasPrefix("‘z’ ") == true)
        #expect(
            Self.error(#"{"a":1,"a":2}"#) {
                _ = try $0.integer("a"); try $0.finish()
            }?.hasPrefix("‘a’ ") == true)
        // The name of a member is bytes from outside.
        #expect(Self.error(#"{"\u001b[31m":1}"#) { try $0.finish() }?.contains("\u{1B}") == false)
    }

    @Test func `values of another kind are errors that name the member`() {
        let cases: [(String, (inout JSONFields) throws -> Void, String)] = [
            ("{}", { _ = try $0.text("a") }, "‘a’ is missing"),
            (#"{"a":1}"#, { _ = try $0.text("a") }, "‘a’ is not a string"),
            (#"{"a":"1"}"#, { _ = try $0.integer("a") }, "‘a’ is not a whole number"),
            (#"{"a":1.5}"#, { _ = try $0.integer("a") }, "‘a’ is not a whole number"),
            (#"{"a":9223372036854775808}"#, { _ = try $0.integer("a") }, "‘a’ is not a whole number"),
            (#"{"a":-1}"#, { _ = try $0.number("a") }, "‘a’ is not a whole number from 0"),
            (#"{"a":-0}"#, { _ = try $0.number("a") }, "‘a’ is not a whole number from 0"),
            (#"{"a":null}"#, { _ = try $0.truth("a") }, "‘a’ is neither true nor false"),
            (#"{"a":[]}"#, { _ = try $0.fields("a") }, "‘a’ is not an object"),
            (#"{"a":{}}"#, { _ = try $0.objects("a") }, "‘a’ is not an array"),
            (#"{"a":[1]}"#, { _ = try $0.objects("a") }, "an element of ‘a’ is not an object"),
            (#"{"a":["x",1]}"#, { _ = try $0.optionalTexts("a") }, "an element of ‘a’ is not a string"),
            (#"{"a":1}"#, { _ = try $0.share("a") }, "‘a’ is not a share"),
            (#"{"a":1.0001}"#, { _ = try $0.share("a") }, "‘a’ is not a share"),
            (#"{"a":0.50000}"#, { _ = try $0.share("a") }, "‘a’ is not a share"),
            (#"{"a":"#, { _ in }, "expected a value at byte 6"),
            ("[]", { _ in }, "the line is not an object"),
            ("[[[[[[]]]]]]", { _ in }, "it is nested deeper than 4"),
        ]
        for (text, read, message) in cases {
            #expect(Self.error(text, read)?.hasPrefix(message) == true, "\(text): \(Self.error(text, read) ?? "")")
        }
    }

    @Test func `an error in an array names the element`() {
        let message = Self.error(#"{"a":[{"b":1},{"b":2,"c":3}]}"#) {
            _ = try $0.objects("a") { element throws(JSONFieldError) in try element.integer("b") }
        }
        #expect(message?.hasPrefix("a[1]: ‘c’ ") == true)
    }

    @Test func `whatever is read can be written, and is the same then`() throws {
        let texts = [
            #"{"a":[1,-2.50e3,true,null,"é\n\"\\\u0001",{}],"b":[],"é":{"c":"\u007f"}}"#, "[]", "0", #""""#, "null",
        ]
        for text in texts {
            let value = try JSONReader.value(ArraySlice(text.utf8))
            #expect(String(decoding: JSONWriter.bytes(of: value), as: UTF8.self) == text)
        }
        let blanks = try JSONReader.value(ArraySlice(#" { "a" : [ 1 , 2 ] } "#.utf8))
        #expect(String(decoding: JSONWriter.bytes(of: blanks), as: UTF8.self) == #"{"a":[1,2]}"#)
    }
}
