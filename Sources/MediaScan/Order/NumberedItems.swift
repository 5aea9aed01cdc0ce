import FileReading
import SystemFiles

/// The items of a source, numbered in its order and handed out in the order in which they are to be read.
///
/// In the order of the disk, a batch of items is taken from the source and sorted by where each begins. As one is handed out,
/// the system is asked to read those after it, up to some megabytes: all that asks the medium for files is then done here, by
/// one thread at a time, and in order, while the threads that decode find the bytes in memory. A file of more than that is
/// read on by the thread that examines it.
struct NumberedItems: Sendable {
    private struct Entry: Sendable {
        let number: Int
        let item: MediaItem
        /// Nil for what is not opened.
        let position: MediumPosition?
        var readAheadByteCount: Int64 { min(position?.byteCount ?? 0, NumberedItems.readAheadByteCount) }
    }

    private var source: any MediaSource
    private let isByDisk: Bool
    private let batchCount: Int
    private var nextNumber = 0

    private var batch: [Entry] = []
    /// The first entry that was not handed out, and the first that the system was not asked for.
    private var nextIndex = 0
    private var askedIndex = 0
    /// The bytes that the system was asked for, of files that were not handed out.
    private var askedByteCount: Int64 = 0

    /// How far ahead is read: what a disk reads in about a quarter of a second.
    private static let readAheadByteCount: Int64 = 32 << 20

    /// - Parameters:
    ///   - order: ``ReadOrder/path`` or ``ReadOrder/disk``.
    ///   - maximumAhead: how many items may be taken from the source before the first of them is handed out.
    init(_ source: some MediaSource, order: ReadOrder, maximumAhead: Int) {
        self.source = source
        isByDisk = order == .disk
        batchCount = max(1, maximumAhead)
    }

    /// The next item and its number; nil when there are no more.
    mutating func next() -> (number: Int, item: MediaItem)? {
        guard isByDisk else { return nextOfSource() }
        if nextIndex == batch.count { fillBatch() }
        guard nextIndex < batch.count else { return nil }
        readAhead()
        let entry = batch[nextIndex]
        nextIndex += 1
        askedByteCount -= entry.readAheadByteCount
        return (entry.number, entry.item)
    }

    private mutating func nextOfSource() -> (number: Int, item: MediaItem)? {
        guard let item = source.next() else { return nil }
        defer { nextNumber += 1 }
        return (nextNumber, item)
    }

    private mutating func fillBatch() {
        batch.removeAll(keepingCapacity: true)
        (nextIndex, askedIndex, askedByteCount) = (0, 0, 0)
        while batch.count < batchCount, let (number, item) = nextOfSource() {
            let position = item.obstacle == nil ? item.content.position() : nil
            batch.append(Entry(number: number, item: item, position: position))
        }
        // What is not opened needs no place and comes first.
        batch.sort { left, right in
            switch (left.position, right.position) {
            case (let left?, let right?): left < right
            case (nil, _?): true
            case (_, nil): false
            }
        }
    }

    private mutating func readAhead() {
        while askedIndex < batch.count {
            let entry = batch[askedIndex]
            let byteCount = entry.readAheadByteCount
            guard askedIndex == nextIndex || askedByteCount + byteCount <= Self.readAheadByteCount else { break }
            if byteCount > 0 { entry.item.content.readAhead(byteCount: byteCount) }
            askedByteCount += byteCount
            askedIndex += 1
        }
    }
}
