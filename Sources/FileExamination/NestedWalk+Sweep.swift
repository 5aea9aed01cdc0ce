// What a sweep of the bytes finds.

import ByteSources
import ContainerReading
import FileReading
import ScanLedger

extension NestedWalk {
    func nextFound(of level: NestedLevel) -> NestedItem? {
        guard case .sweep(var sweep) = level.holder else { return nil }
        let found = sweep.next(maximumByteCount: budget.freeBufferByteCount)
        levels[levels.count - 1].holder = .sweep(sweep)
        guard let found else {
            if sweep.isAssemblyCutShort {
                add(
                    FileRecord.Reason.Code.assemblyLimit.rawValue,
                    "pictures in pieces were put together as far as the limit on that work goes", in: level,
                    leavesBytesUnexamined: false)
            }
            if sweep.oversizedCount > 0 {
                add(
                    FileRecord.Reason.Code.tooLargeToLookInside.rawValue,
                    "\(sweep.oversizedCount) pieces of base64 take more memory than the limit of "
                        + "\(request.limits.maximumBufferedByteCount) bytes",
                    in: level, leavesBytesUnexamined: true)
            }
            return nil
        }
        let inside = level.inside + [found.part]
        guard budget.addItem(inside), budget.addUnpacked(found.byteCount) else { return nil }
        present = .found(found, inside: inside)
        return NestedItem(inside: inside, announcedByteCount: found.byteCount)
    }

    func examine(_ found: FoundContent, _ inside: [NestedPart], _ decodes: Bool) -> Finding {
        let content = DigestingSource(ByteRange(found.bytes))
        content.drain()
        var finding = finding(of: found.content, isEmpty: false, inside)
        if found.content == .picture, decodes { decode(ByteRange(found.bytes), again: found.bytes, &finding) }
        finding.byteCount = content.byteCount
        finding.digests = content.finishDigests()
        if case .container = found.content, finding.status == .skipped { return finding }
        guard inside.depth <= request.limits.maximumDepth || found.hits.isEmpty else {
            finding.status = .skipped
            finding.reason = tooDeep(inside)
            return finding
        }
        do throws(ContainerError) {
            enter(
                try levels(
                    found.content, found.bytes, inside: inside, buffering: found.bufferedByteCount, hits: found.hits,
                    origin: found.origin))
        } catch {
            finding.fail(error)
        }
        return finding
    }
}
