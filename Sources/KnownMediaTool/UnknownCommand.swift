import ArgumentParser
import KnownMedia

/// A command that is not there, and the one that was probably meant.
struct UnknownCommand: Error {
    /// As it was typed.
    let name: String
    /// The commands above it, as in `knownmedia known`.
    let parents: [String]
    let suggestion: String?

    /// The first of `arguments`, if it should be the name of a command and is not; nil where it is one.
    init?(in arguments: [String]) {
        var command: any ParsableCommand.Type = KnownMediaTool.self
        var parents: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if parents.isEmpty, argument == "help" { continue }
            if LanguageOption.names.contains(argument) {
                _ = rest.popFirst()
                continue
            }
            let subcommands = command.configuration.subcommands
            guard !subcommands.isEmpty, !argument.hasPrefix("-") else { return nil }
            parents.append(command._commandName)
            guard let next = subcommands.first(where: { $0._commandName == argument }) else {
                name = argument
                self.parents = parents
                suggestion = Self.nearest(to: argument, among: subcommands.map { $0._commandName })
                return
            }
            command = next
        }
        return nil
    }

    var message: TerminalText {
        let parent = parents.joined(separator: " ")
        let hint: TerminalText = suggestion.map { " Did you mean ‘\($0)’?" } ?? ""
        return "there is no command ‘\(name)’ of ‘\(parent)’.\(hint) ‘\(parent) --help’ lists them."
    }

    private static func nearest(to name: String, among names: [String]) -> String? {
        let distances = names.map { (name: $0, distance: editDistance(name, $0)) }
        guard let nearest = distances.min(by: { $0.distance < $1.distance }) else { return nil }
        return nearest.distance <= max(1, min(name.count, nearest.name.count) / 2) ? nearest.name : nil
    }

    /// How many letters have to be put in, taken out, changed, or changed with the next one.
    ///
    /// Source: the optimal string alignment distance, after F. J. Damerau, 1964.
    static func editDistance(_ first: String, _ second: String) -> Int {
        let (first, second) = (Array(first), Array(second))
        var rows = [Array(0...second.count)]
        for row in 0..<first.count {
            var distances = [row + 1]
            for column in 0..<second.count {
                var least = min(
                    rows[row][column] + (first[row] == second[column] ? 0 : 1), rows[row][column + 1] + 1,
                    distances[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    least = min(least, rows[row - 1][column - 1] + 1)
                }
                distances.append(least)
            }
            rows.append(distances)
        }
        return rows[first.count][second.count]
    }
}
