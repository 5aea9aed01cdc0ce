import ByteSources
import Foundation
import ImageDecoding
import TestSupport
import Testing

/// Files of cameras, put together byte by byte: whatever the maker, the largest JPEG stands for the file.
struct CameraRawDecodingTests {
    /// Two JPEGs of one picture.
    static let small = TinyJPEG.gray(width: 24, height: 16).bytes
    static let large = TinyJPEG.gray(width: 45, height: 50).bytes
    /// As a JPEG without loss begins, in which the samples of sensors are stored.
    static let lossless: [UInt8] = [
        0xFF, 0xD8, 0xFF, 0xC3, 0, 11, 14, 0x10, 0, 0x10, 0, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 0,
    ]

    /// A TIFF of directories one after the other: tags with a number each, or with bytes that are put after.
    struct Directories {
        enum Value {
            case number(UInt32)
            case bytes([UInt8])
            /// The place of bytes, and that of a directory.
            case place([UInt8])
            case directory(Int)
        }

        var start: [UInt8] = [0x49, 0x49, 42, 0]
        /// Which follow each other; the others are below them.
        var chain = 1
        /// What stands between the start and the first directory.
        var gap: [UInt8] = []
        var directories: [[(UInt16, Value)]]

        var bytes: [UInt8] {
            let isBig = start[0] == 0x4D
            func number(_ value: some FixedWidthInteger) -> [UInt8] { integer(value, bigEndian: isBig) }
            let sizes = directories.map { 2 + 12 * $0.count + 4 }
            let offsets = sizes.indices.map { 8 + gap.count + sizes[..<$0].reduce(0, +) }
            var data: [UInt8] = []
            let dataStart = 8 + gap.count + sizes.reduce(0, +)
            var all = start + number(UInt32(8 + gap.count)) + gap
            for (index, directory) in directories.enumerated() {
                all += number(UInt16(directory.count))
                for (tag, value) in directory {
                    all += number(tag)
                    switch value {
                    case .number(let value): all += number(UInt16(4)) + number(UInt32(1)) + number(value)
                    case .directory(let index):
                        all += number(UInt16(4)) + number(UInt32(1)) + number(UInt32(offsets[index]))
                    case .place(let bytes):
                        all += number(UInt16(4)) + number(UInt32(1)) + number(UInt32(dataStart + data.count))
                        data += bytes
                    case .bytes(let bytes):
                        all += number(UInt16(7)) + number(UInt32(bytes.count)) + number(UInt32(dataStart + data.count))
                        data += bytes
                    }
                }
                all += number(UInt32(index + 1 < chain ? offsets[index + 1] : 0))
            }
            return all + data
        }
    }

    static func jpeg(_ bytes: [UInt8]) -> [(UInt16, Directories.Value)] {
        [(0x201, .place(bytes)), (0x202, .number(UInt32(bytes.count)))]
    }

    static func strip(_ bytes: [UInt8], compression: UInt32) -> [(UInt16, Directories.Value)] {
        [(0x103, .number(compression)), (0x111, .place(bytes)), (0x117, .number(UInt32(bytes.count)))]
    }

    static func box(_ name: String, _ contents: [UInt8]) -> [UInt8] {
        integer(UInt32(contents.count + 8), bigEndian: true) + Array(name.utf8) + contents
    }

    static let files: [String: [UInt8]] = {
        let orientation: (UInt16, Directories.Value) = (0x112, .number(6))
        let make: (UInt16, Directories.Value) = (0x10F, .bytes(Array("KnownMedia\0".utf8)))
        let dng = Directories(directories: [
            [(0xFE, .number(1)), orientation, (0x14A, .directory(1)), (0xC612, .number(0x0401))] + jpeg(small),
            strip(large, compression: 7) + [(0x14A, .directory(2))], strip(lossless, compression: 7),
        ])
        let nef = Directories(directories: [
            [(0xFE, .number(1)), make, orientation, (0x14A, .directory(1))] + jpeg(small), jpeg(large),
        ])
        let cr2 = Directories(
            chain: 2, gap: [0x43, 0x52, 2, 0, 0, 0, 0, 0],
            directories: [[orientation] + strip(large, compression: 6), jpeg(small)]
        ).bytes
        let rw2 = Directories(
            start: [0x49, 0x49, 0x55, 0], directories: [[orientation, (0x2E, .bytes(large))] + jpeg(small)])
        let orf = Directories(
            start: [0x49, 0x49, 0x52, 0x4F],
            directories: [
                [orientation, (0x8769, .directory(1))],
                [
                    (0x927C, .bytes([UInt8](repeating: 0, count: 5000) + large + [1, 2, 3] + small))
                ],
            ])
        let pef = Directories(
            start: [0x4D, 0x4D, 0, 42], chain: 3,
            directories: [[orientation, (0x106, .number(32803))], jpeg(small), jpeg(large)])
        var raf = Array("FUJIFILMCCD-RAW 0201".utf8) + [UInt8](repeating: 0, count: 64)
        raf += integer(UInt32(100), bigEndian: true) + integer(UInt32(large.count), bigEndian: true)
        raf += [UInt8](repeating: 0, count: 8) + large
        let sigmaStart = Array("FOVb".utf8) + [UInt8](repeating: 0, count: 36)
        let sigma = sigmaStart + [UInt8](repeating: 0, count: 28) + large
        let section: [UInt8] =
            Array("SECd".utf8) + integer(UInt32(0), bigEndian: false) + integer(UInt32(1), bigEndian: false)
            + integer(UInt32(40), bigEndian: false) + integer(UInt32(28 + large.count), bigEndian: false)
            + Array("IMA2".utf8)
        let tiff = Directories(directories: [[orientation]]).bytes
        let own = [UInt8](repeating: 9, count: 16) + box("CMT1", tiff) + box("THMB", [0, 0, 0, 0, 0, 0, 0, 0] + small)
        func cr3(_ place: Int) -> [UInt8] {
            let table =
                box("stsz", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] + integer(UInt32(large.count), bigEndian: true))
                + box("co64", [0, 0, 0, 0, 0, 0, 0, 1] + integer(UInt64(place), bigEndian: true))
            let track = box("trak", box("mdia", box("minf", box("stbl", table))))
            return box("ftyp", Array("crx \0\0\0\u{1}crx isom".utf8)) + box("moov", box("uuid", own) + track)
        }
        return [
            "DNG": dng.bytes, "NEF": nef.bytes, "CR2": cr2, "RW2": rw2.bytes, "ORF": orf.bytes, "PEF": pef.bytes,
            "RAF": raf,
            "X3F": sigma + section + integer(UInt32(sigma.count), bigEndian: false),
            "CR3": cr3(cr3(0).count + 8) + box("mdat", large),
        ]
    }()

    @Test(arguments: files.keys.sorted())
    func `the largest JPEG stands for the file`(name: String) throws {
        let file = try #require(Self.files[name])
        #expect(FileSignature.detect(file) == .picture(.cameraRaw))
        let (pixels, decoding) = try decode(file)
        #expect(pixels == (try decode(Self.large).pixels))
        #expect(decoding.header.format == .cameraRaw)
        let saysOrientation = !["RAF", "X3F"].contains(name)
        if saysOrientation { #expect(decoding.header.exifOrientation == 6) }
        let outcome = FoundPictures(file)
        let hasTwo = !["RAF", "X3F"].contains(name)
        #expect(outcome.parts == (hasTwo ? [.thumbnail] : []))
        if hasTwo { #expect(outcome.pictures.first?.pixels == (try decode(Self.small).pixels)) }
        // The samples of the sensor were not looked at, which is reported.
        #expect(outcome.fault?.code == .unsupportedCoding && !outcome.leavesPicturesUnexamined)
    }

    @Test func `a file without a JPEG says that it is not developed`() {
        let file = Directories(directories: [[(0xC612, .number(0x0401))] + Self.strip(Self.lossless, compression: 7)])
            .bytes
        let error = #expect(throws: ImageDecodingError.self) { _ = try decode(file) }
        #expect(error?.code == .unsupportedCoding && error?.message.contains("not developed") == true)
    }

    @Test func `the sample of a camera is found`() throws {
        guard let kinds = Repository.kinds else { return }
        let bytes = Array(try Data(contentsOf: kinds.appending(path: "camera.dng")))
        #expect(try decode(bytes).decoding.header.width == 320)
    }

    @Test(arguments: files.keys.sorted())
    func `damaged files end in a sound way`(name: String) throws {
        let file = try #require(Self.files[name])
        var generator = SeededGenerator(seed: 12)
        for round in 0..<120 {
            var damaged = file
            for _ in 0..<3 {
                let end = Bool.random(using: &generator) ? min(200, file.count) : file.count
                damaged[Int.random(in: 0..<end, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            if round % 4 == 0 { damaged.removeLast(Int.random(in: 0..<file.count, using: &generator)) }
            _ = try? decode(damaged)
            _ = FoundPictures(damaged)
        }
    }
}
