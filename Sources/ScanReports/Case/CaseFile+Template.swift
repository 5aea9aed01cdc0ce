extension CaseFile {
    /// A file with every field, all of them empty, for a person to fill in.
    public static var template: String {
        var text = "{\n  \"format\": \(formatNumber),\n"
        for section in sections {
            text += "  \"\(section.name)\": {\n" + fields(section.fields, indent: "    ") + "  },\n"
        }
        text += "  \"ageLimit\": 0,\n  \"reviewersRequired\": 0,\n"
        text += "  \"removal\": {\n    \"evidence\": false,\n    \"hold\": [],\n    \"signatures\": 0\n  },\n"
        text += "  \"exhibits\": [\n    {\n" + fields(exhibitFields, indent: "      ") + "    }\n  ]\n}\n"
        return text
    }

    private static func fields(_ names: [String], indent: String) -> String {
        names.map { "\(indent)\"\($0)\": \"\"" }.joined(separator: ",\n") + "\n"
    }
}
