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

/// libFuzzer starts this program anew for some of its work, without the name of the target.
let variable = "KNOWNMEDIA_FUZZ_TARGET"
nonisolated(unsafe) var fuzzed: FuzzTarget?

func fuzz(_ name: String, arguments: [String]) -> Int32 {
    fuzzed = target(name)
    setenv(variable, name, 1)
    var start = Optional(UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: arguments.count + 1))
    for (index, argument) in arguments.enumerated() { start?[index] = strdup(argument) }
    start?[arguments.count] = nil
    var count = Int32(arguments.count)
    return LLVMFuzzerRunDriver(&count, &start) { data, size in
        do {
            try fuzzed?.run(Array(UnsafeBufferPointer(start: data, count: size)))
        } catch {
            fatalError("\(error)")
        }
        return 0
    }
}

let arguments = CommandLine.arguments
if let name = ProcessInfo.processInfo.environment[variable] {
    exit(fuzz(name, arguments: arguments))
}
switch arguments.dropFirst().first {
case nil: fail("usage: fuzz TARGET [LIBFUZZER-ARGUMENT…] | --list | --seeds TARGET FOLDER")
case "--list": for target in FuzzTarget.all { print(target.name) }
case "--seeds":
    guard arguments.count == 4 else { fail("usage: fuzz --seeds TARGET FOLDER") }
    try SeedFolder(path: arguments[3]).write(target(arguments[2]))
case let name?: exit(fuzz(name, arguments: [arguments[0]] + arguments.dropFirst(2)))
}
