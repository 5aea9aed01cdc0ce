package import ByteSources
import ContainerReading
import FileReading
import ImageDecoding
import PictureHashing
import ScanLedger
import SystemFiles

/// Goes through what lies inside a file, depth first: the members of an archive, the pictures inside a picture, what
/// lies inside those, and so on.
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
    /// What lies inside the present item: it comes next.
    private var entrance: NestedLevel?
    private var present = Present.nothing

    /// The item that ``next()`` gave last.
    private enum Present {
        case nothing
        case member(ContainerMember, ContainerReader, inside: [NestedPart])
        case picture(EmbeddedPicture, any RandomAccessByteSource, inside: [NestedPart])
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
        let prefix = bytes.prefix(ContainerFormat.prefixByteCount)
        guard let format = ContainerFormat.detect(prefix) else {
            levels = [picture(bytes, inside: [], buffering: 0)]
            return
        }
        do throws(ContainerError) {
            levels = [try NestedLevel(container: bytes, format, inside: [], bufferedByteCount: 0)]
        } catch {
            end.add(error.reasonCode, error.message, leavesBytesUnexamined: true)
        }
    }

    /// The next item; nil after the last.
    package func next() -> NestedItem? {
        present = .nothing
        if let entrance { levels.append(entrance) }
        entrance = nil
        while let level = levels.last {
            // Going on behind a member that was too large would unpack the rest of it.
            let item: NestedItem? =
                switch level.holder {
                case _ where budget.excess != nil: nil
                case .container(let container): nextMember(of: container, level)
                case .picture: nextPicture(of: level)
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
        }
    }

    // MARK: - What comes next

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
        } catch {
            add(error, in: level, leavesBytesUnexamined: true)
        }
        return nil
    }

    private func nextPicture(of level: NestedLevel) -> NestedItem? {
        guard case .picture(var reader) = level.holder else { return nil }
        defer { levels[levels.count - 1].holder = .picture(reader) }
        guard let picture = reader.next() else {
            if let fault = reader.fault {
                add(fault.code.rawValue, fault.message, in: level, leavesBytesUnexamined: false)
            }
            return nil
        }
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

    private func add(_ error: ContainerError, in level: NestedLevel, leavesBytesUnexamined: Bool) {
        add(error.reasonCode, error.message, in: level, leavesBytesUnexamined: leavesBytesUnexamined)
    }

    private func add(_ code: String, _ message: String, in level: NestedLevel, leavesBytesUnexamined: Bool) {
        let place = level.inside.isEmpty ? "" : level.inside.map(\.description).joined(separator: " » ") + ": "
        end.add(code, place + message, leavesBytesUnexamined: leavesBytesUnexamined)
    }

    // MARK: - Pictures inside pictures

    private func examine(
        _ picture: EmbeddedPicture, _ bytes: any RandomAccessByteSource, _ inside: [NestedPart], _ decodes: Bool
    ) -> Finding {
        var finding = Finding(.examined)
        if let range = picture.byteRange {
            let source = DigestingSource(ByteRange(bytes, range: range))
            source.drain()
            finding.byteCount = source.byteCount
            finding.digests = source.finishDigests()
            if case .frame = picture.part, levels.last?.isFrame == false {
                entrance = self.picture(ByteRange(bytes, range: range), inside: inside, buffering: 0)
            }
        }
        guard decodes, case .picture(var reader)? = levels.last?.holder else { return finding }
        defer { levels[levels.count - 1].holder = .picture(reader) }
        do throws(ImageDecodingError) {
            finding.picture = try HashedPicture(
                recipes: request.hashing.recipes, includingDihedral: request.hashing.includesDihedral
            ) { consumer throws(ImageDecodingError) in
                try reader.decode(into: &consumer)
            }
        } catch {
            finding.fail(.init(code: error.code.rawValue, message: error.message))
        }
        return finding
    }

    private func picture(
        _ bytes: any RandomAccessByteSource, inside: [NestedPart], buffering byteCount: Int
    ) -> NestedLevel {
        budget.addBuffered(byteCount)
        return NestedLevel(
            picture: bytes, inside: inside, bufferedByteCount: byteCount, limits: request.hashing.limits)
    }

    // MARK: - Members of containers

    private func examine(
        _ member: ContainerMember, _ container: ContainerReader, _ inside: [NestedPart], _ decodes: Bool
    ) -> Finding {
        if let finding = Self.obstacle(member) { return finding }
        let source = ContainerMemberSource(container) { [budget] in budget.addUnpacked($0) }
        var content = DigestingSource(source)
        var finding = Finding(.examined)
        let prefix = source.peek(max(FileSignature.prefixByteCount, ContainerFormat.prefixByteCount))
        switch FileSignature.detect(prefix) {
        case .picture: content = examinePicture(source, inside, decodes, &finding)
        case .unsupportedPicture(let name): finding = Finding(.skipped, .unsupportedPicture(name))
        case nil:
            if let format = ContainerFormat.detect(prefix) {
                content = enterContainer(source, format, inside, &finding)
            } else {
                finding.reason = .notAPicture(isEmpty: prefix.isEmpty)
            }
        }
        content.drain()
        finding.byteCount = content.byteCount
        if let excess = budget.excess {
            finding.fail(excess)
        } else if let fault = source.fault {
            finding.fail(fault)
        } else {
            finding.digests = content.finishDigests()
        }
        return finding
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
            return Finding(.skipped, .init(.specialFile, message: "not a file, in its archive"))
        }
    }

    /// - Returns: the bytes of the member, of which some may have passed.
    private func examinePicture(
        _ source: ContainerMemberSource, _ inside: [NestedPart], _ decodes: Bool, _ finding: inout Finding
    ) -> DigestingSource {
        let bytes = source.takeAll(maximumByteCount: budget.freeBufferByteCount).map { InMemoryByteSource($0) }
        let content = DigestingSource(bytes ?? source)
        if let bytes { entrance = picture(bytes, inside: inside, buffering: bytes.byteCount) }
        guard decodes else { return content }
        do throws(ImageDecodingError) {
            finding.picture = try HashedPicture(
                decoding: replace(bytes.map { ByteRange($0) } ?? content), request.hashing)
            if bytes == nil {
                finding.fail(
                    .init(.tooLargeToLookInside, message: "too large to look for other pictures inside it"))
            }
        } catch {
            finding.fail(.init(code: error.code.rawValue, message: error.message))
        }
        return content
    }

    /// - Returns: the bytes of the member.
    private func enterContainer(
        _ source: ContainerMemberSource, _ format: ContainerFormat, _ inside: [NestedPart],
        _ finding: inout Finding
    ) -> DigestingSource {
        guard levels.count < request.limits.maximumDepth else {
            finding = Finding(
                .skipped,
                .init(
                    .nestedTooDeep,
                    message: "an archive at depth \(levels.count + 1), and the limit is \(request.limits.maximumDepth)")
            )
            return DigestingSource(source)
        }
        guard let bytes = source.takeAll(maximumByteCount: budget.freeBufferByteCount) else {
            finding = Finding(
                .skipped,
                .init(
                    .tooLargeToLookInside,
                    message: "an archive inside another that takes more memory than the limit of "
                        + "\(request.limits.maximumBufferedByteCount) bytes"))
            return DigestingSource(source)
        }
        do throws(ContainerError) {
            entrance = try NestedLevel(
                container: InMemoryByteSource(bytes), format, inside: inside, bufferedByteCount: bytes.count)
            budget.addBuffered(bytes.count)
            finding.reason = .container(format)
        } catch {
            finding.fail(error)
        }
        return DigestingSource(InMemoryByteSource(bytes))
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
