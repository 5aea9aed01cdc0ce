import Foundation
import FuzzTargets
import LibFuzzer

// fuzz TARGET [LIBFUZZER-ARGUMENT…]
// fuzz --list
// fuzz --seeds TARGET FOLDER

func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(64)
}

func target(_ name: String) -> FuzzTarget {
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
        fail("There is no target ‘\(name)’. There are: \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
    }
    return target
}

nonisolated(unsafe) var fuzzed: FuzzTarget?

switch CommandLine.arguments.dropFirst().first {
case nil: fail("usage: fuzz TARGET [LIBFUZZER-ARGUMENT…] | --list | --seeds TARGET FOLDER")
case "--list": for target in FuzzTarget.all { print(target.name) }
case "--seeds":
    guard CommandLine.arguments.count == 4 else { fail("usage: fuzz --seeds TARGET FOLDER") }
    try SeedFolder(path: CommandLine.arguments[3]).write(target(CommandLine.arguments[2]))
case let name?:
    fuzzed = target(name)
    let arguments = CommandLine.unsafeArgv.advanced(by: 1)
    var count = CommandLine.argc - 1
    var start = Optional(arguments)
    exit(
        LLVMFuzzerRunDriver(&count, &start) { data, size in
            let input = Array(UnsafeBufferPointer(start: data, count: size))
            do {
                try fuzzed?.run(input)
            } catch {
                fatalError("\(error)")
            }
            return 0
        })
}
