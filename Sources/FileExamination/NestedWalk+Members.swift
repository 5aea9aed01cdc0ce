// The members of an archive.

import ByteSources
import ContainerReading
import FileReading
import ScanLedger
import SystemFiles

extension NestedWalk {
    func nextMember(of container: ContainerReader, _ level: NestedLevel) -> NestedItem? {
        do throws(ContainerError) {
            while let member = try container.next() {
                // A folder that holds no bytes is no more than a part of the names of others.
                if member.kind == .folder, (member.byteCount ?? 0) == 0 { continue }
                let inside = level.inside + [.member(name: PathBytes(bytes: member.name), number: member.number)]
                guard budget.addItem(inside) else { return nil }
                present = .member(member, container, inside: inside)
                return NestedItem(
                    inside: inside, kind: FileKind(member.kind),
                    announcedByteCount: member.byteCount.map(Int.init))
            }
            if let damage = container.damage { add(damage, in: level, leavesBytesUnexamined: true) }
            // What no member covers is swept next.
            if levels.count > 1, levels[levels.count - 2].bytes === level.bytes,
                case .sweep(var sweep) = levels[levels.count - 2].holder
            {
                sweep.restrict(to: container.unclaimedRanges)
                levels[levels.count - 2].holder = .sweep(sweep)
            }
        } catch {
            add(error, in: level, leavesBytesUnexamined: true)
        }
        return nil
    }

    func examine(
        _ member: ContainerMember, _ container: ContainerReader, _ inside: [NestedPart], _ decodes: Bool
    ) -> Finding {
        if let finding = Self.obstacle(member) { return finding }
        let source = ContainerMemberSource(container) { [budget] in budget.addUnpacked($0) }
        let prefix = source.peek(RecognisedContent.prefixByteCount)
        var (finding, content) = examine(source, prefix, member, inside, decodes)
        content.drain()
        finding.byteCount = content.byteCount
        if let excess = budget.excess {
            finding.fail(excess)
        } else if let fault = source.fault {
            finding.fail(fault)
        } else {
            finding.digests = content.finishDigests()
        }
        if content.finishSearch()?.hits.isEmpty == false, finding.status == .examined {
            finding.fail(
                .init(
                    .tooLargeToLookInside,
                    message: "there may be pictures in it, and it takes more memory than the limit of "
                        + "\(request.limits.maximumBufferedByteCount) bytes"))
        }
        return finding
    }

    /// - Returns: what was made of the member, and its bytes, of which some may have passed. They are searched on the way
    ///   where they could not be kept for a look inside.
    private func examine(
        _ source: ContainerMemberSource, _ prefix: ArraySlice<UInt8>, _ member: ContainerMember,
        _ inside: [NestedPart], _ decodes: Bool
    ) -> (Finding, DigestingSource) {
        var content = RecognisedContent(prefix)
        guard let bytes = source.takeAll(maximumByteCount: budget.freeBufferByteCount) else {
            return examineUnkept(source, content, inside, decodes)
        }
        var search = SignatureSearch()
        search.update(bytes.span)
        search.finish()
        content = content.corrected(byEnd: search.suffix)
        var finding = finding(of: content, isEmpty: bytes.isEmpty, inside)
        if case .other(let isText) = content {
            finding.compare(withName: PathBytes(bytes: member.name), isText: isText)
        }
        if case .container = content, finding.status == .skipped {
            return (finding, DigestingSource(InMemoryByteSource(bytes)))
        }
        let kept = InMemoryByteSource(bytes)
        if content == .picture, decodes { decode(ByteRange(kept), again: kept, &finding) }
        do throws(ContainerError) {
            enter(
                try levels(
                    content, kept, inside: inside, buffering: bytes.count, hits: search.hits, origin: nil))
        } catch {
            finding.fail(error)
        }
        return (finding, DigestingSource(InMemoryByteSource(bytes)))
    }

    /// What is made of a member whose bytes cannot be kept.
    private func examineUnkept(
        _ source: ContainerMemberSource, _ content: RecognisedContent, _ inside: [NestedPart], _ decodes: Bool
    ) -> (Finding, DigestingSource) {
        var finding = finding(of: content, isEmpty: false, inside)
        switch content {
        case .picture:
            let bytes = DigestingSource(source)
            if decodes { decode(bytes, again: nil, &finding) }
            if finding.status == .examined {
                finding.fail(
                    .init(.tooLargeToLookInside, message: "too large to look for other pictures inside it"))
            }
            return (finding, bytes)
        case .container(let format):
            if finding.status == .skipped { return (finding, DigestingSource(source)) }
            finding = Finding(
                .skipped,
                .init(
                    .tooLargeToLookInside,
                    message: "an archive inside another that takes more memory than the limit of "
                        + "\(request.limits.maximumBufferedByteCount) bytes"),
                content: .init(format))
            return (finding, DigestingSource(source))
        case .kind, .other: return (finding, DigestingSource(source, searching: true))
        }
    }

    /// What is said of a member that is not opened.
    private static func obstacle(_ member: ContainerMember) -> Finding? {
        if member.isEncrypted {
            return Finding(.skipped, .init(.encrypted, message: "encrypted in its archive"))
        }
        switch member.kind {
        case .file, .folder: return nil
        case .symbolicLink:
            return Finding(
                .skipped, .init(.symbolicLink, message: "a symbolic link in an archive; it is not followed"))
        case .hardLink:
            return Finding(
                .examined,
                .init(.hardLink, message: "another name of a member of the same archive, without bytes of its own"))
        case .other:
            return Finding(.skipped, .init(.specialFile, message: "not a regular file in its archive"))
        }
    }
}

extension FileKind {
    fileprivate init(_ kind: ContainerMember.Kind) {
        self =
            switch kind {
            // A folder with bytes in it is taken for the file that it is.
            case .file, .folder, .hardLink: .file
            case .symbolicLink: .symbolicLink
            case .other: .unknown
            }
    }
}
