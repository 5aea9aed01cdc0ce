import Foundation
import TestSupport
import Testing
import TextCoding

/// Our reader of JSON against Foundation's.
@Suite struct JSONReaderTests {
    /// Whether `value` is what Foundation made of the same text.
    private func isSame(_ value: JSONValue, _ other: Any) -> Bool {
        switch value {
        case .null: other is NSNull
        case .boolean(let truth): (other as? Bool) == truth
        case .number(let text): (other as? NSNumber)?.doubleValue == Double(String(decoding: text, as: UTF8.self))
        case .string(let text): (other as? String) == String(decoding: text, as: UTF8.self)
        case .array(let elements):
            (other as? [Any]).map { $0.count == elements.count && zip(elements, $0).allSatisfy(isSame) } ?? false
        case .object(let object):
            (other as? [String: Any]).map { dictionary in
                object.members.allSatisfy { member in
                    let name = String(decoding: member.name, as: UTF8.self)
                    let last = object.members.last { String(decoding: $0.name, as: UTF8.self) == name }
                    return dictionary[name].map { isSame(last?.value ?? .null, $0) } ?? false
                }
            } ?? false
        }
    }

    private func randomText(_ random: inout SeededGenerator, depth: Int = 0) -> String {
        let blank = [" ", "", "\n", "\t"].randomElement(using: &random) ?? ""
        func list(_ element: (inout SeededGenerator) -> String) -> String {
            (0..<Int.random(in: 0...3, using: &random)).map { _ in element(&random) }.joined(separator: "," + blank)
        }
        let scalars = [
            "0", "-1", "12.5e+3", "1E5", "true", "false", "null", #""""#, #""a""#, #""é\u00e9\n\"\\\/""#,
            #""\uD83C\uDF0A""#,
            #""}]{[,:""#,
        ]
        switch Int.random(in: 0..<(depth > 4 ? 1 : 3), using: &random) {
        case 1: return "[" + blank + list { randomText(&$0, depth: depth + 1) } + "]"
        case 2:
            return "{"
                + list {
                    #""\#(UInt8.random(in: 97...101, using: &$0))"\#(blank): "# + randomText(&$0, depth: depth + 1)
                } + "}"
        default: return scalars.randomElement(using: &random) ?? ""
        }
    }

    @Test func `whatever Foundation reads, this reads to the same value`() throws {
        var random = SeededGenerator(seed: 21)
        var accepted = 0
        for round in 0..<4000 {
            var bytes = Array(randomText(&random).utf8)
            if round % 2 == 1 {
                let index = Int.random(in: bytes.indices, using: &random)
                bytes[index] = try #require("{}[]\",:\\0-.eu1 ".utf8.randomElement(using: &random))
            }
            let other = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            let value = try? JSONReader.value(ArraySlice(bytes))
            if let other {
                accepted += 1
                #expect(value.map { isSame($0, other) } == true, "\(String(decoding: bytes, as: UTF8.self))")
            } else if value != nil {
                // Foundation refuses halves of surrogate pairs and numbers that no Double holds; nothing else differs.
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(text.contains("\\u") || text.contains("\\U") || text.lowercased().contains("e"), "\(text)")
            }
        }
        #expect(accepted > 2000)
    }
}
