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

let package = Package(
    name: "KnownMedia",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .target(name: "PerceptualHash", swiftSettings: strict),
        .target(
            name: "KnownHashStore",
            dependencies: [
                "PerceptualHash", "HashIndex",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: relaxed),
        .testTarget(
            name: "KnownHashStoreTests", dependencies: ["KnownHashStore", "TestSupport"], swiftSettings: relaxed),
    ],
    cLanguageStandard: .c11
)
