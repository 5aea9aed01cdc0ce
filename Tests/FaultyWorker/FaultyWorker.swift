import ByteSources
import IsolatedDecoding
import Foundation
import ImageDecoding
import Synchronization

/// A worker process with faults that a file can ask for: what a scanner has to survive.
///
/// A file that begins as a JPEG and goes on with one of the words below has the fault; any other is decoded as it is.
@main
struct FaultyWorker {
    static func main() {
        DecodingWorker.runIfRequested(replacing: FaultySource.init)
    }
}

/// All bytes of a picture, looked at before they are handed on.
private final class FaultySource: ByteSource {
    private let bytes: [UInt8]
    private var position = 0

    init(_ source: any ByteSource) {
        var bytes: [UInt8] = []
        var hasEnded = false
        while !hasEnded {
            let chunk = [UInt8](capacity: 1 << 16) { output in
                try? source.read(into: &output)
            }
            bytes += chunk
            hasEnded = chunk.isEmpty
        }
        self.bytes = bytes
        totalByteCount = bytes.count
        switch String(decoding: bytes.dropFirst(4).prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self) {
        case "trap": Self.trap()
        case "segment": Self.readNowhere()
        case "abort": abort()
        case "overflow": _ = Self.recurse(1)
        case "spin": Self.spin()
        case "sleep": Self.sleep()
        case "allocate": Self.allocate()
        case "open": Self.open()
        case "connect": _ = socket(AF_INET, 1, 0)
        case "exit": _exit(0)
        case "babble": Self.babble()
        default: break
        }
    }

    let totalByteCount: Int?

    func read(into buffer: inout OutputSpan<UInt8>) {
        let count = min(buffer.freeCapacity, bytes.count - position)
        for index in position..<position + count { buffer.append(bytes[index]) }
        position += count
    }

    private static func trap() {
        preconditionFailure("a trap")
    }

    private static func readNowhere() {
        print(UnsafePointer<Int>(bitPattern: 16)?.pointee ?? 0)
    }

    @inline(never) private static func recurse(_ depth: Int) -> Int {
        depth == 0 ? 0 : recurse(depth + 1) + depth
    }

    private static func spin() {
        // An atomic is read each time round: a loop without one is optimised away.
        let isOver = Atomic(false)
        while !isOver.load(ordering: .relaxed) {}
    }

    /// Waits for what never comes.
    private static func sleep() {
        var lock = pthread_mutex_t()
        pthread_mutex_init(&lock, nil)
        pthread_mutex_lock(&lock)
        pthread_mutex_lock(&lock)
    }

    private static func allocate() {
        var blocks: [[UInt8]] = []
        while true { blocks.append([UInt8](repeating: UInt8(blocks.count & 0xFF), count: 1 << 20)) }
    }

    /// Refused, and goes on.
    private static func open() {
        if Foundation.open("/etc/hostname", O_RDONLY) >= 0 { abort() }
    }

    /// An answer that is none.
    private static func babble() {
        let nonsense = [UInt8](repeating: 0xFF, count: 100)
        _ = nonsense.withUnsafeBytes { write(3, $0.baseAddress, $0.count) }
    }
}
