import Foundation

extension MediaPath {
    /// The program that runs.
    static var runningProgram: MediaPath {
        #if os(Linux)
            // Also after the file was replaced or removed.
            MediaPath("/proc/self/exe")
        #else
            MediaPath(Bundle.main.executablePath ?? CommandLine.arguments.first ?? "")
        #endif
    }
}
