// swift-tools-version: 6.2
import PackageDescription

/// The rules for tests: Swift 6 concurrency, and imports that do not leak.
let relaxed: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// The rules for everything else: in library code, each unsafe construct is also spelled `unsafe`.
let strict = relaxed + [.strictMemorySafety()]

// Linux: loaded when it is needed, see its shim.
#if os(Linux)
    let linkedArchiveLibrary: String? = nil
#else
    let linkedArchiveLibrary: String? = "libarchive"
#endif

let package = Package(
    name: "KnownMedia",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "KnownMedia", targets: ["KnownMedia"]),
        .library(name: "PerceptualHash", targets: ["PerceptualHash"]),
        .library(name: "HashIndex", targets: ["HashIndex"]),
        .library(name: "ImageDecoding", targets: ["ImageDecoding"]),
        .library(name: "ContainerReading", targets: ["ContainerReading"]),
        .executable(name: "knownmedia", targets: ["KnownMediaTool"]),
    ],
    traits: [
        .trait(
            name: "Archives",
            description: "Looks into ZIP archives, and the documents and apps that are such, which needs libarchive.")
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // MARK: - Hashes and search: no package, no system library, no Foundation

        .target(name: "PerceptualHash", swiftSettings: strict),
        .target(name: "CHashKernels"),
        .target(name: "HashIndex", dependencies: ["PerceptualHash", "CHashKernels"], swiftSettings: strict),

        // MARK: - Pictures

        .systemLibrary(
            name: "CLibJPEG", pkgConfig: "libjpeg", providers: [.apt(["libjpeg-dev"]), .brew(["jpeg-turbo"])]),
        .systemLibrary(name: "CLibPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
        .target(name: "CImageCodecs", dependencies: ["CLibJPEG", "CLibPNG"]),
        .target(name: "ImageDecoding", dependencies: ["CImageCodecs"], swiftSettings: strict),

        // MARK: - What lies in containers

        .systemLibrary(
            name: "CLibArchive", pkgConfig: linkedArchiveLibrary,
            providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
        .target(
            name: "ContainerReading",
            dependencies: ["ImageDecoding", .target(name: "CLibArchive", condition: .when(traits: ["Archives"]))],
            swiftSettings: strict),

        // MARK: - Known lists, scan and report

        .target(name: "CSandbox"),
        .target(name: "CStorage"),

        .target(
            name: "KnownHashStore",
            dependencies: [
                "PerceptualHash", "HashIndex",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "MediaScan",
            dependencies: [
                "PerceptualHash", "HashIndex", "ImageDecoding", "ContainerReading", "KnownHashStore", "CSandbox",
                "CStorage",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(name: "ScanReport", dependencies: ["MediaScan"], swiftSettings: strict),

        // MARK: - What people use

        .target(
            name: "KnownMedia",
            dependencies: [
                "PerceptualHash", "HashIndex", "ImageDecoding", "KnownHashStore", "MediaScan", "ScanReport",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "KnownMediaTool",
            dependencies: [
                "KnownMedia",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // MARK: - Tests

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: relaxed),
        .testTarget(
            name: "PerceptualHashTests", dependencies: ["PerceptualHash", "TestSupport"], swiftSettings: relaxed),
        .executableTarget(
            name: "FaultyWorker", dependencies: ["MediaScan", "ImageDecoding"], path: "Tests/FaultyWorker",
            swiftSettings: relaxed),
        .testTarget(name: "HashIndexTests", dependencies: ["HashIndex", "TestSupport"], swiftSettings: relaxed),
        .testTarget(
            name: "ImageDecodingTests",
            dependencies: ["ImageDecoding", "TestSupport", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: relaxed),
        .testTarget(
            name: "ContainerReadingTests", dependencies: ["ContainerReading", "ImageDecoding", "TestSupport"],
            swiftSettings: relaxed),
        .testTarget(
            name: "KnownHashStoreTests",
            dependencies: ["KnownHashStore", "TestSupport", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: relaxed),
        .testTarget(
            name: "MediaScanTests",
            dependencies: [
                "MediaScan", "ScanReport", "ContainerReading", "TestSupport", "FaultyWorker",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: relaxed),
        // The targets of the fuzzers, which have a package of their own, and the tests that go through them.
        .testTarget(
            name: "FuzzTests",
            dependencies: [
                "KnownHashStore", "MediaScan", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: "Fuzz/Sources/FuzzTargets",
            swiftSettings: relaxed),
        .testTarget(
            name: "ToolTests", dependencies: ["KnownMedia", "KnownMediaTool", "TestSupport"], swiftSettings: relaxed),
    ],
    cLanguageStandard: .c11
)
