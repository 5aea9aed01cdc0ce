import KnownMedia

/// A line on the terminal that is replaced as work goes on. Nothing is shown where standard error is not a terminal.
final class ProgressLine {
    private let isShown = Terminal.showsProgress
    private var lastShown = ContinuousClock.now - .seconds(1)
    private var isVisible = false

    /// Shows `text`, at most ten times a second.
    func show(_ text: () -> TerminalText) {
        guard isShown, ContinuousClock.now - lastShown > .milliseconds(100) else { return }
        lastShown = .now
        isVisible = true
        Terminal.replaceLine(with: text())
    }

    /// Removes the line.
    func clear() {
        guard isVisible else { return }
        isVisible = false
        Terminal.replaceLine(with: "")
    }
}

/// The progress of an import.
final class ImportProgressLine {
    private let line = ProgressLine()

    func show(_ progress: ImportProgress, file: String) {
        line.show {
            let share = progress.fileSize.map { $0 > 0 ? "\(100 * progress.bytesRead / $0) %" : "" } ?? ""
            return "\(PathBytes(file)): \(Quantity(progress.added, "entry", plural: "entries"))  \(share)"
        }
    }

    func clear() { line.clear() }
}

/// The progress of a scan: files, throughput, matches, and the time left.
final class ScanProgressLine {
    private let line = ProgressLine()
    private let started = ContinuousClock.now
    private let census: FolderCensus?
    private var files = 0
    private var bytes: Int64 = 0
    private var matchedFiles = 0

    init(counting walk: FolderWalk) {
        census = Terminal.showsProgress ? FolderCensus(counting: walk) : nil
    }

    func show(_ record: FileRecord) {
        if !record.isNested {
            files += 1
            bytes = bytes.addingOrStaying(record.size ?? 0)
        }
        matchedFiles += record.matches.isEmpty ? 0 : 1
        line.show {
            let seconds = max(0.001, (ContinuousClock.now - started) / .seconds(1))
            let total = census?.total
            var parts: [TerminalText] = [
                total.map { "\(GroupedNumber(files)) of \(GroupedNumber($0.files)) files" }
                    ?? "\(GroupedNumber(files)) files"
            ]
            parts.append("\(Int(Double(bytes) / seconds / 1_000_000)) MB/s")
            parts.append("\(GroupedNumber(matchedFiles)) matched")
            if let total, total.files > files { parts.append(timeLeft(seconds, total)) }
            return parts.joined(separator: "  ")
        }
    }

    /// Lets `body` write lines without the progress line in between.
    func interrupt(_ body: () -> Void) {
        line.clear()
        body()
    }

    func clear() { line.clear() }

    /// Estimated half by bytes and half by files: large files cost by their size, small ones by their number.
    private func timeLeft(_ seconds: Double, _ total: FolderCensus.Total) -> TerminalText {
        let byFiles = Double(files) / Double(max(1, total.files))
        let byBytes = Double(bytes) / Double(max(1, total.bytes))
        let done = max(0.0001, (byFiles + byBytes) / 2)
        let left = Int(seconds * max(0, 1 - done) / done)
        return left >= 3600
            ? "\(left / 3600) h \(left / 60 % 60) min left"
            : left >= 60 ? "\(left / 60) min left" : "\(left) s left"
    }
}
