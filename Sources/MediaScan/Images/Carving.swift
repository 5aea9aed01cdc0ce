import FileExamination
import ScanLedger

/// Says where in a disk image something lies that was found in a range of it, which may be in many pieces.
struct Carving {
    private let range: DiskObject.Range
    private let placement: DiskPlacement

    init(_ range: DiskObject.Range, below placement: DiskPlacement) {
        self.range = range
        self.placement = placement
    }

    /// The steps to something that was found, and what is said of it; nil for what belongs to the next range, and for what lies
    /// in a deleted file that has a record of its own.
    func place(of item: NestedItem) -> (inside: [NestedPart], object: DiskObject?)? {
        let pieces: [Range<Int>]
        switch item.inside.first {
        case .found(let offset, let byteCount, _): pieces = [offset..<offset + byteCount]
        case .pieces(let ranges): pieces = ranges
        default: return nil
        }
        var runs: [DiskObject.Run] = []
        var done: Int64 = 0
        for piece in pieces {
            for var run in self.runs(of: Int64(piece.lowerBound), Int64(piece.count)) {
                run.fileOffset += done
                runs.append(run)
            }
            done += Int64(piece.count)
        }
        guard let first = pieces.first, first.lowerBound < range.byteCount, let start = runs.first?.imageOffset,
            !placement.recovered.hold(runs)
        else { return nil }
        let step: NestedPart =
            switch item.inside.first {
            case .found(_, let byteCount, let writing) where writing != .plain:
                .found(offset: Int(start), byteCount: byteCount, writing: writing)
            case .pieces: .assembled(Int(start))
            default: .carved(Int(start))
            }
        let inside = placement.inside.dropLast() + [step] + item.inside.dropFirst()
        guard item.inside.count == 1 else { return (Array(inside), nil) }
        let recovery: DiskObject.Item.Recovery = if case .assembled = step { .assembled } else { .carved }
        return (Array(inside), .item(DiskObject.Item(recovery: recovery, storage: .runs(runs))))
    }

    /// Where so many bytes of the range lie in the image, from an offset in the range on.
    private func runs(of offset: Int64, _ byteCount: Int64) -> [DiskObject.Run] {
        var runs: [DiskObject.Run] = []
        for run in range.runs {
            let start = max(offset, run.fileOffset)
            let end = min(offset + byteCount, run.fileOffset + run.byteCount)
            guard start < end, let place = run.imageOffset else { continue }
            runs.append(
                .init(fileOffset: start - offset, imageOffset: place + start - run.fileOffset, byteCount: end - start))
        }
        return runs
    }
}
