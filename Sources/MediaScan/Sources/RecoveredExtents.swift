import ScanLedger
import SystemFiles

/// Where the bytes of deleted files lie that have records of their own.
struct RecoveredExtents: Sendable {
    private struct Piece: Sendable {
        let offset: Int64
        let byteCount: Int64
        let file: Int
        let fileOffset: Int64
    }

    private var pieces: [Piece] = []
    private var fileCount = 0

    /// Adds a file.
    mutating func add(_ extents: [FileExtent]) {
        var fileOffset: Int64 = 0
        for extent in extents {
            if let offset = extent.offset {
                pieces.append(
                    Piece(offset: offset, byteCount: extent.byteCount, file: fileCount, fileOffset: fileOffset))
            }
            fileOffset += extent.byteCount
        }
        fileCount += 1
    }

    /// Puts the pieces in order; to be called before the first question.
    mutating func sort() {
        pieces.sort { ($0.offset, $0.file, $0.fileOffset) < ($1.offset, $1.file, $1.fileOffset) }
    }

    /// Whether all of these runs lie in one file, as they follow each other there: then whatever they hold was found in it.
    func hold(_ runs: [DiskObject.Run]) -> Bool {
        guard let first = runs.first, let start = first.imageOffset else { return false }
        return candidates(at: start).contains { candidate in
            let base = candidate.fileOffset + (start - candidate.offset) - first.fileOffset
            return runs.allSatisfy { run in
                guard let offset = run.imageOffset else { return false }
                return candidates(at: offset).contains {
                    $0.file == candidate.file && offset + run.byteCount <= $0.offset + $0.byteCount
                        && $0.fileOffset + (offset - $0.offset) == base + run.fileOffset
                }
            }
        }
    }

    /// The pieces that hold the byte at `offset`, of the few that begin last before it.
    private func candidates(at offset: Int64) -> some Sequence<Piece> {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = low + (high - low) / 2
            if pieces[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        return pieces[..<low].suffix(8).filter { $0.offset + $0.byteCount > offset }
    }
}
