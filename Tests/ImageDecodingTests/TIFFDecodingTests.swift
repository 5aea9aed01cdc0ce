#if TIFF
    import ByteSources
    import Foundation
    import ImageDecoding
    import TestSupport
    import Testing

    @Suite(.enabled(if: PictureDecoder.formats.contains(.tiff), "libtiff is not installed"))
    struct TIFFDecodingTests {
        typealias Directories = CameraRawDecodingTests.Directories
        typealias Value = CameraRawDecodingTests.Directories.Value

        @Test(arguments: CodecVector.with("tif"))
        func `every kind of TIFF is exact`(vector: CodecVector) throws {
            try vector.check()
        }

        /// A directory of a grey picture of 8 × 8 in one strip, with other values in place of some.
        static func gray(_ changes: [UInt16: Value] = [:]) -> [(UInt16, Value)] {
            var values: [UInt16: Value] = [
                0x100: .number(8), 0x101: .number(8), 0x102: .number(8), 0x103: .number(1), 0x106: .number(1),
                0x111: .place((0..<64).map { UInt8($0 * 4) }), 0x115: .number(1), 0x116: .number(8), 0x117: .number(64),
            ]
            values.merge(changes) { _, new in new }
            return values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }

        @Test func `sides and parts that cannot be are refused`() {
            let cases: [([UInt16: Value], ImageDecodingError.Code)] = [
                ([0x100: .number(0)], .emptyPicture), ([0x101: .number(.max)], .sideTooLong),
                ([0x100: .number(60_000), 0x101: .number(60_000)], .tooManyPixels),
                ([0x100: .number(20_000), 0x101: .number(20_000)], .implausibleSize),
                ([0x115: .number(0)], .unsupportedCoding), ([0x115: .number(.max)], .unsupportedCoding),
                ([0x142: .number(0), 0x143: .number(16), 0x144: .number(8)], .damagedHeader),
                ([0x142: .number(.max), 0x143: .number(.max), 0x144: .number(8)], .damagedHeader),
                ([0x142: .number(1 << 29), 0x143: .number(1 << 29), 0x144: .number(8)], .tooMuchMemory),
                ([0x116: .number(0)], .damagedHeader), ([0x106: .number(3)], .damagedHeader),
            ]
            for (changes, code) in cases {
                let file = Directories(directories: [Self.gray(changes)]).bytes
                #expect(errorCode { _ = try decode(file) } == code, "\(changes)")
            }
        }

        @Test func `what is not decoded is named`() {
            let cases: [[UInt16: Value]] = [
                [0x102: .number(32), 0x153: .number(3)], [0x102: .number(16), 0x153: .number(2)],
                [0x106: .number(8), 0x115: .number(3)],
                [0x103: .number(12345)], [0x106: .number(32844)], [0x102: .number(7)], [0x106: .number(2)],
            ]
            for changes in cases {
                let file = Directories(directories: [Self.gray(changes)]).bytes
                #expect(errorCode { _ = try decode(file) } == .unsupportedCoding, "\(changes)")
            }
        }

        @Test func `strips outside the file, and strips that lie about their length, cost nothing`() throws {
            for changes in [[0x111: .number(.max)], [0x117: .number(.max)], [0x117: .number(1)]] as [[UInt16: Value]] {
                let file = Directories(directories: [Self.gray(changes)]).bytes
                _ = try? decode(file)
            }
            let nothing = Directories(directories: [Self.gray([0x111: .number(1 << 30)])]).bytes
            #expect(errorCode { _ = try decode(nothing) } == .damagedData)
        }

        @Test func `a cut file is decoded as far as it goes`() throws {
            let file = Directories(directories: [Self.gray()]).bytes
            let (pixels, decoding) = try decode(Array(file.dropLast(32)))
            #expect(pixels.bytes.prefix(32).elementsEqual((0..<32).map { UInt8($0 * 4) }))
            #expect(decoding.completeness == .partial(fraction: 0.5) && !decoding.hasUndecodedData)
            #expect(decoding.warningCount > 0)
        }

        @Test func `orientation is reported`() throws {
            let file = Directories(directories: [Self.gray([0x112: .number(8)])]).bytes
            #expect(try decode(file).decoding.header.exifOrientation == 8)
        }

        @Test func `pages and the directories below them are frames`() throws {
            let pages = FoundPictures(try CodecVector.bytes("pages.tif"))
            #expect(pages.parts == [.frame(2), .frame(3)] && pages.fault == nil)
            #expect(pages.pictures.map { $0.pixels?.layout.format } == [.rgb8, .gray8])
            let below = Directories(
                chain: 2,
                directories: [
                    Self.gray([0x14A: .directory(2)]), Self.gray(),
                    Self.gray([0x106: .number(0), 0x14A: .directory(3)]),
                    Self.gray(),
                ]
            ).bytes
            let outcome = FoundPictures(below)
            #expect(outcome.parts == [.frame(2), .frame(3), .frame(4)] && outcome.fault == nil)
            #expect(outcome.pictures[1].pixels?.bytes.first == 255)
        }

        @Test func `a JPEG beside the pixels is a thumbnail`() throws {
            let jpeg = TinyJPEG.gray(width: 24, height: 16).bytes
            let file = Directories(
                chain: 2, directories: [Self.gray(), [(0x103, .number(6))] + CameraRawDecodingTests.jpeg(jpeg)]
            ).bytes
            let outcome = FoundPictures(file)
            #expect(outcome.parts == [.thumbnail] && outcome.fault == nil)
            #expect(outcome.pictures.first?.pixels == (try decode(jpeg).pixels))
        }

        @Test func `directories that go round in a circle end`() {
            // The second directory is followed by the first; and each has the other below it.
            var file = Directories(chain: 2, directories: [Self.gray(), Self.gray()]).bytes
            let next = 8 + 2 * (2 + 12 * 9 + 4) - 4
            file[next] = 8
            let round = FoundPictures(file)
            #expect(round.parts == [.frame(2)] && round.fault?.code == .damagedHeader && round.leavesPicturesUnexamined)
            let below = Directories(directories: [
                Self.gray([0x14A: .directory(1)]), Self.gray([0x14A: .directory(0)]),
            ]).bytes
            #expect(FoundPictures(below).parts == [.frame(2)])
        }

        @Test func `more directories than the limit are reported`() {
            var limits = DecodingLimits()
            limits.maximumEmbeddedPictureCount = 3
            let file = Directories(chain: 9, directories: (0..<9).map { _ in Self.gray() }).bytes
            let outcome = FoundPictures(file, limits: limits)
            #expect(outcome.fault?.code == .tooManyPictures && outcome.leavesPicturesUnexamined)
            #expect(outcome.pictures.count == 2)
        }

        @Test func `a file of a camera is no TIFF`() throws {
            for (name, file) in CameraRawDecodingTests.files {
                #expect(FileSignature.detect(file) != .picture(.tiff), "\(name)")
            }
            // Where its directory is too far away for the signature, opening it shows.
            let jpeg = TinyJPEG.gray(width: 24, height: 16).bytes
            let far = Directories(
                gap: [UInt8](repeating: 0, count: 5000),
                directories: [[(0xC612, .number(0x0401))] + CameraRawDecodingTests.jpeg(jpeg)]
            ).bytes
            #expect(FileSignature.detect(far) == .picture(.tiff))
            #expect(try decode(far).decoding.header.format == .cameraRaw)
        }

        @Test func `the samples beside the repository are found`() throws {
            guard let kinds = Repository.kinds else { return }
            for name in [
                "strips_none", "tiles_lzw", "jpeg", "bigendian", "depth16", "cmyk", "palette", "fax_g4", "lzw_pred2",
            ] {
                let bytes = Array(try Data(contentsOf: kinds.appending(path: "\(name).tif")))
                #expect(try decode(bytes).decoding.completeness == .complete, "\(name)")
            }
        }

        @Test func `damaged files end in a sound way`() throws {
            try DamagedFiles.check(CodecVector.with("tif"))
        }
    }
#endif
