#if !os(Linux)
    import Foundation
#endif

extension PathBytes {
    /// The program that runs.
    package static var runningProgram: PathBytes {
        #if os(Linux)
            // Also after the file was replaced or removed.
            PathBytes("/proc/self/exe")
        #else
            PathBytes(Bundle.main.executablePath ?? CommandLine.arguments.first ?? "")
        #endif
    }
}
