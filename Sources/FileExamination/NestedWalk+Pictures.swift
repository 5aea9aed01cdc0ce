// The pictures inside a picture: its thumbnails and frames.

import ByteSources
import FileReading
import ImageDecoding
import PictureHashing
import ScanLedger

extension NestedWalk {
    func nextPicture(of level: NestedLevel) -> NestedItem? {
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

    func examine(
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
}
