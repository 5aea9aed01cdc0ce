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

    let request: NestedRequest
    private let replace: (any ByteSource) -> any ByteSource
    var levels: [NestedLevel] = []
    let budget: NestedBudget
    /// What lies inside the present item: it comes next, the last of these first.
    private var entrances: [NestedLevel] = []
    var present = Present.nothing

    /// The item that ``next()`` gave last.
    enum Present {
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
            // Continuing after a member that was too large would unpack the rest of it.
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
    /// - Parameter decodes: false to do only what is needed to continue after it.
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
    func levels(
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

    /// Goes into something next, after the present item.
    func enter(_ levels: [NestedLevel]) {
        for level in levels { budget.addBuffered(level.bufferedByteCount) }
        entrances = levels
    }

    func add(_ error: ContainerError, in level: NestedLevel, leavesBytesUnexamined: Bool) {
        add(error.reasonCode, error.message, in: level, leavesBytesUnexamined: leavesBytesUnexamined)
    }

    func add(_ code: String, _ message: String, in level: NestedLevel, leavesBytesUnexamined: Bool) {
        let place = level.inside.isEmpty ? "" : level.inside.map(\.description).joined(separator: " » ") + ": "
        end.add(code, place + message, leavesBytesUnexamined: leavesBytesUnexamined)
    }

    // MARK: - What is said of content of any origin

    /// What is said of content by its kind alone.
    func finding(of content: RecognisedContent, isEmpty: Bool, _ inside: [NestedPart]) -> Finding {
        switch content {
        case .picture: Finding(.examined)
        case .container(let format):
            opening(format, inside) ?? Finding(.examined, .container(format), content: .init(format))
        case .kind(let kind): .withoutReader(kind)
        case .other: .withoutKind(isEmpty: isEmpty)
        }
    }

    /// What is said of an archive that cannot be opened here; nil if it can.
    func opening(_ format: ContainerFormat, _ inside: [NestedPart]) -> Finding? {
        guard request.opensContainers, format.isReadable else {
            return Finding(
                .skipped, .unopenedContainer(format, isAsked: request.opensContainers), content: .init(format))
        }
        guard inside.depth < request.limits.maximumDepth else {
            return Finding(.skipped, tooDeep(inside), content: .init(format))
        }
        return nil
    }

    func tooDeep(_ inside: [NestedPart]) -> FileRecord.Reason {
        .init(
            .nestedTooDeep,
            message: "it lies at depth \(inside.depth + 1), and the limit is \(request.limits.maximumDepth)")
    }

    /// - Parameter bytes: the same bytes, where they can be read once more.
    func decode(
        _ source: any ByteSource, again bytes: (any RandomAccessByteSource)?, _ finding: inout Finding
    ) {
        do throws(ImageDecodingError) {
            finding.take(try HashedPicture(decoding: replace(source), again: bytes, request.hashing))
        } catch {
            finding.fail(.init(code: error.code.rawValue, message: error.message))
        }
    }
}

extension [NestedPart] {
    /// How many archives, or texts and the like in which something was found, lead to it.
    var depth: Int {
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
    var reasonCode: String {
        code == .encryptedMember ? FileRecord.Reason.Code.encrypted.rawValue : code.rawValue
    }
}

extension Finding {
    /// Fails because of a container, or of a member of one; what is encrypted is skipped.
    mutating func fail(_ error: ContainerError) {
        fail(FileRecord.Reason(code: error.reasonCode, message: error.message))
        if error.code == .encryptedMember { status = .skipped }
    }
}
