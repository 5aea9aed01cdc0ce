public import ScanLedger

extension MediaScanner {
    /// Examines the items of a stream as they come, and answers each in the order of the stream.
    ///
    /// It never ends because of an item, and reads on while it answers: at most 1,024 answers wait for an earlier one.
    ///
    /// - Parameters:
    ///   - delayed: is told of what the examination of an item has been waiting for for ``ScanOptions/delaySeconds``.
    ///   - pause: is called whenever the next answer is not there yet, and after the last: who gathers answers hands them
    ///     over here, and holds back nothing while the stream is silent.
    ///   - receive: gets the record of each item and those of what lies inside it, on the thread that called. An error it
    ///     throws ends the examination and is thrown on, once the stream has an item more or ends.
    /// - Throws: ``StreamError`` where the stream cannot be read on, after the answers to all items before; and what `pause` and
    ///   `receive` throw.
    public func examine(
        stream: some ItemStream, delayed: (ScanDelay) -> Void = { _ in }, pause: () throws -> Void,
        receive: ([FileRecord]) throws -> Void
    ) throws {
        try examine(
            stream, stopsForDescriptors: false, delayed: { if !$0.isSearch { delayed($0) } }, pause: pause,
            receive: receive)
        if let failure = stream.failure { throw failure }
    }
}
