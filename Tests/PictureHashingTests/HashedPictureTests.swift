import ByteSources
import Foundation
import ImageDecoding
import PerceptualHash
import PictureHashing
import TestSupport
import Testing

/// Bytes and files, hashed in one call.
struct HashedPictureTests {
    static let path = Repository.testVectors.appending(path: "pictures/scenes/skyline.jpg").path
    static let hex = "53c09960090c433ff043982de9ad6a05ba9f913d00fd2cbffb2c950b351b65ff"

    @Test func `bytes and a file have the hash of the command`() async throws {
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: Self.path)))
        let pictures = [
            try HashedPicture(decoding: bytes), try HashedPicture(decodingFileAt: Self.path),
            try await HashedPicture.decoding(bytes), try await HashedPicture.decodingFile(at: Self.path),
        ]
        for picture in pictures {
            #expect(picture.hashes.map(\.value.hex) == [Self.hex])
            #expect(picture.hashes.first?.quality == 100)
        }
    }

    @Test func `bytes that are no picture are an error with a code`() async throws {
        #expect(throws: ImageDecodingError.self) { _ = try HashedPicture(decoding: Array("hello".utf8)) }
        await #expect(throws: ImageDecodingError.self) { _ = try await HashedPicture.decoding([]) }
    }

    @Test(arguments: ["", "/nowhere/at/all.jpg", "/", "/dev/null"])
    func `a file that cannot be read is an error with the system's`(_ path: String) {
        let error = #expect(throws: ImageDecodingError.self) { _ = try HashedPicture(decodingFileAt: path) }
        #expect(error?.code == .sourceFailed && error?.cause != nil)
    }

    @Test func `a cancelled task ends without a hash`() async throws {
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: Self.path)))
        let task = Task {
            // Not before it was cancelled.
            while !Task.isCancelled { await Task.yield() }
            return try await HashedPicture.decoding(bytes)
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { _ = try await task.value }
    }
}
