package import ByteSources
import ContainerReading
import ContentKinds
import FileReading
import ImageDecoding
import PictureHashing
import ScanLedger
import SystemFiles

/// Goes through what lies inside a file, depth first: the members of an archive, the pictures inside a picture, what a
/// sweep of the bytes finds, what lies inside those, and so on.
///
/// All of it is untrusted, so this belongs into a locked-down process. Nothing is held but the archives and pictures on
/// the way to the present thing, within ``NestedLimits``.
///
/// ```swift
/// let walk = NestedWalk(bytes, request)
/// while let item = walk.next() { record(item, walk.examine()) }
/// ```
package final class NestedWalk {
    /// How the look into the file ended; to be asked after the last item.
    package private(set) var end = NestedOutcome()

    private let request: NestedRequest
    private let replace: (any ByteSource) -> any ByteSource
    private var levels: [NestedLevel] = []
    private let budget: NestedBudget
    /// What lies inside the present item: it comes next, the last of these first.
    private var entrances: [NestedLevel] = []
    private var present = Present.nothing

    /// The item that ``next()`` gave last.
    private enum Present {
        case nothing
        case member(ContainerMember, ContainerReader, inside: [NestedPart])
        case picture(EmbeddedPicture, any RandomAccessByteSource, inside: [NestedPart])
        case found(FoundContent, inside: [NestedPart])
    }

    /// - Parameter replace: gets the bytes of each picture and gives those that are decoded instead; for tests of
    ///   faults.
    package init(
        _ bytes: any RandomAccessByteSource, _ request: NestedRequest,
        replacing replace: @escaping (any ByteSource) -> any ByteSource = { $0 }
    ) {
        self.request = request
        self.replace = replace
        budget = NestedBudget(request.limits, fileByteCount: bytes.byteCount)
        let prefix = bytes.prefix(RecognisedContent.prefixByteCount)
        do throws(ContainerError) {
            levels = try levels(
                RecognisedContent(prefix[...]), bytes, inside: [], buffering: 0, hits: request.hits, origin: nil)
        } catch {
            end.add(error.reasonCode, error.message, leavesBytesUnexamined: true)
            levels = sweep(request.hits, in: bytes, inside: [], claimsStart: false)
        }
    }

    /// The next item; nil after the last.
    package func next() -> NestedItem? {
        present = .nothing
        levels += entrances
        entrances = []
        while let level = levels.last {
            // Going on behind a member that was too large would unpack the rest of it.
            let item: NestedItem? =
                switch level.holder {
                case _ where budget.excess != nil: nil
                case .container(let container): nextMember(of: container, level)
                case .picture: nextPicture(of: level)
                case .sweep: nextFound(of: level)
                }
            if let excess = budget.excess {
                end.add(excess.code, excess.message, leavesBytesUnexamined: true)
                return nil
            }
            if let item { return item }
            budget.addBuffered(-level.bufferedByteCount)
            levels.removeLast()
        }
        return nil
    }

    /// Passes over the next `count` items, and decodes none of them.
    package func skip(_ count: Int) {
        for _ in 0..<count {
            guard next() != nil else { return }
            _ = examine(decoding: false)
        }
    }

    /// Reads, digests, decodes and hashes the item that ``next()`` gave last.
    ///
    /// - Parameter decodes: false to do only what is needed to go on behind it.
    package func examine(decoding decodes: Bool = true) -> Finding {
        switch present {
        case .nothing: Finding(.failed, .init(.nothing, message: "there is nothing to examine"))
        case .member(let member, let container, let inside): examine(member, container, inside, decodes)
        case .picture(let picture, let bytes, let inside): examine(picture, bytes, inside, decodes)
        case .found(let found, let inside): examine(found, inside, decodes)
        }
    }

    // MARK: - Levels

    /// What is gone through to find all that lies in something: what it is by its kind, and before that the places that a
    /// search found in its bytes, for these come last.
    ///
    /// - Parameter origin: where the bytes begin in those that the present sweep goes through.
    private func levels(
        _ content: RecognisedContent, _ bytes: any RandomAccessByteSource, inside: [NestedPart],
        buffering byteCount: Int, hits: [SignatureHit], origin: Int?
    ) throws(ContainerError) -> [NestedLevel] {
        switch content {
        case .picture:
            let sweeps = sweep(
                hits.filter { $0.offset > 0 }, in: bytes, inside: inside, buffering: byteCount, claimsStart: true)
            let picture = NestedLevel(
                picture: bytes, inside: inside, bufferedByteCount: sweeps.isEmpty ? byteCount : 0,
                origin: sweeps.isEmpty ? origin : 0, limits: request.hashing.limits)
            return sweeps + [picture]
        case .container(let format):
            let sweeps = sweep(hits, in: bytes, inside: inside, buffering: byteCount, claimsStart: false)
            let container = try NestedLevel(
                container: bytes, format, inside: inside, bufferedByteCount: sweeps.isEmpty ? byteCount : 0)
            return sweeps + [container]
        case .kind, .other:
            return sweep(hits, in: bytes, inside: inside, buffering: byteCount, claimsStart: content.isKind)
        }
    }

    /// The bytes stay in memory until the sweep is over, which comes last.
    private func sweep(
        _ hits: [SignatureHit], in bytes: any RandomAccessByteSource, inside: [NestedPart],
        buffering byteCount: Int = 0, claimsStart: Bool
    ) -> [NestedLevel] {
        guard !hits.isEmpty else { return [] }
        return [
            NestedLevel(
                sweep: Sweep(
                    hits, in: bytes, claimsStart: claimsStart, isArchive: inside.last?.isFoundAsItIs == true,
                    assemblyBlockByteCount: inside.isEmpty ? request.assemblyBlockByteCount : nil),
                inside: inside, bufferedByteCount: byteCount)
        ]
    }

    /// Goes into something next, behind the present item.
    private func enter(_ levels: [NestedLevel]) {
        for level in levels { budget.addBuffered(level.bufferedByteCount) }
        entrances = levels
    }

    private func add(_ error: ContainerError, in level: NestedLevel, leavesBytesUnexamined: Bool) {
        add(error.reasonCode, error.message, in: level, leavesBytesUnexamined: leavesBytesUnexamined)
    }

    private func add(_ code: String, _ message: String, in level: NestedLevel, leavesBytesUnexamined: Bool) {
        let place = level.inside.isEmpty ? "" : level.inside.map(\.description).joined(separator: " » ") + ": "
        end.add(code, place + message, leavesBytesUnexamined: leavesBytesUnexamined)
    }

    // MARK: - Pictures inside pictures

    private func nextPicture(of level: NestedLevel) -> NestedItem? {
        guard case .picture(var reader) = level.holder else { return nil }
        defer { levels[levels.count - 1].holder = .picture(reader) }
        let picture = reader.next()
        if !level.hasClaimedParts, let origin = level.origin {
            for offset in reader.partOffsets { claim(origin + offset) }
        }
        levels[levels.count - 1].hasClaimedParts = true
        guard let picture else {
            if let fault = reader.fault {
                add(
                    fault.code.rawValue, fault.message, in: level,
                    leavesBytesUnexamined: reader.leavesPicturesUnexamined)
            }
            return nil
        }
        if let range = picture.byteRange, let origin = level.origin { claim(origin + range.lowerBound) }
        // A frame may have a thumbnail, but frames of frames would be the same ones again.
        if level.isFrame, picture.part != .thumbnail { return nil }
        let part: NestedPart =
            switch picture.part {
            case .thumbnail: .thumbnail
            case .frame(let number): .frame(number)
            }
        let inside = level.inside + [part]
        guard budget.addItem(inside) else { return nil }
        present = .picture(picture, level.bytes, inside: inside)
        return NestedItem(inside: inside, announcedByteCount: picture.byteRange?.count)
    }

    /// Tells the present sweep that something has a record which it would find again.
    private func claim(_ offset: Int) {
        guard
            let index = levels.lastIndex(where: { if case .sweep = $0.holder { true } else { false } }),
            case .sweep(var sweep) = levels[index].holder
        else { return }
        sweep.claim(offset)
        levels[index].holder = .sweep(sweep)
    }

    private func examine(
        _ picture: EmbeddedPicture, _ bytes: any RandomAccessByteSource, _ inside: [NestedPart], _ decodes: Bool
    ) -> Finding {
        var finding = Finding(.examined)
        if let range = picture.byteRange {
            let source = DigestingSource(ByteRange(bytes, range: range))
            source.drain()
            finding.byteCount = source.byteCount
            finding.digests = source.finishDigests()
            if case .frame = picture.part, let level = levels.last, !level.isFrame {
                enter([
                    NestedLevel(
                        picture: ByteRange(bytes, range: range), inside: inside,
                        origin: level.origin.map { $0 + range.lowerBound }, limits: request.hashing.limits)
                ])
            }
        } else if case .picture(let reader)? = levels.last?.holder, let stored = reader.storedBytes {
            takeStored(stored, of: picture, inside, &finding)
        }
        guard decodes, case .picture(var reader)? = levels.last?.holder else { return finding }
        defer { levels[levels.count - 1].holder = .picture(reader) }
        do throws(ImageDecodingError) {
            let hashed = try HashedPicture(
                recipes: request.hashing.recipes, includingDihedral: request.hashing.includesDihedral,
                includingShown: request.hashing.includesShown, includingLuma: request.hashing.includesLuma
            ) { consumer throws(ImageDecodingError) in
                try reader.decode(into: &consumer)
            }
            finding.take(hashed)
        } catch {
            finding.fail(.init(code: error.code.rawValue, message: error.message))
        }
        return finding
    }

    /// Digests the bytes of a picture that are not in the file as they are, and goes into them next. They are in memory
    /// already.
    private func takeStored(
        _ bytes: [UInt8], of picture: EmbeddedPicture, _ inside: [NestedPart], _ finding: inout Finding
    ) {
        let stored = InMemoryByteSource(bytes)
        let source = DigestingSource(ByteRange(stored))
        source.drain()
        finding.byteCount = source.byteCount
        finding.digests = source.finishDigests()
        if case .frame = picture.part, let level = levels.last, !level.isFrame {
            enter([
                NestedLevel(
                    picture: stored, inside: inside, bufferedByteCount: bytes.count, limits: request.hashing.limits)
            ])
        }
    }

    // MARK: - What a sweep finds

    private func nextFound(of level: NestedLevel) -> NestedItem? {
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

    private func examine(_ found: FoundContent, _ inside: [NestedPart], _ decodes: Bool) -> Finding {
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

    /// What is said of an archive that cannot be opened here; nil if it can.
    private func opening(_ format: ContainerFormat, _ inside: [NestedPart]) -> Finding? {
        guard request.opensContainers, format.isReadable else {
            return Finding(
                .skipped, .unopenedContainer(format, isAsked: request.opensContainers), content: .init(format))
        }
        guard inside.depth < request.limits.maximumDepth else {
            return Finding(.skipped, tooDeep(inside), content: .init(format))
        }
        return nil
    }

    private func tooDeep(_ inside: [NestedPart]) -> FileRecord.Reason {
        .init(
            .nestedTooDeep,
            message: "it lies at depth \(inside.depth + 1), and the limit is \(request.limits.maximumDepth)")
    }

    /// - Parameter bytes: the same bytes, where they can be read once more.
    private func decode(
        _ source: any ByteSource, again bytes: (any RandomAccessByteSource)?, _ finding: inout Finding
    ) {
        do throws(ImageDecodingError) {
            finding.take(try HashedPicture(decoding: replace(source), again: bytes, request.hashing))
        } catch {
            finding.fail(.init(code: error.code.rawValue, message: error.message))
        }
    }

    // MARK: - Members of containers

    private func nextMember(of container: ContainerReader, _ level: NestedLevel) -> NestedItem? {
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

    private func examine(
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

    /// What is said of content by its kind alone.
    private func finding(of content: RecognisedContent, isEmpty: Bool, _ inside: [NestedPart]) -> Finding {
        switch content {
        case .picture: Finding(.examined)
        case .container(let format):
            opening(format, inside) ?? Finding(.examined, .container(format), content: .init(format))
        case .kind(let kind): .withoutReader(kind)
        case .other: .withoutKind(isEmpty: isEmpty)
        }
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

extension [NestedPart] {
    /// How many archives, or texts and the like in which something was found, lead to it.
    fileprivate var depth: Int {
        count { part in
            switch part {
            case .member, .found, .pieces: true
            case .thumbnail, .frame: false
            case .partition, .gap, .entry, .stream, .unallocated, .slack, .tables, .unread, .carved, .assembled: false
            }
        }
    }
}

extension NestedPart {
    /// Whether it was found as it is.
    fileprivate var isFoundAsItIs: Bool {
        if case .found(_, _, .plain) = self { true } else { false }
    }
}

extension RecognisedContent {
    fileprivate var isKind: Bool {
        if case .kind = self { true } else { false }
    }
}

extension ContainerError {
    /// The code that stands in a ledger.
    fileprivate var reasonCode: String {
        code == .encryptedMember ? FileRecord.Reason.Code.encrypted.rawValue : code.rawValue
    }
}

extension Finding {
    /// Fails because of a container, or of a member of one; what is encrypted is skipped.
    fileprivate mutating func fail(_ error: ContainerError) {
        fail(FileRecord.Reason(code: error.reasonCode, message: error.message))
        if error.code == .encryptedMember { status = .skipped }
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
