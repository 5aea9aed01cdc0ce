import FlyingFox
import Foundation
import ImageDecoding

/// Answers an upload with JSON: what was found, or why there is no answer.
///
/// | status | |
/// |---|---|
/// | 200 | `{"pdq":…,"quality":…,"matches":[{"entry":…,"distance":…}]}` |
/// | 413 | the upload is larger than ``maximumByteCount`` |
/// | 422 | it is no picture that can be decoded: `{"code":…,"message":…}` |
/// | 503 | as many uploads as this server takes at once are being looked at: try again |
struct UploadHandler: HTTPHandler {
    struct Refusal: Encodable {
        let code: String
        let message: String
    }

    let check: PictureCheck
    let maximumByteCount = 50 << 20
    private let places = Places(count: 2 * ProcessInfo.processInfo.activeProcessorCount)

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        // Before the first byte is read: an upload is in memory as a whole.
        guard await places.take() else { return refusal(.serviceUnavailable, "busy", "too many uploads at once") }
        let response: HTTPResponse
        do {
            response = try await answer(request)
        } catch {
            await places.giveBack()
            throw error
        }
        await places.giveBack()
        return response
    }

    private func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
        var bytes: [UInt8] = []
        for try await part in request.bodySequence {
            guard bytes.count + part.count <= maximumByteCount else {
                return refusal(.payloadTooLarge, "tooLarge", "an upload has at most \(maximumByteCount) bytes")
            }
            bytes += part
        }
        do {
            guard let answer = try await check.answer(for: bytes) else {
                return refusal(.unprocessableContent, "tooSmall", "the picture is too small for the hash")
            }
            return try json(.ok, answer)
        } catch let error as ImageDecodingError {
            return refusal(.unprocessableContent, error.code.rawValue, error.message)
        }
    }

    private func refusal(_ status: HTTPStatusCode, _ code: String, _ message: String) -> HTTPResponse {
        (try? json(status, Refusal(code: code, message: message))) ?? HTTPResponse(statusCode: status)
    }

    private func json(_ status: HTTPStatusCode, _ value: some Encodable) throws -> HTTPResponse {
        HTTPResponse(
            statusCode: status, headers: [.contentType: "application/json"], body: try JSONEncoder().encode(value))
    }
}

/// How many uploads may still be taken.
private actor Places {
    private var count: Int

    init(count: Int) { self.count = count }

    func take() -> Bool {
        guard count > 0 else { return false }
        count -= 1
        return true
    }

    func giveBack() { count += 1 }
}
