import ByteSources
package import ContainerReading
import FileReading
import ImageDecoding
package import KnownHashes

/// The bytes of a container's present member, unpacked as they are asked for, counted and digested as they pass.
package final class MemberBytes: ByteSource {
    private let container: ContainerReader
    private var digests = DigestComputation()
    /// Bytes that were unpacked and not yet handed out.
    private var waiting: ArraySlice<UInt8> = []
    private let budget: NestedBudget
    package private(set) var byteCount = 0
    /// Why the bytes end early.
    package private(set) var failure: ContainerError?
    private var hasEnded = false

    private static let chunkByteCount = 1 << 16

    package init(_ container: ContainerReader, budget: NestedBudget, announcedByteCount: Int?) {
        self.container = container
        self.budget = budget
        totalByteCount = announcedByteCount
    }

    package let totalByteCount: Int?

    /// The first bytes, at most `count`; they are handed out again.
    package func peek(_ count: Int) -> ArraySlice<UInt8> {
        while waiting.count < count, let chunk = unpack() { waiting += chunk }
        return waiting.prefix(count)
    }

    package func read(into buffer: inout OutputSpan<UInt8>) {
        if waiting.isEmpty, let chunk = unpack() { waiting = chunk }
        waiting = waiting.dropFirst(buffer.append(copying: waiting))
    }

    /// All bytes, unless they are more than `maximumCount`: then nil, and those that were read are handed out again.
    package func takeAll(maximumCount: Int) -> [UInt8]? {
        var all = Array(waiting)
        all.reserveCapacity(min(max(0, totalByteCount ?? 0), maximumCount))
        while all.count <= maximumCount {
            guard let chunk = unpack() else {
                waiting = []
                return all
            }
            all += chunk
        }
        waiting = all[...]
        return nil
    }

    /// Unpacks what is left, for the digests.
    package func drain() {
        waiting = []
        while unpack() != nil {}
    }

    /// The digests of all bytes.
    package func finishDigests() -> FileDigests? { FileDigests(digests) }

    private func unpack() -> ArraySlice<UInt8>? {
        guard !hasEnded else { return nil }
        var chunk: [UInt8] = []
        do throws(ContainerError) {
            var error: ContainerError?
            chunk = [UInt8](capacity: Self.chunkByteCount) { buffer in
                do throws(ContainerError) { try container.read(into: &buffer) } catch let thrown { error = thrown }
            }
            if let error { throw error }
        } catch {
            failure = error
            hasEnded = true
        }
        guard !chunk.isEmpty else {
            hasEnded = true
            return nil
        }
        byteCount += chunk.count
        unsafe chunk.withUnsafeBytes { unsafe digests.update($0) }
        if !budget.addUnpacked(chunk.count) { hasEnded = true }
        return chunk[...]
    }
}
