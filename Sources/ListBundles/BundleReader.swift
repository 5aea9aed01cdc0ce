import AgencyKeys
import Cryptography
import KnownHashStore
import KnownHashes
import TextCoding

/// Reads the payload of a verified bundle, a line at a time, and checks all that its manifest says of it.
struct BundleReader {
    let file: BundleFile
    let bundle: VerifiedBundle

    /// Calls `body` with each record and the number of its line in the file.
    ///
    /// The file is read anew, and somebody could have written to it since it was verified. So its digest is taken again, and
    /// whatever `body` did must be undone if this throws.
    func forEachRecord(
        progress: (Int64) throws -> Void,
        _ body: (EntryRecord, BundleFormat.Section, Int) throws -> Void
    ) throws {
        var hasher = SHA256()
        var splitter = LineSplitter(maximumLineLength: BundleFormat.maximumLineLength)
        var measures = BundleFormat.Section.allCases.map { _ in BundleMeasure() }
        var current = 0
        func take(_ line: Line) throws {
            // The first two lines are known.
            guard line.number > 2 else { return }
            do {
                var fields = try JSONFields(line.bytes, maximumDepth: BundleFormat.maximumDepth)
                guard let section = BundleFormat.Section(lineType: try fields.text("type")),
                    let index = BundleFormat.Section.allCases.firstIndex(of: section), index >= current
                else { throw JSONFieldError("a line of this type cannot stand here") }
                current = index
                measures[index].add(line.bytes, lines: 1)
                measures[index].add([Byte.lineFeed], lines: 0)
                if section == .events {
                    try BundleEvent.check(fields)
                } else {
                    try body(EntryRecord(fields, section: section), section, line.number)
                }
            } catch let error as JSONFieldError {
                throw malformed("line \(line.number): \(error.message)")
            }
        }
        func drain() throws {
            do {
                while let line = try splitter.next() { try take(line) }
            } catch let error as LineTooLong {
                throw malformed("line \(error.number): longer than \(error.limit) bytes")
            }
        }
        try file.forEachChunk(upTo: bundle.signedSize) { chunk, position in
            hasher.update(chunk)
            splitter.append(chunk)
            try drain()
            try progress(position)
        }
        splitter.finish()
        try drain()
        guard Digest(hasher) == bundle.digest else {
            throw BundleError(
                .changed, path: file.path, "The file was changed while it was imported. Nothing of it was taken over.")
        }
        let parts = zip(BundleFormat.Section.allCases, measures).map { BundleManifest.Part(name: $0.rawValue, $1) }
        guard parts == bundle.manifest.sections else {
            throw malformed("the lines differ from what the manifest says")
        }
    }

    private func malformed(_ reason: String) -> BundleError {
        BundleError(
            .malformed, path: file.path,
            "The bundle is signed by ‘\(bundle.signer.name)’ but does not follow the format: \(reason). A newer program may "
                + "have written it: update the program, or ask its owner.")
    }
}
