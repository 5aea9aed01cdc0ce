import ByteSources
import ContainerReading
import ImageDecoding

/// A member and what came of reading it.
struct ReadMember: Equatable {
    var member: ContainerMember
    var data: [UInt8]
    var error: ContainerError.Code?

    var name: String { String(decoding: member.name, as: UTF8.self) }
}

/// Reads all of the present member, `chunkByteCount` bytes at a time; an error ends the data.
func readData(_ reader: ContainerReader, chunkByteCount: Int = 5000) -> (data: [UInt8], error: ContainerError?) {
    var data: [UInt8] = []
    while true {
        var failure: ContainerError?
        let chunk = [UInt8](capacity: chunkByteCount) { output in
            do throws(ContainerError) {
                try reader.read(into: &output)
            } catch {
                failure = error
            }
        }
        data += chunk
        if failure != nil || chunk.isEmpty { return (data, failure) }
    }
}

/// Reads a whole container.
func readAll(_ reader: ContainerReader, chunkByteCount: Int = 5000) throws -> [ReadMember] {
    var members: [ReadMember] = []
    while let member = try reader.next() {
        let (data, error) = readData(reader, chunkByteCount: chunkByteCount)
        members.append(ReadMember(member: member, data: data, error: error?.code))
    }
    return members
}

func readAll(_ bytes: [UInt8]) throws -> [ReadMember] {
    try readAll(ContainerReader(InMemoryByteSource(bytes), format: .zip))
}
