import ByteSources
import ContainerReading
import ImageDecoding
import Testing

@Suite struct AvailabilityTests {
    @Test(.enabled(if: !ContainerFormat.zip.isReadable))
    func `without the trait Archives a reader says that this build has none`() {
        let error = #expect(throws: ContainerError.self) {
            try ContainerReader(
                InMemoryByteSource([0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)), format: .zip)
        }
        #expect(error?.code == .unavailable)
    }

    @Test func `the start of a file tells containers without the trait, too`() {
        #expect(ContainerFormat.detect([0x50, 0x4B, 3, 4, 20, 0]) == .zip)
        #expect(ContainerFormat.detect([0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)) == .zip)
        #expect(ContainerFormat.detect([0x50, 0x4B, 7, 8, 0x50, 0x4B, 3, 4]) == .zip)
        #expect(ContainerFormat.detect([0x50, 0x4B, 7, 8, 0x50, 0x4B, 3, 3]) == nil)
        #expect(ContainerFormat.detect([0x50, 0x4B, 1, 2]) == nil)
        #expect(ContainerFormat.detect([0x50, 0x4B, 3]) == nil)
        #expect(ContainerFormat.detect([]) == nil)
        #expect(ContainerFormat.detect(Array("PK is how some texts begin".utf8)) == nil)
    }
}
