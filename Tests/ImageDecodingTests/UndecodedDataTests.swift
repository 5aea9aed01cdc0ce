import Foundation
import ImageDecoding
import TestSupport
import Testing

/// A PNG that ends early, and one whose data are damaged: of the second, bytes were not decoded.
struct UndecodedDataTests {
    @Test func `a cut PNG has no more data, a damaged one has`() throws {
        func check(_ name: String, _ expected: (isPartial: Bool, hasUndecodedData: Bool)) throws {
            let bytes = Array(try Data(contentsOf: Repository.testVectors.appending(path: "hostile/\(name)")))
            let decoding = try decode(bytes).decoding
            #expect((decoding.completeness != .complete) == expected.isPartial, "\(name)")
            #expect(decoding.hasUndecodedData == expected.hasUndecodedData, "\(name)")
        }
        for name in ["png-cut-10.png", "png-cut-50.png", "png-interlaced-cut-50.png", "png-half-the-rows.png"] {
            try check(name, (true, false))
        }
        try check("png-idat-broken-midway.png", (true, true))
        for name in ["png-trailing-bytes.png", "png-rows-to-spare.png", "png-bad-adler.png"] {
            try check(name, (false, false))
        }
    }
}
