import TextCoding
import Testing

@testable import HashLists

/// Feeds `bytes` to `parser` line by line.
func parse(
    _ bytes: some Collection<UInt8>, with parser: some LineParser
) -> (records: [ListRecord], errors: [LineError], ignoredColumns: [String]) {
    var parser = parser
    var splitter = LineSplitter(maximumLineLength: 65_536)
    splitter.append(bytes)
    splitter.finish()
    var records: [ListRecord] = []
    var errors: [LineError] = []
    while true {
        do {
            guard let line = try splitter.next() else { break }
            if let record = try parser.parse(line) { records.append(record) }
        } catch let error as LineTooLong {
            errors.append(LineError(error))
        } catch let error as LineError {
            errors.append(error)
        } catch {
            Issue.record(error)
        }
    }
    do throws(LineError) {
        if let record = try parser.finish() { records.append(record) }
    } catch {
        errors.append(error)
    }
    return (records, errors, parser.ignoredColumns)
}

func parse(
    _ text: String, with parser: some LineParser
) -> (records: [ListRecord], errors: [LineError], ignoredColumns: [String]) {
    parse(Array(text.utf8), with: parser)
}
