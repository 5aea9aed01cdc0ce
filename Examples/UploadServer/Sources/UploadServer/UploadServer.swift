import FlyingFox
import Foundation
import HashIndex
import PerceptualHash

/// A server that says whether an uploaded picture is known.
///
///     UploadServer SNAPSHOT [PORT]
///
/// The snapshot is what `knownmedia known index` writes beside a store. The server listens on this machine only, for what stands before
/// it (a proxy) has the certificates, bounds the header of a request and knows who asks.
@main
struct UploadServer {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let path = arguments.first, let port = UInt16(arguments.dropFirst().first ?? "8080") else {
            print("usage: UploadServer SNAPSHOT [PORT]")
            exit(64)
        }
        let known = try IndexSnapshot<PDQHash>(openingAt: path)
        try known.verify()
        let handler = UploadHandler(check: PictureCheck(known: known))
        // A request that takes longer is answered with an error, and its task is cancelled, which ends the decoding, too.
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: port), timeout: 15, logger: .disabled)
        await server.appendRoute("POST /check", to: handler)
        print("\(known.count) hashes; listening on port \(port)")
        try await server.run()
    }
}
