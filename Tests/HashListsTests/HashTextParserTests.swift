import KnownHashes
import PerceptualHash
import TestSupport
import Testing

@testable import HashLists

@Suite struct HashTextParserTests {
    private let parser = HashTextParser(defaults: HashDefaults())

    @Test(
        arguments: [
            (Sample.pdq, nil, nil),
            ("  \(Sample.pdq)\t", nil, nil),
            (Sample.pdq.uppercased(), nil, nil),
            (Sample.pdq + ",", nil, nil),
            (Sample.pdq + ",bridge.jpg", nil, "bridge.jpg"),
            (Sample.pdq + ",100,bridge.jpg", 100, "bridge.jpg"),
            (Sample.pdq + ",0,", 0, nil),
            (Sample.pdq + ",87,a,b.jpg", 87, "a,b.jpg"),
            // Not a quality, so metadata.
            (Sample.pdq + ",87", nil, "87"),
            (Sample.pdq + ",101,a.jpg", nil, "101,a.jpg"),
            (Sample.pdq + ",-1,a.jpg", nil, "-1,a.jpg"),
            ("hash=\(Sample.pdq),norm=128,delta=0,quality=100,filename=a,b=c.jpg", 100, "a,b=c.jpg"),
            ("hash=\(Sample.pdq)", nil, nil),
        ] as [(String, Int?, String?)])
    func `every form of a line is read`(line: String, quality: Int?, label: String?) throws {
        let (records, errors, _) = parse(line + "\n", with: parser)
        #expect(errors.isEmpty)
        let record = try #require(records.first)
        #expect(record.hashes.map(\.hex) == [Sample.pdq])
        #expect(record.hashes.first?.quality == quality)
        #expect(record.hashes.first?.pipeline == .full)
        #expect(record.label == label)
    }

    @Test(
        arguments: [
            (String(Sample.pdq.dropLast()), .wrongLength(field: "pdq", digits: 63, expected: "64")),
            (Sample.pdq + "0,x", .wrongLength(field: "pdq", digits: 65, expected: "64")),
            (Sample.md5 + ",x", .wrongLength(field: "pdq", digits: 32, expected: "64")),
            ("g" + Sample.pdq.dropFirst(), .notHexadecimal(field: "pdq", character: "g", position: 1)),
            (Sample.pdq.dropLast() + "é", .notHexadecimal(field: "pdq", character: "é", position: 64)),
            (",100,a.jpg", .missingHash),
            ("hash=,quality=3", .missingHash),
            ("hash=\(Sample.pdq),quality=101", .qualityOutOfRange("101")),
            ("hash=\(Sample.pdq),quality=", .qualityOutOfRange("")),
            ("hash=\(Sample.pdq),quality=99999999999999999999", .qualityOutOfRange("99999999999999999999")),
            ("hash=\(Sample.pdq),norm=x", .notANumber(field: "norm", text: "x")),
            ("hash=\(Sample.pdq),size=3", .unknownKey("size")),
            ("hash=\(Sample.pdq),hash=\(Sample.pdq)", .repeated("hash")),
            ("hash=\(Sample.pdq),quality", .malformed(expected: "key=value")),
        ] as [(String, LineError.Reason)])
    func `bad lines are named with their reason`(line: String, reason: LineError.Reason) {
        let (records, errors, _) = parse("# comment\n\n\(line)\n\(Sample.otherPDQ)", with: parser)
        #expect(records.map { $0.hashes.map(\.hex) } == [[Sample.otherPDQ]])
        #expect(errors.map(\.reason) == [reason])
        #expect(errors.map(\.line) == [3])
        #expect(errors.first?.description.isEmpty == false)
    }

    @Test func `other algorithms and pipelines are taken from the defaults`() {
        let phash = HashTextParser(defaults: HashDefaults(algorithm: .phash))
        let records = parse(Sample.phash + ",a", with: phash).records
        #expect(records.first?.hashes.first?.algorithm == .phash)
        #expect(records.first?.hashes.first?.pipeline == .imagehash)

        let squashed = HashTextParser(defaults: HashDefaults(pipeline: .nn512))
        #expect(parse(Sample.pdq, with: squashed).records.first?.hashes.first?.pipeline == .nn512)
    }
}
