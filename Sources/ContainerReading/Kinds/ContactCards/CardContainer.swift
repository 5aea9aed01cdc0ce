import ByteSources
import TextCoding

/// A file of contacts or dates on the way from its first encoded value to its last. Each is a member, named after its
/// property: photographs, logos, sounds, keys, attachments.
final class CardContainer: OpenedContainer {
    var memberCount: Int? { nil }
    var isRecovered: Bool { false }
    var damage: ContainerError? { nil }
    /// All but the encoded values.
    var unclaimedRanges: [Range<Int>] { unclaimed.ranges(upTo: lines.end) }

    private let syntax: CardSyntax
    private var lines: TextLines
    private var unclaimed = UnclaimedRanges()
    /// The number of the last member that came.
    private var passed = 0
    /// The value of the present member, and where it begins.
    private var value: CardValue?
    private var valueStart = 0
    private var endsInLine = false

    init(_ source: any RandomAccessByteSource, _ syntax: CardSyntax) {
        self.syntax = syntax
        lines = TextLines(source, 0..<max(0, source.byteCount))
    }

    func next() throws(ContainerError) -> ContainerMember? {
        while value?.hasEnded == false {
            try readLine()
            value?.drop()
        }
        value = nil
        while let line = try lines.next() {
            guard line.startsLine, let member = try member(beginningOn: line) else { continue }
            return member
        }
        return nil
    }

    func read(into buffer: inout OutputSpan<UInt8>) throws(ContainerError) {
        while !buffer.isFull {
            if value?.take(into: &buffer) == true { continue }
            guard value?.hasEnded == false else { break }
            try readLine()
        }
        if buffer.isEmpty, let fault = value?.fault { throw fault }
    }

    /// The member whose property begins on `line`; nil if its value is none.
    private func member(beginningOn line: TextLines.Piece) throws(ContainerError) -> ContainerMember? {
        var property = CardProperty(syntax)
        var present = line
        var rest = property.take(line.bytes)
        // Also what stands in front of the value may be folded.
        while !property.isComplete {
            if !present.lineEnd.isEmpty {
                guard let byte = try lines.peek(), byte == Byte.space || byte == Byte.tab else { return nil }
            }
            guard let next = try lines.next() else { return nil }
            present = next
            rest = property.take(next.startsLine ? next.bytes.dropFirst() : next.bytes)
        }
        guard let encoding = property.encoding else { return nil }
        value = CardValue(encoding, syntax)
        valueStart = present.offset + present.bytes.count - rest.count
        value?.add(rest)
        endsInLine = present.lineEnd.isEmpty
        passed += 1
        return ContainerMember(
            number: passed, name: property.name, kind: .file, byteCount: nil, packedByteCount: nil, modified: nil,
            localModified: nil, isEncrypted: false, isContradictory: false)
    }

    private func readLine() throws(ContainerError) {
        guard let line = try lines.next() else {
            end(at: lines.offset, isCut: endsInLine)
            return
        }
        guard value?.goesOn(with: line) == true else {
            lines.move(to: line.offset)
            end(at: line.offset, isCut: false)
            return
        }
        value?.add(line)
        endsInLine = line.lineEnd.isEmpty
    }

    private func end(at offset: Int, isCut: Bool) {
        value?.end(isCut: isCut)
        if value?.hasForeignBytes == false { unclaimed.cover(valueStart..<offset) }
    }
}
