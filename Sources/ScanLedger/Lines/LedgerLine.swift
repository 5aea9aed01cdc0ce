import ContentKinds
import Foundation
package import KnownHashes
package import PerceptualHash
import SystemFiles
package import TextCoding

/// The lines of a ledger, `scan.jsonl`: one run line, a line for each file and after it those of what lies inside, one
/// summary line.
package enum LedgerLine {
    /// The format that is written. What is read may also be in format 1, which has neither `content` nor `notLookedInto`, or
    /// in format 2, which has no altered copies, or in format 3, which has neither disk images nor arrivals.
    static let formatNumber = 4

    package static func run(_ run: ScanRun) -> [UInt8] { object(of: run).bytes }

    /// The run line as an object.
    package static func object(of run: ScanRun) -> JSONWriter {
        JSONWriter.object { line in
            line.field("type", "run")
            line.field("format", formatNumber)
            line.field("tool") { tool in
                tool.field("name", run.tool.name)
                tool.field("version", run.tool.version)
                tool.field("sha256", run.toolDigest?.hex)
            }
            line.field("libraries") { libraries in
                for library in run.libraries { libraries.field(library.name, library.version) }
            }
            line.field("arguments", strings: run.arguments)
            line.field("workingFolder", run.workingFolder.approximateText)
            if let path = run.storePath { line.field("store") { write(path, of: run, to: &$0) } }
            line.field("thresholds") { thresholds in
                thresholds.field("pdq", run.thresholds.pdqDistance.rawValue)
                thresholds.field("hash64", run.thresholds.shortDistance.rawValue)
                thresholds.field("minimumQuality", run.thresholds.minimumQuality)
            }
            line.field("hashes", objects: run.recipes) { text, recipe in
                text.field("algorithm", recipe.algorithm.rawValue)
                text.field("pipeline", recipe.pipeline.rawValue)
            }
            line.field("screening", run.screens ? Pipeline.fast.rawValue : nil)
            line.field("effort", run.effort.rawValue)
            line.field("dihedral", run.includesDihedral)
            if !run.excludedPatterns.isEmpty { line.field("exclude", strings: run.excludedPatterns) }
            if run.staysOnFileSystem { line.field("oneFileSystem", true) }
            line.field("containers", strings: run.containers)
            line.field("diskImages", strings: run.diskImages)
            if run.reassembles { line.field("reassemble", true) }
            line.field("nestedLimits") { limits in
                limits.field("depth", run.nestedLimits.maximumDepth)
                limits.field("count", run.nestedLimits.maximumCount)
                limits.field("nameBytes", run.nestedLimits.maximumNameByteCount)
                limits.field("unpackedBytes", run.nestedLimits.maximumUnpackedByteCount)
                limits.field("ratio", run.nestedLimits.maximumRatio)
                limits.field("freelyUnpackedBytes", run.nestedLimits.freelyUnpackedByteCount)
                limits.field("bufferedBytes", run.nestedLimits.maximumBufferedByteCount)
                limits.field("processorSeconds", run.nestedLimits.maximumProcessorSeconds)
                limits.field("bytesPerProcessorSecond", run.nestedLimits.byteCountPerProcessorSecond)
            }
            line.field("index", run.indexKind)
            line.field("instructionSet", run.instructionSet)
            line.field("threads", run.threadCount)
            line.field("readOrder", run.readOrder)
            if let watch = run.watch {
                line.field("order", "arrival")
                line.field("watch") { text in
                    text.field("method", watch.method)
                    text.field("roots", strings: watch.roots.map(\.approximateText))
                }
            }
            if let isolation = run.isolation {
                line.field("isolation") { text in
                    text.field("workers", isolation.workerCount)
                    text.field("memoryBytes", isolation.memoryByteCount)
                    text.field("mechanisms", strings: isolation.mechanisms)
                    text.field("missing", strings: isolation.missing)
                }
            } else {
                line.field("isolation", "off")
            }
            // Digests of files the scanner computes itself; those of what lies inside come from where it is unpacked.
            line.field("nestedDigests", run.isolation == nil ? "scanner" : "worker")
            if let selfTest = run.selfTest {
                line.field("selftest") { text in
                    text.field("passed", selfTest.passed)
                    text.field("checks", selfTest.checkCount)
                }
            }
            line.field("host") { host in
                host.field("name", run.host.name)
                host.field("system", run.host.system)
            }
            line.field("started", run.started.description)
        }
    }

    private static func write(_ storePath: String, of run: ScanRun, to store: inout JSONWriter) {
        store.field("path", storePath)
        store.field("sha256", run.storeDigest?.hex)
        store.field("changes", run.storeChangeCount)
        store.field("lists", objects: run.lists) { text, list in
            text.field("name", list.name)
            text.field("kind", list.kind.rawValue)
            text.field("source", list.source)
            if !list.version.isEmpty { text.field("version", list.version) }
            text.field("categoryScheme", list.categoryScheme)
            text.field("entries", list.entryCount)
        }
        if let searched = run.searched {
            store.field("searched") { text in
                text.field("hashes", searched.hashCount)
                text.field("digests", searched.digestCount)
                text.field("knownGoodDigests", searched.knownGoodDigestCount)
            }
        }
    }

    static func file(_ record: FileRecord) -> [UInt8] {
        JSONWriter.object { write(record, to: &$0) }.bytes
    }

    static func write(_ record: FileRecord, to line: inout JSONWriter) {
        // A type of its own: who takes the lines of files finds each file once, with its own bytes' digests.
        line.field("type", record.disk?.lineType ?? (record.isNested ? "nested" : "file"))
        line.field("path", path: record.path)
        writeFields(of: record, modified: record.modified, to: &line)
    }

    /// What a line says of a file or a thing inside it, but for its path.
    static func writeFields(of record: FileRecord, modified: Timestamp?, to line: inout JSONWriter) {
        if record.isNested { line.field("inside", objects: record.inside, write) }
        if record.kind != .file { line.field("kind", record.kind.rawValue) }
        line.field("size", record.size)
        line.field("modified", modified?.description)
        line.field("links", record.linkCount)
        if let arrival = record.arrival {
            line.field("arrived", arrival.time.description)
            line.field("inode", arrival.inode.map { String($0) })
        }
        line.field("status", record.status.rawValue)
        line.field("reason", record.reason?.code)
        line.field("message", record.reason?.message)
        line.field("content", record.content?.rawValue)
        if let disk = record.disk { line.write(disk) }
        if let picture = record.picture { line.writeFields(of: picture) }
        if let digests = record.digests {
            line.field("digests") { text in
                for digest in digests.all { text.field(digest.algorithm.rawValue, digest.hex) }
            }
        }
        line.field("hashes", objects: record.hashes) { $0.writeFields(of: $1) }
        line.field("matches", objects: record.matches, write)
        if record.suppressedMatchCount > 0 { line.field("suppressedMatches", record.suppressedMatchCount) }
        if !record.knownGoodLists.isEmpty { line.field("knownGood", strings: record.knownGoodLists) }
        if record.nestedCount > 0 { line.field("nested", record.nestedCount) }
    }

    /// - Parameter format: the number of the format, as the run line states it.
    static func summary(_ summary: ScanSummary, format: Int = formatNumber) -> [UInt8] {
        JSONWriter.object { line in
            line.field("type", "summary")
            line.field("found", summary.found)
            line.field("examined", summary.examined)
            line.field("skipped", summary.skipped)
            line.field("failed", summary.failed)
            line.field("complete", !summary.leavesBytesUnexamined)
            line.field("nested", summary.nested)
            line.field("pictures", summary.pictures)
            line.field("partialPictures", summary.partialPictures)
            line.field("bytes", summary.bytes)
            line.field("matchedFiles", summary.matchedFiles)
            line.field("exactlyMatchedFiles", summary.exactlyMatchedFiles)
            line.field("perceptuallyMatchedFiles", summary.perceptuallyMatchedFiles)
            if format >= 3 {
                line.field("alteredFiles", summary.alteredFiles)
                line.field("reviewFiles", summary.reviewFiles)
            }
            line.field("suppressedMatches", summary.suppressedMatches)
            line.field("knownGoodFiles", summary.knownGoodFiles)
            line.field("suspiciousEntries", objects: summary.suspiciousEntries) { text, entry in
                text.field("list", entry.list)
                text.field("entry", entry.entry)
                text.field("files", entry.fileCount)
            }
            line.field("skippedReasons") { $0.writeFields(of: summary.skippedReasons) }
            line.field("failedReasons") { $0.writeFields(of: summary.failedReasons) }
            if format >= 2 { line.field("notLookedInto") { $0.writeFields(of: summary.notLookedInto) } }
        }.bytes
    }

    private static func write(_ line: inout JSONWriter, _ part: NestedPart) {
        switch part {
        case .member(let name, let number):
            line.field("member", path: name)
            line.field("number", number)
        case .thumbnail: line.field("part", "thumbnail")
        case .frame(let number):
            line.field("part", "frame")
            line.field("number", number)
        case .found(let offset, let byteCount, let writing):
            line.field("part", "sweep")
            line.field("offset", offset)
            line.field("bytes", byteCount)
            if writing != .plain { line.field("writing", writing.rawValue) }
        case .partition(let number): line.field("partition", number)
        case .gap(let offset): line.field("gap", offset)
        case .entry(let path, let inode):
            if let path { line.field("file", path: path) }
            line.field("inode", inode)
        case .stream(let name): line.field("stream", path: name)
        case .unallocated(let offset): line.field("unallocated", offset)
        case .slack(let number): line.field("slack", number)
        case .tables(let offset): line.field("tables", offset)
        case .unread(let count): line.field("unread", count)
        case .carved(let offset): line.field("carved", offset)
        case .pieces(let pieces):
            line.field("part", "pieces")
            line.field("pieces", objects: pieces) { text, piece in
                text.field("offset", piece.lowerBound)
                text.field("bytes", piece.count)
            }
        case .assembled(let offset): line.field("assembled", offset)
        }
    }

    private static func write(_ line: inout JSONWriter, _ match: KnownMatch) {
        line.field("list", match.list)
        line.field("entry", match.entry)
        line.field("category", match.category)
        if match.isDisputed { line.field("disputed", true) }
        switch match.evidence {
        case .exact(let digest):
            line.field("kind", "exact")
            line.field("algorithm", digest)
        case .perceptual(let found):
            line.field("kind", "perceptual")
            line.field("algorithm", found.algorithm.rawValue)
            line.field("pipeline", found.pipeline.rawValue)
            line.field("distance", found.distance.rawValue)
            line.field("threshold", found.threshold.rawValue)
            line.field("transform", found.transform.rawValue)
            line.field("hex", found.knownHash.hex)
        case .altered(let copy):
            line.field("kind", "altered")
            line.writeFields(of: copy)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func writeFields(of counts: [String: Int]) {
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) { field(name, count) }
    }

    /// The fields of a picture, in the ledger and on the command line alike.
    package mutating func writeFields(of picture: FileRecord.Picture) {
        field("format", picture.format)
        field("width", picture.width)
        field("height", picture.height)
        field("orientation", picture.exifOrientation)
        if let fraction = picture.partialFraction {
            field("decode", "partial")
            field("fraction", share: fraction)
        }
        if picture.warningCount > 0 {
            field("warnings", picture.warningCount)
            field("firstWarning", picture.firstWarning)
        }
    }

    /// The fields of an altered copy, in the ledger and on the command line alike.
    package mutating func writeFields(of copy: AlteredCopy) {
        field("tier", copy.tier.rawValue)
        field("algorithm", HashAlgorithm.pdq.rawValue)
        field("pipeline", copy.pipeline.rawValue)
        field("distance", copy.distance.rawValue)
        field("softDistanceTenths", copy.softDistanceInTenths)
        field("quality", copy.quality)
        field("entropyThousandths", copy.entropyInThousandths)
        field("hypothesis") { $0.writeFields(of: copy.hypothesis) }
        field("hex", copy.knownHash.hex)
    }

    /// The fields of a hypothesis, in the ledger and on the command line alike.
    package mutating func writeFields(of hypothesis: Hypothesis) {
        field("origin", hypothesis.origin.rawValue)
        field("frame") { $0.writeFields(of: hypothesis.frame) }
        field("angleHundredths", hypothesis.angle)
        if let hidden = hypothesis.hidden { field("hidden") { $0.writeFields(of: hidden) } }
        field("transform", hypothesis.transform.rawValue)
        field("negative", hypothesis.isNegative)
    }

    private mutating func writeFields(of box: FrameBox) {
        field("left", box.left)
        field("top", box.top)
        field("right", box.right)
        field("bottom", box.bottom)
    }

    /// The fields of a hash, in the ledger and on the command line alike.
    package mutating func writeFields(of hash: NamedHash) {
        field("algorithm", hash.algorithm.rawValue)
        field("pipeline", hash.pipeline.rawValue)
        field("transform", hash.transform.rawValue)
        field("hex", hash.value.hex)
        field("quality", hash.quality)
        field("stable", hash.isStable)
    }
}
