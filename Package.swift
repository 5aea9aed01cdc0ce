// swift-tools-version: 6.2
import PackageDescription

// The targets stand in the order of their floors: each depends on targets above it in this file only. ARCHITECTURE.md says
// what each is for, and `Tests/Proofs/arrows.py` prints what each depends on.

/// The rules for tests: Swift 6 concurrency, imports that do not leak, no warnings.
let relaxed: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// The rules for everything else: in library code, each unsafe construct is also spelled `unsafe`.
let strict = relaxed + [.strictMemorySafety()]

extension Target {
    /// A part of the library.
    static func part(_ name: String, _ dependencies: [Dependency] = []) -> Target {
        .target(name: name, dependencies: dependencies, exclude: ["README.md"], swiftSettings: strict)
    }

    /// The C side of a codec whose library not every build has. On Linux the library is loaded when it is needed (see
    /// `codec_library.h`), so that no program pays for it at its start; elsewhere it is linked. Without the trait the
    /// target is empty, for a build of all of this package compiles it in any case.
    static func shim(_ name: String, trait: String, macLibraries: [String]) -> Target {
        .target(
            name: name, dependencies: ["CCodecInput"],
            cSettings: [.define("CODEC_HAS_LIBRARY", .when(traits: [trait]))],
            linkerSettings: macLibraries.map {
                .linkedLibrary($0, .when(platforms: [.macOS], traits: [trait]))
            })
    }

    static func tests(_ name: String, _ dependencies: [Dependency], path: String? = nil) -> Target {
        .testTarget(name: name, dependencies: dependencies + ["TestSupport"], path: path, swiftSettings: relaxed)
    }
}

extension Target.Dependency {
    // A package that is used with a trait only is not even fetched without it. So each use has the condition.
    static let argumentParser = product(
        name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["Store"]))
    static let grdb = product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Store"]))
    static let grdbSQLite = product(name: "GRDBSQLite", package: "GRDB.swift", condition: .when(traits: ["Store"]))
}

/// The products, each with the targets whose types appear in its interface.
let libraries: [String: [String]] = [
    "KnownMedia": ["KnownMedia"],
    "PerceptualHash": ["PerceptualHash"],
    "HashIndex": ["HashIndex", "PerceptualHash"],
    "ImageDecoding": ["ImageDecoding", "ByteSources"],
    "PictureHashing": ["PictureHashing", "ImageDecoding", "PerceptualHash", "ByteSources"],
    "ContainerReading": ["ContainerReading", "ByteSources"],
    "KnownHashes": ["KnownHashes", "PerceptualHash"],
    "HashLists": ["HashLists", "KnownHashes", "PerceptualHash"],
    "KnownHashStore": ["KnownHashStore", "HashLists", "KnownHashes", "PerceptualHash"],
    "KnownMatching": ["KnownMatching", "KnownHashStore", "KnownHashes", "HashIndex", "PerceptualHash"],
    "ListBundles": ["ListBundles", "AgencyKeys", "KnownHashStore", "KnownHashes"],
    "ScanLedger": ["ScanLedger", "ContentKinds", "KnownHashes", "PerceptualHash", "SystemFiles", "TextCoding"],
    "ScanReports": ["ScanReports", "ScanLedger", "SystemFiles"],
    "MediaRemoval": ["MediaRemoval", "AgencyKeys", "ScanLedger", "ScanReports", "SystemFiles"],
    "MediaScan": [
        "MediaScan", "FileReading", "IsolatedDecoding", "KnownHashes", "KnownMatching", "PerceptualHash", "ScanLedger",
        "SelfTesting", "SystemFiles", "TextCoding",
    ],
]

// On Linux it is loaded when it is needed; see its shim.
#if os(Linux)
    let linkedArchiveLibrary: String? = nil
#else
    let linkedArchiveLibrary: String? = "libarchive"
#endif

let package = Package(
    name: "KnownMedia",
    platforms: [.macOS(.v15)],
    products: libraries.sorted { $0.key < $1.key }.map { .library(name: $0.key, targets: $0.value) } + [
        .executable(name: "knownmedia", targets: ["KnownMediaTool"])
    ],
    traits: [
        .default(enabledTraits: ["BundledCrypto", "Store"]),
        .trait(
            name: "Store",
            description: """
                The store of known lists and all that stands on it, up to the command, with the packages that these take: GRDB \
                and swift-argument-parser. A program that only hashes and searches fetches none of them without it.
                """),
        .trait(
            name: "AllFormats",
            description: "Every reader that needs a C library, the traits from Archives to WebP; and Store.",
            enabledTraits: ["Archives", "DiskImages", "GIF", "HEIF", "JPEG2000", "JPEGXL", "Store", "TIFF", "WebP"]),
        .trait(
            name: "Archives",
            description: "Looks into archives, and into documents and apps that are archives, with libarchive."),
        .trait(
            name: "DiskImages", description: "Looks into images of disks with The Sleuth Kit (libtsk) and libewf."),
        .trait(name: "GIF", description: "Decodes GIF with giflib."),
        .trait(name: "HEIF", description: "Decodes HEIC with libde265 and AVIF with libdav1d."),
        .trait(name: "JPEG2000", description: "Decodes JPEG 2000 with OpenJPEG."),
        .trait(name: "JPEGXL", description: "Decodes JPEG XL with libjxl."),
        .trait(name: "TIFF", description: "Decodes TIFF with libtiff."),
        .trait(name: "WebP", description: "Decodes WebP with libwebp."),
        .trait(
            name: "BundledCrypto",
            description: """
                Compiles swift-crypto for digests and signatures, a third of the work of a clean build. Without it, the system's \
                libcrypto (OpenSSL 3) serves, and on Apple platforms CryptoKit.
                """),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // MARK: - Floor 0: bytes, text, and pixels to hashes. No package, no system library, no Foundation

        .part("ByteSources"),
        .part("TextCoding"),
        .part("ContentKinds"),
        .target(name: "CProcessor", exclude: ["README.md"]),
        .target(name: "CFrameKernels", dependencies: ["CProcessor"], exclude: ["README.md"]),
        .part("PerceptualHash", ["CFrameKernels", "CProcessor", "TextCoding"]),

        // MARK: - Floor 1: words, search, codecs, files

        .target(name: "CHashKernels", dependencies: ["CProcessor"], exclude: ["README.md"]),
        .part("HashIndex", ["PerceptualHash", "CHashKernels", "CProcessor"]),

        .systemLibrary(
            name: "CLibJPEG", pkgConfig: "libjpeg", providers: [.apt(["libjpeg-dev"]), .brew(["jpeg-turbo"])]),
        .systemLibrary(name: "CLibPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
        .target(name: "CCodecInput"),
        .target(name: "CJPEGCodec", dependencies: ["CCodecInput", "CLibJPEG"]),
        .target(name: "CPNGCodec", dependencies: ["CCodecInput", "CLibPNG"]),
        .shim("CGIFCodec", trait: "GIF", macLibraries: ["gif"]),
        .shim("CHEVCCodec", trait: "HEIF", macLibraries: ["de265"]),
        .shim("CAV1Codec", trait: "HEIF", macLibraries: ["dav1d"]),
        .shim("CJPEG2000Codec", trait: "JPEG2000", macLibraries: ["openjp2"]),
        .shim("CJPEGXLCodec", trait: "JPEGXL", macLibraries: ["jxl"]),
        .shim("CTIFFCodec", trait: "TIFF", macLibraries: ["tiff"]),
        .shim("CWebPCodec", trait: "WebP", macLibraries: ["webp"]),
        .part(
            "ImageDecoding",
            [
                "ByteSources", "CCodecInput", "CJPEGCodec", "CPNGCodec",
                .target(name: "CGIFCodec", condition: .when(traits: ["GIF"])),
                .target(name: "CHEVCCodec", condition: .when(traits: ["HEIF"])),
                .target(name: "CAV1Codec", condition: .when(traits: ["HEIF"])),
                .target(name: "CJPEG2000Codec", condition: .when(traits: ["JPEG2000"])),
                .target(name: "CJPEGXLCodec", condition: .when(traits: ["JPEGXL"])),
                .target(name: "CTIFFCodec", condition: .when(traits: ["TIFF"])),
                .target(name: "CWebPCodec", condition: .when(traits: ["WebP"])),
            ]),

        .systemLibrary(
            name: "CLibArchive", pkgConfig: linkedArchiveLibrary,
            providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
        .part(
            "ContainerReading",
            ["ByteSources", "TextCoding", .target(name: "CLibArchive", condition: .when(traits: ["Archives"]))]),

        .target(name: "CStorage", exclude: ["README.md"]),
        .part("SystemFiles", ["ByteSources", "TextCoding", "CStorage"]),
        .part("KnownHashes", ["PerceptualHash", "SystemFiles", "TextCoding"]),

        .shim("CDiskImages", trait: "DiskImages", macLibraries: ["tsk", "ewf"]),

        .systemLibrary(name: "CLibCrypto", providers: [.apt(["libssl-dev"])]),
        .part(
            "Cryptography",
            [
                .product(name: "Crypto", package: "swift-crypto", condition: .when(traits: ["BundledCrypto"])),
                .target(name: "CLibCrypto", condition: .when(platforms: [.linux])),
            ]),

        // MARK: - Floor 2: a file, a picture, a list, a key

        .part("AgencyKeys", ["Cryptography", "KnownHashes", "SystemFiles", "TextCoding"]),

        .part(
            "DiskImageReading",
            [
                "ContentKinds", "SystemFiles", "TextCoding",
                .target(name: "CDiskImages", condition: .when(traits: ["DiskImages"])),
            ]),
        .part("PictureHashing", ["ByteSources", "ImageDecoding", "PerceptualHash", "SystemFiles"]),
        .target(name: "CSearchKernels", dependencies: ["CProcessor"], exclude: ["README.md"]),
        .part(
            "FileReading",
            ["ByteSources", "CSearchKernels", "KnownHashes", "PerceptualHash", "SystemFiles", "Cryptography"]),
        .part("HashLists", ["KnownHashes", "PerceptualHash", "SystemFiles", "TextCoding"]),

        // MARK: - Floor 3: what is kept

        .part(
            "KnownHashStore",
            ["HashLists", "KnownHashes", "PerceptualHash", "SystemFiles", "TextCoding", .grdb, .grdbSQLite]),
        .part(
            "ScanLedger",
            [
                "ContentKinds", "FileReading", "KnownHashes", "PerceptualHash", "SystemFiles", "TextCoding",
                "Cryptography",
            ]),

        // MARK: - Floor 4: what is made of it

        .part("KnownMatching", ["HashIndex", "KnownHashStore", "KnownHashes", "PerceptualHash", "SystemFiles"]),
        .part(
            "ListBundles",
            [
                "AgencyKeys", "HashLists", "KnownHashStore", "KnownHashes", "PerceptualHash", "SystemFiles",
                "TextCoding",
                "Cryptography",
            ]),
        .part(
            "ScanReports",
            [
                "ContentKinds", "FileReading", "HashLists", "KnownHashes", "PerceptualHash", "ScanLedger",
                "SystemFiles",
                "TextCoding", "Cryptography",
            ]),
        .part(
            "FileExamination",
            [
                "ByteSources", "ContainerReading", "ContentKinds", "FileReading", "ImageDecoding", "KnownHashes",
                "PerceptualHash", "PictureHashing", "ScanLedger", "SystemFiles", "TextCoding",
            ]),

        // MARK: - Floor 5: where untrusted bytes are read, and whether this machine computes right

        .target(name: "CSandbox", exclude: ["README.md"]),
        .part(
            "IsolatedDecoding",
            [
                "ByteSources", "CSandbox", "ContainerReading", "ContentKinds", "DiskImageReading", "FileExamination",
                "FileReading", "ImageDecoding",
                "KnownHashes", "PerceptualHash", "PictureHashing", "ScanLedger", "SystemFiles", "TextCoding",
            ]),
        .part(
            "SelfTesting",
            [
                "ByteSources", "FileReading", "HashIndex", "ImageDecoding", "KnownHashStore", "KnownHashes",
                "KnownMatching", "PerceptualHash", "PictureHashing",
            ]),

        .target(name: "CRemoval", exclude: ["README.md"]),
        .part(
            "MediaRemoval",
            [
                "AgencyKeys", "CRemoval", "ContentKinds", "Cryptography", "FileReading", "KnownHashes", "ScanLedger",
                "ScanReports",
                "SystemFiles", "TextCoding",
            ]),

        // MARK: - Floor 6: the scan

        .target(name: "CFolderEvents", exclude: ["README.md"]),
        .part(
            "MediaScan",
            [
                "ByteSources", "CFolderEvents", "ContainerReading", "ContentKinds", "Cryptography", "DiskImageReading",
                "FileExamination", "FileReading", "HashIndex",
                "ImageDecoding", "IsolatedDecoding", "KnownHashStore", "KnownHashes", "KnownMatching", "PerceptualHash",
                "PictureHashing", "ScanLedger", "SelfTesting", "SystemFiles", "TextCoding",
            ]),

        // MARK: - Floors 7 and 8: what people use

        .part(
            "KnownMedia",
            [
                "AgencyKeys", "ByteSources", "ContainerReading", "ContentKinds", "DiskImageReading", "FileExamination",
                "FileReading", "HashIndex",
                "HashLists",
                "ImageDecoding", "IsolatedDecoding", "KnownHashStore", "KnownHashes", "KnownMatching", "ListBundles",
                "MediaRemoval", "MediaScan", "PerceptualHash", "PictureHashing", "ScanLedger", "ScanReports",
                "SelfTesting",
                "SystemFiles", "TextCoding",
            ]),
        .executableTarget(
            name: "KnownMediaTool", dependencies: ["KnownMedia", .argumentParser], exclude: ["README.md"],
            swiftSettings: strict),

        // MARK: - Tests

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: relaxed),
        .target(
            name: "StoreTestSupport", dependencies: ["HashLists", "KnownHashStore", "KnownHashes", "TestSupport"],
            path: "Tests/StoreTestSupport", swiftSettings: relaxed),
        .executableTarget(
            name: "FaultyWorker", dependencies: ["ByteSources", "IsolatedDecoding", "ImageDecoding"],
            path: "Tests/FaultyWorker", swiftSettings: relaxed),
        .tests("CryptographyTests", ["Cryptography"]),
        .tests("PerceptualHashTests", ["CFrameKernels", "PerceptualHash", "TextCoding"]),
        .tests("HashIndexTests", ["HashIndex"]),
        .tests("ImageDecodingTests", ["ByteSources", "Cryptography", "ImageDecoding", "TextCoding"]),
        .tests("PictureHashingTests", ["ByteSources", "ImageDecoding", "PerceptualHash", "PictureHashing"]),
        .tests("ContainerReadingTests", ["ByteSources", "ContainerReading", "ImageDecoding"]),
        .tests("TextCodingTests", ["TextCoding"]),
        .tests("ContentKindsTests", ["ContentKinds"]),
        .tests("FileReadingTests", ["ByteSources", "FileReading", "PerceptualHash", "SystemFiles"]),
        .tests("DiskImageReadingTests", ["DiskImageReading", "SystemFiles", "TextCoding"]),
        .tests("SystemFilesTests", ["SystemFiles"]),
        .tests("KnownHashesTests", ["KnownHashes", "PerceptualHash"]),
        .tests("HashListsTests", ["Cryptography", "HashLists", "KnownHashes", "PerceptualHash", "TextCoding"]),
        .tests(
            "KnownHashStoreTests",
            [
                "Cryptography", "HashLists", "KnownHashStore", "KnownHashes", "PerceptualHash", "StoreTestSupport",
                "SystemFiles", .grdb,
            ]),
        .tests(
            "KnownMatchingTests", ["HashIndex", "KnownHashStore", "KnownHashes", "KnownMatching", "PerceptualHash"]),
        .tests(
            "ListBundlesTests",
            [
                "AgencyKeys",
                "Cryptography", "HashLists", "KnownHashStore", "KnownHashes", "ListBundles", "PerceptualHash",
                "StoreTestSupport", "SystemFiles", .grdb,
            ]),
        .tests(
            "ScanReportsTests",
            [
                "Cryptography", "KnownHashes", "PerceptualHash", "ScanLedger", "ScanReports", "SystemFiles",
                "TextCoding",
            ]),
        .executableTarget(
            name: "RemovalWorker", dependencies: ["AgencyKeys", "Cryptography", "MediaRemoval", "SystemFiles"],
            path: "Tests/RemovalWorker",
            swiftSettings: relaxed),
        .tests(
            "MediaRemovalTests",
            [
                "AgencyKeys", "ContentKinds", "Cryptography", "FileReading", "KnownHashes", "MediaRemoval",
                "PerceptualHash", "RemovalWorker", "ScanLedger", "ScanReports", "SystemFiles", "TextCoding",
            ]),
        .tests("MediaScanTests", ["KnownMedia", "ContentKinds", "FileExamination", "FaultyWorker", "Cryptography"]),
        // The targets of the fuzzers, which have a package of their own, and the tests that go through them.
        .tests(
            "FuzzTests", ["KnownMedia", "FileExamination", .grdb], path: "Fuzz/Sources/FuzzTargets"),
        .tests("ToolTests", ["KnownMedia", "KnownMediaTool", "ContentKinds", "Cryptography"]),
    ],
    cLanguageStandard: .c11
)

// What programs in C call. To export functions to C, and have the compiler hold them to the header, takes Swift 6.3.
#if compiler(>=6.3)
    package.targets += [
        .target(name: "CKnownMedia", exclude: ["README.md"]),
        .part(
            "KnownMediaC",
            [
                "ByteSources", "CKnownMedia", "HashIndex", "ImageDecoding", "PerceptualHash", "PictureHashing",
                "SystemFiles",
            ]),
    ]
    package.products.append(.library(name: "KnownMediaC", type: .static, targets: ["KnownMediaC"]))
#endif

// For those who make the pages; no embedder needs it.
if Context.environment["KNOWNMEDIA_DOCUMENTATION"] != nil {
    package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}
