import ArgumentParser
import KnownMedia

@main
struct KnownMediaTool: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "knownmedia")
}
