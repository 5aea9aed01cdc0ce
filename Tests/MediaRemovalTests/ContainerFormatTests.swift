import Foundation
import MediaRemoval
import SystemFiles
import TestSupport
import Testing

/// The form of a container, as another implementation writes it.
@Suite struct ContainerFormatTests {
    /// Made by Python's cryptography by the page on removal: one section for one recipient, one file with a hole at its beginning
    /// and at its end.
    private static let container = """
        a25vd25tZWRpYS1xdWFyYW50aW5lIDEgMDcwNzA3MDcwNzA3MDcwNzA3MDcwNzA3MDcwNzA3MDcKS01RU3EBAAB7InBsYW4iOiJhMjdmYTJiYW\
        NkNTc5NmI4MjY4MDAxNmE2Yjg4NjVhNjE2YTllNGY2YjZhMTk4ZDM3NzZkZGMwNzUzNmUzMTU4Iiwia2V5cyI6W3sia2luZCI6IngyNTUxOSIs\
        InJlY2lwaWVudCI6ImVlZGQ4ODNkYTBhOTQ1MTU5M2RjMGEzOGU1ODNmYjc3MGZhMjdkYmJlZDIwOWMyMDQwNGUwNzVlNjhjNGYwYzkiLCJlcG\
        hlbWVyYWwiOiI3ZDljMjQzMTY1Mzk4MjVjMTg5NmU1N2YyODE5Nzc0Njc5M2NlNjBjYmVlM2FkNDdkYTlkMDdiODVmYTU1ZTJhIiwid3JhcHBl\
        ZCI6IjUzODk3MjI2ZjcyYjY5NDNiMTdjYjQ0MzkwMDJmMzExNWY1ZWE3ODdlN2ZmZTU1YWRlMjRiZjJjNTM3NTc5N2RkNjEwMGNmOTc3NGU3Yj\
        M5MmJkZDdkOGVjYmFlZTU4YSJ9XX1LTVFJ1wEAAB0AAAAAAAAAAAECAwQFBgcICQoLDA0OD7cjf4j2Dt8GPCDjFJz/lt4Kx8lRcjdZ2sCN4jDD\
        eapg6d6zURrGRY7+YM9rOq8Hxg7vsvPiUWmj1e78J6yD9W0OoubsVXNLpAefiZPX16Qb7KbxyEnBxcmy0+oofqfHMQV5552JRAaSAp4oX0CVcq\
        ulVXicTf4M2t9ZNUsz1hDDsxu2VEeQ7+hIPN14UZwfa6UcAHC4X6qqeSRZz1pbx9h83zxwqiH90YTloj5NOJd96UHp2JFYMlHv4sCfUx4ISKjC\
        F2R1y7v5qszgpAU45usxbZEAC36f+TzB5hVDJu0u05ju5hv1h8uAb77k0NCE8fM0ghzd7qG6Ta4MiLLWU0osGw6KCvo/gOmwor01lIxF9Fp9rd\
        XoVT9JyWWorMlL/Sw/SdZSzwLjNQHXY02/+NHvbJW3A+5pqrtSRj7gNXvRzzzhEyu5PyyRzexGSKmeM1Gr/WVG9Ovz6+10FxTAR3kquq754EbK\
        y9dzb79v6d/bBOjL0x6/qxCs8CnZpREk7/YVgWVvJ5E8VQ7olVd6nqZCOKbvaZIpss/eubfrJdXWVIGjqESvPCyacwMMEdRy6aV7trreUi3pPZ\
        29r7uH3FoG2DmUrQjvyzT5aXcCjV6KMFn7EMx9SiRv6uRhX/vWCqnAoUWR3gIdKqR5NskGSbMUNqSfVL8L4zNumRk/tTkA+PrKyw==
        """

    /// The secret key of the recipient is the bytes from 0 to 31.
    @Test func `a container that another program made is read`() throws {
        let folder = try TemporaryFolder()
        let bytes = try #require(Data(base64Encoded: Self.container))
        let path = PathBytes(try folder.write(bytes, to: "container"))
        let digits = (0..<32).map { String(format: "%02x", $0) }.joined()
        let keyPath = try folder.write("knownmedia-identity x25519 \(digits)\n", to: "key")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: keyPath)
        let reader = try QuarantineReader(
            opening: path, key: .identity(QuarantineIdentity(readingFrom: keyPath)))
        #expect(reader.identifier == String(repeating: "07", count: 16) && reader.firstSectionEnd == 434)
        let item = try reader.item(at: reader.firstSectionEnd)
        #expect(item.record.names == [PathBytes("a/b")] && item.record.size == 100032)
        #expect(item.record.attributes.permissions == 0o644 && item.record.attributes.extended[0].value == [0, 0xFF])
        var content: [UInt8] = []
        var offsets: [Int64] = []
        try reader.readContent(of: item) { offset, bytes in
            offsets.append(offset)
            content += bytes
        }
        #expect(content == Array("the end of a file with a hole".utf8) && offsets == [100_000])
    }
}
