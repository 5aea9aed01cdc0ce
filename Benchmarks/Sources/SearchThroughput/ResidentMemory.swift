import Foundation

/// The memory that this process holds.
enum ResidentMemory {
    /// The bytes in memory now; 0 where the system does not tell.
    ///
    /// What was freed is not always given back: the comparison sets `MALLOC_MMAP_THRESHOLD_`, with which it is.
    static func byteCount() -> Int {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .ascii),
            let pages = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else { return 0 }
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
