import ArgumentParser
import KnownMedia

/// What the commands that make keys have in common: where the key is kept, and whose it is.
struct KeyFileOptions: ParsableArguments {
    @Argument(help: "The file to write the key to.", completion: .file())
    var file: String

    @Option(help: "The name of the key's owner, for the line of the public key.")
    var name: String

    @Flag(name: .customLong("public"), help: "Make no key, and print the public half of the one in the file.")
    var printsPublicKey = false

    func validate() throws {
        guard name.isPlainName else {
            throw ValidationError(
                usage: "The name ‘\(name)’ holds a control character or reverses text. Choose another name.")
        }
    }

    /// Prints the line of the public key, and the short name by which it is compared on the telephone.
    func show(_ line: String, shortName: String) {
        Terminal.print("\(line)")
        Terminal.warn("the short name of the key is \(shortName)")
    }
}
